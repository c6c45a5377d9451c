from datetime import date

import pytest

from aftermath.ground import EnglishTimes
from aftermath.ground.intervals import night_into, on_clock

DAY = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("at 6:18 p.m. it fell", "2024-05-15T18:18", "2024-05-15T18:19"),
        ("at about 11am local time it fell", "2024-05-15T11:00", "2024-05-15T12:00"),
        ("at 12:05 a.m. it fell", "2024-05-15T00:05", "2024-05-15T00:06"),
        ("at 17.43 it fell", "2024-05-15T17:43", "2024-05-15T17:44"),
        ("between 2 and 3 p.m. it fell", "2024-05-15T14:00", "2024-05-15T15:00"),
        ("between 9:00 pm and 7:00 am it fell", "2024-05-14T21:00", "2024-05-15T07:00"),
    ],
)
def test_a_clock_time_is_put_on_a_day(times: EnglishTimes, text: str, start: str, end: str) -> None:
    interval = on_clock(times.read(text)[0], DAY)
    assert interval.end is not None
    assert (interval.start.isoformat(timespec="minutes"), interval.end.isoformat(timespec="minutes")) == (start, end)


@pytest.mark.parametrize(
    ("zone", "name"), [("Moscow time", "Europe/Moscow"), ("Kyiv time", "Europe/Kyiv"), ("UTC", "UTC"), ("local time", None)]
)
def test_a_zone_that_the_words_name_is_kept(times: EnglishTimes, zone: str, name: str | None) -> None:
    assert on_clock(times.read(f"at 01:35 {zone} it fell")[0], DAY).zone == name


def test_a_night_is_named_by_its_morning() -> None:
    night = night_into(DAY)
    assert night.day == DAY
    assert night.start.date() == date(2024, 5, 14)
