from datetime import date

import pytest

from aftermath.ground import EnglishTimes
from aftermath.ground.intervals import days, later, night_into, on_clock, whole_days

DAY = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("at 6:18 p.m. it fell", "2024-05-15T18:18", "2024-05-15T18:19"),
        ("at about 11am local time it fell", "2024-05-15T11:00", "2024-05-15T12:00"),
        ("at 12:05 a.m. it fell", "2024-05-15T00:05", "2024-05-15T00:06"),
        ("at 17.43 it fell", "2024-05-15T17:43", "2024-05-15T17:44"),
        ("at 0640 GMT it fell", "2024-05-15T06:40", "2024-05-15T06:41"),
        ("at half past eight in the evening it fell", "2024-05-15T20:30", "2024-05-15T20:31"),
        ("at a quarter to nine that morning it fell", "2024-05-15T08:45", "2024-05-15T08:46"),
        ("at three o'clock at night it fell", "2024-05-15T03:00", "2024-05-15T04:00"),
        ("at 2:15 in the afternoon it fell", "2024-05-15T14:15", "2024-05-15T14:16"),
        ("shortly after noon it fell", "2024-05-15T12:00", "2024-05-15T13:00"),
        ("between 2 and 3 p.m. it fell", "2024-05-15T14:00", "2024-05-15T15:00"),
        ("between 9:00 pm and 7:00 am it fell", "2024-05-14T21:00", "2024-05-15T07:00"),
    ],
)
def test_a_clock_time_is_put_on_a_day(times: EnglishTimes, text: str, start: str, end: str) -> None:
    interval = on_clock(times.read(text)[0], days(DAY))
    assert interval.end is not None
    assert (interval.start.isoformat(timespec="minutes"), interval.end.isoformat(timespec="minutes")) == (start, end)


@pytest.mark.parametrize(
    ("zone", "name"), [("Moscow time", "Europe/Moscow"), ("Kyiv time", "Europe/Kyiv"), ("UTC", "UTC"), ("local time", None)]
)
def test_a_zone_that_the_words_name_is_kept(times: EnglishTimes, zone: str, name: str | None) -> None:
    assert on_clock(times.read(f"at 01:35 {zone} it fell")[0], days(DAY)).zone == name


def test_a_night_is_named_by_its_morning() -> None:
    night = night_into(DAY)
    assert night.day == DAY
    assert night.start.date() == date(2024, 5, 14)


def test_the_late_hours_of_a_night_are_its_eve_s(times: EnglishTimes) -> None:
    night = night_into(DAY)
    eve, morning = (on_clock(times.read(f"at {hour} it fell")[0], night) for hour in ("23:10", "01:50"))
    assert [eve.start.isoformat(timespec="minutes"), morning.start.isoformat(timespec="minutes")] == [
        "2024-05-14T23:10",
        "2024-05-15T01:50",
    ]


@pytest.mark.parametrize(("text", "start"), [("50 minutes later", "07:30"), ("half an hour later", "07:10"), ("two hours later", "08:40")])
def test_later_counts_from_another_clock_time(times: EnglishTimes, text: str, start: str) -> None:
    first = on_clock(times.read("at 06:40 it fell")[0], days(DAY))
    assert later(times.read(f"{text} it fell")[0], first).start.strftime("%H:%M") == start


def test_hours_over_midnight_are_a_night(times: EnglishTimes) -> None:
    window = on_clock(times.read("between 9:00 pm and 7:00 am it fell")[0], days(DAY))
    assert whole_days(window) == night_into(DAY)
