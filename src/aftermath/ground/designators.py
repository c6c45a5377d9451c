"""Words that say what kind of place a name is, beside it or at one end of a list of names; they also make unknown names places."""

from dataclasses import dataclass
from functools import cache

from aftermath.ground.english import Phrase, PlaceWords
from aftermath.ground.names import Name
from aftermath.ground.words import Word, together

LONGEST_PHRASE = 4
LONGEST_NAME = 3
_LIST_GAPS = frozenset({", ", " "})
_IN = frozenset({"in", "near", "at", "over", "outside"})
_ANDS = frozenset({"and", "or"})


@cache
def _openers(vocabulary: PlaceWords) -> frozenset[str]:
    return frozenset(phrase[0] for among in (vocabulary.after, vocabulary.before, vocabulary.plural) for phrase in among)


@dataclass(frozen=True, slots=True, kw_only=True)
class Designated:
    """A name with the kind of place its words give; `end` is the word after the last that belongs to it."""

    name: Name
    designator: str
    end: int


class Designators:
    """Reads the designators of one text."""

    def __init__(self, vocabulary: PlaceWords, words: list[Word], names: list[Name]) -> None:
        self._vocabulary = vocabulary
        self._openers = _openers(vocabulary)
        self._words = words
        self._starts = {name.first: name for name in names}
        self._ends = {name.last: name for name in names}

    def all(self) -> list[Designated]:
        """Every designated name; a name beside a designator of its own keeps it against one of a list."""
        found: dict[int, Designated] = {}
        for at, word in enumerate(self._words):
            if word.lower not in self._openers:
                continue
            for designated in (*self._behind(at), *self._in_front(at)):
                kept = found.get(designated.name.first)
                if kept is None or designated.end > kept.end:
                    found[designated.name.first] = designated
        return sorted(found.values(), key=lambda d: d.name.first)

    def _behind(self, at: int) -> list[Designated]:
        """Names before the designator that begins at this word."""
        if not together(self._words, at) and self._words[at].gap != ") ":
            return []
        single = self._phrase(self._vocabulary.after, at)
        if single:
            name = self._name_to(at)
            if name is None or self._is_common(name, single[1]):
                return []
            return [Designated(name=name, designator=single[1], end=single[0]), *self._within(name, single[1])]
        plural = self._phrase(self._vocabulary.plural, at)
        if not plural:
            return []
        listed = self._list_to(at)
        return [Designated(name=n, designator=plural[1], end=plural[0] if n.last == at else n.last) for n in listed]

    def _is_common(self, name: Name, designator: str) -> bool:
        """Whether a name is rather a common noun ("this Druze town", "Border Region")."""
        before = self._words[name.first - 1].lower if name.first else ""
        lower = " ".join(word.lower for word in self._words[name.first : name.last])
        if name.known:
            return lower in self._vocabulary.function
        return lower in self._vocabulary.never or (designator == "city" and before in {"a", "an", "this", "that", "the"})

    def _within(self, area: Name, designator: str) -> list[Designated]:
        """The settlements said to lie in a district or a region: "in Blizhneye, Solomino and Kiselyovo in the Belgorod district"."""
        at = area.first - 1 if self._words[area.first].gap != " (" else area.first - 2
        if at > 0 and self._words[at].lower == "the":
            at -= 1
        if designator not in {"district", "region"} or at < 1 or self._words[at].lower != "in" or self._words[at].gap != " ":
            return []
        listed = self._list_to(at)
        if not listed or listed[0].first == 0 or self._words[listed[0].first - 1].lower not in _IN:
            return []
        return [Designated(name=n, designator="city", end=n.last) for n in listed]

    def _in_front(self, at: int) -> list[Designated]:
        """Names after the designator that begins at this word."""
        plural = self._phrase(self._vocabulary.plural, at)
        if plural:
            start = plural[0]
            if start < len(self._words) and self._words[start].lower == "of" and self._words[start].gap == " ":
                start += 1
            listed = self._list_from(start) if self._goes_on(start) else []
            return [Designated(name=n, designator=plural[1], end=n.last) for n in listed] if len(listed) > 1 else []
        single = self._phrase(self._vocabulary.before, at)
        if single is None or not self._goes_on(single[0]) or (at > 0 and together(self._words, at) and self._is_name(at - 1)):
            return []
        name = self._name_from(single[0])
        return [Designated(name=name, designator=single[1], end=name.last)] if name else []

    def _goes_on(self, at: int) -> bool:
        """Whether the word follows the one before it with nothing but a blank, a quotation mark or an article between."""
        gap = self._words[at].gap if at < len(self._words) else None
        return gap is not None and not gap.strip(" «“\"‘'")

    def _phrase(self, among: dict[Phrase, str], at: int) -> tuple[int, str] | None:
        """The longest phrase of `among` that begins at this word: the word after it and its designator."""
        longest = None
        phrase: Phrase = ()
        for last in range(at, min(at + LONGEST_PHRASE, len(self._words))):
            if last > at and not together(self._words, last):
                break
            phrase = (*phrase, self._words[last].lower)
            if phrase in among:
                longest = last + 1, among[phrase]
        return longest

    def _name_to(self, at: int) -> Name | None:
        """The name that ends before this word, known or not."""
        if at in self._ends:
            return self._ends[at]
        first = at
        while first > 0 and at - first < LONGEST_NAME and self._is_name(first - 1) and (first == at or together(self._words, first)):
            first -= 1
        return Name(first=first, last=at, known=False) if first < at else None

    def _name_from(self, at: int) -> Name | None:
        """The name that begins at this word, known or not; an article or a quotation mark may stand before it."""
        if at < len(self._words) and self._words[at].lower == "the" and not self._words[at].capital:
            at += 1
        if at in self._starts:
            return self._starts[at]
        last = at
        while last < len(self._words) and last - at < LONGEST_NAME and self._is_name(last) and (last == at or together(self._words, last)):
            last += 1
        return Name(first=at, last=last, known=False) if last > at else None

    def _is_name(self, at: int) -> bool:
        word = self._words[at]
        vocabulary = self._vocabulary
        plain = word.lower not in vocabulary.function and word.lower not in vocabulary.directions and word.lower not in vocabulary.calendar
        return (
            word.capital
            and plain
            and (word.lower,) not in vocabulary.bodies
            and word.lower not in vocabulary.demonyms
            and word.lower not in vocabulary.titles
        )

    def _list_to(self, at: int) -> list[Name]:
        """The names of a list that ends before this word."""
        found: list[Name] = []
        name = self._name_to(at)
        while name:
            found.append(name)
            end = self._before_separator(name.first)
            name = self._name_to(end) if end else None
        return found[::-1]

    def _before_separator(self, first: int) -> int | None:
        """The end of the list item before the one that begins at `first`; None where no comma or "and" stands between."""
        gap = self._words[first].gap
        if gap in {", ", "–"}:
            return first
        if gap == " " and first > 0 and self._words[first - 1].lower in _ANDS and self._words[first - 1].gap in _LIST_GAPS:
            return first - 1
        return None

    def _list_from(self, at: int) -> list[Name]:
        """The names of a list that begins at this word."""
        found: list[Name] = []
        name = self._name_from(at)
        while name:
            found.append(name)
            after = name.last
            if after < len(self._words) and self._words[after].lower in _ANDS and self._words[after].gap in _LIST_GAPS:
                name = self._name_from(after + 1)
            elif after < len(self._words) and self._words[after].gap == ", ":
                name = self._name_from(after)
            else:
                name = None
        return found
