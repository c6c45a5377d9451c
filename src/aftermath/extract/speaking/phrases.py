"""A phrase table finds the longest of its phrases at a token in time bounded by its longest phrase."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from aftermath.base.report import Span
from aftermath.extract.tokens import Token, tokens

Entry = TypeVar("Entry")


def words(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser would read it, in lower case."""
    return tuple(token.lower for token in tokens(phrase, Span(start=0, end=len(phrase))))


class Phrases(dict[str, tuple[tuple[tuple[str, ...], Entry], ...]], Generic[Entry]):
    """Phrases by their first word, the longest first, each with the entry it stands for; of two entries for one phrase the first wins."""

    def __init__(self, pairs: Iterable[tuple[str, Entry]]) -> None:
        table: dict[str, dict[tuple[str, ...], Entry]] = {}
        for phrase, entry in pairs:
            key = words(phrase)
            table.setdefault(key[0], {}).setdefault(key, entry)
        super().__init__((first, tuple(sorted(found.items(), key=lambda item: -len(item[0])))) for first, found in table.items())

    def at(self, sentence: Sequence[Token], place: int) -> tuple[int, Entry] | None:
        """The place after the longest phrase that begins there, and its entry; nothing begins outside the sentence."""
        if not 0 <= place < len(sentence):
            return None
        known = self.get(sentence[place].lower)
        if known is None:
            return None
        for key, entry in known:
            end = place + len(key)
            if end == place + 1 or (end <= len(sentence) and all(sentence[place + step].lower == key[step] for step in range(1, len(key)))):
                return end, entry
        return None
