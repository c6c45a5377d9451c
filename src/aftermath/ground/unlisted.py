"""Names that the gazetteer has not, or has only in other countries: the words around them must make them places beyond doubt."""

from collections.abc import Container, Iterable, Iterator
from functools import cache

from aftermath.ground.designators import LONGEST_NAME
from aftermath.ground.drafts import Draft
from aftermath.ground.english import PlaceWords
from aftermath.ground.words import Word, together

_SHORTEST = 4
MANY = 2
OFTEN = 3


@cache
def _barred(vocabulary: PlaceWords) -> frozenset[str]:
    """Words that no such name holds."""
    plain = vocabulary.function | vocabulary.calendar | vocabulary.titles | frozenset(vocabulary.demonyms)
    return plain | frozenset(word for phrase in vocabulary.bodies | vocabulary.offices for word in phrase)


class Unlisted:
    """Finds such names in one text."""

    def __init__(self, vocabulary: PlaceWords, words: list[Word]) -> None:
        self._vocabulary = vocabulary
        self._words = words
        self._barred = _barred(vocabulary)

    def located(self) -> Iterator[tuple[int, int]]:
        """The runs of capitalised words that stand where a place does ("in Velyka Pysarivka,"), first word and end."""
        for at, word in enumerate(self._words):
            if word.lower not in self._vocabulary.sites or at + 1 >= len(self._words) or self._words[at + 1].gap != " ":
                continue
            if at and self._words[at - 1].lower in self._vocabulary.not_sites:
                continue
            end = self._run(at + 1)
            several = end is not None and end - at > MANY
            if (
                end is not None and self.closes(end) and not (several and word.lower == "at" and not self._often(at + 1, end))
            ):  # "at X Y" is rather a works or a club
                yield at + 1, end

    def heading(self, known: Container[int]) -> Iterator[tuple[int, int]]:
        """The names that head a paragraph as known places, which begin at `known`, head others: first word and end.

        As in "Saraqib: one killed. Kafr Nabl: two killed", each in a paragraph of its own.
        """
        opening = (at for at, word in enumerate(self._words) if word.gap is None and word.capital)
        heads = [(at, end) for at in opening if (end := self._head(at)) is not None]
        if sum(at in known for at, _ in heads) >= MANY:
            yield from ((at, end) for at, end in heads if at not in known)

    def _head(self, at: int) -> int | None:
        end = self._run(at)
        after = self._words[end].gap if end is not None and end < len(self._words) else None
        return end if after is not None and after.startswith(":") else None

    def _often(self, first: int, end: int) -> bool:
        """Whether the name is written so often that the text is about it."""
        name = [w.lower for w in self._words[first:end]]
        return sum([w.lower for w in self._words[at : at + len(name)]] == name for at in range(len(self._words))) >= OFTEN

    def _run(self, first: int) -> int | None:
        """The end of the name that begins at this word; None where it is no name, or goes on into something longer."""
        words = self._words
        last = first
        while last < len(words) and words[last].capital and (last == first or together(words, last)):
            if words[last].lower in self._barred or words[last].titled:
                return None
            last += 1
        if not 0 < last - first <= LONGEST_NAME or words[last - 1].possessive:
            return None
        name = words[first:last]
        plain = all(w.text.replace("-", "").replace("'", "").replace("’", "").replace(".", "").isalpha() for w in name)
        shouted = len(name) == 1 and (name[0].text.isupper() or len(name[0].text) < _SHORTEST)
        common = all(w.lower in self._vocabulary.never for w in name)
        return last if plain and not (shouted or common) and name[-1].lower not in self._vocabulary.facilities else None

    def closes(self, end: int) -> bool:
        """Whether a name may end before this word: punctuation or a word that begins something new comes after it."""
        words = self._words
        if end >= len(words) or words[end].gap != " ":
            return end >= len(words) or not (words[end].gap or "").startswith(("-", "/"))
        return words[end].lower in self._vocabulary.closing

    def repeated(self, drafts: Iterable[Draft]) -> Iterator[tuple[int, int, str]]:
        """Where names that a designator has made places stand again without it: first word, end and designator."""
        known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for draft in drafts:
            if draft.designator in {"district", "city", "community", "field"} and not draft.candidates:
                name = tuple(w.lower for w in self._words[draft.first : draft.last])
                known.setdefault(name[0], []).append((name, draft.designator))
        if not known:
            return
        for at, word in enumerate(self._words):
            for name, designator in known.get(word.lower, ()) if word.capital else ():
                end = at + len(name)
                alone = not (at and together(self._words, at) and self._words[at - 1].capital and not self._words[at - 1].opens)
                if alone and tuple(w.lower for w in self._words[at:end]) == name and (end >= len(self._words) or not self._goes_on(end)):
                    yield at, end, designator

    def _goes_on(self, end: int) -> bool:
        return together(self._words, end) and self._words[end].capital
