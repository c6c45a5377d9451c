"""A time expression becomes an interval of local time, counted from an anchor day; without an anchor only full dates do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from aftermath.base.moment import TimePrecision
from aftermath.ground.english_times import Reading
from aftermath.ground.timegrammar import month_number, small_number, weekday_number

DAY = timedelta(days=1)
AHEAD = timedelta(days=45)
"""A date without a year is the latest such date that is at most this far after the anchor."""
CLOCKS = frozenset({"clock", "window"})
_FROM_TODAY = frozenset({"weekday", "weekdays", "deictic", "night_into", "this_month", "last_month", "last_week", "this_week", "weekend", "past_day", "season"})
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
    start = datetime.combine(day, _clock(fields["hour"], fields.get("minute"), fields.get("half") or fields.get("half2")))
    if reading.rule.kind == "clock":
        return Interval(start=start, end=start + timedelta(minutes=1 if fields.get("minute") else 60), precision="minute" if fields.get("minute") else "hour", zone=zone)
    end = datetime.combine(day, _clock(fields["hour2"], fields.get("minute2"), fields.get("half2")))
    return Interval(start=start - DAY if start >= end else start, end=end, precision="hour", zone=zone)


def _clock(hour: str, minute: str | None, half: str | None) -> time:
    value = int(hour) % 24
    if half and half.strip().lower().startswith("p") and value < 12:
        value += 12
    if half and half.strip().lower().startswith("a") and value == 12:
        value = 0
    return time(value, int(minute or 0))


class Calendar:
    """Reads day-level expressions against an anchor day, None where nothing says when the text was written.

    `firm`: whether the text was written about then, so that weekdays and "yesterday" count from it; else only dates are filled up.
    """

    def __init__(self, anchor: date | None, *, firm: bool = True) -> None:
        self.anchor = anchor
        self.firm = firm

    def interval(self, reading: Reading, standing: date | None, *, ahead: bool) -> Interval | None:
        """The days a reading tells of; `standing` is the day the text is telling of, `ahead` whether it looks to the future."""
        read = _KINDS.get(reading.rule.kind)
        if not self.firm and reading.rule.kind in _FROM_TODAY:
            return None
        try:
            return read(self, reading, standing, ahead) if read else None
        except (ValueError, OverflowError):  # 31 June, or a year that no date can have
            return None

    def _date(self, fields: dict[str, str], anchor: date | None) -> date | None:
        month = int(fields["nmonth"]) if "nmonth" in fields else month_number(fields["month"])
        day = int(fields["day"])
        if "year" in fields:
            return date(int(fields["year"]), month, day)
        if anchor is None:
            return None
        years = [y for y in (anchor.year + 1, anchor.year, anchor.year - 1) if date(y, month, 1) <= anchor + AHEAD]
        found = (_dated(y, month, day) for y in years)
        return next((d for d in found if d is not None and d <= anchor + AHEAD), None)

    def _on_date(self, reading: Reading, _standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001  # one signature for all kinds
        found = self._date(reading.fields, self.anchor)
        return days(found) if found else None

    def _on_ordinal(self, reading: Reading, standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        base = standing or self.anchor
        if base is None:
            return None
        found = base.replace(day=int(reading.fields["day"]))
        return days(found if self.anchor is None or found <= self.anchor else (base.replace(day=1) - DAY).replace(day=found.day))

    def _weekday(self, name: str, *, ahead: bool, which: str = "") -> date | None:
        if self.anchor is None:
            return None
        back = (self.anchor.weekday() - weekday_number(name)) % 7
        if ahead or which == "next":
            return self.anchor + ((7 - back) % 7 or (7 if which == "next" else 0)) * DAY
        return self.anchor - (back + (7 if which == "last" and back == 0 else 0)) * DAY

    def _on_weekday(self, reading: Reading, _standing: date | None, ahead: bool) -> Interval | None:  # noqa: FBT001
        found = self._weekday(reading.fields["weekday"], ahead=ahead, which=reading.fields.get("which", "").lower())
        if found is None:
            return None
        part = reading.fields.get("part")
        return days(found, 2, "night") if part == "night" else days(found, 1, "part_of_day" if part else "day")

    def _on_weekdays(self, reading: Reading, _standing: date | None, ahead: bool) -> Interval | None:  # noqa: FBT001
        first = self._weekday(reading.fields["weekday"], ahead=ahead)
        if first is None:
            return None
        apart = (weekday_number(reading.fields["second"]) - weekday_number(reading.fields["weekday"])) % 7
        return days(first, apart + 1, "days")

    def _on_curfew(self, reading: Reading, _standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        fields = reading.fields
        first = self._weekday(fields["weekday"], ahead=True)
        if first is None:
            return None
        last = first + (weekday_number(fields["second"]) - weekday_number(fields["weekday"])) % 7 * DAY
        start = datetime.combine(first, _clock(fields["hour"], fields.get("minute"), fields.get("half")))
        return Interval(start=start, end=datetime.combine(last, _clock(fields["hour2"], fields.get("minute2"), fields.get("half2"))), precision="hour")

    def _on_deictic(self, reading: Reading, _standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        precision: TimePrecision = "part_of_day" if reading.fields.get("part") else "day"
        return days(self.anchor + reading.rule.offset * DAY, 1, precision) if self.anchor else None

    def _on_relative(self, reading: Reading, standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        base = standing or self.anchor
        return days(base + reading.rule.offset * DAY) if base else None

    def _on_night(self, _reading: Reading, standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        base = standing or self.anchor
        return night_into(base) if base else None

    def _on_night_into(self, reading: Reading, _standing: date | None, ahead: bool) -> Interval | None:  # noqa: FBT001
        found = self._weekday(reading.fields["weekday"], ahead=ahead)
        return night_into(found) if found else None

    def _on_night_date(self, reading: Reading, _standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        found = self._date(reading.fields, self.anchor)
        return days(found, 2, "night") if found else None

    def _on_month(self, reading: Reading, _standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        first = self._date({**reading.fields, "day": "1"}, self.anchor)
        if first is None:
            return None
        which = reading.fields.get("which", "").lower()
        if which == "early":
            return days(first, 10, "days")
        if which == "mid":
            return days(first + 10 * DAY, 10, "days")
        begin = first + 20 * DAY if which == "late" else first
        return days(begin, (_next_month(first) - begin).days, "days" if which else "month")

    def _on_this_month(self, _reading: Reading, _standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        return days(self.anchor.replace(day=1), self.anchor.day, "days") if self.anchor else None

    def _on_last_month(self, _reading: Reading, _standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        if self.anchor is None:
            return None
        first = (self.anchor.replace(day=1) - DAY).replace(day=1)
        return days(first, (_next_month(first) - first).days, "month")

    def _on_week(self, reading: Reading, _standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        if self.anchor is None:
            return None
        monday = self.anchor - self.anchor.weekday() * DAY
        return days(monday - 7 * DAY, 7, "week") if reading.rule.kind == "last_week" else days(monday, self.anchor.weekday() + 1, "week")

    def _on_weekend(self, _reading: Reading, _standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        if self.anchor is None:
            return None
        saturday = self.anchor + (5 - self.anchor.weekday()) * DAY
        return days(saturday, 2, "days")

    def _on_past_day(self, _reading: Reading, _standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        return days(self.anchor - DAY, 2, "days") if self.anchor else None

    def _on_ago(self, reading: Reading, standing: date | None, _ahead: bool) -> Interval | None:  # noqa: FBT001
        which, unit = reading.fields["which"], reading.fields["unit"]
        base = self.anchor if which == "ago" else standing or self.anchor
        if base is None or unit not in {"day", "week"}:
            return None
        step = small_number(reading.fields["number"]) * (7 if unit == "week" else 1)
        return days(base + step * DAY if which == "later" else base - step * DAY)


def _dated(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February of a year without one
        return None


def _next_month(first: date) -> date:
    return (first + 32 * DAY).replace(day=1)


_Read = Callable[[Calendar, Reading, date | None, bool], Interval | None]
_KINDS: dict[str, _Read] = {
    "date": Calendar._on_date,  # noqa: SLF001  # the table of its own class
    "ordinal": Calendar._on_ordinal,  # noqa: SLF001
    "weekday": Calendar._on_weekday,  # noqa: SLF001
    "curfew": Calendar._on_curfew,  # noqa: SLF001
    "weekdays": Calendar._on_weekdays,  # noqa: SLF001
    "deictic": Calendar._on_deictic,  # noqa: SLF001
    "relative": Calendar._on_relative,  # noqa: SLF001
    "night": Calendar._on_night,  # noqa: SLF001
    "night_into": Calendar._on_night_into,  # noqa: SLF001
    "night_pair": Calendar._on_night_date,  # noqa: SLF001
    "night_date": Calendar._on_night_date,  # noqa: SLF001
    "month": Calendar._on_month,  # noqa: SLF001
    "month_part": Calendar._on_month,  # noqa: SLF001
    "this_month": Calendar._on_this_month,  # noqa: SLF001
    "last_month": Calendar._on_last_month,  # noqa: SLF001
    "last_week": Calendar._on_week,  # noqa: SLF001
    "this_week": Calendar._on_week,  # noqa: SLF001
    "weekend": Calendar._on_weekend,  # noqa: SLF001
    "past_day": Calendar._on_past_day,  # noqa: SLF001
    "ago": Calendar._on_ago,  # noqa: SLF001
}
