"""A time expression becomes an interval of local time, counted from an anchor day; without an anchor only full dates do."""

from collections.abc import Callable
from datetime import date, datetime, time

from aftermath.base.moment import TimePrecision
from aftermath.ground.asked import Asked, next_month
from aftermath.ground.english_times import Reading
from aftermath.ground.intervals import DAY, Interval, clock_time, days, hour_of, night_into, zone_of
from aftermath.ground.periods import PERIODS
from aftermath.ground.timegrammar import month_number, weekday_number

_FROM_TODAY = frozenset(
    {
        "weekday",
        "weekdays",
        "deictic",
        "night_into",
        "ordinal_of",
        "this_month",
        "last_month",
        "last_week",
        "this_week",
        "weekend",
        "past_day",
        "season",
        "year_of",
        "quarter",
        "quarter_of",
        "month_of",
        "month_told",
        "week_of",
    }
)


class Calendar:
    """Reads day-level expressions against an anchor day, None where nothing says when the text was written.

    `firm`: whether the text was written about then, so that weekdays and "yesterday" count from it; else only dates are filled up.
    `until`: the hour of that day by which all of it was written.
    """

    def __init__(self, anchor: date | None, *, firm: bool = True, until: time | None = None) -> None:
        self.anchor = anchor
        self.firm = firm
        self._until = until

    def posted(self, entry: Reading) -> date | None:
        """The day that an entry of a live text is stamped on: the day before, where its hour had not come when the text was published."""
        if self.anchor is None or self._until is None:
            return self.anchor
        return self.anchor - DAY if hour_of(entry.fields) > self._until else self.anchor

    def unfirm(self) -> "Calendar":
        """The same anchor, for a part of the text that was written at another time."""
        return Calendar(self.anchor, firm=False)

    def passed(self, reading: Reading) -> bool:
        """Whether an occasion that the text looks forward to ("the upcoming May 9 parade") lies before the anchor."""
        if reading.rule.kind != "occasion" or self.anchor is None:
            return False
        occasion = _on_date(Asked(fields=reading.fields, offset=0, anchor=self.anchor, standing=None, ahead=False))
        return occasion is not None and occasion.start.date() < self.anchor

    @property
    def today(self) -> Interval | None:
        """The anchor as a day."""
        return days(self.anchor) if self.anchor else None

    def interval(self, reading: Reading, standing: date | None, *, ahead: bool) -> Interval | None:
        """The days a reading tells of; `standing` is the day the text is telling of, `ahead` whether it looks to the future."""
        read = _KINDS.get(reading.rule.kind)
        if read is None or (not self.firm and reading.rule.kind in _FROM_TODAY):
            return None
        try:
            return read(Asked(fields=reading.fields, offset=reading.rule.offset, anchor=self.anchor, standing=standing, ahead=ahead))
        except (ValueError, OverflowError):  # 31 June, or a year that no date can have
            return None


def _on_date(asked: Asked) -> Interval | None:
    found = asked.dated()
    return days(found) if found else None


def _on_dates(asked: Asked) -> Interval | None:
    """From one day of a month to another."""
    first = asked.dated()
    number = int(asked.fields["day2"]) - int(asked.fields["day"]) + 1
    return days(first, number, "days") if first and number > 1 else None


def _on_ordinal_of(asked: Asked) -> Interval | None:
    """A day of the month that is told by its distance from the anchor's."""
    base = asked.base if asked.fields["which"] in {"that", "the same"} else asked.anchor
    if base is None:
        return None
    month = base.replace(day=1) - DAY if asked.fields["which"] == "last" else base
    return days(month.replace(day=int(asked.fields["day"])))


def _on_ordinal(asked: Asked) -> Interval | None:
    """A day of the month that the text is telling of, or of the month before where that would lie ahead."""
    if asked.base is None:
        return None
    found = asked.base.replace(day=int(asked.fields["day"]))
    late = asked.anchor is not None and found > asked.anchor
    return days((asked.base.replace(day=1) - DAY).replace(day=found.day) if late else found)


def _on_weekday(asked: Asked) -> Interval | None:
    found, part = asked.weekday(asked.fields["weekday"]), asked.fields.get("part")
    if found is None:
        return None
    return days(found, 2, "night") if part == "night" else days(found, 1, "part_of_day" if part else "day")


def _on_weekdays(asked: Asked) -> Interval | None:
    first = asked.weekday(asked.fields["weekday"])
    apart = (weekday_number(asked.fields["second"]) - weekday_number(asked.fields["weekday"])) % 7
    return days(first, apart + 1, "days") if first else None


def _on_span(asked: Asked) -> Interval | None:
    """From an hour of one day to an hour of another."""
    fields = asked.fields
    first = asked.weekday(fields["weekday"]) if "weekday" in fields else asked.dated()
    if first is None:
        return None
    if "weekday2" in fields:
        last = first + (weekday_number(fields["weekday2"]) - first.weekday()) % 7 * DAY
    else:
        month, day = month_number(fields["month2"]), int(fields["day2"])
        last = date(first.year + (month < first.month), month, day)
    start = datetime.combine(first, hour_of(fields))
    end = datetime.combine(last, clock_time(fields["hour2"], fields.get("minute2"), fields.get("half2")))
    return Interval(start=start, end=end, precision="hour", zone=zone_of(fields)) if end > start else None


def _on_deictic(asked: Asked) -> Interval | None:
    precision: TimePrecision = "part_of_day" if asked.fields.get("part") else "day"
    return days(asked.anchor + asked.offset * DAY, 1, precision) if asked.anchor else None


def _on_relative(asked: Asked) -> Interval | None:
    return days(asked.base + asked.offset * DAY) if asked.base else None


def _on_night(asked: Asked) -> Interval | None:
    return night_into(asked.base + asked.offset * DAY) if asked.base else None


def _on_night_into(asked: Asked) -> Interval | None:
    found = asked.weekday(asked.fields["weekday"])
    return night_into(found) if found else None


def _on_night_into_date(asked: Asked) -> Interval | None:
    found = asked.dated()
    return night_into(found) if found else None


def _on_night_date(asked: Asked) -> Interval | None:
    """The night of a date runs into the next day."""
    found = asked.dated()
    return days(found, 2, "night") if found else None


def _on_month(asked: Asked) -> Interval | None:
    first = asked.dated()
    if first is None:
        return None
    which = asked.which
    if which in {"early", "mid"}:
        return days(first + (10 * DAY if which == "mid" else 0 * DAY), 10, "days")
    begin = first + 20 * DAY if which == "late" else first
    return days(begin, (next_month(first) - begin).days, "days" if which else "month")


def _on_past_day(asked: Asked) -> Interval | None:
    return days(asked.anchor - DAY, 2, "days") if asked.anchor else None


_KINDS: dict[str, Callable[[Asked], Interval | None]] = {
    **PERIODS,
    "date": _on_date,
    "dates": _on_dates,
    "ordinal": _on_ordinal,
    "ordinal_of": _on_ordinal_of,
    "weekday": _on_weekday,
    "weekdays": _on_weekdays,
    "span": _on_span,
    "deictic": _on_deictic,
    "relative": _on_relative,
    "night": _on_night,
    "night_into": _on_night_into,
    "night_into_date": _on_night_into_date,
    "night_date": _on_night_date,
    "month": _on_month,
    "month_part": _on_month,
    "past_day": _on_past_day,
}
