"""A sentence's tokens with the questions that reading them asks; every place is of a token, and one outside the sentence is empty."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from aftermath.extract.phrases import Phrases
from aftermath.extract.speaking.lexicon import Lexicon
from aftermath.extract.tokens import Token

QUOTES = frozenset("\"“”„«»‘’'")
CLOSING = frozenset("\"”»’'")
DASHES = frozenset("–—-")
MARKS = frozenset(",;:.!?()[]…|") | QUOTES | DASHES
ENDS = frozenset(".!?…)")
NAME_LIMIT, COMPLEMENT_LIMIT = 6, 10  # tokens: longer runs of capitals are headlines, longer complements clauses
OUTSIDE = ("",) * 64  # more than any rule looks past a sentence's ends
Entry = TypeVar("Entry")


@dataclass(slots=True)
class Wording:
    """The tokens of one sentence."""

    tokens: Sequence[Token]
    lexicon: Lexicon
    body: str
    headline: bool = False
    """Whether most words are capitalised, so that capitals make no name."""
    words: tuple[str, ...] = ()
    """The tokens in lower case, and empty ones after them: so every place near the sentence, before it too, reads as empty."""

    def __post_init__(self) -> None:
        self.words = self.words or (*[token.lower for token in self.tokens], *OUTSIDE)

    def lower(self, place: int) -> str:
        """The word there in lower case, empty outside the sentence."""
        return self.words[place]

    def among(self, place: int, words: str) -> bool:
        """Whether the word belongs to a set of small words."""
        return self.lower(place) in self.lexicon.words[words]

    def at(self, table: Phrases[Entry], place: int) -> tuple[int, Entry] | None:
        """The longest phrase of a table that begins there."""
        return table.at(self.words, place) if self.words[place] in table else None

    def reaches(self, table: Phrases[Entry], place: int, end: int) -> bool:
        """Whether a phrase of a table goes from one place to another, or further."""
        hit = self.at(table, place)
        return hit is not None and hit[0] >= end

    def text(self, first: int, last: int) -> str:
        """The words between two places as the body has them."""
        return self.body[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def after_quotation(self, place: int) -> bool:
        """Whether a quotation ends right before the place, in the sentence before where it is the first."""
        if place == 0:
            start = self.tokens[0].start
            return self.body[max(start - 3, 0) : start].rstrip(" ")[-1:] in CLOSING
        if self.words[place - 1] not in CLOSING or place < 2:
            return False
        mark = self.tokens[place - 1]
        return self.tokens[place - 2].end == mark.start and (place == len(self.tokens) or self.tokens[place].start > mark.end)

    def word(self, place: int) -> bool:
        """Whether a word, not a mark or a number, stands there."""
        return self.words[place][:1].isalpha()

    def capital(self, place: int) -> bool:
        """Whether a word of a name may stand there: "Orlov", "el-Fasher"; weekdays and months are none."""
        text = self.tokens[place].text if self.words[place] else ""
        if text.islower() or not text[:1].isalpha() or self.words[place] in self.lexicon.words["calendar"]:
            return False
        return text[0].isupper() or text.partition("-")[2][:1].isupper()

    def run_end(self, place: int) -> int:
        """The end of the capitalised words that begin there; an office ends them."""
        end = place
        if self.headline:
            return place
        while end - place < NAME_LIMIT and (self.capital(end) or (end > place and self.among(end, "particles") and self.capital(end + 1))):
            if end > place and self.at(self.lexicon.offices, end):
                break
            end += 1
            if len(self.tokens[end - 1].text) == 1 and self.lower(end) == "." and self.capital(end + 1):
                end += 1
        return end

    def complement_end(self, place: int) -> int:
        """The end of "of the Belgorod region", which begins there: at a mark, a cue or a relative clause."""
        end = place
        while end - place < COMPLEMENT_LIMIT and (self.word(end) or self.lower(end) == "'s") and not self.among(end, "complement-ends"):
            if end > place and self.at(self.lexicon.cues, end) and not self.tokens[end].is_capitalised:
                break
            end += 1
        return end

    def possessive(self, place: int) -> int:
        """The place after "'s" or "s'" where one stands there, else the place itself."""
        return place + (self.lower(place) == "'s" or (self.lower(place) == "'" and self.lower(place - 1).endswith("s")))

    def qualifies(self, place: int) -> bool:
        """Whether the word may stand between an owner and what they gave."""
        return bool(self.at(self.lexicon.modifiers, place) or self.at(self.lexicon.transparent, place))
