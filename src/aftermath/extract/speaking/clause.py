"""A sentence with its mentions, and the questions that finding a cue asks of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

from aftermath.extract.speaking.lexicon import Cue, CueSort
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.wording import ENDS, Wording

FIGURE_LIMIT = 12  # tokens after a verb within which its figure stands
TAIL_LIMIT = 5  # tokens at a sentence's end among which a channel stands
NEGATION_LIMIT = 3  # tokens of the longest negation ("declined to")


@dataclass(slots=True)
class Clause(Wording):
    """One sentence."""

    mentions: Sequence[Mention] = ()
    starts: dict[int, Mention] = field(default_factory=dict)
    ends: dict[int, Mention] = field(default_factory=dict)

    @classmethod
    def of(cls, wording: Wording, mentions: Sequence[Mention]) -> Self:
        """A sentence with its mentions found by where they start and end."""
        starts, ends = {m.first: m for m in mentions}, {m.last: m for m in mentions}
        return cls(wording.tokens, wording.lexicon, wording.body, wording.headline, wording.words, mentions, starts, ends)

    def cue(self, place: int) -> tuple[int, Cue] | None:
        """The cue that begins there; in the middle of a sentence a capital makes a word a name ("White Nile State")."""
        hit = self.at(self.lexicon.cues, place)
        return None if hit and place > 0 and self.capital(place) and self.word(place - 1) else hit

    def sort(self, place: int) -> CueSort | None:
        """The sort of the cue that begins there."""
        hit = self.cue(place)
        return hit[1].sort if hit else None

    def says(self, place: int) -> bool:
        """Whether a verb of saying begins there."""
        return self.sort(place) in {"verb", "figure"}

    def adverb(self, place: int) -> bool:
        """Whether the word may stand between a subject and its verb."""
        word = self.lower(place)
        return word.endswith("ly") or word[:1].isdigit() or self.at(self.lexicon.transparent, place) is not None

    def negation(self, place: int) -> bool:
        """Whether the words that end there take the saying back."""
        for first in range(place, max(place - NEGATION_LIMIT, -1), -1):
            hit = self.at(self.lexicon.transparent, first)
            if hit and hit[0] == place + 1 and hit[1].sort == "negation":
                return True
        return False

    def noun(self, place: int) -> int | None:
        """The place after a noun of saying that begins there."""
        hit = self.at(self.lexicon.nouns, place)
        return hit[0] if hit else None

    def number(self, place: int) -> bool:
        """Whether the word is a number."""
        return self.lower(place)[:1].isdigit() or self.among(place, "numbers")

    def tells_time(self, place: int) -> bool:
        """Whether a number is a clock time, or stands beside a month."""
        near = self.among(place - 1, "calendar") or self.among(place + 1, "calendar") or self.among(place + 1, "halves")
        return near or ":" in self.lower(place) or self.lower(place - 1) in {"at", "around"}

    def counts(self, place: int) -> bool:
        """Whether a number that is no time and no date is among the words that follow."""
        stop = min(place + FIGURE_LIMIT, len(self.tokens))
        return any(self.number(at) and not self.tells_time(at) for at in range(place, stop))

    def figure_near(self, place: int) -> bool:
        """Whether a number, or a noun of saying with "that", follows before the sentence ends."""
        noun = False
        for at in range(place, min(place + FIGURE_LIMIT, len(self.tokens))):
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
        found = next((self.starts[at] for at in range(first, stop) if at in self.starts), None)
        return found if found and found.last <= stop else None

    def channel(self, first: int, last: int) -> str | None:
        """The first channel named between."""
        for place in range(max(first, 0), last):
            hit = self.at(self.lexicon.channels, place)
            if hit and hit[0] <= last:
                return hit[1]
        return None

    def channel_around(self, first: int) -> str | None:
        """The channel that heads the sentence before a subject, or ends it: "At a press conference in Bor, …", "… in a post on X."."""
        if self.among(0, "channel-prepositions") or self.among(0, "speaking"):
            found = self.channel(0, first)
            if found:
                return found
        last = len(self.tokens) - 1
        for at in range(max(last - TAIL_LIMIT, first), last):
            hit = (
                self.at(self.lexicon.channels, at)
                if self.among(at, "channel-prepositions") or self.among(at - 1, "channel-prepositions")
                else None
            )
            if hit and self.closes(hit[0]):
                return hit[1]
        return None


def pronoun(name: str, place: int, last: int | None = None) -> Mention:
    """A word that comes back to a speaker, where the text has no mention of its own."""
    return Mention(first=place, last=last or place + 1, sort="pronoun", name=name, statement=name == "same", rule="en.cue.pronoun")
