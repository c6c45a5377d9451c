"""The cast of a report: its persons by surname with the fullest name and the office that the report gives them anywhere, and its states."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from aftermath.base.claim import SpeakerKind
from aftermath.extract.speaking.lexicon import Body, Lexicon
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.wording import Wording
from aftermath.extract.tokens import Token

PERSONS = frozenset({"person", "name"})
SET_IN = 3  # the weight of its words from which a report is about a state
UNTITLED = frozenset({"governor", "mayor", "president", "minister"})  # offices that one person of a report holds
PLAIN = frozenset({"the", "of", "a", "regional", "region", "acting"})  # words that tell no office from another
HOLDER_LIMIT = 40  # holders of one office among whom "the governor" is sought
AGE, APPOSITION_LIMIT = 2, 6  # digits of an age; tokens of "a small armed faction"
RELATIVE_LIMIT = 8  # tokens after "who" that may say for whom a person speaks


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as the whole report knows them."""

    name: str
    kind: SpeakerKind | None = None
    office: str | None = None
    role: str | None = None
    body: Body | None = None
    country: str | None = None
    aged: bool = False
    """Whether the text tells an age or a trade and so far no office: somebody who tells what they saw."""

    def joined(self, other: "Person") -> "Person":
        """The fullest name and the first office of the two."""
        fuller = other.name if len(other.name.split()) > len(self.name.split()) else self.name
        known = self if self.kind or self.office else other
        return replace(
            known, name=fuller, body=self.body or other.body, country=self.country or other.country, aged=self.aged or other.aged
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence's wording and mentions, and the line it stands on."""

    wording: Wording
    mentions: Sequence[Mention]
    line: int

    @property
    def tokens(self) -> Sequence[Token]:
        """The sentence's tokens."""
        return self.wording.tokens


def surname(name: str) -> str:
    """The last word of a name in lower case, without an Arabic article."""
    return name.casefold().rsplit(None, 1)[-1].removeprefix("al-").removeprefix("el-")


def described(sentence: Sentence) -> Iterator[Person]:
    """The persons that a sentence names, each with the office that stands at the name."""
    before = None
    for place, mention in enumerate(sentence.mentions):
        if mention.sort in PERSONS:
            after = next((one for one in sentence.mentions[place + 1 :] if one.sort != "pronoun"), None)
            yield _person(sentence.wording, before, mention, after)
        before = mention


def _person(wording: Wording, before: Mention | None, named: Mention, after: Mention | None) -> Person:
    person = Person(name=named.name, kind=named.kind, office=named.office, role=named.role, body=named.body, country=named.country)
    comma, next_to = wording.lower(named.last) == ",", after is not None and after.first == named.last + 1
    if before and before.sort == "nobody" and wording.lower(named.first - 1) == "including" and not person.kind:
        return replace(person, kind=before.kind)
    if named.sort == "person":
        return _relative(wording, person, named.last + 1, after) if comma else person
    if before and before.sort == "title" and before.last + 1 == named.first and wording.lower(before.last) == ",":
        return _titled(person, before)
    if after and after.sort == "title" and ((next_to and comma) or (wording.among(named.last, "be") and after.first == named.last + 1)):
        return _titled(person, after)
    if after and next_to and wording.among(named.last, "links") and after.sort in {"body", "return"}:
        return replace(person, kind=after.kind, body=after.body)
    return _apposed(wording, _relative(wording, person, named.last + 1, after), named.last + 1) if comma else person


def _titled(person: Person, title: Mention) -> Person:
    return replace(person, kind=title.kind, office=title.office, role=title.role, body=title.body)


def _apposed(wording: Wording, person: Person, place: int) -> Person:
    """A name ", 61," is somebody's who tells what they saw; one ", a small armed faction" is a body's of that kind."""
    if person.kind or person.office:
        return person
    if wording.lower(place).isdigit() and len(wording.lower(place)) == AGE and wording.lower(place + 1) in {",", "."}:
        return replace(person, aged=True)
    if not wording.among(place, "articles"):
        return person
    for at in range(place + 1, place + APPOSITION_LIMIT):
        head = wording.at(wording.lexicon.heads, at)
        if head:
            return replace(person, kind=head[1].back or head[1].kind)
        if not wording.word(at) or wording.capital(at) or wording.among(at, "links"):
            return replace(person, aged=True) if wording.lower(place) in {"a", "an"} and " " in person.name else person
    return person


def _relative(wording: Wording, person: Person, place: int, after: Mention | None) -> Person:
    """A person ", who heads the region", ", in charge of the Kyiv region", ", who speaks for the group"."""
    words = [wording.lower(place + step) for step in range(3)]
    leads = (words[0] == "who" and wording.among(place + 1, "heading")) or words[:2] == ["in", "charge"]
    near = after is not None and place < after.first <= place + RELATIVE_LIMIT
    if after and near and (leads or words[0] == "who") and (leads or wording.among(place + 1, "speaking")):
        return replace(person, kind=person.kind or after.kind, body=person.body or after.body)
    governs = any(wording.among(at, "areas") or wording.among(at, "municipal") for at in range(place, place + RELATIVE_LIMIT))
    if leads and governs:
        return replace(person, kind=person.kind or "official", role=person.role or "governor")
    return replace(person, aged=True) if leads and words[2] in {"a", "an"} else person


class Cast:
    """Who is met in a report, wherever in it."""

    __slots__ = ("_people", "_roles", "countries", "country")

    def __init__(self, sentences: Sequence[Sentence], lexicon: Lexicon) -> None:
        self._people: dict[str, Person] = {}
        for sentence in sentences:
            for person in described(sentence):
                key = surname(person.name)
                self._people[key] = self._people[key].joined(person) if key in self._people else person
        self._entitle(sentences, {person.role for person in self._people.values()})
        for key, person in self._people.items():
            if person.aged and person.kind is None:
                self._people[key] = replace(person, kind="witness")
            office = lexicon.holders.get(person.name.casefold())
            if office and (person.kind is None or office.kind == "party"):
                self._people[key] = replace(person, kind=office.kind, role=person.role or office.role)
        self._by_first_names()
        self._roles: dict[str | None, list[Person]] = {}
        for person in self._people.values():
            held = self._roles.setdefault(person.role, [])
            if len(held) < HOLDER_LIMIT:
                held.append(person)
        weights = _weights(sentences, lexicon)
        self.countries = frozenset(state for state, weight in weights.items() if weight >= SET_IN)
        """The states that the report names often enough to be about them."""
        ranked = weights.most_common(2)
        self.country = ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None
        """The state that most of the report's places and adjectives belong to; None where two tie."""

    def _by_first_names(self) -> None:
        """Let a first name alone mean the one person who bears it."""
        bearers: dict[str, list[Person]] = {}
        for person in self._people.values():
            first, _, rest = person.name.casefold().partition(" ")
            if rest:
                bearers.setdefault(first, []).append(person)
        for key, person in self._people.items():
            fuller = bearers.get(key, [])
            if len(fuller) == 1 and not person.office and " " not in person.name:
                self._people[key] = fuller[0]

    def _entitle(self, sentences: Iterable[Sentence], held: set[str | None]) -> None:
        """Give an office that stood without a name ("the governor said") to the next person who heads a sentence without one."""
        untitled: Mention | None = None
        body: Mention | None = None
        for sentence in sentences:
            spoken = (m for m in sentence.mentions if (m.sort == "body" or (m.sort == "nobody" and m.name)) and m.kind != "media")
            body = next(spoken, body)
            spoken_for = -1
            for mention in sentence.mentions:
                if mention.sort == "title" and not mention.body and mention.role in UNTITLED - held:
                    untitled = mention
                if mention.sort == "title" and mention.owned and mention.role == "spokesman":
                    spoken_for = mention.last + 1
                person = self._people.get(surname(mention.name)) if mention.sort in PERSONS else None
                if person is None:
                    continue
                owned = mention.owned and person.role in {"head", "spokesman"}
                if (owned or mention.first == spoken_for) and not mention.body and body:
                    self._people[surname(person.name)] = replace(person, kind=body.kind, body=body.body)
                elif untitled and mention.first <= 1 and not person.kind and " " in person.name:
                    self._people[surname(person.name)] = _titled(person, untitled)
                    held.add(untitled.role)
                    untitled = None

    def person(self, name: str) -> Person | None:
        """The person of that surname, with what the whole report tells of them."""
        return self._people.get(surname(name))

    def holder(self, role: str, words: str, recent: str | None) -> Person | None:
        """The person who holds an office, best the one whose own words for it share most with these, then the one named last."""
        held = self._roles.get(role, [])
        wanted = {word for word in words.casefold().split() if word not in PLAIN}

        def fitness(person: Person) -> tuple[bool, int, bool]:
            shared = wanted & set((person.office or "").casefold().split())
            return " " in person.name, len(shared), person.name == recent

        return max(held, key=fitness, default=None)


def _weights(sentences: Iterable[Sentence], lexicon: Lexicon) -> Counter[str]:
    """How much of a report belongs to each state; "Ukrainian drones" tell less of where it is set than "Belgorod"."""
    national = tuple(lexicon.words["nationals"])
    weights: Counter[str] = Counter()
    for sentence in sentences:
        if lexicon.hints.keys().isdisjoint(sentence.wording.words):
            continue
        for token in sentence.tokens:
            state = lexicon.hints.get(token.lower)
            if state and token.is_capitalised:
                weights[state] += 1 if token.lower.endswith(national) else 2
    return weights
