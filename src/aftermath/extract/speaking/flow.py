"""A speaker holds from a cue to the next one, and beyond a sentence only where the next one says that it goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from aftermath.base.claim import UNNAMED, Speaker
from aftermath.base.report import Span
from aftermath.base.why import Why
from aftermath.extract.speaking.cast import Sentence
from aftermath.extract.speaking.cohesion import LOOK_BACK, bulleted, holds_only, known_well_enough, passes_on, points_back, reaches, subject
from aftermath.extract.speaking.discourse import Discourse
from aftermath.extract.speaking.lexicon import Lexicon
from aftermath.extract.speaking.medium import LINKED, Media
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.pieces import Piece, content
from aftermath.extract.speaking.said import Said
from aftermath.extract.speaking.wording import CLOSING, QUOTES

TOPIC = 3  # a person named among the first tokens of a sentence is whom the next "he" means
BETWEEN = 3  # sentences between words of one speaker that may be theirs too
OPENING = 6  # tokens among which "also" makes a sentence go on
SHORT = 7  # tokens of a sentence so short that it goes on with the one before
NEXT_LINE = 2  # lines to the next one that says something, an empty one between
TOP = 3  # lines among which the head of a whole text stands


@dataclass(slots=True)
class Reading:
    """Reads a body's sentences in order into pieces."""

    body: str
    lexicon: Lexicon
    discourse: Discourse
    media: Media
    pieces: list[Piece] = field(default_factory=list)
    open: Piece | None = None
    """The piece that reached the end of the sentence before."""
    loose: list[Span] = field(default_factory=list)
    """The sentences before that nobody is known to say, back to the last that somebody does or to the line's start."""
    loose_line: int = -1
    heading: Speaker | None = None
    """Whom the line before names and says nothing else."""

    @classmethod
    def of(cls, body: str, lexicon: Lexicon, discourse: Discourse) -> "Reading":
        """A reading that has read nothing yet."""
        return cls(body, lexicon, discourse, Media(lexicon, linked=LINKED in body))

    def add(self, sentence: Sentence, cues: Sequence[Said]) -> None:
        """Read one more sentence."""
        made = self._said(sentence, cues)
        made = [*self._looking_back(sentence, made[0], cues), *made] if made else self._carried(sentence)
        self._topic(sentence, cues)
        self._keep_loose(sentence, made)
        self.pieces.extend(made)
        self.open = made[-1] if made and (made[-1].tails or reaches(made[-1], sentence)) else None

    # ── one sentence ──

    def _said(self, sentence: Sentence, cues: Sequence[Said]) -> list[Piece]:
        kept: list[tuple[Said, Speaker]] = []
        met = 0
        for cue in cues:
            while met < len(sentence.mentions) and sentence.mentions[met].last <= cue.last:
                self._meet(sentence, sentence.mentions[met])
                met += 1
            if not kept and cue.mention and cue.mention.sort == "pronoun" and met:
                self._person(sentence.mentions[0])
            said = cue if cue.mention or kept else replace(cue, mention=subject(sentence, cue))
            speaker = self._speaker(sentence, said, kept[-1][1] if kept else None)
            if speaker is None:
                continue
            if kept and said.cue.sort == "citing" and said.relay is None and kept[-1][1].kind == "media":
                kept[-1] = kept[-1][0], replace(speaker, relayed_by=(kept[-1][1].name,))
                continue
            if kept and passes_on(said, speaker, kept[-1][0]):
                kept[-1] = kept[-1][0], replace(kept[-1][1], relayed_by=(speaker.name,))
                continue
            kept.append((said, speaker))
            self.discourse.spoke(speaker, said.mention)
        for mention in sentence.mentions[met:]:
            self._meet(sentence, mention)
        return self._pieces(sentence, kept)

    def _meet(self, sentence: Sentence, mention: Mention) -> None:
        self.discourse.meet(mention)
        speaker = self.discourse.speaker(mention) if mention.sort in {"person", "name"} and mention.statement else None
        if speaker:
            for place in range(mention.first, mention.last):
                self.media.show(sentence, place, speaker)

    def _pieces(self, sentence: Sentence, kept: Sequence[tuple[Said, Speaker]]) -> list[Piece]:
        made: list[Piece] = []
        cues = [said for said, _ in kept]
        for place, (said, speaker) in enumerate(kept):
            before = made[-1] if made else self.pieces[-1] if self.pieces else None
            made.append(
                self._piece(sentence, said, speaker, content(sentence, cues, place), self.media.channel(sentence, said, speaker, before))
            )
        for piece in self.media.given(sentence, cues[0], made, self.pieces[-4:]) if cues else ():
            at = next(place for place, old in enumerate(self.pieces) if old.content == piece.content)
            self.pieces[at] = piece
        return made

    def _nameless(self, sentence: Sentence) -> bool:
        return any(sentence.wording.at(self.lexicon.nameless, place) for place in range(len(sentence.tokens)))

    def _speaker(self, sentence: Sentence, said: Said, before: Speaker | None) -> Speaker | None:
        if said.mention is None:
            return before
        speaker = self.discourse.speaker(said.mention)
        if speaker and speaker.name == UNNAMED and self._nameless(sentence):
            speaker = replace(speaker, kind="anonymous")
        if speaker is None or (said.mention.sort == "name" and not known_well_enough(said, speaker)):
            return None
        relay = self.discourse.speaker(said.relay) if said.relay else None
        if relay is None or relay.name in {UNNAMED, speaker.name}:
            return speaker
        return replace(speaker, relayed_by=(relay.name,))

    def _piece(self, sentence: Sentence, said: Said, speaker: Speaker, span: Span, channel: str | None) -> Piece:
        cue = Span(start=sentence.tokens[said.first].start, end=sentence.tokens[said.last - 1].end)
        why = Why(
            field="speaker", rule=said.cue.rule, sentence=f"“{' '.join(cue.of(self.body).split())}” says that {speaker.name} says so."
        )
        return Piece(
            content=span,
            speaker=speaker,
            channel=channel,
            stance=said.cue.stance,
            cue=cue,
            why=why,
            line=sentence.line,
            whole_line=said.line,
            tails=said.tails,
            rest=self._heads_all(sentence, said, span),
        )

    def _heads_all(self, sentence: Sentence, said: Said, span: Span) -> bool:
        """Whether a cue heads a text that is all its speaker's: "Statement by the spokesman:", "The mayor of Bor:" above a whole text."""
        if self.body[span.end - 1] != ":" or not said.after or said.first > 1:
            return False
        return said.cue.sort == "noun" or (said.line and said.last == len(sentence.tokens) and sentence.line <= TOP and not self.pieces)

    # ── beyond the sentence ──

    def _keep_loose(self, sentence: Sentence, made: Sequence[Piece]) -> None:
        if made or sentence.line != self.loose_line:
            self.loose = []
        if not made:
            self.loose.append(Span(start=sentence.tokens[0].start, end=sentence.tokens[-1].end))
        self.loose_line = sentence.line

    def _looking_back(self, sentence: Sentence, piece: Piece, cues: Sequence[Said]) -> list[Piece]:
        """As in "This was reported by the mayor", "(the mayor)", "…, he stressed": what was said stands before."""
        words = [token.lower for token in sentence.tokens]
        between = self._between(sentence, piece, cues)
        spans = self.loose if between or points_back(sentence, words, cues[0]) else []
        spans = spans or self._quotation_before(sentence, cues[0])
        if not spans and words[0] == "(" and piece.content.start == sentence.tokens[0].start and self.loose_line == sentence.line:
            spans = self.loose[-1:]
        told = (
            f"It stands between words of {piece.speaker.name}."
            if between
            else f"The sentence after it says that {piece.speaker.name} says so."
        )
        why = Why(field="speaker", rule="en.cue.between" if between else "en.cue.looks-back", sentence=told)
        source = self.pieces[-1] if between else piece
        return [replace(source, content=span, cue=None, why=why) for span in spans]

    def _quotation_before(self, sentence: Sentence, said: Said) -> list[Span]:
        """The quotation that ends the sentence before a bare cue: "“We will not leave!” the mayor said."."""
        last = self.loose[-1] if self.loose and self.loose_line == sentence.line else None
        bare = (
            said.first == 0 and said.cue.sort == "verb" and len(sentence.tokens) < LOOK_BACK and sentence.wording.lower(said.last) != "that"
        )
        if last is None or not bare or self.body[last.end - 1] not in CLOSING:
            return []
        opened = next((at for at in range(len(self.loose) - 1, -1, -1) if self.body[self.loose[at].start] in QUOTES), None)
        return self.loose[opened:] if opened is not None else []

    def _between(self, sentence: Sentence, piece: Piece, cues: Sequence[Said]) -> bool:
        """Whether the sentences before stand between words of one speaker: "…, the mayor said. … A shop burned, he added."."""
        if not self.pieces or self.loose_line != sentence.line or self.pieces[-1].line != sentence.line or len(self.loose) > BETWEEN:
            return False
        before, mention = self.pieces[-1].speaker, cues[0].mention
        if sentence.mentions[:1] and sentence.mentions[0].owned and self.discourse.last_body == before.name:
            return True
        return mention is not None and mention.sort == "pronoun" and not mention.statement and piece.speaker.name == before.name

    def _carried(self, sentence: Sentence) -> list[Piece]:
        before = self.open
        if before is None or not self._goes_on(sentence, before):
            return self._named_above(sentence)
        span = Span(start=sentence.tokens[0].start, end=sentence.tokens[-1].end)
        why = Why(field="speaker", rule="en.cue.goes-on", sentence=f"The sentence goes on with what {before.speaker.name} says.")
        block = before.block or (sentence.line > before.line and self._announces(before))
        listed = bulleted(sentence)
        return [replace(before, content=span, cue=None, stance=None, why=why, line=sentence.line, listed=listed, block=block)]

    def _named_above(self, sentence: Sentence) -> list[Piece]:
        """A quotation under a line that holds nothing but its speaker."""
        heading, self.heading = self.heading, None
        if len(sentence.mentions) == 1 and holds_only(sentence, sentence.mentions[0]):
            self.heading = self.discourse.speaker(sentence.mentions[0])
        if heading is None or sentence.tokens[0].lower not in QUOTES:
            return []
        span = Span(start=sentence.tokens[0].start, end=sentence.tokens[-1].end)
        why = Why(field="speaker", rule="en.cue.line", sentence=f"The line above it names {heading.name} and nothing else.")
        return [Piece(content=span, speaker=heading, channel=None, stance=None, cue=None, why=why, line=sentence.line)]

    def _goes_on(self, sentence: Sentence, before: Piece) -> bool:
        same_line = before.line == sentence.line
        if before.block and sentence.line - before.line <= 1:
            return True
        if before.rest or (same_line and before.whole_line):
            return True
        first = 0
        while first < len(sentence.tokens) - 1 and sentence.tokens[first].lower in QUOTES:
            first += 1
        announced = self._announces(before) and sentence.line - before.line <= NEXT_LINE
        if announced and not same_line:
            return True
        if first:
            return same_line or announced
        if bulleted(sentence) and (announced or (before.listed and sentence.line - before.line <= 2)):
            return True
        hit = sentence.wording.at(self.lexicon.flows, first)
        if hit and hit[1].sort == "strong":
            return sentence.line - before.line <= 2
        opening = [token.lower for token in sentence.tokens[:OPENING]]
        number = opening[0][0].isdigit() or opening[0].partition("-")[0] in self.lexicon.words["numbers"]
        return same_line and (hit is not None or number or "also" in opening or len(sentence.tokens) <= SHORT)

    def _announces(self, piece: Piece) -> bool:
        """Whether a colon ends it."""
        return self.body[piece.content.end - 1] == ":"

    def _topic(self, sentence: Sentence, cues: Sequence[Said]) -> None:
        """Whoever heads a sentence without a cue is whom the next "he" or "it" means."""
        if cues or not sentence.mentions:
            return
        self._person(sentence.mentions[0])
        given = any(sentence.wording.at(self.lexicon.nouns, at) for at in range(2))
        body = next((m for m in sentence.mentions if m.sort == "body" and m.kind != "media" and (m.first <= TOPIC or given)), None)
        if body:
            self.discourse.body = self.discourse.speaker(body)

    def _person(self, mention: Mention) -> None:
        if mention.sort == "person" or (mention.sort == "name" and mention.first <= TOPIC and not mention.titled_the):
            speaker = self.discourse.speaker(mention)
            self.discourse.person = speaker if speaker and speaker.kind else self.discourse.person
