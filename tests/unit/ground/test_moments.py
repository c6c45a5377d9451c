from datetime import date

import pytest

from aftermath.ground import EnglishTimes
from aftermath.ground.moments import Calendar

WEDNESDAY = date(2024, 5, 15)
STANDING = date(2024, 5, 10)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on 2024-05-02 it fell", "2024-05-02", "2024-05-03"),
        ("on 3 May it fell", "2024-05-03", "2024-05-04"),
        ("on December 30 it fell", "2023-12-30", "2023-12-31"),
        ("on June 1 it opens", "2024-06-01", "2024-06-02"),
        ("on March 1, 2022 it fell", "2022-03-01", "2022-03-02"),
        ("On the 7th, it fell", "2024-05-07", "2024-05-08"),
        ("on 3–5 May it fell", "2024-05-03", "2024-05-06"),
        ("on the 8th of last month it fell", "2024-04-08", "2024-04-09"),
        ("in the night on May 3 it fell", "2024-05-02", "2024-05-04"),
        ("overnight into 3 May it fell", "2024-05-02", "2024-05-04"),
        ("the previous night it fell", "2024-05-08", "2024-05-10"),
        ("on Wednesday it fell", "2024-05-15", "2024-05-16"),
        ("on Thursday it fell", "2024-05-09", "2024-05-10"),
        ("last Wednesday it fell", "2024-05-08", "2024-05-09"),
        ("next Wednesday it opens", "2024-05-22", "2024-05-23"),
        ("on Saturday and Sunday", "2024-05-11", "2024-05-13"),
        ("Today it fell", "2024-05-15", "2024-05-16"),
        ("yesterday it fell", "2024-05-14", "2024-05-15"),
        ("the day before it fell", "2024-05-09", "2024-05-10"),
        ("the same day it fell", "2024-05-10", "2024-05-11"),
        ("last night it fell", "2024-05-09", "2024-05-11"),
        ("overnight into Sunday", "2024-05-11", "2024-05-13"),
        ("on the night of 2 to 3 May", "2024-05-02", "2024-05-04"),
        ("Earlier this month it fell", "2024-05-01", "2024-05-16"),
        ("last month it fell", "2024-04-01", "2024-05-01"),
        ("In February it fell", "2024-02-01", "2024-03-01"),
        ("in late April it fell", "2024-04-21", "2024-05-01"),
        ("last week it fell", "2024-05-06", "2024-05-13"),
        ("earlier this week it fell", "2024-05-13", "2024-05-16"),
        ("for the weekend", "2024-05-18", "2024-05-20"),
        ("three days after it fell", "2024-05-07", "2024-05-08"),
        ("two weeks ago it fell", "2024-04-29", "2024-05-06"),
    ],
)
def test_days_count_from_the_anchor_or_the_day_told_of(times: EnglishTimes, text: str, start: str, end: str) -> None:
    interval = Calendar(WEDNESDAY).interval(times.read(text)[0], STANDING, ahead=False)
    assert interval is not None
    assert interval.end is not None
    assert (interval.start.date().isoformat(), interval.end.date().isoformat()) == (start, end)


def test_a_weekday_ahead_is_the_next_one(times: EnglishTimes) -> None:
    interval = Calendar(WEDNESDAY).interval(times.read("It will open on Thursday.")[0], None, ahead=True)
    assert interval is not None
    assert interval.day == date(2024, 5, 16)


def test_a_curfew_runs_from_one_day_s_hour_to_another_s(times: EnglishTimes) -> None:
    interval = Calendar(WEDNESDAY).interval(times.read("It applies from 8pm on Friday until 6am on Monday.")[0], None, ahead=True)
    assert interval is not None
    assert interval.end is not None
    assert (interval.start.isoformat(), interval.end.isoformat()) == ("2024-05-17T20:00:00", "2024-05-20T06:00:00")


@pytest.mark.parametrize("text", ["on Tuesday it fell", "on 3 May it fell", "last night it fell", "earlier this month it fell"])
def test_without_an_anchor_what_cannot_be_known_stays_unknown(times: EnglishTimes, text: str) -> None:
    assert Calendar(None).interval(times.read(text)[0], None, ahead=False) is None


def test_an_anchor_that_is_not_firm_completes_dates_and_nothing_else(times: EnglishTimes) -> None:
    loose = Calendar(date(2022, 12, 5), firm=False)
    assert loose.interval(times.read("on Monday it fell")[0], None, ahead=False) is None
    found = loose.interval(times.read("on December 26 it fell")[0], None, ahead=False)
    assert found is not None
    assert found.day == date(2022, 12, 26)


def test_a_date_that_cannot_be_is_unknown(times: EnglishTimes) -> None:
    assert Calendar(WEDNESDAY).interval(times.read("on 31 June 2024 it fell")[0], None, ahead=False) is None


def test_hours_of_two_days_are_the_last_ones_unless_the_words_look_ahead(times: EnglishTimes) -> None:
    reading = times.read("The alert held from 11:40 p.m. on Monday until 5:15 a.m. on Tuesday.")[0]
    found = Calendar(WEDNESDAY).interval(reading, None, ahead=reading.future)
    assert found is not None
    assert found.end is not None
    assert (found.start.isoformat(), found.end.isoformat()) == ("2024-05-13T23:40:00", "2024-05-14T05:15:00")
