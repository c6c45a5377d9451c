import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hezbollah fired 40 rockets from Lebanon at Haifa.", ["attack rocket 40", "launched_from rocket 40"]),
        ("The Houthis launched a missile at Eilat from Yemen.", ["attack missile 1", "launched_from missile 1"]),
        ("The army fired two missiles from a truck.", ["attack missile 2"]),
        ("Two drones were launched; the news came from Basra.", ["attack drone 2"]),
    ],
)
def test_a_launch_with_a_place_after_from_tells_an_origin(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


@pytest.mark.parametrize(
    "text", ["Russia launched 30 drones from Kursk and Oryol.", "Thirty drones launched from Kursk and Oryol reached the town."]
)
def test_places_that_share_a_launch_have_an_origin_each_without_its_count(text: str, told: Telling) -> None:
    origins = [claim for claim in told.claims(text) if claim.kind == "origin"]
    assert [short(claim) for claim in origins] == ["launched_from drone -"] * 2
    assert len({claim.places[0] for claim in origins}) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A rocket from Lebanon hit a school.", ["launched_from rocket 1"]),
        ("Two rockets launched from Lebanon hit a school.", ["launched_from rocket 2"]),
        ("A rocket hit a bus from Lebanon.", []),
    ],
)
def test_a_weapon_from_a_place_tells_its_origin_once(text: str, found: list[str], told: Telling) -> None:
    assert [short(one) for one in told.findings(text) if one.kind == "origin"] == found
