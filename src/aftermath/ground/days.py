"""What the readings of a sentence come to: the days it tells of, and the clock time on them."""

from collections.abc import Sequence

from aftermath.ground.english_times import Reading
from aftermath.ground.intervals import CLOCKS, Interval, later, on_clock, whole_days
from aftermath.ground.moments import Calendar

UNDATED = frozenset({"entry", "occasion", "vague"})
"""Kinds of reading that date nothing that a claim can tell: the stamp of a live text's entry, what is still to come, "recently"."""
BESIDE = 3
"""So few characters stand between a weekday and its date ("Tuesday, 4 June")."""


def day_of(calendar: Calendar, times: Sequence[Reading], standing: Interval | None) -> Interval | None:
    """The days a sentence's readings tell of: an attack's own day first; a night beside a day is the night that ends on it."""
    times = [t for t in times if t.attack] or times
    best: Interval | None = None
    previous: Reading | None = None
    for reading in times:
        if reading.status or reading.rule.kind in CLOCKS or reading.rule.kind in UNDATED:
            continue
        base = best or standing
        found = calendar.interval(reading, base.day if base else None, ahead=reading.future)
        if found is not None and reading.rule.kind == "span":
            found = whole_days(found)
        if found is not None and (best is None or _corrects(reading, best, previous)):
            best, previous = found, reading
    return best


def _corrects(reading: Reading, best: Interval, before: Reading | None) -> bool:
    """Whether a further reading says better what the best one tells: the night of a day, or the date right beside a weekday."""
    if reading.rule.kind == "night":
        return best.precision == "day"
    weekday = before is not None and before.rule.kind == "weekday" and before.fields.get("part") != "night"
    return weekday and reading.rule.kind == "date" and before is not None and reading.span.start - before.span.end <= BESIDE


def clock_of(times: Sequence[Reading], when: Interval | None, before: Interval | None) -> Interval | None:
    """The clock time that readings tell of on those days; "an hour later" counts from the one told before."""
    first = next((t for t in times if t.rule.kind in CLOCKS and not t.status), None)
    return put_on(first, when, before) if first else None


def put_on(clock: Reading, when: Interval | None, before: Interval | None) -> Interval | None:
    """The interval of a reading of the clock, where it is known what it counts from."""
    if clock.rule.kind == "later":
        return later(clock, before) if before else None
    return on_clock(clock, when) if when else None
