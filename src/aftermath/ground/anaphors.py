"""Words that point back to a place named before: "the region", "the Russian capital"."""

from aftermath.base.place import PlaceMark
from aftermath.base.report import Span
from aftermath.ground.english import PlaceWords
from aftermath.ground.words import Word, together

_LIGHT = frozenset({"same", "whole", "entire", "surrounding", "neighbouring", "military", "regional", "border", "nearby", "local", "main", "international", "southern"})
_LONGEST = 3


def anaphors(vocabulary: PlaceWords, words: list[Word], text: str) -> list[PlaceMark]:
    """The marks of a text's anaphors; the name is the words, or the country's code where an adjective names its nation."""
    found: list[PlaceMark] = []
    for at, word in enumerate(words):
        if word.lower not in vocabulary.determiners:
            continue
        head = _head(vocabulary, words, at)
        if head is None:
            continue
        nation = next((vocabulary.demonyms[w.lower] or None for w in words[at + 1 : head] if w.lower in vocabulary.demonyms), None)
        span = Span(start=word.start, end=words[head].end)
        found.append(PlaceMark(span=span, name=nation or span.of(text), designator=vocabulary.anaphors[_kind(words, head)], role="anaphor"))
    return found


def _kind(words: list[Word], head: int) -> str:
    return "air base" if words[head].lower == "base" and words[head - 1].lower == "air" else words[head].lower


def _head(vocabulary: PlaceWords, words: list[Word], at: int) -> int | None:
    """The index of the noun that the determiner belongs to, if it is one that can point back."""
    for head in range(at + 1, min(at + 1 + _LONGEST, len(words))):
        if not together(words, head):
            return None
        word = words[head]
        if word.lower in vocabulary.anaphors and not word.capital:
            after = words[head + 1] if head + 1 < len(words) and together(words, head + 1) else None
            return head if after is None or not (after.lower in vocabulary.anaphor_stops or after.capital) else None
        if word.lower not in vocabulary.demonyms and word.lower not in _LIGHT and word.lower != "air":
            return None
    return None
