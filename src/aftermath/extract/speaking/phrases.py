"""A phrase table finds the longest of its phrases at a token in time bounded by its longest phrase."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from aftermath.base.report import Span
from aftermath.extract.tokens import tokens

Entry = TypeVar("Entry")


def words(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser would read it, in lower case."""
    return tuple(token.lower for token in tokens(phrase, Span(start=0, end=len(phrase))))


class Phrases(dict[str, tuple[tuple[int, dict[tuple[str, ...], Entry]], ...]], Generic[Entry]):
    """By a phrase's first word what may follow it, by length, the longest first; of two entries for one phrase the first wins."""

    def __init__(self, pairs: Iterable[tuple[str, Entry]]) -> None:
        table: dict[str, dict[int, dict[tuple[str, ...], Entry]]] = {}
        for phrase, entry in pairs:
            first, *rest = words(phrase)
            table.setdefault(first, {}).setdefault(len(rest), {}).setdefault(tuple(rest), entry)
        super().__init__((first, tuple(sorted(found.items(), reverse=True))) for first, found in table.items())

    def at(self, sentence: tuple[str, ...], place: int) -> tuple[int, Entry] | None:
        """The place after the longest phrase that begins at a word of a sentence in lower case, and its entry."""
        for length, known in self[sentence[place]]:
            end = place + 1 + length
            entry = known.get(sentence[place + 1 : end])
            if entry is not None:
                return end, entry
        return None
