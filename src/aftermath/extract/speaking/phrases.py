"""A phrase table finds the longest of its phrases at a token in time bounded by its longest phrase."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from aftermath.base.report import Span
from aftermath.extract.tokens import Token, tokens

Entry = TypeVar("Entry")


def words(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser would read it, in lower case."""
    return tuple(token.lower for token in tokens(phrase, Span(start=0, end=len(phrase))))


class Phrases(Generic[Entry]):
    """Phrases of words, each with the entry it stands for; of two entries for one phrase the first wins."""

    __slots__ = ("_table",)

    def __init__(self, pairs: Iterable[tuple[str, Entry]]) -> None:
        table: dict[str, dict[tuple[str, ...], Entry]] = {}
        for phrase, entry in pairs:
            key = words(phrase)
            table.setdefault(key[0], {}).setdefault(key, entry)
        self._table = {first: sorted(found.items(), key=lambda item: -len(item[0])) for first, found in table.items()}

    def at(self, sentence: Sequence[Token], place: int) -> tuple[int, Entry] | None:
        """The place after the longest phrase that begins here, and its entry."""
        for key, entry in self._table.get(sentence[place].lower, ()):
            end = place + len(key)
            if end == place + 1 or (end <= len(sentence) and all(sentence[place + step].lower == key[step] for step in range(1, len(key)))):
                return end, entry
        return None
