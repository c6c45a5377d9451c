import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eleven rockets struck Sderot.", ["attack rocket 11"]),
        ("The harbour was attacked by two unmanned boats.", ["attack boat 2"]),
        ("Omdurman was bombarded.", ["attack - -"]),
        ("One rocket and three drones struck Taiz.", ["attack rocket 1", "attack drone 3"]),
        ("Jets bombed the market of Taiz.", ["attack - -"]),
        ("Aleppo was bombed again.", ["attack bomb -"]),
        ("Troops opened fire on Horki five times.", ["attack - 5"]),
        ("Troops fired on 31 settlements.", ["attack - 31 settlement"]),
        ("India struck nine sites.", ["attack - 9 site"]),
    ],
)
def test_the_weapon_is_the_subject_or_stands_after_by(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


@pytest.mark.parametrize("text", ["Air defences hit two cruise missiles.", "The frigate struck two cruise missiles."])
def test_a_weapon_that_is_hit_is_intercepted(text: str, told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == ["intercepted cruise_missile 2"]


def test_a_weapon_that_kills_has_attacked(told: Telling) -> None:
    assert [short(one) for one in told.findings("A mortar shell killed two shepherds.")] == ["killed person 2", "attack shell 1"]


def test_debris_that_harms_has_fallen(told: Telling) -> None:
    assert [short(one) for one in told.findings("Debris of a missile damaged a school.")] == ["damaged school 1", "fell missile 1"]


def test_the_house_that_was_hit_is_no_second_attack(told: Telling) -> None:
    assert told.findings("Neighbours of the house that was hit were asleep.") == []


@pytest.mark.parametrize("text", ["The march reached the palace.", "The sales target was met."])
def test_a_verb_that_needs_a_weapon_is_none_without_one(text: str, told: Telling) -> None:
    assert told.findings(text) == []
