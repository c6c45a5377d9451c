"""A sentence is scanned once, from left to right, for the mentions in it; none overlaps another."""

from dataclasses import dataclass, field

from aftermath.extract.speaking.bodies import body, led, nobody, own_name, returning, state
from aftermath.extract.speaking.lexicon import Body, Nobody
from aftermath.extract.speaking.mentions import Before, Mention, describes, extended, named, owned_statement, statement_end
from aftermath.extract.speaking.people import after_rank, person, spelt
from aftermath.extract.speaking.wording import Wording

UNKNOWN_LIMIT = 2  # unknown adjectives before a body's word: "the disaster management authority"


def mentions(wording: Wording) -> list[Mention]:
    """The mentions of a sentence in the order of the text."""
    scan, scanned = _Scan(wording), wording.lexicon.scanned
    begins = [token.lower in scanned or token.lower != token.text for token in wording.tokens]  # a word of the vocabulary, or a capital
    place = 0
    while place < len(begins):
        place = scan.step(place) if begins[place] or scan.before.start is not None else place + 1
    return scan.found


@dataclass(slots=True)
class _Scan:
    wording: Wording
    before: Before = field(default_factory=Before)
    found: list[Mention] = field(default_factory=list)

    def step(self, place: int) -> int:
        """Read what begins at a place; the place after it."""
        word, lexicon = self.wording.words[place], self.wording.lexicon
        if word not in lexicon.scanned:
            return self._run(place) or self._pass(place)
        capital, named = word != self.wording.tokens[place].text, word in lexicon.named
        end = self._unknown(place) if capital else None
        if end is None and named:
            end = (self._of_state(place) if capital else None) or self._phrase(place)
        end = end or self._pronoun(place) or self._modifier(place)
        return end or (self._run(place) if capital else None) or self._pass(place)

    def _pass(self, place: int) -> int:
        if self.before.start is None:
            return place + 1
        if self.before.definite and self.wording.tokens[place].text.islower() and self._may_follow(place):
            self.before.unknown = place if self.before.unknown is None else self.before.unknown
        else:
            self.before = Before()
        return place + 1

    def _may_follow(self, place: int) -> bool:
        """Whether an unknown adjective stands there: "the militant group"."""
        lexicon, wording = self.wording.lexicon, self.wording
        for at in range(place, place + UNKNOWN_LIMIT):
            if not wording.word(at) or wording.at(lexicon.cues, at) or wording.among(at, "links") or wording.at(lexicon.functions, at):
                return False
            if wording.lower(at + 1) in lexicon.returns or wording.at(lexicon.nobodies, at + 1):
                return True
        return False

    def _take(self, found: Mention | Before | None, end: int) -> int | None:
        if found is None:
            return None
        if isinstance(found, Before):
            self.before = found
            return end
        lends = found.sort in {"body", "return"} or (found.sort == "nobody" and found.name)
        owner = found.kind if lends and not found.statement else None
        if owner and self.wording.lower(found.last) == "'s" and own_name(self.wording, found.last + 1) is None:
            stop = self.wording.run_end(found.last + 1)
            if stop > found.last + 2 and led(self.wording, stop) is None:
                name = self.wording.text(found.last + 1, stop)
                found = Mention(first=found.first, last=stop, sort="person", name=name, kind=owner, body=found.body, rule=found.rule)
        if self.found and describes(self.found[-1], found):
            found = named(self.found.pop(), found)
        self.found.append(extended(self.wording, found))
        self.before = Before()
        return self.found[-1].last

    def _of_state(self, place: int) -> int | None:
        """As in "Russian", "Russia's", "Moscow's version"."""
        wording = self.wording
        if not wording.tokens[place].is_capitalised:
            return None
        whole = self._body_at(place)
        if wording.at(wording.lexicon.nobodies, place) or (whole and whole[1].sort == "body"):
            return None
        hit = wording.at(wording.lexicon.adjectives, place)
        if hit:
            end, country = hit[0], hit[1].country
        else:
            if not whole or whole[1].sort != "state" or wording.lower(whole[0]) != "'s":
                return None
            stated = statement_end(wording, whole[0])
            if stated:
                return self._take(state(self.before.first(place), stated, whole[1], statement=True), stated)
            end, country = whole[0] + 1, whole[1].country or ""
        self.before.start, self.before.country, self.before.definite = self.before.first(place), country, True
        return end

    def _unknown(self, place: int) -> int | None:
        """A body's own name that begins with a state or an adjective: "Pakistan Airports Authority", "the Joint Forces Command"."""
        wording = self.wording
        if place == 0 or not wording.capital(place) or not wording.capital(place + 1):
            return None
        known = self._body_at(place)
        if not (known[1].sort == "state" if known else wording.at(wording.lexicon.modifiers, place)):
            return None
        end = wording.run_end(place)
        for at in range(place + 1 if known else place, end):
            if wording.reaches(wording.lexicon.bodies, at, end) or wording.reaches(wording.lexicon.nobodies, at, end):
                return None
        return self._own(place)

    def _body_at(self, place: int) -> tuple[int, Body] | None:
        hit = self.wording.at(self.wording.lexicon.bodies, place)
        return hit if hit and spelt(self.wording, hit[1], place, hit[0]) else None

    def _nobody_at(self, place: int) -> tuple[int, Nobody] | None:
        """A word that may be a verb too ("reports") is a speaker only after an article or a preposition."""
        wording = self.wording
        hit = wording.at(wording.lexicon.nobodies, place)
        if not hit or hit[0] > place + 1 or self.before.start is not None or not wording.at(wording.lexicon.cues, place):
            return hit
        return hit if wording.among(place - 1, "links") or wording.lower(place - 1) in {"by", "citing", "quoting"} else None

    def _phrase(self, place: int) -> int | None:
        """The longest of the words for an office, a body and nobody that begin there."""
        wording = self.wording
        office, known, vague = wording.at(wording.lexicon.offices, place), self._body_at(place), self._nobody_at(place)
        longest = max((hit[0] for hit in (office, known, vague) if hit), default=0)
        head = wording.at(wording.lexicon.heads, place)
        owned = vague is not None and not vague[1].keep and (self.before.prefix or self.before.unknown is not None)
        if head and (head[0] > longest or (owned and head[0] == longest)):
            return self._take(returning(wording, self.before, place), head[0])
        if office and office[0] == longest and (not vague or vague[0] < longest or wording.capital(after_rank(wording, longest))):
            return self._take(person(wording, self.before, place, longest, office[1]), longest)
        if known and known[0] == longest:
            return self._body(place, longest, known[1])
        if vague and vague[0] == longest:
            return self._take(nobody(wording, self.before, place, longest, vague[1]), longest)
        return self._take(returning(wording, self.before, place), place + 1)

    def _body(self, place: int, end: int, known: Body) -> int | None:
        found = body(self.wording, self.before, place, end, known)
        if isinstance(found, Before):
            end = (led(self.wording, end) or end) if found.prefix else self._person_after(end)
        return self._take(found, end)

    def _person_after(self, place: int) -> int:
        """The office, or the nobody in particular, that a body's name goes on to."""
        wording = self.wording
        offices, nobodies = wording.lexicon.offices, wording.lexicon.nobodies
        found = (at for at in range(place, len(wording.tokens)) if wording.reaches(offices, at, at) or wording.reaches(nobodies, at, at))
        return next(found, place)

    def _pronoun(self, place: int) -> int | None:
        owned = owned_statement(self.wording, place)
        if owned:
            return self._take(owned, owned.last)
        word = self.wording.lower(place)
        if word not in self.wording.lexicon.pronouns:
            return None
        return self._take(Mention(first=place, last=place + 1, sort="pronoun", name=word, rule="en.cue.pronoun"), place + 1)

    def _modifier(self, place: int) -> int | None:
        hit = self.wording.at(self.wording.lexicon.modifiers, place)
        if not hit:
            return None
        self.before.start = self.before.first(place)
        self.before.owned |= self.wording.lower(place) in self.wording.lexicon.owners
        self.before.definite |= self.wording.among(place, "definite")
        return hit[0]

    def _own(self, place: int) -> int | None:
        """A body's own name in capitals, with the state or place before it: "Pakistan Airports Authority"."""
        wording, before = self.wording, self.before
        found = own_name(wording, place)
        if found is None:
            return None
        end, head = found
        nation = wording.lexicon.states.get(before.country or "")
        prefix = before.prefix or (nation.adjective if nation else "")
        name = f"{prefix} {wording.text(place, end)}".strip()
        return self._take(Mention(first=before.first(place), last=end, sort="body", name=name, kind=head.kind, rule=head.rule), end)

    def _run(self, place: int) -> int | None:
        """Capitalised words: a person's, an outlet's, or the first part of a body's or an office's name."""
        wording, first = self.wording, self.before.first(place)
        if wording.tokens[place].text.islower() or not wording.capital(place):
            return None
        own = self._own(place) if wording.capital(place + 1) else None
        if own is not None:
            return own
        end = wording.run_end(place)
        if end == place or wording.at(wording.lexicon.functions, place):
            return None
        following = led(wording, end)
        if following is not None:
            self.before.start, self.before.prefix = first, wording.text(place, end)
            return following
        titled = first < place and wording.lower(first) == "the"
        return self._take(
            Mention(first=first, last=end, sort="name", name=wording.text(place, end), titled_the=titled, rule="en.name"), end
        )
