"""The sentences and paragraphs of a report, each with the places and times that are marked in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TypeVar

from aftermath.base.place import PlaceMark
from aftermath.base.report import Report, Span
from aftermath.ground.english_times import Reading
from aftermath.vocabulary.files import entries

Marked = TypeVar("Marked", PlaceMark, Reading)
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[•–—-]*[A-ZА-ЯІЇЄҐ0-9])")
_INITIALS = re.compile(r"(?!u\.[skn]$|[ap]\.m$)[a-z](?:\.[a-z])*")
"""Initials go on into a name ("R.S. Pura"), except those that stand by themselves."""
_LAST = re.compile(r"([\w.]+)\.$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence; paragraph 0 is the title."""

    span: Span
    paragraph: int
    places: tuple[PlaceMark, ...]
    times: tuple[Reading, ...]


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(str(w).lower() for e in entries("en", "sentences") for w in e["words"])


def _cuts(line: str) -> list[int]:
    found = [0]
    for stop in _STOP.finditer(line):
        last = _LAST.search(line[found[-1] : stop.start() + 1])
        word = last[1].lower() if last else ""
        if word not in _abbreviations() and not _INITIALS.fullmatch(word):
            found.append(stop.end())
    return found


def sentences(report: Report, places: Sequence[PlaceMark], times: Sequence[Reading]) -> list[Sentence]:
    """The sentences of a report's body in order, without those of its boilerplate."""
    found: list[Sentence] = []
    placed, timed = _starts(places), _starts(times)
    start = paragraph = 0
    for line in report.body.split("\n"):
        if line.strip():
            cuts = [*_cuts(line), len(line)]
            for first, last in pairwise(cuts):
                span = Span(start=start + first, end=start + last)
                if not any(b.contains(span) for b in report.boilerplate):
                    here, then = _inside(places, placed, span), _inside(times, timed, span)
                    found.append(Sentence(span=span, paragraph=paragraph, places=here, times=then))
            paragraph += 1
        elif start == 0:
            paragraph += 1
        start += len(line) + 1
    return found


def _starts(marks: Sequence[Marked]) -> list[int]:
    return [mark.span.start for mark in marks]


def _inside(marks: Sequence[Marked], starts: Sequence[int], span: Span) -> tuple[Marked, ...]:
    """The marks that lie in a span; marks come in the order of the text, and only those that begin in it are looked at."""
    return tuple([mark for mark in marks[bisect_left(starts, span.start) : bisect_left(starts, span.end)] if span.contains(mark.span)])


def sentence_at(found: Sequence[Sentence], at: int) -> int:
    """The index of the sentence that holds the character, or of the one before it."""
    return max(0, bisect_right(found, at, key=lambda sentence: sentence.span.start) - 1)
