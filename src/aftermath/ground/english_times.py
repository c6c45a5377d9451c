"""Marks the words of an English text that tell a time, each with the rule that reads it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from aftermath.base.moment import TimeMark
from aftermath.base.report import Span
from aftermath.ground.timegrammar import TimeGrammar, TimeRule, time_grammar

_WORD = re.compile(r"\d+|[^\W\d_]+(?:-time)?")
_PLACE = re.compile(r"[A-Z][A-Z .'’/-]+(?:, [A-Z][\w .]+)?, ")
_DASH = re.compile(r"[.,]? ?[(/–—-]")
_LIMIT = re.compile(r"\b(since|until|till|by)(?: (?:about|around|at least|the|early|late))* $", re.IGNORECASE)
_WHEN = re.compile(r",? when\b")
_DAYS = frozenset({"weekday", "date", "deictic"})
_REMEMBERED = 16
"""Texts whose readings are kept: the reader and the grounder ask for those of one report in turn."""
_DATELINE = 60
_BACK = 30
_AFTER = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A time expression as read: its rule and the fields its pattern took."""

    span: Span
    rule: TimeRule
    fields: dict[str, str]
    status: bool
    """Whether it tells when something was said or counted, not when it happened ("as of 8 p.m.")."""
    future: bool
    """Whether the words before it look ahead ("will open on Thursday")."""
    limit: Literal["since", "until", "by"] | None = None
    """Which end of a state it gives, where the word before it says so ("shut until Monday")."""
    attack: bool = False
    """Whether it is an attack's own day ("Sunday's strike"), whatever else its sentence tells."""
    event: bool = False
    """Whether it dates another event than its sentence's ("three days after a missile struck", "since 3 June, when a bomb fell")."""


class EnglishTimes:
    """A time finder for English (the port `TimeFinder`)."""

    def __init__(self, *, periods: bool = False) -> None:
        """`periods`: whether times longer than some days, and those that tell no days, are found too."""
        self._grammar = time_grammar("en", periods=periods)
        self.read = lru_cache(_REMEMBERED)(self._read)
        """The time expressions of a text with their fields; the longest at each place."""

    def find(self, text: str) -> tuple[TimeMark, ...]:
        """Time marks in the order of the text, none overlapping another."""
        return tuple(TimeMark(span=reading.span, rule=reading.rule.rule) for reading in self.read(text))

    def _read(self, text: str) -> tuple[Reading, ...]:
        grammar = self._grammar
        found: list[Reading] = []
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            rules = grammar.starting.get("digit" if word[0].isdigit() else word[0])
            reading = _longest(grammar, rules, text, word.start()) if rules else None
            if reading:
                found.append(reading)
                end = reading.span.end
        return tuple(found)


def _longest(grammar: TimeGrammar, rules: tuple[TimeRule, ...], text: str, at: int) -> Reading | None:
    if at and (text[at - 1].isalnum() or (text[at - 1] in ".,-:" and at > 1 and text[at - 2].isdigit() and text[at].isdigit())):
        return None
    best: tuple[re.Match[str], TimeRule] | None = None
    for rule in rules:
        match = rule.pattern.match(text, at)
        if match and match.end() > match.start() and (best is None or match.end() > best[0].end()):
            best = match, rule
    if best is None:
        return None
    match, rule = best
    before, after = text[max(0, at - _BACK) : at], text[match.end() : match.end() + _AFTER]
    fields = {name.rstrip("_"): value for name, value in match.groupdict().items() if value is not None}
    limit = _limit(before)
    attack = bool(grammar.attack.match(text, match.end()))
    background = limit == "since" and bool(_WHEN.match(after))
    return Reading(
        span=Span(start=at, end=match.end()),
        rule=rule,
        fields=fields,
        limit=limit,
        attack=attack,
        event=background or (rule.kind == "ago" and fields.get("which") == "after"),
        status=(bool(grammar.status.search(before)) and not background and not attack)
        or bool(grammar.status_after.match(after.lstrip(" ,")))
        or (rule.kind in _DAYS and bool(grammar.verbs.match(after)))
        or _converted(text, at, match.end())
        or _filed(text, at, match.end()),
        future=bool(grammar.future.search(_clause(before, text, at))),
    )


def _limit(before: str) -> Literal["since", "until", "by"] | None:
    found = _LIMIT.search(before)
    word = found[1].lower() if found else None
    return "since" if word == "since" else "by" if word == "by" else "until" if word else None


def _converted(text: str, start: int, end: int) -> bool:
    """Whether it stands in brackets that give another zone's time again ("(22:35 GMT on Sunday)")."""
    opened = text.rfind("(", max(0, start - _BACK), start)
    closed = text.find(")", end, end + _BACK)
    return opened >= 0 and closed >= 0 and ")" not in text[opened:start] and any(zone in text[opened:closed] for zone in ("GMT", "UTC"))


def _filed(text: str, start: int, end: int) -> bool:
    """Whether it is the date of a dateline ("MOSCOW, May 30 (Wire) -")."""
    line = text.rfind("\n", 0, start) + 1
    return start - line < _DATELINE and bool(_PLACE.fullmatch(text, line, start)) and bool(_DASH.match(text, end))


def _clause(before: str, text: str, at: int) -> str:
    """What stands before the time in its sentence, at most 80 characters of it."""
    longer = text[max(0, at - 80) : at]
    return re.split(r"[.!?\n;]", longer)[-1] if longer else before
