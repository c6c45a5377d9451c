"""A mention is the words that may name a speaker: a person, an office, a body, a state, nobody in particular, or a word that comes back to one."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from aftermath.base.claim import SpeakerKind
from aftermath.extract.speaking.lexicon import Body, Lexicon, Nobody, Office
from aftermath.extract.tokens import Token

Sort = Literal["person", "title", "name", "body", "state", "return", "nobody", "pronoun"]
PRONOUNS = {"he": "person", "she": "person", "it": "body", "they": "many", "who": "relative", "which": "relative"}
PARTICLES = frozenset({"al", "el", "bin", "ibn", "ben", "van", "von", "de", "der", "la", "da", "abu", "ould"})
OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
AREAS = frozenset(
    {
        "oblast",
        "region",
        "krai",
        "district",
        "republic",
        "province",
        "state",
        "city",
        "county",
        "governorate",
        "territory",
        "forces",
        "service",
    }
)
OUTLETS = frozenset({"television", "tv", "agency", "channel", "newspaper", "radio", "news"})
CALENDAR = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)
LINKS = frozenset({"of", "for", "in", "at", "with", "from", "within", "inside", "near", "on", "to"})
NAME_LIMIT, COMPLEMENT_LIMIT = 6, 10  # tokens: longer runs of capitals are headlines, longer complements clauses


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that may name a speaker."""

    first: int
    """Place of the first token in its sentence."""
    last: int
    """Place after the last token."""
    sort: Sort
    name: str
    """The words of the name: without office, article and state."""
    kind: SpeakerKind | None = None
    country: str | None = None
    office: str | None = None
    role: str | None = None
    body: Body | None = None
    owned: bool = False
    """Whether "its" or "his" makes it belong to a speaker met before."""
    statement: bool = False
    """Whether the words go on to what the speaker gave: "the governor's figures"."""
    titled_the: bool = False
    """Whether an article stands before a name in capitals, as before a newspaper's."""
    alias: str = ""
    """The short name that the text gives in brackets: "Air Force (UAF)"."""
    rule: str = ""


def _describes(described: Mention, named: Mention) -> bool:
    """ "The aviation watchdog Rosaviatsia", "the rights group Al-Marsad": the first words only describe the second."""
    generic = described.body is not None and described.body.sort == "generic"
    return (
        not described.statement
        and (described.sort in {"return", "nobody"} or generic)
        and (named.sort == "name" or (named.sort == "body" and named.body is not None and named.body.sort == "body"))
    )


def _role(office: Office, words: str) -> str:
    """ "Head of the Odesa regional administration" is a governor, "head of the Novy Bor district" a mayor."""
    if office.role != "head":
        return office.role
    named = set(words.casefold().split())
    if named & {"regional", "region", "oblast", "republic", "governorate", "province"}:
        return "governor"
    return "mayor" if named & {"city", "district", "village", "municipality", "community", "town", "council"} else "head"


@dataclass(slots=True)
class _Before:
    """What stood directly before: article, state, body or name that the next words may need."""

    start: int | None = None
    country: str | None = None
    body: Body | None = None
    owned: bool = False
    definite: bool = False
    prefix: str = ""


@dataclass(slots=True)
class Scanner:
    """Finds the mentions of one sentence."""

    tokens: Sequence[Token]
    lexicon: Lexicon
    body: str
    headline: bool = False
    """Whether most words are capitalised, so that capitals make no name."""
    before: _Before = field(default_factory=_Before)
    found: list[Mention] = field(default_factory=list)

    def mentions(self) -> list[Mention]:
        """The mentions in the order of the text, none overlapping another."""
        place = 0
        while place < len(self.tokens):
            place = self._step(place)
        return self.found

    def _step(self, place: int) -> int:
        token = self.tokens[place]
        if not token.is_word:
            self.before = _Before()
            return place + 1
        for read in (self._modifier_of_state, self._phrase, self._pronoun, self._modifier, self._run):
            end = read(place)
            if end is not None:
                return end
        if not (self.before.definite and token.text.islower() and self._heads(place + 1)):
            self.before = _Before()
        return place + 1

    def _heads(self, place: int) -> bool:
        """Whether a word begins there that an unknown adjective may qualify: "the militant group"."""
        if place >= len(self.tokens) or self.lexicon.cues.at(self.tokens, place - 1):
            return False
        return self._lower(place) in self.lexicon.returns or self.lexicon.nobodies.at(self.tokens, place) is not None

    def _start(self, place: int) -> int:
        return place if self.before.start is None else self.before.start

    def _lower(self, place: int) -> str:
        return self.tokens[place].lower if place < len(self.tokens) else ""

    def _words(self, first: int, last: int) -> str:
        return self.body[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def _add(self, mention: Mention) -> int:
        described = self.found[-1] if self.found else None
        if described and described.last == mention.first and _describes(described, mention):
            self.found.pop()
            sort: Sort = "body" if mention.sort == "name" else mention.sort
            mention = replace(
                mention, first=described.first, sort=sort, kind=mention.kind or described.kind, country=mention.country or described.country
            )
        stated = None if mention.statement else self._statement_end(mention.last)
        if stated and mention.sort != "pronoun":
            mention = replace(mention, last=stated, statement=True)
        closing = (
            next((at for at in range(mention.last + 2, mention.last + 5) if self._lower(at) == ")"), None)
            if self._lower(mention.last) == "("
            else None
        )
        if closing:
            mention = replace(mention, last=closing + 1, alias=self._words(mention.last + 1, closing))
        self.found.append(mention)
        self.before = _Before()
        return mention.last

    def _statement_end(self, place: int) -> int | None:
        """The end of "'s first post", " website statement" after a mention."""
        possessive = self._lower(place) == "'s" or (self._lower(place) == "'" and self._lower(place - 1).endswith("s"))
        at = place + possessive
        while at < min(place + 4, len(self.tokens)):
            noun = self.lexicon.nouns.at(self.tokens, at)
            if noun and (possessive or not self.lexicon.cues.at(self.tokens, at)):
                further = self.lexicon.nouns.at(self.tokens, noun[0]) if noun[0] < len(self.tokens) else None
                return further[0] if further else noun[0]
            if not possessive or not self._qualifies(at):
                return None
            at += 1
        return None

    def _qualifies(self, place: int) -> bool:
        return bool(self.lexicon.modifiers.at(self.tokens, place) or self.lexicon.transparent.at(self.tokens, place))

    def _modifier_of_state(self, place: int) -> int | None:
        """ "Russian", "Russia's"."""
        if not self.tokens[place].is_capitalised:
            return None
        hit = self.lexicon.adjectives.at(self.tokens, place)
        whole = self.lexicon.bodies.at(self.tokens, place)
        nobody = self.lexicon.nobodies.at(self.tokens, place)
        if nobody or (whole and whole[1].sort == "body" and self._spelt(whole[1], place, whole[0])):
            return None
        if hit:
            end, country = hit[0], hit[1].country
        else:
            named = self.lexicon.bodies.at(self.tokens, place)
            if not named or named[1].sort != "state" or self._lower(named[0]) != "'s":
                return None
            stated = self._statement_end(named[0])
            if stated:
                body = named[1]
                return self._add(
                    Mention(
                        first=self._start(place),
                        last=stated,
                        sort="state",
                        name=body.name,
                        kind=body.kind,
                        country=body.country,
                        body=body,
                        statement=True,
                        rule=body.rule,
                    )
                )
            end, country = named[0] + 1, named[1].country or ""
        self.before.start, self.before.country, self.before.definite = self._start(place), country, True
        return end

    def _modifier(self, place: int) -> int | None:
        hit = self.lexicon.modifiers.at(self.tokens, place)
        if not hit:
            return None
        word = self._lower(place)
        self.before.start = self._start(place)
        self.before.owned |= word in {"its", "his", "her", "their"}
        self.before.definite |= word in {"the", "its", "his", "her", "their", "same", "this"}
        return hit[0]

    def _pronoun(self, place: int) -> int | None:
        if self._lower(place) in OWNERS:
            return self._owned_statement(place, OWNERS[self._lower(place)])
        if self._lower(place) in {"the", "this"}:
            return self._owned_statement(place, "same")
        if self._lower(place) not in PRONOUNS:
            return None
        return self._add(Mention(first=place, last=place + 1, sort="pronoun", name=self._lower(place)))

    def _owned_statement(self, place: int, owner: str) -> int | None:
        """ "His first post", "its closing tally", "the same summary"."""
        at = place + 1
        table = self.lexicon.publications if owner == "same" else self.lexicon.nouns
        while at < min(place + 4, len(self.tokens)):
            noun = table.at(self.tokens, at)
            if noun:
                return self._add(Mention(first=place, last=noun[0], sort="pronoun", name=owner, statement=True))
            if not self._qualifies(at):
                return None
            at += 1
        return None

    def _phrase(self, place: int) -> int | None:
        """The longest of office, body, and nobody's words."""
        office = self.lexicon.offices.at(self.tokens, place)
        body = self.lexicon.bodies.at(self.tokens, place)
        nobody = self.lexicon.nobodies.at(self.tokens, place)
        if body and not self._spelt(body[1], place, body[0]):
            body = None
        head = self.lexicon.heads.at(self.tokens, place)
        if nobody and not self._stands(place, nobody[0]):
            nobody = None
        longest = max((hit[0] for hit in (office, body, nobody) if hit), default=0)
        if head and head[0] > longest:
            return self._return(place)
        if office and office[0] == longest and (not nobody or nobody[0] < longest or self._capital(self._after_rank(office[0]))):
            return self._office(place, office[0], office[1])
        if body and body[0] == longest:
            return self._body(place, body[0], body[1])
        if nobody and nobody[0] == longest:
            return self._nobody(place, nobody[0], nobody[1])
        return self._return(place)

    def _stands(self, place: int, end: int) -> bool:
        """A word that may be a verb too ("reports") is a speaker only after an article or a preposition."""
        if end > place + 1 or self.before.start is not None or not self.lexicon.cues.at(self.tokens, place):
            return True
        return self._lower(place - 1) in LINKS | {"by", "citing", "quoting"} if place else False

    def _spelt(self, body: Body, place: int, end: int) -> bool:
        """A body's own name has a capital; an abbreviation is one in the text too."""
        if body.sort == "generic":
            return True
        token = self.tokens[place]
        return token.is_capitalised and (end > place + 1 or len(token.text) > 3 or token.text.isupper() or body.name.startswith(token.text))

    def _capital(self, place: int) -> bool:
        if place >= len(self.tokens) or not self.tokens[place].is_word or self._lower(place) in CALENDAR:
            return False
        front, dash, back = self.tokens[place].text.partition("-")
        return front[:1].isupper() or (bool(dash) and back[:1].isupper())

    def _after_rank(self, place: int) -> int:
        """Past the full stop of "Gen." and any further rank."""
        while True:
            if self._lower(place) == "." and self._capital(place + 1):
                place += 1
            hit = self.lexicon.offices.at(self.tokens, place) if place < len(self.tokens) else None
            if not hit or not self._capital(place):
                return place
            place = hit[0]

    def _run_end(self, place: int) -> int:
        """The end of the capitalised words of a name; phrases of the lexicon end it."""
        end = place
        if self.headline:
            return place
        while end < len(self.tokens) and end - place < NAME_LIMIT:
            particle = end > place and self._lower(end) in PARTICLES and self._capital(end + 1)
            if not particle and not self._capital(end):
                break
            if end > place and (self.lexicon.offices.at(self.tokens, end) or self.lexicon.cues.at(self.tokens, end)):
                break
            end += 1
            if len(self.tokens[end - 1].text) == 1 and self._lower(end) == "." and self._capital(end + 1):
                end += 1
        return end

    def _office(self, place: int, end: int, office: Office) -> int:
        first, name_at = self._start(place), self._after_rank(end)
        words = self._words(first, end)
        link, country = self.before.body, self.before.country
        last = self._run_end(name_at)
        if last == name_at and self._lower(end) in LINKS:
            stop = self._complement_end(end + 1)
            inner, within = self._body_within(end + 1, stop)
            link, country = inner or link, within or country
            name_at, last = self._tail_name(end + 1, stop), stop
            words = self._words(first, name_at)
        elif last == name_at:
            name_at = last = end
        kind = office.kind or (link.kind if link else office.default)
        role = _role(office, words)
        if office.rank and link and link.kind == "party":
            kind = "party"
        return self._add(
            Mention(
                first=first,
                last=last,
                sort="person" if last > name_at else "title",
                name=self._words(name_at, last),
                kind=kind,
                country=country,
                office=words,
                role=role,
                body=link,
                owned=self.before.owned,
                rule=office.rule,
            )
        )

    def _complement_end(self, place: int) -> int:
        """The end of "of the Belgorod region": at a mark, a cue or a relative clause."""
        end = place
        while end < len(self.tokens) and end - place < COMPLEMENT_LIMIT:
            token = self.tokens[end]
            if not (token.is_word or token.lower == "'s") or token.lower in {
                "who",
                "which",
                "that",
                "and",
                "but",
                "has",
                "had",
                "also",
                "later",
            }:
                break
            if end > place and self.lexicon.cues.at(self.tokens, end) and not token.is_capitalised:
                break
            end += 1
        return end

    def _tail_name(self, place: int, stop: int) -> int:
        """Where a person's name begins at the end of a complement: "of the republic Ivan Petrov", "of Podmoskovye Petrov:"."""
        start = stop
        while start > place and self._capital(start - 1):
            start -= 1
        if start > place and self._lower(start - 1) not in {"the", "of", "for", "in", "'s"} and stop - start >= 2:
            return start
        if self._lower(stop - 1) in AREAS or start > place + 1 or stop - start < 2:
            return stop
        return stop - 2 if stop - start > 2 else stop - 1 if self._lower(stop) == ":" else stop

    def _body_within(self, place: int, stop: int) -> tuple[Body | None, str | None]:
        """The body that a complement names, and its state."""
        country = None
        for at in range(place, stop):
            adjective = self.lexicon.adjectives.at(self.tokens, at)
            country = adjective[1].country if adjective else country
            hit = self.lexicon.bodies.at(self.tokens, at)
            if hit and hit[1].sort != "state" and self._spelt(hit[1], at, hit[0]):
                return hit[1], country or hit[1].country
            country = hit[1].country if hit and hit[1].sort == "state" else country
        return None, country

    def _country_after(self, end: int) -> tuple[int, str | None]:
        """Past "of Ukraine", "in Moscow"."""
        if self._lower(end) not in {"of", "in"}:
            return end, None
        at = end + 1 + (self._lower(end + 1) == "the")
        hit = self.lexicon.bodies.at(self.tokens, at) if at < len(self.tokens) else None
        if not hit or hit[1].sort != "state":
            return end, None
        return hit[0], hit[1].country

    def _body(self, place: int, end: int, body: Body) -> int:
        first = self._start(place)
        own = self._own_part(place, end)
        if own:
            last, head = own
            return self._add(Mention(first=first, last=last, sort="body", name=self._words(place, last), kind=head.kind, rule=head.rule))
        if body.sort != "state":
            end = self._described_end(end, body)
        if body.sort == "generic" and self._lower(end) == "of" and self._capital(end + 1) and self._country_after(end)[1] is None:
            end = self._run_end(end + 1)
            return self._add(Mention(first=first, last=end, sort="body", name=self._words(place, end), kind=body.kind, rule=body.rule))
        after, country = self._country_after(end) if body.sort == "generic" else (end, None)
        country = country or self.before.country or body.country
        follows = after + (self._lower(after) == "'s")
        if follows < len(self.tokens) and self.lexicon.offices.at(self.tokens, follows):
            self.before = _Before(start=first, country=country, body=body, definite=True)
            return follows
        if body.sort == "state" and self._leads_on(end):
            self.before = _Before(start=first, country=country, definite=True, prefix=self._words(place, end))
            return end
        if body.sort == "state":
            return self._add(
                Mention(
                    first=first, last=end, sort="state", name=body.name, kind=body.kind, country=body.country, body=body, rule=body.rule
                )
            )
        prefix = self.before.prefix if body.sort == "generic" and not self.before.country else ""
        name = f"{prefix} {self._words(place, end)}".strip()
        return self._add(
            Mention(
                first=first,
                last=after,
                sort="body",
                name=name,
                kind=body.kind,
                country=country,
                body=None if prefix else body,
                rule=body.rule,
            )
        )

    def _described_end(self, end: int, body: Body) -> int:
        """Past what only says what a body is: "Fars news agency", "Magen David Adom rescue service", "the UN agency"."""
        for table in (self.lexicon.nobodies, self.lexicon.heads):
            hit = table.at(self.tokens, end) if end < len(self.tokens) else None
            if hit and hit[1].kind == body.kind and not self.lexicon.cues.at(self.tokens, end):
                return hit[0]
        while body.sort == "body" and self._lower(end) in (OUTLETS if body.kind == "media" else self.lexicon.returns):
            end += 1
        return end

    def _own_part(self, place: int, end: int) -> tuple[int, Body] | None:
        """A body's part with a name of its own: "the Health Ministry's disaster medicine centre"."""
        if self._lower(end) != "'s":
            return None
        for at in range(end + 1, min(end + 5, len(self.tokens))):
            if not self.tokens[at].is_word or self.lexicon.cues.at(self.tokens, at):
                return None
            hit = self.lexicon.heads.at(self.tokens, at)
            if hit:
                return hit
        return None

    def _nobody(self, place: int, end: int, nobody: Nobody) -> int:
        first = self._start(place)
        name = self._words(place, end)
        state = self.lexicon.states.get(self.before.country or "")
        if nobody.name:
            name = nobody.name
        if nobody.keep and state and not self.before.prefix:
            name = f"{state.adjective} {name}"
        elif nobody.keep and self.before.prefix:
            name = f"{self.before.prefix} {name}"
        elif nobody.keep and place > first and not self.before.definite:
            name = self._words(first, end)
        sort: Sort = "nobody"
        return self._add(
            Mention(
                first=first,
                last=end,
                sort=sort,
                name=name if nobody.keep else "",
                kind=nobody.kind,
                country=self.before.country,
                rule=nobody.rule,
            )
        )

    def _return(self, place: int) -> int | None:
        """ "The ministry", "its police"; "police" alone too."""
        hit = self.lexicon.heads.at(self.tokens, place)
        end, head = hit if hit else (place + 1, None)
        alone = not self.before.prefix and not self.before.definite and not self.tokens[place].is_capitalised
        if not hit and not (self.before.definite and self._lower(place) in self.lexicon.returns):
            return None
        if head and head.kind == "media" and self._capital(end):
            self.before.start, self.before.definite = self._start(place), True
            return end
        if alone and head and head.kind not in {"police", "official", "emergency"} and self._lower(place - 1) != "(":
            return None
        if self.tokens[place].is_capitalised and self._lower(end) in {"of", "for"}:
            stop = self._complement_end(end + 1)
            if head and self._capital(stop - 1):
                return self._add(
                    Mention(first=self._start(place), last=stop, sort="body", name=self._words(place, stop), kind=head.kind, rule=head.rule)
                )
        if head and head.rule.endswith("press-service") and self._lower(end) == "of":
            inner, end = end + 1, self._complement_end(end + 1)
            place = inner + (self._lower(inner) == "the") if self._is_organisation(inner, end) else place
            return self._add(
                Mention(first=self._start(place), last=end, sort="body", name=self._words(place, end), kind=head.kind, rule=head.rule)
            )
        own = self._own_part(place, end)
        if own:
            return self._add(
                Mention(
                    first=self._start(place), last=own[0], sort="body", name=self._words(place, own[0]), kind=own[1].kind, rule=own[1].rule
                )
            )
        name = f"{self.before.prefix} {self._words(place, end)}".strip()
        sort: Sort = "body" if self.before.prefix else "return"
        return self._add(
            Mention(
                first=self._start(place),
                last=end,
                sort=sort,
                name=name,
                kind=head.kind if head else None,
                country=self.before.country,
                rule=head.rule if head else "en.return",
            )
        )

    def _is_organisation(self, place: int, stop: int) -> bool:
        """Whether a press office's complement is a company or institution, which then speaks itself."""
        return any(
            (hit := self.lexicon.heads.at(self.tokens, at)) and hit[0] == stop and hit[1].kind in {"company", "analyst", "medical"}
            for at in range(place, stop)
        )

    def _run(self, place: int) -> int | None:
        """Capitalised words: a person's, an outlet's, or the first part of a body's or an office's name."""
        if not self._capital(place) or self.lexicon.functions.at(self.tokens, place):
            return None
        end = self._run_end(place)
        if end == place:
            return None
        for at in range(max(place + 1, end - 3), end):
            hit = self.lexicon.heads.at(self.tokens, at)
            if hit and hit[0] >= end:
                return self._add(
                    Mention(
                        first=self._start(place),
                        last=hit[0],
                        sort="body",
                        name=self._words(place, hit[0]),
                        kind=hit[1].kind,
                        rule=hit[1].rule,
                    )
                )
        if self._leads_on(end):
            self.before.start, self.before.prefix = self._start(place), self._words(place, end)
            return end + (self._lower(end) == "'s")
        return self._add(
            Mention(
                first=self._start(place),
                last=end,
                sort="name",
                name=self._words(place, end),
                titled_the=self._lower(self._start(place)) == "the" and self._start(place) < place,
                rule="en.name",
            )
        )

    def _leads_on(self, end: int) -> bool:
        """Whether the words after a run of capitals need it: "Moscow Mayor", "Abu Dhabi police", "Kherson regional administration"."""
        at = end + (self._lower(end) == "'s")
        while at < len(self.tokens) and at < end + 3:
            if not self.tokens[at].is_word:
                return False
            cue = self.lexicon.cues.at(self.tokens, at)
            if cue and cue[1].sort == "verb":
                return False
            if any(table.at(self.tokens, at) for table in (self.lexicon.offices, self.lexicon.heads, self.lexicon.nobodies)):
                return True
            body = self.lexicon.bodies.at(self.tokens, at)
            if body and body[1].sort == "generic":
                return True
            if not self.lexicon.modifiers.at(self.tokens, at):
                return False
            at += 1
        return False
