from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.base import TimeFix
from aftermath.link.window import Window, hours, together, window
from tests.unit.link.telling import at, night_to

DAY = hours(datetime(2026, 5, 30))  # noqa: DTZ001  # local by contract


def made(fix: TimeFix) -> Window:
    found = window(fix)
    assert found is not None
    return found


def test_no_time_has_no_window() -> None:
    assert window(None) is None


def test_a_night_holds_its_dark_hours() -> None:
    assert made(night_to("2026-05-30")) == Window(DAY - 4, DAY + 8)


def test_an_open_end_is_closed_by_the_precision() -> None:
    assert made(at("2026-05-30T12:00")).hours == pytest.approx(1 / 60)


def test_two_nights_never_meet() -> None:
    assert not made(night_to("2026-05-30")).meets(made(night_to("2026-05-31")))


def test_a_day_meets_the_night_that_ends_on_it_and_not_the_next() -> None:
    assert made(at("2026-05-30")).meets(made(night_to("2026-05-30")))
    assert not made(at("2026-05-30")).meets(made(night_to("2026-05-31")))


def test_a_clock_time_before_midnight_meets_its_night() -> None:
    assert made(at("2026-05-29T23:40")).meets(made(night_to("2026-05-30")))


def test_two_clock_times_of_one_hour_meet_and_of_one_day_do_not() -> None:
    assert made(at("2026-05-30T18:18")).meets(made(at("2026-05-30T18:20")))
    assert not made(at("2026-05-30T06:00")).meets(made(at("2026-05-30T18:20")))


def test_a_month_is_vague_and_gives_way_to_a_day() -> None:
    month, day = made(at("2026-05-01", "2026-06-01", "month")), made(at("2026-05-30"))
    assert month.vague
    assert month.hull(day) == day


def test_days_are_those_it_comes_near() -> None:
    assert len(made(at("2026-05-30T12:00")).days()) == 1
    assert len(made(at("2026-05-30T23:00")).days()) == 2
    assert len(made(night_to("2026-05-30")).days()) == 2
    assert len(made(at("2026-01-01", "2027-01-01", "year")).days()) == 31


def test_an_evening_of_posts_is_one_happening() -> None:
    posts = [("19:40", "20:12"), ("20:12", "20:31"), ("20:57", "21:40")]
    windows = [made(at(f"2026-05-30T{a}", f"2026-05-30T{b}", "part_of_day")) for a, b in posts]
    assert [len(held) for _, held in together(windows)] == [3]


def test_two_days_of_a_review_stay_two() -> None:
    assert len(together([made(at("2026-05-30")), made(at("2026-06-01"))])) == 2


def test_a_page_of_a_thousand_times_is_still_sorted() -> None:
    windows = [Window(DAY + minute / 60, DAY + minute / 60 + 0.01) for minute in range(0, 3000, 3)]
    found = together(windows)
    assert {w for _, held in found for w in held} == set(windows)
    assert len(found) <= 3


WINDOWS = st.builds(lambda start, length: Window(start, start + length), st.integers(0, 300), st.integers(1, 100))


@given(st.lists(WINDOWS, max_size=12), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_each_window_is_in_one_happening(windows: list[Window], random: object) -> None:
    shuffled = list(windows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' Random
    found = together(windows)
    assert found == together(shuffled)
    assert sorted(w for _, held in found for w in held) == sorted(set(windows))


def test_a_zone_is_not_needed() -> None:
    fix = TimeFix(start=datetime(2026, 5, 30), end=datetime(2026, 5, 30) + timedelta(days=1), precision="day", zone="Europe/Warsaw")  # noqa: DTZ001
    assert made(fix) == Window(DAY, DAY + 24)
