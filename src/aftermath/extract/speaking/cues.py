"""A cue is found with its speaker's words, and with the side of it on which the words said stand: before, after or both."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from aftermath.base.claim import Stance
from aftermath.extract.speaking.lexicon import Cue, Lexicon
from aftermath.extract.speaking.mentions import LINKS, Mention
from aftermath.extract.tokens import Token

QUOTES = frozenset("\"“”„«»‘’'")
MARKS = frozenset(",;:.!?–—-()[]…") | QUOTES
ENDS = frozenset(".!?…)")
BE = frozenset({"is", "was", "were", "are", "been", "being", "be"})
COPULAS = BE | frozenset({"has", "had", "have", "gave", "gives", "put", "puts", "reads", "read", "range", "ranged", "ranges", "stands", "stood", "spoke", "speaks", "shows", "showed", "came", "said", "says", ":"})
OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
RECEIVING = frozenset({"tell", "tells", "told", "telling", "inform", "informs", "informed"})
JOINTS = frozenset({"and", "but", "or", "then", "while", "though", "although", "yet"})
APPOSITION_LIMIT, NOUN_LIMIT = 30, 8  # tokens looked back over for an apposition, ahead for a noun's verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One cue of a sentence; places are of tokens."""

    first: int
    last: int
    cue: Cue
    word: int
    """Place of the cue's first word."""
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

    @property
    def stance(self) -> Stance | None:
        """What the cue itself says of how sure it is."""
        return self.cue.stance


@dataclass(frozen=True, slots=True)
class _Subject:
    mention: Mention | None
    first: int
    relay: Mention | None = None
    negated: bool = False


@dataclass(slots=True)
class CueReader:
    """Reads the cues of one sentence."""

    tokens: Sequence[Token]
    mentions: Sequence[Mention]
    lexicon: Lexicon
    heads_line: bool
    starts: dict[int, Mention]
    ends: dict[int, Mention]

    @classmethod
    def of(cls, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon, *, heads_line: bool) -> "CueReader":
        """A reader over a sentence's tokens and mentions."""
        return cls(tokens, mentions, lexicon, heads_line, {m.first: m for m in mentions}, {m.last: m for m in mentions})

    def cues(self) -> list[Said]:
        """The cues in the order of the text, none overlapping another."""
        found: list[Said] = []
        line = self._line_head()
        place = 0
        if line:
            found.append(line)
            place = line.last
        while place < len(self.tokens):
            said = self._cue(place, found)
            if said:
                found.append(said)
                place = max(said.last, place + 1)
            else:
                place += 1
        return sorted([*found, *self._gapped(found)], key=lambda said: said.first)

    def _lower(self, place: int) -> str:
        return self.tokens[place].lower if 0 <= place < len(self.tokens) else ""

    def _cue(self, place: int, found: Sequence[Said]) -> Said | None:
        hit = self.lexicon.cues.at(self.tokens, place)
        noun = None if hit and hit[1].sort != "figure" else self._noun(place)
        if noun:
            return noun
        if not hit:
            return None
        end, cue = hit
        floor = found[-1].last if found else 0
        readers: dict[str, Callable[[int, int, Cue, int], Said | None]] = {
            "verb": self._verb,
            "figure": self._verb,
            "preposition": self._preposition,
            "citing": self._citing,
            "quoting": self._quoting,
        }
        reader = readers.get(cue.sort)
        return reader(place, end, cue, floor) if reader else None

    # ── verbs ──

    def _verb(self, place: int, end: int, cue: Cue, floor: int) -> Said | None:
        passive = self._passive(place, end, cue, floor)
        if passive is not None:
            return passive or None
        inverted = self._inverted(place, end, cue)
        if inverted:
            return inverted
        subject = self._subject(place, floor)
        if subject is None or subject.negated:
            return None
        if cue.sort == "figure" and not self._gives_figure(subject, end):
            return None
        last, channel, relay, origin = self._after_verb(end, receiving=self._lower(place) in RECEIVING)
        mention, passed = (origin, subject.mention) if origin else (subject.mention, relay or subject.relay)
        before, after = self._sides(subject.first, last)
        if subject.mention is None:
            before, after = False, True
        return Said(
            first=subject.first,
            last=last,
            cue=cue,
            word=place,
            mention=mention,
            relay=passed,
            before=before,
            after=after,
            channel=channel or self._channel(subject.first, place),
            closes=self._closes(last),
        )

    def _gives_figure(self, subject: _Subject, end: int) -> bool:
        mention = subject.mention
        if mention is None:
            return False
        if mention.sort in {"name", "return"} and not mention.body and mention.sort == "name" and " " not in mention.name and mention.kind is None:
            return self._figure_near(end)
        return self._figure_near(end) or mention.sort == "person"

    def _figure_near(self, place: int) -> bool:
        for at in range(place, min(place + 7, len(self.tokens))):
            if self._lower(at) in ENDS:
                return False
            if self._is_number(at):
                return True
        return False

    def _is_number(self, place: int) -> bool:
        word = self._lower(place)
        return word[:1].isdigit() or word in NUMBERS

    def _passive(self, place: int, end: int, cue: Cue, floor: int) -> Said | bool | None:
        """A passive gives its "by"; one without is no cue (False); None where the verb is no passive."""
        at = place - 1
        while at >= floor and self._adverb(at) and self._lower(at) not in BE:
            at -= 1
        if self._lower(at) not in BE or self._lower(place).endswith("ing"):
            return None
        if self._lower(end) != "by" or end + 1 not in self.starts:
            return False
        mention = self.starts[end + 1]
        return Said(first=place, last=mention.last, cue=cue, word=place, mention=mention, before=True, after=not self._closes(mention.last), closes=self._closes(mention.last))

    def _adverb(self, place: int) -> bool:
        hit = self.lexicon.transparent.at(self.tokens, place)
        return bool(hit) or self._lower(place).endswith("ly") or self._lower(place)[:1].isdigit()

    def _inverted(self, place: int, end: int, cue: Cue) -> Said | None:
        """ "…, said the mayor", "…” – wrote the Rais"."""
        if cue.sort == "figure" or place == 0 or self._lower(place - 1) not in MARKS:
            return None
        mention = self.starts.get(end)
        if mention is None or mention.sort == "pronoun" and mention.name in {"who", "which"}:
            return None
        mention, stop = self._with_apposition(mention)
        last, channel, relay, origin = self._after_verb(stop, receiving=False)
        if last < len(self.tokens) and self._lower(last) not in MARKS and self._lower(last) not in {"in", "on", "at", "to", "after", "as", "when", "during", "from", "and", "but", "who", "of"}:
            return None
        mention, passed = (origin, mention) if origin else (mention, relay)
        closes = self._closes(last)
        return Said(first=place, last=last, cue=cue, word=place, mention=mention, relay=passed, before=True, after=not closes, channel=channel, closes=closes)

    def _with_apposition(self, mention: Mention) -> tuple[Mention, int]:
        """A mention with ", governor of the region" after it, or the name after "the head of the region,"."""
        if self._lower(mention.last) in LINKS and mention.last + 1 in self.starts and mention.sort in {"person", "name", "nobody"}:
            return mention, self.starts[mention.last + 1].last
        if self._lower(mention.last) != ",":
            return mention, mention.last
        following = self.starts.get(mention.last + 1)
        if following is None:
            return mention, mention.last
        if mention.sort == "title" and following.sort in {"person", "name"}:
            return following, following.last
        if following.sort == "title" and mention.sort in {"person", "name"}:
            return mention, following.last
        return mention, mention.last

    def _subject(self, place: int, floor: int) -> _Subject | None:
        """Who stands before the verb, over adverbs, appositions and relative pronouns."""
        at, negated = place - 1, False
        while at >= floor:
            mention = self.ends.get(at + 1)
            if mention:
                return self._headed(mention, negated)
            word = self._lower(at)
            if word in OWNERS:
                return _Subject(_pronoun(OWNERS[word], at), at, negated=negated)
            if word in {",", ")", "–", "—"}:
                return self._over_apposition(at, floor, place, negated=negated)
            hit = self.lexicon.transparent.at(self.tokens, at)
            negated |= bool(hit and hit[1].sort == "negation")
            if not (hit or self._adverb(at) or word == "'s" or self.lexicon.nouns.at(self.tokens, at)):
                break
            at -= 1
        return self._same_again(at, place, floor, negated=negated)

    def _same_again(self, at: int, place: int, floor: int, *, negated: bool) -> _Subject | None:
        """ "… but added", "…, saying": the speaker before, or the sentence's subject."""
        joined = self._lower(at) in JOINTS and floor > 0
        participle = self._lower(place).endswith("ing") and self._lower(place - 1) in {",", "and", "but", "–", "—"}
        if not (joined or participle or (at < floor and floor > 0)):
            return None
        return _Subject(None, at + 1 if joined else place, negated=negated)

    def _headed(self, mention: Mention, negated: bool) -> _Subject | None:  # noqa: FBT001
        if mention.sort == "pronoun" and mention.name in {"who", "which"}:
            antecedent = self.ends.get(mention.first) or (self.ends.get(mention.first - 1) if self._lower(mention.first - 1) == "," else None)
            return _Subject(antecedent, mention.first, negated=negated) if antecedent else None
        owner = self.ends.get(mention.first - 1)
        if owner and self._lower(mention.first - 1) in LINKS and owner.sort in {"person", "name", "nobody", "title", "body"}:
            return _Subject(self._of_place(owner, mention), owner.first, negated=negated)
        title = self.ends.get(mention.first - 1)
        if title and self._lower(mention.first - 1) == "," and title.sort == "title" and mention.sort in {"person", "name"}:
            return _Subject(mention, title.first, negated=negated)
        return _Subject(mention, mention.first, negated=negated)

    def _of_place(self, owner: Mention, inner: Mention) -> Mention:
        """ "Officials in Kyiv" speak for the state whose capital it is."""
        capital = inner.sort == "state" and self.tokens[inner.last - 1].text not in inner.name
        if owner.sort == "nobody" and owner.kind == "official" and not owner.name and capital:
            return replace(inner, first=owner.first)
        return owner

    def _over_apposition(self, comma: int, floor: int, place: int, *, negated: bool) -> _Subject | None:
        """The mention before ", governor of the region," or ", citing medics,"."""
        nearest = None
        for opening in range(comma - 1, max(floor, comma - APPOSITION_LIMIT) - 1, -1):
            mention = self.ends.get(opening)
            if mention is None or self._lower(opening) not in {",", "(", "–", "—"}:
                continue
            cited = self.lexicon.cues.at(self.tokens, opening + 1) if opening + 1 < comma else None
            if cited and cited[1].sort == "citing":
                origin = self._within(cited[0], comma)
                return _Subject(origin or mention, mention.first, relay=mention if origin else None, negated=negated)
            if mention.sort in {"person", "name"} and self._headed(mention, negated):
                return self._headed(mention, negated)
            nearest = nearest or (opening, mention)
        if nearest:
            named = self.starts.get(nearest[0] + 1)
            chosen = named if named and named.sort in {"person", "name", "body"} and nearest[1].sort in {"title", "nobody"} else nearest[1]
            return _Subject(chosen, nearest[1].first, negated=negated)
        return self._same_again(comma, place, floor, negated=negated)

    def _within(self, first: int, stop: int) -> Mention | None:
        return next((m for m in self.mentions if first <= m.first and m.last <= stop), None)

    def _after_verb(self, place: int, *, receiving: bool) -> tuple[int, str | None, Mention | None, Mention | None]:
        """Past listeners, channel and day: the place after them, the channel, who was told, who is cited."""
        channel, relay, origin = None, None, None
        while place < len(self.tokens):
            hit = self.lexicon.channels.at(self.tokens, place) or self._channel_phrase(place)
            listener = self.starts.get(place) if receiving else None
            if hit:
                place, channel = hit[0], channel or hit[1]
            elif listener and listener.sort in {"body", "nobody", "name", "return"}:
                place, relay, receiving = listener.last, listener if listener.kind == "media" else relay, False
                place += self._lower(place) in self.lexicon.returns
            elif self._day(place):
                place += 1
            else:
                cited = self._cited(place)
                if not cited:
                    break
                place, named, is_origin = cited
                origin, relay = (named, relay) if is_origin else (origin, named)
        return place, channel, relay, origin

    def _day(self, place: int) -> bool:
        word = self._lower(place)
        return word in DAYS or word == "on" and self._lower(place + 1) in DAYS or word in {"early", "late"} and self._lower(place + 1) in {"on"} | DAYS

    def _channel_phrase(self, place: int) -> tuple[int, str] | None:
        """ "on his Telegram channel", "a news conference", "to a closed-door briefing"."""
        at = place
        while at < min(place + 5, len(self.tokens)) and (self._lower(at) in {"on", "in", "to", "via", "at", "during", "through"} or self.lexicon.modifiers.at(self.tokens, at)):
            at += 1
            hit = self.lexicon.channels.at(self.tokens, at) if at < len(self.tokens) else None
            if hit:
                end = hit[0]
                return end + (self._lower(end) in {"channel", "page", "account", "messenger", "app", "post", "message"}), hit[1]
        return None

    def _cited(self, place: int) -> tuple[int, Mention, bool] | None:
        """Past ", citing medics" or ", in comments carried by TASS": the mention and whether it is the origin."""
        at = place + (self._lower(place) == ",")
        hit = self.lexicon.cues.at(self.tokens, at) if at < len(self.tokens) else None
        if not hit or hit[1].sort not in {"citing", "carried"}:
            return None
        mention = self._within(hit[0], min(hit[0] + 6, len(self.tokens)))
        return (mention.last, mention, hit[1].sort == "citing") if mention else None

    def _channel(self, first: int, last: int) -> str | None:
        for at in range(max(first - 4, 0), last):
            hit = self.lexicon.channels.at(self.tokens, at)
            if hit and hit[0] <= last:
                return hit[1]
        return None

    def _closes(self, last: int) -> bool:
        return last >= len(self.tokens) or self._lower(last) in ENDS and last + 2 >= len(self.tokens)

    def _sides(self, first: int, last: int) -> tuple[bool, bool]:
        """Where the words said stand, by what stands around "X said"."""
        left, right = self._lower(first - 1) if first else "", self._lower(last)
        closes = self._closes(last)
        if not left or left not in MARKS or left in {":", "("}:
            return closes and bool(left), not closes
        if closes:
            return True, False
        if right in {",", ";", "–", "—"} and self._lower(last + 1) not in QUOTES:
            return True, True
        return False, True

    # ── other cues ──

    def _preposition(self, place: int, end: int, cue: Cue, floor: int) -> Said | None:
        mention = self._named_after(end)
        if mention is None:
            return None
        mention, last = self._with_apposition(mention)
        left, closes = self._lower(place - 1) if place else "", self._closes(last)
        starts = not left or left in JOINTS or left in QUOTES or place <= 2 and left in MARKS
        return Said(
            first=place,
            last=last,
            cue=cue,
            word=place,
            mention=mention,
            before=not starts,
            after=not closes,
            channel=self._channel(end, last),
            closes=closes,
        )

    def _named_after(self, place: int) -> Mention | None:
        """The mention that follows, or "information from" it, or "the same summary"."""
        if place in self.starts:
            return self._owner_after(self.starts[place])
        at = place
        while at < min(place + 6, len(self.tokens)):
            if at in self.starts and at > place:
                return self.starts[at]
            if self._lower(at) in OWNERS:
                return _pronoun(OWNERS[self._lower(at)], at)
            noun = self.lexicon.nouns.at(self.tokens, at)
            if noun and self._lower(noun[0]) not in LINKS and self._lower(noun[0]) != "by":
                same = any(self._lower(back) in {"same", "this", "that"} for back in range(place, at))
                return replace(_pronoun("same", place), last=noun[0]) if same else None
            if not (noun or self.lexicon.modifiers.at(self.tokens, at) or self._lower(at) in LINKS | {"by", "provided", "released", "preliminary"}):
                return None
            at = noun[0] if noun else at + 1
        return None

    def _owner_after(self, mention: Mention) -> Mention:
        """ "A source in the ministry": the source, not the ministry."""
        return mention

    def _citing(self, place: int, end: int, cue: Cue, floor: int) -> Said | None:
        origin = self._within(end, min(end + 6, len(self.tokens)))
        passer = self.ends.get(place - 1) if self._lower(place - 1) == "," else self.ends.get(place)
        if origin is None or passer is None or passer.first < floor:
            return None
        following = origin.last + 1 if self._lower(origin.last) == "," else origin.last
        verb = self.lexicon.cues.at(self.tokens, following) if following < len(self.tokens) else None
        if verb and verb[1].sort in {"verb", "figure"}:
            return None
        bracketed = passer.first > 0 and self._lower(passer.first - 1) == "("
        after = self._lower(origin.last) == ":"
        return Said(first=passer.first, last=origin.last, cue=cue, word=place, mention=origin, relay=passer, before=bracketed or not after, after=after, closes=self._closes(origin.last))

    def _quoting(self, place: int, end: int, cue: Cue, floor: int) -> Said | None:
        first = self._within(end, min(end + 8, len(self.tokens)))
        if first is None or first.first > end + 2:
            return None
        second = self.starts.get(first.last) or self.starts.get(first.last + 1)
        inverted = place > 0 and self._lower(place - 1) in MARKS
        origin, relay = (second, first) if inverted and second else (first, self.ends.get(place))
        last = origin.last
        return Said(first=relay.first if relay and relay.first < place else place, last=last, cue=cue, word=place, mention=origin, relay=relay, before=inverted, after=not self._closes(last), closes=self._closes(last))

    def _noun(self, place: int) -> Said | None:
        """ "The governor's figures were", "its closing tally:", "information from the services was that", "in its version,"."""
        hit = self.lexicon.nouns.at(self.tokens, place)
        if not hit:
            return None
        end = hit[0]
        owner, first = self._owner(place)
        if owner is None and self._lower(end) in LINKS | {"by", "given"}:
            owner, first = self._within(end, min(end + 6, len(self.tokens))), place
            end = owner.last if owner else end
        if owner is None or owner.sort == "title" and not owner.office:
            return None
        channel = self._channel(first, end)
        if self._lower(first - 1) in {"in", "to", "by"} and self._lower(first - 2) not in {"as"}:
            opens = first <= 2 or self._lower(first - 2) in MARKS
            return Said(first=first - 1, last=end, cue=hit[1], word=place, mention=owner, before=not opens, after=opens, channel=channel) if self._plain(end, opens=opens) else None
        if not any(self._lower(at) in COPULAS for at in range(end, min(end + NOUN_LIMIT, len(self.tokens)))):
            return None
        verb = self.lexicon.cues.at(self.tokens, end) if end < len(self.tokens) else None
        if verb and verb[1].sort == "verb":
            return None
        return Said(first=first, last=end, cue=hit[1], word=place, mention=owner, after=True, channel=channel)

    def _plain(self, end: int, *, opens: bool) -> bool:
        return self._lower(end) == "," if opens else self._closes(end)

    def _owner(self, place: int) -> tuple[Mention | None, int]:
        """Whose statement or figures: "the ministry's", "its", "ambulance"."""
        at = place - 1
        while at >= max(0, place - 4):
            word = self._lower(at)
            mention = self.ends.get(at + 1)
            if mention:
                return (mention, mention.first) if mention.sort != "pronoun" else (None, place)
            if word in OWNERS:
                return _pronoun(OWNERS[word], at), at
            if word != "'s" and not self._adverb(at) and not self.lexicon.modifiers.at(self.tokens, at) and not self.lexicon.nouns.at(self.tokens, at) and word not in {"previous", "closing", "own", "new", "preliminary", "final", "updated"}:
                break
            at -= 1
        return None, place

    def _line_head(self) -> Said | None:
        """ "07:05 Mayor Orlov: …", "Reuters, citing medics: …", "From the health ministry in Beirut: …"."""
        if not self.heads_line:
            return None
        colon = next((at for at, token in enumerate(self.tokens[:22]) if token.lower == ":"), None)
        if colon is None:
            return None
        mention = next((m for m in self.mentions if m.last <= colon and m.sort != "pronoun"), None)
        if mention is None or not self._opens_line(mention.first) or not self._leads_to(mention.last, colon):
            return None
        cited = next((m for m in self.mentions if mention.last < m.first and m.last <= colon and self._cites(mention.last, m.first)), None)
        if any(self._lower(at) == "same" for at in range(mention.last, colon)):
            cited = _pronoun("same", mention.last)
        cue = Cue(rule="en.cue.line", sort="verb")
        return Said(first=mention.first, last=colon + 1, cue=cue, word=mention.first, mention=cited or mention, relay=mention if cited else None, after=True, line=True, channel=self._channel(0, colon))

    def _opens_line(self, place: int) -> bool:
        """Whether nothing but a clock time, a bullet or "From" stands before."""
        words = [self._lower(at) for at in range(place)]
        return all(not word[0].isalpha() or word in {"from", "upd", "update", "updated", "earlier", "later", "bst", "gmt", "utc", "msk", "am", "pm", "a.m.", "p.m.", "channel", "the", "breaking", "just", "in", "new"} for word in words)

    def _leads_to(self, place: int, colon: int) -> bool:
        if place == colon or self._lower(place) in {"again", ",", "in", "on", "("}:
            return not any(self._is_verb(at) for at in range(place, colon))
        return False

    def _is_verb(self, place: int) -> bool:
        hit = self.lexicon.cues.at(self.tokens, place)
        return bool(hit and hit[1].sort == "verb")

    def _cites(self, first: int, last: int) -> bool:
        return any((hit := self.lexicon.cues.at(self.tokens, at)) and hit[1].sort == "citing" for at in range(first, last))

    def _gapped(self, found: Sequence[Said]) -> Iterator[Said]:
        """ "The mayor said five, and the police seven": a speaker and a figure without a verb."""
        for mention in self.mentions:
            said = next((s for s in found if s.last <= mention.first and s.after and s.cue.sort in {"figure", "verb"}), None)
            if said is None or any(s.first <= mention.last and mention.first <= s.last for s in found):
                continue
            if mention.sort in {"pronoun", "return"} or self._lower(mention.first - 1) not in {",", "and", "but", ";"}:
                continue
            at = mention.last
            while self._lower(at) in {"of", "up", "to", "at", "least", "only", "about", "around"}:
                at += 1
            if self._is_number(at) and self._lower(at + 1) in {",", ".", "", "and", "(", ";"}:
                yield Said(first=mention.first, last=mention.last, cue=said.cue, word=said.word, mention=mention, after=True)


def _pronoun(name: str, place: int) -> Mention:
    return Mention(first=place, last=place + 1, sort="pronoun", name=name)


DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday earlier later today yesterday tonight overnight".split())
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds dozen dozens several no none nobody zero scores thousands".split()
)
