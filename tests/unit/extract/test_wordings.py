import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Seven missiles were heading for Haifa.", ["heading_to missile 7"]),
        ("The drones were launched from Hodeidah.", ["launched_from drone -"]),
        ("The village of Qabatiya came under fire.", ["attack - -"]),
        ("Sirens sounded in Eilat.", ["declared - -"]),
        ("Some 4,000 customers are without electricity.", ["out electricity 3600-4400 customer"]),
        ("Power was restored to 12 villages.", ["restored electricity 12 settlement"]),
        ("The army said it was a Grad rocket.", ["attack rocket 1"]),
    ],
)
def test_a_fixed_wording_takes_what_stands_beside_it(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


@pytest.mark.parametrize("text", ["The ministers are heading for a compromise.", "A convoy is heading for Haifa.", "It was a cold night."])
def test_a_wording_without_what_it_needs_tells_nothing(text: str, told: Telling) -> None:
    assert told.findings(text) == []


def test_where_a_weapon_was_met_is_not_where_it_was_going_to(told: Telling) -> None:
    assert [short(one) for one in told.findings("Two drones were downed on their way to Riyadh.")] == ["intercepted drone 2"]
