"""Times of weeks and longer as intervals: weeks begin on Monday, quarters and seasons have three months, a decade ten years."""

from collections.abc import Callable
from datetime import date

from aftermath.ground.asked import Asked, next_month
from aftermath.ground.intervals import DAY, Interval, days
from aftermath.ground.timegrammar import month_number, small_number

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_NTH = ("first", "second", "third", "fourth")
_STEPS = {"last": -1, "previous": -1, "next": 1, "following": 1}
_STANDING = frozenset({"that", "same", "previous", "following"})
_QUARTER = 3
_SATURDAY = 5


def _base(asked: Asked) -> date | None:
    """What "this" and "next" count from: the anchor; the day told of for "that" and "the same"."""
    return asked.base if asked.which in _STANDING else asked.anchor


def _year(number: int) -> Interval:
    first = date(number, 1, 1)
    return days(first, (date(number + 1, 1, 1) - first).days, "year")


def _months(year: int, month: int, number: int) -> Interval:
    """So many months from the one told; `month` may lie outside its year."""
    first = date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    last = month + number
    end = date(year + (last - 1) // 12, (last - 1) % 12 + 1, 1)
    return days(first, (end - first).days, "month" if number == 1 else "season")


def _week(day: date) -> Interval:
    return days(day - day.weekday() * DAY, 7, "week")


def on_year(asked: Asked) -> Interval | None:
    """A year by its number."""
    return _year(int(asked.fields["year"]))


def on_decade(asked: Asked) -> Interval | None:
    """Ten years."""
    first = date(int(asked.fields["decade"]) * 10, 1, 1)
    return days(first, (date(first.year + 10, 1, 1) - first).days, "year")


def on_year_of(asked: Asked) -> Interval | None:
    """A year by its distance from the anchor's."""
    base = _base(asked)
    return _year(base.year + _STEPS.get(asked.which, 0)) if base else None


def on_quarter(asked: Asked) -> Interval | None:
    """A quarter by its number; without a year the latest that has begun."""
    nth = _NTH.index(asked.fields["nth"].lower())
    if "year" in asked.fields:
        return _months(int(asked.fields["year"]), nth * _QUARTER + 1, _QUARTER)
    if asked.anchor is None:
        return None
    year = asked.anchor.year + _STEPS.get(asked.which, 0)
    begun = asked.which != "" or date(year, nth * _QUARTER + 1, 1) <= asked.anchor
    return _months(year if begun else year - 1, nth * _QUARTER + 1, _QUARTER)


def on_quarter_of(asked: Asked) -> Interval | None:
    """A quarter by its distance from the anchor's."""
    if asked.anchor is None:
        return None
    first = (asked.anchor.month - 1) // _QUARTER * _QUARTER + 1
    return _months(asked.anchor.year, first + _QUARTER * _STEPS.get(asked.which, 0), _QUARTER)


def on_month_of(asked: Asked) -> Interval | None:
    """A month by its distance from the anchor's."""
    base = _base(asked)
    return _months(base.year, base.month + _STEPS.get(asked.which, 0), 1) if base else None


def on_month_told(asked: Asked) -> Interval | None:
    """The last, this or the next month of a name."""
    if asked.anchor is None:
        return None
    month, year = month_number(asked.fields["month"]), asked.anchor.year
    if asked.which == "last" and month >= asked.anchor.month:
        year -= 1
    elif asked.which == "next" and month <= asked.anchor.month:
        year += 1
    return _months(year, month, 1)


def on_week_of(asked: Asked) -> Interval | None:
    """A week by its distance from the anchor's."""
    base = _base(asked)
    return _week(base + 7 * _STEPS.get(asked.which, 0) * DAY) if base else None


def on_week_date(asked: Asked) -> Interval | None:
    """The week that a date lies in."""
    found = asked.dated()
    return _week(found) if found else None


def on_season(asked: Asked) -> Interval | None:
    """A season of three months; without a year the latest that has begun, or the next one."""
    if "season" not in asked.fields:
        return None
    month = _SEASONS[asked.fields["season"]]
    if "year" in asked.fields:
        return _months(int(asked.fields["year"]), month, _QUARTER)
    if asked.anchor is None:
        return None
    year = asked.anchor.year - (date(asked.anchor.year, month, 1) > asked.anchor)
    found = _months(year, month, _QUARTER)
    running = found.end is not None and found.end.date() > asked.anchor
    step = 1 if asked.which == "next" else 0
    if asked.which == "this" and not running:
        step = int(asked.ahead)
    return _months(year + step - (asked.which == "last" and running), month, _QUARTER)


def on_ago(asked: Asked) -> Interval | None:
    """So many days before or later; by weeks, months or years it is the week, the month or the year that many before or later.

    What follows "three days after" is what happened three days before.
    """
    which, unit = asked.which, asked.fields["unit"]
    base = asked.anchor if which == "ago" else asked.base
    if base is None or (unit not in {"day", "week"} and which == "after"):
        return None
    step = small_number(asked.fields.get("number", "a")) * (1 if which == "later" else -1)
    if unit == "day":
        return days(base + step * DAY)
    if unit == "week":
        return _week(base + 7 * step * DAY)
    if unit == "month":
        return _months(base.year, base.month + step, 1)
    return _year(base.year + step * {"year": 1, "decade": 10, "century": 100}[unit])


def on_this_month(asked: Asked) -> Interval | None:
    """From the first of the anchor's month to the anchor."""
    return days(asked.anchor.replace(day=1), asked.anchor.day, "days") if asked.anchor else None


def on_last_month(asked: Asked) -> Interval | None:
    """The month before the anchor's."""
    if asked.anchor is None:
        return None
    first = (asked.anchor.replace(day=1) - DAY).replace(day=1)
    return days(first, (next_month(first) - first).days, "month")


def on_this_week(asked: Asked) -> Interval | None:
    """From the Monday of the anchor's week to the anchor."""
    return days(asked.anchor - asked.anchor.weekday() * DAY, asked.anchor.weekday() + 1, "week") if asked.anchor else None


def on_last_week(asked: Asked) -> Interval | None:
    """The week before the anchor's."""
    return days(asked.anchor - (asked.anchor.weekday() + 7) * DAY, 7, "week") if asked.anchor else None


def on_weekend(asked: Asked) -> Interval | None:
    """The weekend of the anchor's week; what happened over a weekend did so before the week that is running."""
    if asked.anchor is None:
        return None
    past = "over" in asked.fields and not asked.ahead and asked.anchor.weekday() < _SATURDAY
    return days(asked.anchor + (_SATURDAY - asked.anchor.weekday() - 7 * past) * DAY, 2, "days")


PERIODS: dict[str, Callable[[Asked], Interval | None]] = {
    "year": on_year,
    "decade": on_decade,
    "year_of": on_year_of,
    "quarter": on_quarter,
    "quarter_of": on_quarter_of,
    "month_of": on_month_of,
    "month_told": on_month_told,
    "week_of": on_week_of,
    "week_date": on_week_date,
    "season": on_season,
    "ago": on_ago,
    "this_month": on_this_month,
    "last_month": on_last_month,
    "this_week": on_this_week,
    "last_week": on_last_week,
    "weekend": on_weekend,
}
"""How each kind of period is read."""
