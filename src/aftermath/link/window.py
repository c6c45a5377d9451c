"""A window is the hours in which a thing happened, as local time; a night holds its dark hours only, so that two nights never meet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aftermath.base.moment import CLOCK, TimeFix, TimePrecision

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # local time without a zone is what is measured
_HOUR = timedelta(hours=1)
_DUSK, _DAWN = 20.0, 8.0
_NAMED_BY_DATES = 48.0
_LENGTH: dict[TimePrecision, float] = {"minute": 1 / 60, "hour": 1.0, "part_of_day": 6.0, "day": 24.0, "night": 12.0, "days": 48.0}
_VAGUE_FROM = 73.0
"""A window of more than three days says when roughly, and cannot tell one happening from the next."""
_SAME_RAID = 2.0
"""Hours between two clock times that one raid still spans: alerts of 19:40 and of 21:00 are mostly one night's work."""
_NEAR = 6.0
"""Hours by which two sources may date one thing apart: before midnight the one, after it the other."""
_MONTH = 31
_LONGEST = 36.0
"""Hours: an evening, the night after it and the day that follows are still told as one happening."""
_MANY = 60
"""Times of one area in one report; a live page has about thirty."""


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """Hours since 1970 in local time, the end exclusive."""

    start: float
    end: float

    @property
    def hours(self) -> float:
        """How long it is."""
        return self.end - self.start

    @property
    def vague(self) -> bool:
        """Whether it is too long to tell one happening from the next."""
        return self.hours >= _VAGUE_FROM

    def days(self) -> tuple[int, ...]:
        """The days it touches or comes near, counted from 1970; a month's worth at most."""
        first = int((self.start - _NEAR) // 24)
        return tuple(range(first, min(int(-(-(self.end + _NEAR) // 24)), first + _MONTH)))

    def gap(self, other: "Window") -> float:
        """Hours between the two; 0 where they overlap or touch."""
        return max(0.0, other.start - self.end, self.start - other.end)

    def share(self, other: "Window") -> float:
        """The part of the shorter one that lies in the longer one."""
        overlap = min(self.end, other.end) - max(self.start, other.start)
        return max(0.0, overlap) / min(self.hours, other.hours)

    def meets(self, other: "Window") -> bool:
        """Whether one happening can fill both: half of the shorter lies in the longer, or two short ones are close."""
        if self.share(other) >= 0.5:
            return True
        return self.gap(other) <= _SAME_RAID and max(self.hours, other.hours) < _LENGTH["night"] and self.share(other) == 0.0

    def hull(self, other: "Window") -> "Window":
        """The shortest window that holds both; of a vague and a sharp one, the sharp one, which says more."""
        if self.vague != other.vague:
            return other if self.vague else self
        return Window(min(self.start, other.start), max(self.end, other.end))


def hours(moment: datetime) -> float:
    """Hours since 1970 on the local clock."""
    return (moment.replace(tzinfo=None) - _EPOCH) / _HOUR


def window(fix: TimeFix | None) -> Window | None:
    """The hours a fix speaks of; None where the time is not known."""
    if fix is None:
        return None
    start = hours(fix.start)
    end = hours(fix.end) if fix.end else start + _LENGTH.get(fix.precision, 24.0)
    if fix.precision == "night" and end - start == _NAMED_BY_DATES:
        return Window(start + _DUSK, start + 24 + _DAWN)
    return Window(start, end)


def is_clock(fix: TimeFix | None) -> bool:
    """Whether the text gives a clock time."""
    return fix is not None and fix.precision in CLOCK


def _first(windows: list[Window]) -> list[tuple[Window, frozenset[Window]]]:
    """Each window by itself; of very many, those of one day as one, since comparing all with all would take for ever."""
    if len(windows) <= _MANY:
        return [(w, frozenset({w})) for w in windows]
    days: dict[tuple[float, bool], frozenset[Window]] = {}
    for w in windows:
        key = (w.start // 24, w.hours > 24)
        days[key] = days.get(key, frozenset()) | {w}
    return [(Window(min(w.start for w in held), max(w.end for w in held)), held) for held in days.values()]


def together(windows: Iterable[Window]) -> list[tuple[Window, frozenset[Window]]]:
    """The windows sorted into happenings: closest pairs first, and never one that would make a happening longer than a day and a half.

    Each happening is its hull and its windows. The order in which the windows come does not matter.
    """
    groups = _first(sorted(set(windows)))
    while True:
        pairs = [
            (-a.share(b), max(a.hours, b.hours), a.gap(b), i, j)
            for i, (a, _) in enumerate(groups)
            for j, (b, _) in enumerate(groups[:i])
            if a.meets(b) and (a.hull(b).hours <= _LONGEST or a.share(b) == 1.0)
        ]
        if not pairs:
            return groups
        *_, i, j = min(pairs)
        merged = (groups[i][0].hull(groups[j][0]), groups[i][1] | groups[j][1])
        groups = sorted([g for k, g in enumerate(groups) if k not in (i, j)] + [merged], key=lambda g: (g[0], sorted(g[1])))
