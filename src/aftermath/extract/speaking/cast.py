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
SET_IN = 3
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

    def joined(self, other: "Person") -> "Person":
        """The fullest name and the first office of the two."""
        fuller = other.name if len(other.name.split()) > len(self.name.split()) else self.name
        known = self if self.kind or self.office else other
        return replace(known, name=fuller, body=self.body or other.body, country=self.country or other.country)


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
            after = sentence.mentions[place + 1] if place + 1 < len(sentence.mentions) else None
            yield _person(sentence.wording, before, mention, after)
        before = mention


def _person(wording: Wording, before: Mention | None, named: Mention, after: Mention | None) -> Person:
    person = Person(name=named.name, kind=named.kind, office=named.office, role=named.role, body=named.body, country=named.country)
    comma, next_to = wording.lower(named.last) == ",", after is not None and after.first == named.last + 1
    if before and before.sort == "nobody" and before.kind == "analyst" and wording.lower(named.first - 1) == "including":
        return replace(person, kind="analyst")
    if named.sort == "person":
        return _relative(wording, person, named.last + 1, after) if comma else person
    if before and before.sort == "title" and before.last + 1 == named.first and wording.lower(before.last) == ",":
        return _titled(person, before)
    if after and next_to and comma and after.sort == "title":
        return _titled(person, after)
    if after and next_to and wording.among(named.last, "links") and after.sort in {"body", "return"}:
        return replace(person, kind=after.kind, body=after.body)
    return _relative(wording, person, named.last + 1, after) if comma else person


def _titled(person: Person, title: Mention) -> Person:
    return replace(person, kind=title.kind, office=title.office, role=title.role, body=title.body)


def _relative(wording: Wording, person: Person, place: int, after: Mention | None) -> Person:
    """A person ", who heads the region", ", in charge of the Kyiv region", ", who speaks for the group"."""
    words = [wording.lower(place + step) for step in range(3)]
    if (words[0] == "who" and wording.among(place + 1, "heading")) or words[:2] == ["in", "charge"]:
        return replace(person, kind=person.kind or "official", role=person.role or "governor")
    if words == ["who", "speaks", "for"] and after and after.first <= place + RELATIVE_LIMIT:
        return replace(person, kind=after.kind, body=after.body)
    return person


class Cast:
    """Who is met in a report, wherever in it."""

    __slots__ = ("_people", "countries", "country")

    def __init__(self, sentences: Iterable[Sentence], lexicon: Lexicon) -> None:
        self._people: dict[str, Person] = {}
        places: Counter[str] = Counter()
        national = tuple(lexicon.words["nationals"])
        untitled: Mention | None = None
        body: Mention | None = None
        for sentence in sentences:
            for person in described(sentence):
                key = surname(person.name)
                self._people[key] = self._people[key].joined(person) if key in self._people else person
            body = next((m for m in sentence.mentions if m.sort == "body" and m.kind != "media"), body)
            for mention in sentence.mentions:
                untitled = self._entitled(mention, untitled, body)
            for token in sentence.tokens:
                hint = lexicon.hints.get(token.lower)
                if hint and token.is_capitalised:
                    places[hint] += 1 if token.lower.endswith(national) else 2  # "Ukrainian drones" tell less than "Belgorod"
        self.countries = frozenset(state for state, weight in places.items() if weight >= SET_IN)
        """The states that the report names often enough to be about them."""
        for key, person in self._people.items():
            office = lexicon.holders.get(person.name.casefold())
            if office and (person.kind is None or office.kind == "party"):
                self._people[key] = replace(person, kind=office.kind, role=person.role or office.role)
        ranked = places.most_common(2)
        self.country = ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None
        """The state that most of the report's places and adjectives belong to; None where two tie."""

    def _entitled(self, mention: Mention, untitled: Mention | None, body: Mention | None) -> Mention | None:
        """Give an office that stood without a name ("the governor said") to the next person who heads a sentence without one; "its director" his body."""
        person = self._people.get(surname(mention.name)) if mention.sort in PERSONS and mention.name else None
        if person and mention.owned and mention.body is None and body and person.role in {"head", "spokesman"}:
            self._people[surname(person.name)] = replace(person, kind=body.kind, body=body.body)
        if mention.sort == "title" and not mention.body and mention.role in {"governor", "mayor", "president", "minister"}:
            return mention
        if (
            person
            and untitled
            and mention.first <= 1
            and not person.kind
            and " " in person.name
            and not any(p.role == untitled.role for p in self._people.values())
        ):
            self._people[surname(person.name)] = replace(person, kind=untitled.kind, office=untitled.office, role=untitled.role)
            return None
        return untitled

    def person(self, name: str) -> Person | None:
        """The person of that surname, with what the whole report tells of them."""
        return self._people.get(surname(name))

    def holder(self, role: str, words: str, recent: str | None) -> Person | None:
        """The person who holds an office, best the one whose own words for it share most with these, then the one named last."""
        holders = [person for person in self._people.values() if person.role == role and " " in person.name] or [
            p for p in self._people.values() if p.role == role
        ]
        wanted = set(words.casefold().split())
        wanted -= {"the", "of", "a", "regional", "region", "acting"}
        return max(
            holders, key=lambda person: (len(wanted & set((person.office or "").casefold().split())), person.name == recent), default=None
        )
