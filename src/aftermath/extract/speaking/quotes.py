"""A quotation runs from its opening mark to its closing mark inside one paragraph; a mark without its fellow is no quotation."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aftermath.base.report import Span
from aftermath.base.why import Why
from aftermath.extract.speaking.pieces import Piece
from aftermath.extract.speaking.said import Said
from aftermath.extract.tokens import Token

PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"', "''": "''"}
_MARKS = re.compile("''|[“”«»„‘’\"]")
_TWO_SIDED = frozenset({"‘", '"', "''"})
"""Marks that also close, or stand for something else: whether they open is told by what stands around them."""


def quotes(body: str) -> list[Span]:
    """The quotations of a body with their marks, outermost only, in order."""
    found: list[Span] = []
    start = 0
    for line in body.split("\n"):
        found.extend(_in_line(body, start, start + len(line)))
        start += len(line) + 1
    return found


def _in_line(body: str, start: int, end: int) -> Iterator[Span]:
    opened: int | None = None
    close = ""
    for found in _MARKS.finditer(body, start, end):
        at, mark = found.start(), found[0]
        if opened is None:
            if mark in PAIRS and _opens(body, at, mark):
                opened, close = at, PAIRS[mark]
        elif mark in close and _closes(body, at, mark):
            yield Span(start=opened, end=found.end())
            opened = None


def _opens(body: str, at: int, mark: str) -> bool:
    end = at + len(mark)
    before, after = body[at - 1 : at] if at else "", body[end : end + 1]
    return mark not in _TWO_SIDED or ((not before or before in " \n\t(—–-:[") and bool(after.strip()))


def _closes(body: str, at: int, mark: str) -> bool:
    """An apostrophe closes nothing: a closing single mark follows a mark or stands before one."""
    if mark != "’":
        return True
    return body[at - 1] in ".,!?;" or (not body[at + 1 : at + 2].isalnum() and body[at - 1] != "s")


def outer(tokens: Sequence[Token], cues: Sequence[Said], quoted: Sequence[Span]) -> Sequence[Said]:
    """The cues of a sentence without those inside a quotation, where another cue stands outside: they are the words of the one quoted."""
    if len(cues) < 2:
        return cues
    first = bisect_right(quoted, tokens[0].start, key=lambda quote: quote.end)
    near = quoted[first : bisect_left(quoted, tokens[-1].end, key=lambda quote: quote.start)]
    free = [said for said in cues if not any(q.start < tokens[said.first].start and tokens[said.last - 1].end < q.end for q in near)]
    return free or cues


def spoken(quoted: Sequence[Span], pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with one for each quotation that runs over several: all of it is said by whoever says its end, or else its beginning.

    What somebody quoted says that others said is the words of the one quoted.
    """
    found: list[Piece] = []
    inner: set[int] = set()
    ordered = sorted(pieces, key=lambda piece: piece.content.start)
    place = 0
    for quote in quoted:
        while place < len(ordered) and ordered[place].content.end <= quote.start:
            place += 1
        owner = _owner(ordered, place, quote)
        if owner and owner.cue and not quote.contains(owner.cue):
            inner.update(at for at, piece in enumerate(ordered) if piece.cue and quote.contains(piece.cue))
        if owner and not owner.content.contains(quote):
            why = Why(field="speaker", rule="en.cue.quotation", sentence=f"It stands in the quotation of {owner.speaker.name}.")
            found.append(replace(owner, content=quote, why=why))
    return [*(piece for at, piece in enumerate(ordered) if at not in inner), *found]


def _owner(ordered: Sequence[Piece], place: int, quote: Span) -> Piece | None:
    owner = None
    while place < len(ordered) and ordered[place].content.start < quote.end:
        cue = ordered[place].cue
        if cue is None:
            owner = owner or ordered[place]
        elif not quote.contains(cue):
            owner = ordered[place]
        place += 1
    return owner
