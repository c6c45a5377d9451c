import pytest

from aftermath.link.vetoes import vetoed
from tests.unit.link.profiling import Told, profile_of, profiles
from tests.unit.link.telling import GDANSK, KRAKOW, TARNOW, at, nation, night_to, says, told

DAY = at("2026-05-30")
HERE = told("A", "2026-05-30T12:00+02:00", says("killed", 2, "person", TARNOW, DAY))


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (told("B", None, says("killed", 2, "person", KRAKOW, DAY)), None),
        (told("B", None, says("killed", 2, "person", TARNOW)), None),
        (told("B", None, says("killed", 2, "person", TARNOW, at("2026-05-31"))), None),
        (told("B", None, says("killed", 2, "person", GDANSK, DAY)), "link.veto.regions-apart"),
        (told("B", None, says("killed", 2, "person", TARNOW, at("2026-06-01"))), "link.veto.days-apart"),
        (told("B", None, says("killed", 2, "person", nation("Poland", "PL"), DAY)), "link.veto.whole-and-part"),
        (told("B", "2026-05-20T12:00+02:00", says("killed", 2, "person", TARNOW)), "link.veto.published-before"),
    ],
)
def test_what_cannot_be_one_happening_is_forbidden(other: Told, rule: str | None) -> None:
    a, b = profile_of(HERE), profile_of(other)
    assert vetoed(a, b) == rule
    assert vetoed(b, a) == rule


def test_two_nights_in_a_row_are_two() -> None:
    nights = (profile_of(told(day, None, says("killed", 2, "person", TARNOW, night_to(day)))) for day in ("2026-05-30", "2026-05-31"))
    assert vetoed(*nights) == "link.veto.days-apart"


def test_two_countries_told_of_as_a_whole_are_two() -> None:
    both = (profile_of(told(n, None, says("intercepted", 40, "drone", nation(n, c), DAY))) for n, c in (("Poland", "PL"), ("Latvia", "LV")))
    assert vetoed(*both) == "link.veto.regions-apart"


def test_what_one_report_tells_apart_stays_apart() -> None:
    a, b = profiles(told("A", None, says("attack", 1, "drone", TARNOW, DAY), says("attack", 1, "drone", TARNOW, at("2026-05-28"))))
    assert vetoed(a, b) == "link.veto.one-report"
