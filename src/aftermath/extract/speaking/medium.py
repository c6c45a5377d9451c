"""A channel is the one that the cue names, or the one that the same post, outlet or statement was said to have."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from aftermath.base.claim import Speaker
from aftermath.extract.speaking.cast import Sentence
from aftermath.extract.speaking.lexicon import Lexicon
from aftermath.extract.speaking.pieces import Piece
from aftermath.extract.speaking.said import Said

NEAR = 4  # tokens before an outlet's name among which "channel" calls it one
LINKED = "t.me/"  # a Telegram address printed in a report names what it calls "social media"


@dataclass(slots=True)
class Media:
    """The channels of a body's speakers, as far as it has been read."""

    lexicon: Lexicon
    linked: bool
    """Whether the body prints a Telegram address."""
    known: dict[str, str] = field(default_factory=dict)
    shown: dict[tuple[str, int], str] = field(default_factory=dict)
    """By speaker and line, the channel that the line says is theirs."""

    def channel(self, sentence: Sentence, said: Said, speaker: Speaker, before: Piece | None) -> str | None:
        """The channel of a cue; `before` is the last piece before it."""
        found = said.channel or self._social(sentence, said)
        if found is None and speaker.kind == "media":
            found = self._outlet(sentence, said, speaker)
        elif found is None:
            found = self._again(sentence, said, speaker, before)
        if found in {"telegram", "max", "vk", "x", "facebook"}:
            self.known[speaker.name] = found
        return found

    def show(self, sentence: Sentence, place: int, speaker: Speaker) -> None:
        """Note "the governor's Telegram channel", the mention of the governor ending at a place."""
        hit = sentence.wording.at(self.lexicon.channels, place)
        if hit:
            self.shown[speaker.name, sentence.line] = hit[1]

    def given(self, sentence: Sentence, said: Said, made: Sequence[Piece], before: Sequence[Piece]) -> list[Piece]:
        """The last pieces before, with the channel of "his message, posted on Max" or "in its statement", which speak of them."""
        mention = said.mention
        if not before or not (
            (made and made[0].channel and mention and mention.sort == "pronoun" and mention.statement) or self._in_its(sentence, said)
        ):
            return []
        last = before[-1]
        if last.speaker.name != made[0].speaker.name or last.channel or made[0].line - last.line > 2:
            return []
        return [
            replace(piece, channel=made[0].channel)
            for piece in before
            if piece.line == last.line and piece.speaker.name == last.speaker.name
        ]

    def _in_its(self, sentence: Sentence, said: Said) -> bool:
        wording = sentence.wording
        return said.channel == "statement" and wording.lower(0) == "in" and wording.lower(1) in self.lexicon.owners

    def _social(self, sentence: Sentence, said: Said) -> str | None:
        words = [token.lower for token in sentence.tokens[said.last : said.last + 3]]
        return "telegram" if self.linked and words == ["on", "social", "media"] else None

    def _outlet(self, sentence: Sentence, said: Said, speaker: Speaker) -> str | None:
        mention = said.mention
        if mention and mention.sort == "body" and not mention.name.startswith("Channel"):
            around = {token.lower for token in sentence.tokens[max(mention.first - NEAR, 0) : mention.last]}
            if around & {"channel", "telegram"}:
                return "telegram"
        return self.known.get(speaker.name)

    def _again(self, sentence: Sentence, said: Said, speaker: Speaker, before: Piece | None) -> str | None:
        mention = said.mention
        if mention and mention.statement and speaker.name in self.known:
            return self.known[speaker.name]
        if mention is not None and mention.sort not in {"pronoun", "return"}:
            return None
        shown = self.shown.get((speaker.name, sentence.line))
        if shown or before is None or before.line != sentence.line or before.speaker.name != speaker.name:
            return shown
        return before.channel
