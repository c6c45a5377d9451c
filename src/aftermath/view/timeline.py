"""The timeline of a brief: when incidents happened, each bar as long as the time is uncertain."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aftermath.base import TimeFix
from aftermath.view import wording

LEAST_SHARE = 0.8
"""Per cent of the axis that a bar takes at least, so that it can be seen."""
LEAST_SPAN = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What the timeline needs to know of an incident."""

    number: int
    anchor: str
    title: str
    fix: TimeFix | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One incident; `left` and `width` in per cent of the axis."""

    number: int
    anchor: str
    title: str
    when: str
    left: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Bars in the order of time, from `first` to `last`."""

    bars: tuple[Bar, ...]
    first: str
    last: str
    absent: tuple[Moment, ...]
    """Incidents of which no time is known."""


def timeline_of(moments: Iterable[Moment]) -> Timeline | None:
    """The timeline; None where no incident has a time. Times are local."""
    known = list(moments)
    spans = sorted(
        ((*_span(moment.fix), moment.fix, moment) for moment in known if moment.fix), key=lambda span: (span[0], span[1], span[3].number)
    )
    if not spans:
        return None
    first, last = min(start for start, *_ in spans), max(end for _, end, *_ in spans)
    length = max(last - first, LEAST_SPAN)
    bars = tuple(_bar(moment, wording.timed(fix), (start - first) / length, (end - start) / length) for start, end, fix, moment in spans)
    absent = tuple(moment for moment in known if moment.fix is None)
    return Timeline(bars=bars, first=wording.day(first), last=wording.day(first + length - timedelta(microseconds=1)), absent=absent)


def _span(fix: TimeFix) -> tuple[datetime, datetime]:
    return fix.start, fix.end or fix.start


def _bar(moment: Moment, when: str, left: float, width: float) -> Bar:
    share = max(LEAST_SHARE, min(100 * width, 100))
    return Bar(
        number=moment.number,
        anchor=moment.anchor,
        title=moment.title,
        when=when,
        left=round(min(100 * left, 100 - share), 2),
        width=round(share, 2),
    )
