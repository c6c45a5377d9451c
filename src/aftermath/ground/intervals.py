"""An interval of local time is half-open; a clock time of day is put on a day here, and a window over midnight ends on it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from aftermath.base.moment import TimePrecision
from aftermath.ground.english_times import Reading
from aftermath.ground.timegrammar import small_number

DAY = timedelta(days=1)
CLOCKS = frozenset({"clock", "window", "later"})
"""Kinds of reading that tell a time of day."""
EVENING = 15
"""In a night that is named by its morning, so late an hour is the evening before."""
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
    "idt": "Asia/Jerusalem",
    "pkt": "Asia/Karachi",
    "pakistan": "Asia/Karachi",
    "damascus": "Asia/Damascus",
    "baghdad": "Asia/Baghdad",
    "yemen": "Asia/Aden",
    "saudi": "Asia/Riyadh",
    "sudan": "Africa/Khartoum",
    "dubai": "Asia/Dubai",
    "et": "America/New_York",
    "est": "America/New_York",
    "edt": "America/New_York",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
}

NIGHT = 2
NIGHTFALL = 6
_TENS = {"an": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}


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


def on_clock(reading: Reading, when: Interval) -> Interval:
    """A clock time or a window on these days: the late hours of a night are its eve's, and a window over midnight ends on its day."""
    fields = reading.fields
    zone = zone_of(fields)
    start = datetime.combine(when.day, hour_of(fields))
    if when.precision == "night" and start.hour >= EVENING and reading.rule.kind != "window":
        start -= DAY
    if reading.rule.kind != "window":
        exact = "minute" in fields or "fraction" in fields
        return Interval(start=start, end=start + timedelta(minutes=1 if exact else 60), precision="minute" if exact else "hour", zone=zone)
    end = datetime.combine(when.day, clock_time(fields["hour2"], fields.get("minute2"), fields.get("half2")))
    return Interval(start=start - DAY if start >= end else start, end=end, precision="hour", zone=zone)


def later(reading: Reading, than: Interval) -> Interval:
    """So many minutes or hours after another clock time."""
    number, unit = reading.fields.get("number"), reading.fields.get("unit")
    many = _TENS.get(number.lower()) or small_number(number) if number else 30
    start = than.start + timedelta(minutes=many * (60 if unit == "hour" else 1))
    return Interval(start=start, end=start + timedelta(minutes=1), precision="minute", zone=than.zone)


def whole_days(interval: Interval) -> Interval:
    """The days that an interval of hours touches; one that ends on the next day is a night."""
    last = interval.end or interval.start
    number = (last.date() - interval.start.date()).days + 1
    return days(interval.start.date(), number, "day" if number == 1 else "night" if number == NIGHT else "days")


def zone_of(fields: dict[str, str]) -> str | None:
    """The IANA zone that the words of a clock time name."""
    words = fields.get("zone", "").strip().lower().split(" ")
    return ZONES.get(words[0])


def hour_of(fields: dict[str, str]) -> time:
    """The time of day that a reading begins at, of an hour in digits or in words."""
    if "noon" in fields:
        return time(12)
    hour, fraction = fields["hour"], fields.get("fraction", "").lower()
    start = clock_time(hour if hour.isdigit() else str(small_number(hour)), fields.get("minute"), fields.get("half") or fields.get("half2"))
    minutes = start.hour * 60 + start.minute + {"half past": 30, "quarter past": 15, "quarter to": -15}.get(fraction, 0)
    return time(minutes // 60 % 24, minutes % 60)


def clock_time(hour: str, minute: str | None, half: str | None) -> time:
    """The time of day of an hour with its minute and its half of the day ("p.m.", "in the evening", "at night") where they are told."""
    value, part = int(hour) % 24, (half or "").strip().lower()
    late = part.startswith(("p", "afternoon", "evening")) or (part == "night" and value >= NIGHTFALL)
    if late and value < 12:
        value += 12
    elif part.startswith(("a.", "am", "night")) and value == 12:
        value = 0
    return time(value, int(minute or 0))


def within(inner: Interval, outer: Interval) -> bool:
    """Whether an interval begins inside another."""
    return outer.end is not None and outer.start <= inner.start < outer.end
