"""Sentences cover the body without overlap; a line break always ends one, an abbreviation never does."""

import re
from functools import cache

from aftermath.base.report import Span
from aftermath.vocabulary.files import entries

_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_NEXT = re.compile(r"\s+[\"'“‘«(\[•–—-]*\s*([^\W_])")
_LAST_WORD = re.compile(r"[\w.]+$")


@cache
def _abbreviations(language: str) -> tuple[frozenset[str], frozenset[str]]:
    words = {entry["rule"].rsplit(".", 1)[1]: frozenset(entry["words"]) for entry in entries(language, "sentences")}
    return words["abbreviations"], words["clock"]


def _ends(body: str, stop: re.Match[str], language: str) -> bool:
    following = _NEXT.match(body, stop.end())
    if following is None:
        return True
    if following[1].islower():
        return False
    if not stop[0].startswith(".") or (len(stop[0]) > 1 and stop[0][1] not in "\"'”’»)]"):
        return True
    before = _LAST_WORD.search(body, max(0, stop.start() - 20), stop.start())
    word = before[0].casefold() if before else ""
    abbreviations, _ = _abbreviations(language)
    if (len(word) == 1 and word.isalpha()) or (re.fullmatch(r"(?:[a-z]\.)+[a-z]", word) and word not in {"a.m", "p.m"}):
        return False
    return word not in abbreviations


LIMIT = 1500  # characters; a longer sentence is cut at a space, so that the cost of a text stays linear in its length


def _cut(body: str, first: int, last: int) -> list[tuple[int, int]]:
    pieces = []
    while last - first > LIMIT:
        space = body.rfind(" ", first + LIMIT // 2, first + LIMIT)
        stop = space if space > 0 else first + LIMIT
        pieces.append((first, stop))
        first = stop
    return [*pieces, (first, last)]


def sentences(body: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of a body as spans without the white space around them; the first is the title, where there is one."""
    found = []
    start = 0
    for line in body.split("\n"):
        end = start + len(line)
        begin = start
        for stop in _STOP.finditer(body, start, end):
            if _ends(body, stop, language):
                found.append((begin, stop.end()))
                begin = stop.end()
        found.append((begin, end))
        start = end + 1
    spans = []
    for first, last in (piece for whole in found for piece in _cut(body, *whole)):
        text = body[first:last]
        if text.strip():
            lead = len(text) - len(text.lstrip())
            spans.append(Span(start=first + lead, end=first + lead + len(text.strip())))
    return tuple(spans)
