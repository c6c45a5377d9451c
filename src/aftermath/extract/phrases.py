"""A phrase table finds the longest of its phrases at a word, word by word, in time bounded by its longest phrase."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from aftermath.base.report import Span
from aftermath.extract.tokens import tokens

Entry = TypeVar("Entry")


def words(phrase: str) -> tuple[str, ...]:
    """A phrase as the tokeniser would read it, in lower case."""
    return tuple([token.lower for token in tokens(phrase, Span(start=0, end=len(phrase)))])


class Phrases(dict[str, "Phrases[Entry]"], Generic[Entry]):
    """By a phrase's first word the table of what may follow it; of two entries for one phrase the first wins."""

    __slots__ = ("entry",)

    def __init__(self, pairs: Iterable[tuple[tuple[str, ...], Entry]] = ()) -> None:
        self.entry: Entry | None = None
        """The entry of the phrase that ends where this table begins."""
        for phrase, entry in pairs:
            table = self
            for word in phrase:
                table = table.setdefault(word, Phrases())
            if table.entry is None:
                table.entry = entry

    def at(self, sentence: tuple[str, ...], place: int) -> tuple[int, Entry] | None:
        """The place after the longest phrase that begins at a word of a sentence in lower case, and its entry."""
        found, table = None, self.get(sentence[place])
        while table is not None:
            place += 1
            if table.entry is not None:
                found = place, table.entry
            table = table.get(sentence[place]) if place < len(sentence) else None
        return found

    def beginning(self, sentence: tuple[str, ...]) -> list[tuple[int, Entry] | None]:
        """For each word of a sentence in lower case what `at` says of it."""
        return [self.at(sentence, place) if word in self else None for place, word in enumerate(sentence)]


def gathered(pairs: Iterable[tuple[str, Entry]]) -> Phrases[tuple[Entry, ...]]:
    """A table that holds for each phrase all its different entries, in their order."""
    entries: dict[tuple[str, ...], list[Entry]] = {}
    for phrase, entry in pairs:
        found = entries.setdefault(words(phrase), [])
        if entry not in found:
            found.append(entry)
    return Phrases((phrase, tuple(found)) for phrase, found in entries.items())
