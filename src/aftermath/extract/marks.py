"""A marked sentence holds its tokens, noun phrases, acts, places and times; every index counts tokens of that sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from aftermath.base.moment import TimeMark
from aftermath.base.place import PlaceMark
from aftermath.base.report import Span
from aftermath.extract.composed import composition
from aftermath.extract.lexicon import Act, Lexicon
from aftermath.extract.nouns import Chunker, Noun
from aftermath.extract.scan import Scan
from aftermath.extract.tokens import Token


@dataclass(frozen=True, slots=True)
class Hit:
    """An act's wording at tokens `start` to `end`; a split verb ("shot three drones down") ends where its first word ends."""

    start: int
    end: int
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A place mark at tokens `start` to `end`."""

    start: int
    end: int
    mark: PlaceMark


@dataclass(frozen=True, slots=True)
class Sentence:
    """One marked sentence."""

    body: str
    span: Span
    index: int
    tokens: list[Token]
    words: tuple[str, ...]
    """The tokens in lower case."""
    nouns: list[Noun]
    hits: list[Hit]
    places: list[Placed]
    times: list[TimeMark]

    def chars(self, start: int, end: int) -> Span:
        """The characters that tokens `start` to `end` cover."""
        return Span(start=self.tokens[start].start, end=self.tokens[max(start, end - 1)].end)

    def text(self, start: int, end: int) -> str:
        """The words of tokens `start` to `end`, lower case, with single spaces."""
        return " ".join(self.words[start:end])


def _covered(found: list[Token], marks: Sequence[Span]) -> list[tuple[int, int]]:
    """For each span the range of tokens it covers; both in the order of the text."""
    ranges = []
    for mark in marks:
        inside = [n for n, token in enumerate(found) if token.start < mark.end and token.end > mark.start]
        ranges.append((inside[0], inside[-1] + 1) if inside else (0, 0))
    return ranges


def _hits(scan: Scan, lexicon: Lexicon) -> list[Hit]:
    hits: list[Hit] = []
    timed, decoys = scan.blocked | scan.places, lexicon.decoys.beginning(scan.words)
    at = 0
    while at < len(scan.words):
        thing, match, decoy = scan.things[at], scan.acts[at], decoys[at]
        if decoy is not None and (match is None or decoy[0] > match[0]):
            at = decoy[0]
            continue
        split = _split(scan, at, lexicon) if scan.words[at] in lexicon.split else ()
        if match is None and split:
            hits.append(Hit(at, at + 1, split))
        elif match is not None and (thing is None or match[0] > thing[0]) and at not in timed:
            extra = split if match[0] == at + 1 else ()
            hits.append(Hit(at, match[0], extra or match[1]))
            at = match[0]
            continue
        at = thing[0] if thing is not None and match is None else at + 1
    return hits


def _split(scan: Scan, at: int, lexicon: Lexicon) -> tuple[Act, ...]:
    """Acts whose second half stands up to seven tokens on, with words between ("took nine people to hospital")."""
    acts = []
    words = scan.words
    for rest, act in lexicon.split[words[at]]:
        if rest[-1] in {"to", "of", "in", "with", "at", "into", "from", "on", "for"}:
            continue
        for start in range(at + 2, min(at + 8, len(words) - len(rest) + 1)):
            if words[start - 1] in ".;:":
                break
            if _in_order(scan, start, rest):
                acts.append(act)
                break
    return tuple(dict.fromkeys(acts))


def _in_order(scan: Scan, start: int, rest: tuple[str, ...]) -> bool:
    """Whether the words follow, with at most two others among them ("to [the Rambam] hospital")."""
    words, at, slack = scan.words, start, 2
    for n, word in enumerate(rest):
        while at < len(words) and words[at] != word and n > 0 and slack > 0 and scan.tokens[at].is_word:
            at, slack = at + 1, slack - 1
        if at >= len(words) or words[at] != word:
            return False
        at += 1
    return True


class Marked(Protocol):
    """Anything with a span: a place mark, a time mark."""

    @property
    def span(self) -> Span:
        """Its characters."""
        ...


M = TypeVar("M", bound=Marked)


def in_spans(spans: Sequence[Span], marks: Sequence[M]) -> list[list[M]]:
    """For each sentence the marks that lie in it; both come in the order of the text, and each is looked at once."""
    found: list[list[M]] = []
    at = 0
    for span in spans:
        inside: list[M] = []
        while at < len(marks) and marks[at].span.start < span.end:
            if span.contains(marks[at].span):
                inside.append(marks[at])
            at += 1
        found.append(inside)
    return found


class Marker:
    """Marks the sentences of a body."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        self._lexicon = lexicon
        self._composed = composition(language)
        self._chunker = Chunker(language)

    def mark(
        self, body: str, span: Span, found: list[Token], index: int, places: Sequence[PlaceMark], times: Sequence[TimeMark]
    ) -> Sentence:
        """One sentence with its marks; `found` are its tokens, `places` and `times` those that lie in it."""
        timed = frozenset(n for start, end in _covered(found, [time.span for time in times]) for n in range(start, end))
        placed = [
            Placed(start, end, mark) for (start, end), mark in zip(_covered(found, [place.span for place in places]), places, strict=True)
        ]
        where = frozenset(n for place in placed for n in range(place.start, place.end))
        scan = Scan.of(found, self._lexicon, self._composed, timed, where)
        return Sentence(body, span, index, found, scan.words, self._chunker.nouns(scan), _hits(scan, self._lexicon), placed, list(times))
