"""A speaker holds from a cue to the next one, over the marks of a quotation, and beyond a sentence only where the next one says so."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from aftermath.base.claim import UNNAMED, Speaker, Stance
from aftermath.base.report import Span
from aftermath.base.why import Why
from aftermath.extract.speaking.cast import Sentence
from aftermath.extract.speaking.clause import MARKS, NUMBERS, QUOTES
from aftermath.extract.speaking.cues import Said
from aftermath.extract.speaking.discourse import Discourse
from aftermath.extract.speaking.lexicon import Lexicon
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.quotes import quotes

TOPIC = 3  # a person named among the first tokens of a sentence is whom the next "he" means
SUBJECT = 8  # a participle's subject is the first mention, among so many tokens
OPENING = 6  # tokens among which "also" makes a sentence go on
LOOK_BACK = 16  # tokens: a longer sentence than that says something itself
SHORT = 7  # tokens of a sentence so short that it goes on with the one before


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of the body, its speaker and the reason."""

    content: Span
    speaker: Speaker
    channel: str | None
    stance: Stance | None
    cue: Span | None
    why: Why
    line: int
    whole_line: bool = False


@dataclass(slots=True)
class Reading:
    """Reads a body's sentences in order into pieces."""

    body: str
    lexicon: Lexicon
    discourse: Discourse
    pieces: list[Piece] = field(default_factory=list)
    open: Piece | None = None
    """The piece that reached the end of the sentence before."""
    loose: list[Span] = field(default_factory=list)
    """The sentences before that nobody is known to say, back to the last that somebody does or to the line's start."""
    loose_line: int = -1
    channels: dict[str, str] = field(default_factory=dict)
    """The channel that an outlet was called."""

    def add(self, sentence: Sentence, cues: Sequence[Said]) -> None:
        """Read one more sentence."""
        made = self._of_cues(sentence, cues)
        if not made:
            made = self._carried(sentence)
        self._topic(sentence, cues)
        if made and self._points_back(sentence):
            made = [*self._looking_back(made[0]), *made]
        elif made and self.loose and sentence.tokens[0].lower == "(" and made[0].content.start == sentence.tokens[0].start and self.loose_line == sentence.line:
            made = [*self._looking_back(made[0])[-1:], *made]
        self._keep_loose(sentence, made)
        self.pieces.extend(made)
        self.open = made[-1] if made and self._reaches(made[-1], sentence) else None

    def _reaches(self, piece: Piece, sentence: Sentence) -> bool:
        """Whether the piece holds to the sentence's end, closing marks aside."""
        last = next((token for token in reversed(sentence.tokens) if token.lower not in MARKS), sentence.tokens[-1])
        return piece.content.end >= last.end

    def finished(self) -> list[Piece]:
        """The pieces, those of quotations that run over sentences last."""
        return [*self.pieces, *self._quoted()]

    # ── one sentence ──

    def _of_cues(self, sentence: Sentence, cues: Sequence[Said]) -> list[Piece]:
        kept: list[tuple[Said, Speaker]] = []
        met = 0
        for said in cues:
            while met < len(sentence.mentions) and sentence.mentions[met].last <= said.last:
                self.discourse.meet(sentence.mentions[met])
                met += 1
            speaker = self._speaker(sentence, said, kept[-1][1] if kept else None)
            if speaker is None:
                continue
            if kept and (self._passes_on(said, speaker, kept[-1][0]) or kept[-1][0].cue.sort == "citing" and kept[-1][0].first == 0 and said.after):
                kept[-1] = kept[-1][0], replace(kept[-1][1], relayed_by=(speaker.name,))
                continue
            kept.append((said, speaker))
            self.discourse.spoke(speaker, said.mention)
        for mention in sentence.mentions[met:]:
            self.discourse.meet(mention)
        alone = [said for said, _ in kept]
        return [self._piece(sentence, said, speaker, self._content(sentence, alone, place)) for place, (said, speaker) in enumerate(kept)]

    def _passes_on(self, said: Said, speaker: Speaker, before: Said) -> bool:
        """ "…, the governor said, Reuters reports." """
        return speaker.kind == "media" and said.before and said.first - before.last <= 1 and said.first > before.first

    def _speaker(self, sentence: Sentence, said: Said, before: Speaker | None) -> Speaker | None:
        if said.mention is None:
            return before or self._subject(sentence, said)
        speaker = self.discourse.speaker(said.mention)
        if speaker and said.mention.sort == "name" and not self._known_well_enough(said, speaker):
            return None
        if speaker is None or said.relay is None:
            return speaker
        relay = self.discourse.speaker(said.relay)
        if relay is None or relay.name in {UNNAMED, speaker.name}:
            return speaker
        return replace(speaker, relayed_by=(relay.name,))

    def _known_well_enough(self, said: Said, speaker: Speaker) -> bool:
        """Capitals alone may be a place: a line's head needs an office or a kind, a weak verb a full name."""
        if said.line:
            return bool(speaker.kind or speaker.office)
        return said.cue.sort not in {"figure", "act"} or " " in speaker.name or bool(speaker.office or speaker.kind)

    def _subject(self, sentence: Sentence, said: Said) -> Speaker | None:
        first = next((m for m in sentence.mentions if m.last <= said.first), None)
        if first is None or first.first > SUBJECT or first.sort in {"state", "pronoun"} and not first.statement and first.name in {"who", "which"}:
            return None
        return self.discourse.speaker(first)

    def _content(self, sentence: Sentence, cues: Sequence[Said], place: int) -> Span:
        said = cues[place]
        first, last = said.first, said.last
        if said.before:
            floor = cues[place - 1].last if place else 0
            first = min(first, self._back_to(sentence, floor, said, follows=place > 0 and cues[place - 1].after))
        if said.after:
            following = cues[place + 1] if place + 1 < len(cues) else None
            last = self._bracket_end(sentence, said)
            if following:
                last = min(last, following.first)
                if following.before:
                    last = max(said.last, min(last, self._back_to(sentence, said.last, following, follows=True)))
        return Span(start=sentence.tokens[first].start, end=sentence.tokens[last - 1].end if not said.after or last < len(sentence.tokens) else sentence.tokens[-1].end)

    def _bracket_end(self, sentence: Sentence, said: Said) -> int:
        """The sentence's end, or the bracket's that the cue stands in."""
        opened = max((at for at in range(said.first) if sentence.tokens[at].lower == "("), default=None)
        if opened is None or any(token.lower == ")" for token in sentence.tokens[opened : said.first]):
            return len(sentence.tokens)
        return next((at for at in range(said.last, len(sentence.tokens)) if sentence.tokens[at].lower == ")"), len(sentence.tokens))

    def _back_to(self, sentence: Sentence, floor: int, said: Said, *, follows: bool) -> int:
        """Where the words said before a cue begin: at the sentence's start, after the last cue's clause, or at a semicolon."""
        joints = {";"} if not follows else {";", "but", "and", "while", "or", "then"}
        if said.closes and not follows:
            return floor
        for at in range(said.first - 2, floor - 1, -1):
            if sentence.tokens[at].lower in joints:
                return at + 1 if sentence.tokens[at].lower == ";" else at
        return floor if not follows or said.first - floor > 0 and not said.closes else said.first

    def _piece(self, sentence: Sentence, said: Said, speaker: Speaker, content: Span) -> Piece:
        cue = Span(start=sentence.tokens[said.first].start, end=sentence.tokens[said.last - 1].end)
        words = " ".join(cue.of(self.body).split())
        return Piece(
            content=content,
            speaker=speaker,
            channel=said.channel or self._channel(sentence, said, speaker),
            stance=said.cue.stance,
            cue=cue,
            why=Why(field="speaker", rule=said.cue.rule, sentence=f"“{words}” says that {speaker.name} says so."),
            line=sentence.line,
            whole_line=said.line,
        )

    def _channel(self, sentence: Sentence, said: Said, speaker: Speaker) -> str | None:
        mention = said.mention
        if speaker.kind == "media" and mention:
            around = {token.lower for token in sentence.tokens[max(mention.first - 4, 0) : mention.last]}
            if around & {"channel", "telegram"} and mention.sort == "body" and mention.name[:7] != "Channel":
                self.channels[speaker.name] = "telegram"
            return self.channels.get(speaker.name)
        last = self.pieces[-1] if self.pieces else None
        if last and last.line == sentence.line and last.speaker.name == speaker.name and (mention is None or mention.sort in {"pronoun", "return"}):
            return last.channel
        return None

    # ── beyond the sentence ──

    def _keep_loose(self, sentence: Sentence, made: Sequence[Piece]) -> None:
        if made:
            self.loose = []
            return
        if sentence.line != self.loose_line:
            self.loose = []
        self.loose.append(Span(start=sentence.tokens[0].start, end=sentence.tokens[-1].end))
        self.loose_line = sentence.line

    def _points_back(self, sentence: Sentence) -> bool:
        """ "This was reported by the mayor", "the mayor wrote about this", "so said the mayor": what was said stands before."""
        words = [token.lower for token in sentence.tokens[:LOOK_BACK]]
        if len(sentence.tokens) >= LOOK_BACK:
            return False
        if words[:2] == ["source", ":"] or words[0] == "(" and words[-1] in {")", "."} and len(sentence.mentions) == 1:
            return True
        about = any(pair in {("about", "this"), ("about", "it"), ("reported", "this"), ("announced", "this")} for pair in pairwise(words))
        return about or words[:1] == ["so"] or words[0] in {"this", "it", "that"} and "by" in words

    def _looking_back(self, piece: Piece) -> list[Piece]:
        why = Why(field="speaker", rule="en.cue.looks-back", sentence=f"The sentence after it says that {piece.speaker.name} says so.")
        return [replace(piece, content=span, cue=None, why=why) for span in self.loose]

    def _carried(self, sentence: Sentence) -> list[Piece]:
        before = self.open
        if before is None or not self._goes_on(sentence, before):
            return []
        content = Span(start=sentence.tokens[0].start, end=sentence.tokens[-1].end)
        why = Why(field="speaker", rule="en.cue.goes-on", sentence=f"The sentence goes on with what {before.speaker.name} says.")
        return [replace(before, content=content, cue=None, stance=None, why=why, line=sentence.line)]

    def _goes_on(self, sentence: Sentence, before: Piece) -> bool:
        same_line = before.line == sentence.line
        announced = self.body[: before.content.end].rstrip().endswith(":") and sentence.line - before.line <= 2
        if same_line and before.whole_line:
            return True
        first = 0
        while first < len(sentence.tokens) - 1 and sentence.tokens[first].lower in QUOTES:
            first += 1
        if first and (same_line or announced):
            return True
        hit = self.lexicon.flows.at(sentence.tokens, first)
        if hit and (hit[1].sort == "strong" or same_line):
            return hit[1].sort == "strong" and sentence.line - before.line <= 2 or same_line
        opening = [token.lower for token in sentence.tokens[first : first + OPENING]]
        return same_line and (opening[0][0].isdigit() or opening[0].partition("-")[0] in NUMBERS or "also" in opening or len(sentence.tokens) <= SHORT)

    def _topic(self, sentence: Sentence, cues: Sequence[Said]) -> None:
        """A person at the head of a sentence without a cue is whom the next "he" means."""
        if cues or not sentence.mentions:
            return
        mention = sentence.mentions[0]
        if mention.sort == "person" or mention.sort == "name" and mention.first <= TOPIC:
            self.discourse.person = self._known(mention) or self.discourse.person
        heads = self.lexicon.nouns.at(sentence.tokens, 0) or len(sentence.tokens) > 1 and self.lexicon.nouns.at(sentence.tokens, 1)
        body = next((m for m in sentence.mentions if m.sort == "body" and m.kind != "media" and (m.first <= TOPIC or heads)), None)
        if body:
            self.discourse.body = self.discourse.speaker(body)

    def _known(self, mention: Mention) -> Speaker | None:
        speaker = self.discourse.speaker(mention)
        return speaker if speaker and speaker.kind else None

    def _quoted(self) -> list[Piece]:
        """Quotations over several pieces: all of each is said by whoever says its end, or else its beginning."""
        found = []
        ordered = sorted(self.pieces, key=lambda piece: piece.content.start)
        place = 0
        for quote in quotes(self.body):
            while place < len(ordered) and ordered[place].content.end <= quote.start:
                place += 1
            owner = None
            at = place
            while at < len(ordered) and ordered[at].content.start < quote.end:
                inside = ordered[at].cue
                if inside is None or not quote.contains(inside):
                    owner = ordered[at] if inside or owner is None else owner
                at += 1
            if owner and not owner.content.contains(quote):
                why = Why(field="speaker", rule="en.cue.quotation", sentence=f"It stands in the quotation of {owner.speaker.name}.")
                found.append(replace(owner, content=quote, why=why))
        return found
