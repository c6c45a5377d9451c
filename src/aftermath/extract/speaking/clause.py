"""A sentence's words and mentions, with the questions that finding a cue asks of them; places are of tokens."""

from collections.abc import Sequence
from dataclasses import dataclass

from aftermath.extract.speaking.lexicon import Cue, CueSort, Lexicon
from aftermath.extract.speaking.mentions import CALENDAR, Mention
from aftermath.extract.tokens import Token

QUOTES = frozenset("\"“”„«»‘’'")
DASHES = frozenset("–—-")
MARKS = frozenset(",;:.!?()[]…") | QUOTES | DASHES
ENDS = frozenset(".!?…)")
NUMBERS = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "dozen", "dozens", "several", "zero", "scores", "thousands"]
)
FIGURE_LIMIT = 12  # tokens after a verb within which its figure stands


@dataclass(slots=True)
class Clause:
    """One sentence."""

    tokens: Sequence[Token]
    mentions: Sequence[Mention]
    lexicon: Lexicon
    starts: dict[int, Mention]
    ends: dict[int, Mention]

    @classmethod
    def of(cls, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon) -> "Clause":
        """A sentence with its mentions found by where they start and end."""
        return cls(tokens, mentions, lexicon, {m.first: m for m in mentions}, {m.last: m for m in mentions})

    def lower(self, place: int) -> str:
        """The word there in lower case, empty outside the sentence."""
        return self.tokens[place].lower if 0 <= place < len(self.tokens) else ""

    def sort(self, place: int) -> CueSort | None:
        """The sort of the cue that begins there."""
        hit = self.cue(place)
        return hit[1].sort if hit else None

    def cue(self, place: int) -> tuple[int, Cue] | None:
        """The cue that begins there; in the middle of a sentence a capital makes a word a name ("White Nile State")."""
        if not 0 <= place < len(self.tokens) or (self.tokens[place].is_capitalised and place > 0 and self.tokens[place - 1].is_word):
            return None
        return self.lexicon.cues.at(self.tokens, place)

    def adverb(self, place: int) -> bool:
        """Whether the word may stand between a subject and its verb."""
        word = self.lower(place)
        return (
            word.endswith("ly")
            or word[:1].isdigit()
            or (0 <= place < len(self.tokens) and self.lexicon.transparent.at(self.tokens, place) is not None)
        )

    def negation(self, place: int) -> bool:
        """Whether the words that end there take the saying back."""
        for first in range(place, max(place - 3, -1), -1):
            hit = self.lexicon.transparent.at(self.tokens, first)
            if hit and hit[0] == place + 1 and hit[1].sort == "negation":
                return True
        return False

    def noun(self, place: int) -> int | None:
        """The place after a noun of saying that begins there."""
        hit = self.lexicon.nouns.at(self.tokens, place) if 0 <= place < len(self.tokens) else None
        return hit[0] if hit else None

    def number(self, place: int) -> bool:
        """Whether the word is a number."""
        word = self.lower(place)
        return word[:1].isdigit() or word in NUMBERS

    def token_tells_time(self, place: int) -> bool:
        """Whether a number is a clock time, or stands beside a month."""
        return (
            ":" in self.lower(place)
            or self.lower(place - 1) in CALENDAR | {"at", "around"}
            or self.lower(place + 1) in CALENDAR | {"a.m.", "p.m.", "am", "pm"}
        )

    def figure_near(self, place: int, limit: int = FIGURE_LIMIT) -> bool:
        """Whether a number, or a noun of saying with "that", follows before the sentence ends."""
        noun = False
        for at in range(place, min(place + limit, len(self.tokens))):
            if self.lower(at) in ENDS:
                return False
            if self.number(at) or (noun and self.lower(at) == "that"):
                return True
            noun |= self.noun(at) is not None
        return False

    def closes(self, place: int) -> bool:
        """Whether the sentence ends there."""
        return place >= len(self.tokens) or (self.lower(place) in ENDS and place + 2 >= len(self.tokens))

    def within(self, first: int, stop: int) -> Mention | None:
        """The first mention that lies between."""
        return next((m for m in self.mentions if first <= m.first and m.last <= stop), None)

    def channel(self, first: int, last: int) -> str | None:
        """The first channel named between."""
        for at in range(max(first, 0), last):
            hit = self.lexicon.channels.at(self.tokens, at)
            if hit and hit[0] <= last:
                return hit[1]
        return None


def pronoun(name: str, place: int, last: int | None = None) -> Mention:
    """A word that comes back to a speaker, where the text has no mention of its own."""
    return Mention(first=place, last=last or place + 1, sort="pronoun", name=name)
