"""Boilerplate is what a report holds that reports nothing: its spans lie in the report's body and never touch a reporting sentence.

A rule of `vocabulary/<language>/boilerplate.yaml` reads a whole `line`, a `sentence` or a `part` of a line. One that says `then: letter`
carries on over the lines after it that address the reader or are buttons; `then: headlines` over lines that end in no full stop.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from aftermath.base.report import Span
from aftermath.vocabulary.files import entries

LANGUAGES = frozenset({"en"})
LETTER_LIMIT = 700  # characters of one paragraph of a letter to readers
BUTTON_LIMIT = 40
HEADLINE_LIMIT = 140
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]?\s+")
QUOTED = re.compile(r"[\"“«][^\"“”«»]{0,600}[\"”»]")
READER = re.compile(r"\b(?:we|us|our|you|your)\b", re.IGNORECASE)
STOPPED = re.compile(r"[.!?…:;][\"”’)]?$")

Reach = Literal["letter", "headlines"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One wording of boilerplate; just one of the three patterns is there, and it reads only texts that hold one of the words."""

    id: str
    words: tuple[str, ...]
    line: re.Pattern[str] | None
    sentence: re.Pattern[str] | None
    part: re.Pattern[str] | None
    then: Reach | None

    def spans(self, line: str, start: int) -> Iterator[Span]:
        """What of the line, which begins at `start`, the rule reads."""
        if self.line is not None and self.line.fullmatch(line):
            yield Span(start=start, end=start + len(line))
        if self.part is not None:
            yield from (Span(start=start + m.start(), end=start + m.end()) for m in self.part.finditer(line))
        if self.sentence is not None and self.sentence.search(line):
            yield from (Span(start=start + a, end=start + b) for a, b in _sentences(line) if self.sentence.search(line[a:b]))


def boilerplate_of(title: str, text: str, language: str) -> tuple[Span, ...]:
    """The spans of a report that report nothing, in order and apart; none in a language without such rules."""
    if language not in LANGUAGES:
        return ()
    folded = text.casefold()
    rules = [rule for rule in _rules(language) if any(word in folded for word in rule.words)]
    spans: list[Span] = []
    reach: Reach | None = None
    for start, line in _lines(text, len(title) + 1) if rules else ():
        found = [(rule, span) for rule in rules for span in rule.spans(line, start)]
        if reach and _continues(line, reach):
            spans.append(Span(start=start, end=start + len(line)))
        else:
            spans.extend(span for _, span in found)
            reach = None
        reach = next((rule.then for rule, _ in found if rule.then), reach)
    return tuple(_joined(spans))


@cache
def _rules(language: str) -> tuple[Rule, ...]:
    return tuple(
        Rule(
            id=entry["rule"],
            words=tuple(entry["words"]),
            line=_pattern(entry.get("line")),
            sentence=_pattern(entry.get("sentence")),
            part=_pattern(entry.get("part")),
            then=entry.get("then"),
        )
        for entry in entries(language, "boilerplate")
    )


def _pattern(words: str | None) -> re.Pattern[str] | None:
    return re.compile(words, re.IGNORECASE) if words else None


def _lines(text: str, offset: int) -> Iterator[tuple[int, str]]:
    """The lines that hold anything, stripped, each with where it starts."""
    for match in re.finditer(r"[^\n]+", text):
        line = match[0].strip()
        if line:
            yield offset + match.start() + match[0].index(line), line


def _sentences(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in SENTENCE_END.finditer(line):
        yield start, end.start() + len(end[0].rstrip())
        start = end.end()
    if start < len(line):
        yield start, len(line)


def _continues(line: str, reach: Reach) -> bool:
    stopped = STOPPED.search(line) is not None
    if reach == "headlines":
        return not stopped and len(line) <= HEADLINE_LIMIT
    is_addressed = len(line) <= LETTER_LIMIT and READER.search(QUOTED.sub("", line)) is not None
    return is_addressed or (len(line) <= BUTTON_LIMIT and not stopped)


def _joined(spans: list[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap made one."""
    held: Span | None = None
    for span in sorted(spans):
        if held is not None and span.start <= held.end:
            held = Span(start=held.start, end=max(held.end, span.end))
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held
