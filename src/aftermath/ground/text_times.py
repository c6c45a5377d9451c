"""The times of any text, without claims: each expression with what it comes to, counted from the day the text was published."""

import re
from dataclasses import dataclass
from datetime import date

from aftermath.base.moment import CLOCK, TimeFix
from aftermath.base.report import Span
from aftermath.base.why import Why
from aftermath.ground.days import put_on
from aftermath.ground.english_times import EnglishTimes, Reading
from aftermath.ground.intervals import CLOCKS, Interval
from aftermath.ground.moments import Calendar

_BETWEEN = re.compile(r",? (?:on |of |in the )?|, |\s*")
"""What may stand between a clock time and its day, or a weekday and its date, so that they are one time."""
_DATES = frozenset({"date", "ordinal"})
_BY_EVENTS = frozenset({"after", "before"})
"""A time that counts from another event ("three days after the raid") is left open."""
_DAYS = frozenset({"weekday", "deictic", "relative"}) | _DATES


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeTold:
    """A time expression of a text."""

    span: Span
    rule: str
    """The id of the rule of the time grammar that found it."""
    kind: str
    fix: TimeFix | None
    """What it comes to; None where the text leaves that open, or where the words tell no days ("recently")."""
    ref: str | None = None
    """Of words that tell no days: whether they mean the past, the present or the future."""


class TextTimes:
    """Finds and reads the times of English texts."""

    def __init__(self) -> None:
        self._finder = EnglishTimes(periods=True)

    def read(self, text: str, published: date | None = None) -> list[TimeTold]:
        """The times of a text in its order. Without the day of publication only what the text fixes by itself has a `fix`."""
        calendar = Calendar(published)
        told: list[TimeTold] = []
        standing: Interval | None = None
        clock: Interval | None = None
        readings = self._finder.read(text)
        at = 0
        while at < len(readings):
            group = _together(readings, at, text)
            day = _day(calendar, group, standing)
            hour = next((r for r in group if r.rule.kind in CLOCKS or r.rule.kind == "entry"), None)
            interval = day
            if hour is not None:
                interval = put_on(hour, day or standing or calendar.today, clock)
                clock = interval or clock
            if day is not None and day.precision in {"day", "night", "part_of_day"}:
                standing = day
            told.append(_told(group, interval, text))
            at += len(group)
        return told


def _together(readings: tuple[Reading, ...], at: int, text: str) -> list[Reading]:
    """The reading at `at` with what follows and is one time with it: a clock time and its day, a weekday and its date."""
    group = [readings[at]]
    if at + 1 < len(readings):
        first, second = readings[at], readings[at + 1]
        beside = bool(_BETWEEN.fullmatch(text, first.span.end, second.span.start)) and second.span.start - first.span.end < 9
        kinds = first.rule.kind, second.rule.kind
        dated = kinds[0] == "weekday" and kinds[1] in _DATES
        timed = (kinds[0] in CLOCKS and kinds[1] in _DAYS) or (kinds[0] in _DAYS and kinds[1] in CLOCKS)
        if beside and (dated or timed):
            group.append(second)
    return group


def _day(calendar: Calendar, group: list[Reading], standing: Interval | None) -> Interval | None:
    """The days a group tells of: those of a date before those of a weekday."""
    group = [r for r in group if r.fields.get("which") not in _BY_EVENTS]
    by_date = sorted((r for r in group if r.rule.kind not in CLOCKS and r.rule.kind != "entry"), key=lambda r: r.rule.kind not in _DATES)
    ahead = any(r.future for r in group)
    return calendar.interval(by_date[0], standing.day if standing else None, ahead=ahead) if by_date else None


def _told(group: list[Reading], interval: Interval | None, text: str) -> TimeTold:
    span = Span(start=group[0].span.start, end=group[-1].span.end)
    first = next((r for r in group if r.rule.kind in _DATES), group[0])
    rule = first.rule
    return TimeTold(
        span=span, rule=rule.rule, kind=rule.kind, ref=rule.ref, fix=_fix(interval, span, rule.rule, text) if interval else None
    )


def _fix(interval: Interval, span: Span, rule: str, text: str) -> TimeFix:
    form = "%Y-%m-%d %H:%M" if interval.precision in CLOCK else "%Y-%m-%d"
    why = Why(field="time", rule=rule, sentence=f"{interval.start.strftime(form)}: the words “{span.of(text)}” tell it.")
    return TimeFix(start=interval.start, end=interval.end, precision=interval.precision, zone=interval.zone, words=span, why=why)
