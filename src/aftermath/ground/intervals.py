"""An interval of local time is half-open; a clock time of day is put on a day here, and a window over midnight ends on it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from aftermath.base.moment import TimePrecision
from aftermath.ground.english_times import Reading

DAY = timedelta(days=1)
CLOCKS = frozenset({"clock", "window"})
"""Kinds of reading that tell a time of day."""
ZONES = {
    "moscow": "Europe/Moscow",
    "msk": "Europe/Moscow",
    "gmt": "Etc/GMT",
    "utc": "UTC",
    "kyiv": "Europe/Kyiv",
    "kiev": "Europe/Kyiv",
    "ukrainian": "Europe/Kyiv",
    "eet": "Europe/Kyiv",
    "eest": "Europe/Kyiv",
    "israel": "Asia/Jerusalem",
    "israeli": "Asia/Jerusalem",
    "tehran": "Asia/Tehran",
    "iran": "Asia/Tehran",
    "beirut": "Asia/Beirut",
    "gulf": "Asia/Dubai",
    "indian": "Asia/Kolkata",
    "ist": "Asia/Kolkata",
    "bst": "Europe/London",
    "cet": "Europe/Paris",
    "cest": "Europe/Paris",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A half-open interval of local time; `zone` only where the words name one."""

    start: datetime
    end: datetime | None
    precision: TimePrecision
    zone: str | None = None

    @property
    def day(self) -> date:
        """The day it tells of: for a night the morning's, else the first."""
        return (self.start + DAY).date() if self.precision == "night" else self.start.date()


def days(start: date, number: int = 1, precision: TimePrecision = "day") -> Interval:
    """So many whole days."""
    first = datetime.combine(start, time())
    return Interval(start=first, end=first + number * DAY, precision=precision)


def night_into(morning: date) -> Interval:
    """The night that ends on this morning: from the day before to the end of the day."""
    return days(morning - DAY, 2, "night")


def on_clock(reading: Reading, day: date) -> Interval:
    """The interval of a clock time or a window on that day; a window over midnight ends on it."""
    fields = reading.fields
    zone = ZONES.get(fields.get("zone", "").strip().lower().split(" ")[0]) if fields.get("zone") else None
    start = datetime.combine(day, clock_time(fields["hour"], fields.get("minute"), fields.get("half") or fields.get("half2")))
    if reading.rule.kind == "clock":
        return Interval(
            start=start,
            end=start + timedelta(minutes=1 if fields.get("minute") else 60),
            precision="minute" if fields.get("minute") else "hour",
            zone=zone,
        )
    end = datetime.combine(day, clock_time(fields["hour2"], fields.get("minute2"), fields.get("half2")))
    return Interval(start=start - DAY if start >= end else start, end=end, precision="hour", zone=zone)


def clock_time(hour: str, minute: str | None, half: str | None) -> time:
    """The time of day of an hour with its minute and its half of the day ("p.m.") where they are told."""
    value = int(hour) % 24
    if half and half.strip().lower().startswith("p") and value < 12:
        value += 12
    if half and half.strip().lower().startswith("a") and value == 12:
        value = 0
    return time(value, int(minute or 0))


def within(inner: Interval, outer: Interval) -> bool:
    """Whether an interval begins inside another."""
    return outer.end is not None and outer.start <= inner.start < outer.end
