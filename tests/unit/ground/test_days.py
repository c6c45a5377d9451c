from datetime import date, datetime

import pytest

from aftermath.ground import EnglishTimes
from aftermath.ground.days import clock_of, day_of
from aftermath.ground.intervals import days
from aftermath.ground.moments import Calendar

CALENDAR = Calendar(date(2024, 5, 15))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tuesday, 4 June 2024, was loud.", date(2024, 6, 4)),
        ("It was counted on Tuesday after Saturday's raid.", date(2024, 5, 11)),
        ("On Monday, in the raid of that night, two fell.", date(2024, 5, 13)),
        ("Police on Tuesday said little.", None),
    ],
)
def test_one_day_of_several_is_the_sentence_s(times: EnglishTimes, text: str, day: date | None) -> None:
    found = day_of(CALENDAR, times.read(text), None)
    assert (found.day if found else None) == day


def test_later_counts_from_the_clock_told_before(times: EnglishTimes) -> None:
    day = days(date(2024, 5, 14))
    first = clock_of(times.read("A boat hit it at 0640 GMT."), day, None)
    second = clock_of(times.read("A drone followed 50 minutes later."), day, first)
    assert second is not None
    assert second.start == datetime(2024, 5, 14, 7, 30)  # noqa: DTZ001  # local time has no zone here
    assert second.zone == "Etc/GMT"
