"""A phrase table finds the longest of its phrases at a token in time bounded by its longest phrase."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from aftermath.base.report import Span
from aftermath.extract.tokens import tokens

Entry = TypeVar("Entry")


def words(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser would read it, in lower case."""
    return tuple(token.lower for token in tokens(phrase, Span(start=0, end=len(phrase))))


class Phrases(dict[str, tuple[tuple[tuple[str, ...], Entry], ...]], Generic[Entry]):
    """What may follow a phrase's first word, the longest first, with the entry it stands for; of two entries for one phrase the first wins."""

    def __init__(self, pairs: Iterable[tuple[str, Entry]]) -> None:
        table: dict[str, dict[tuple[str, ...], Entry]] = {}
        for phrase, entry in pairs:
            first, *rest = words(phrase)
            table.setdefault(first, {}).setdefault(tuple(rest), entry)
        super().__init__((first, tuple(sorted(found.items(), key=lambda item: -len(item[0])))) for first, found in table.items())

    def at(self, sentence: tuple[str, ...], place: int) -> tuple[int, Entry] | None:
        """The place after the longest phrase that begins at a word of a sentence in lower case, and its entry."""
        for rest, entry in self.get(sentence[place], ()):
            end = place + 1 + len(rest)
            if sentence[place + 1 : end] == rest:
                return end, entry
        return None
