"""The runs of capitalised words that the gazetteer knows: longest first, none overlapping another."""

from dataclasses import dataclass

from aftermath.ground.folding import articled, fold, skeleton
from aftermath.ground.gazetteer import Gazetteer
from aftermath.ground.words import Word, together

LONGEST = 5
_INNER = frozenset({"of", "on", "al", "el", "ul", "ez", "na", "the", "de", "and"})

_OF = frozenset({"'s ", "’s "})
"""A possessive may stand inside a name ("Donetsk People's Republic")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Words `first` to `last` (exclusive) that are a name."""

    first: int
    last: int
    known: bool


def _spans(words: list[Word], text: str) -> dict[tuple[int, int], str]:
    """Every run of words that could be a name, with its folded key."""
    found: dict[tuple[int, int], str] = {}
    for first, word in enumerate(words):
        if not word.capital:
            continue
        for last in range(first + 1, min(first + LONGEST, len(words)) + 1):
            end = words[last - 1]
            if last - 1 > first and not ((together(words, last - 1) or end.gap in _OF) and (end.capital or end.lower in _INNER)):
                break
            if end.capital:
                found[first, last] = fold(text[word.start : end.end])
    return found


def known_names(gazetteer: Gazetteer, words: list[Word], text: str) -> list[Name]:
    """The names of the text that the gazetteer knows, as written or in another romanisation."""
    spans = _spans(words, text)
    exact = gazetteer.known(spans.values())
    rough = {
        span: {"~" + skeleton(key), articled(key)} for span, key in spans.items() if key not in exact and len(key) > 3 and key.isascii()
    }
    varied = gazetteer.known(key for keys in rough.values() for key in keys)
    names: list[Name] = []
    at = 0
    for (first, last), key in sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1])):
        if first >= at and (key in exact or not varied.isdisjoint(rough.get((first, last), ()))):
            names.append(Name(first=first, last=last, known=True))
            at = last
    return names
