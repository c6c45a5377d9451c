"""What a cue says: whose words, on which side of it, by whom passed on and where."""

from dataclasses import dataclass

from aftermath.extract.speaking.lexicon import Cue
from aftermath.extract.speaking.mentions import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One cue of a sentence; places are of tokens."""

    first: int
    last: int
    cue: Cue
    mention: Mention | None
    """None where the speaker is the one before, or the sentence's subject."""
    relay: Mention | None = None
    before: bool = False
    after: bool = False
    channel: str | None = None
    line: bool = False
    """Whether it heads its line, which then is all its speaker's."""
    closes: bool = False
    """Whether it ends the sentence."""
    tails: bool = False
    """Whether the rest of the sentence only tells of the speaker: "“…,” the mayor said, citing the cold."."""
