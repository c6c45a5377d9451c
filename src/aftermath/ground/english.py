"""The English words around place names, loaded once from the vocabulary."""

from dataclasses import dataclass
from functools import cache

from aftermath.vocabulary.files import Entry, entries

Phrase = tuple[str, ...]
CLASSES = ("region", "district", "community", "settlement", "airport", "airfield", "plant", "field", "bridge", "direction-of", "area")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlaceWords:
    """What the file places.yaml says, by the part that each rule plays."""

    after: dict[Phrase, str]
    before: dict[Phrase, str]
    plural: dict[Phrase, str]
    directions: frozenset[str]
    parts: frozenset[str]
    anaphors: dict[str, str]
    determiners: frozenset[str]
    anaphor_stops: frozenset[str]
    locative: frozenset[str]
    attacks: frozenset[str]
    sites: frozenset[str]
    closing: frozenset[str]
    not_sites: frozenset[str]
    thoroughfares: frozenset[str]
    facilities: frozenset[str]
    offices: frozenset[Phrase]
    office_before: frozenset[Phrase]
    bodies: frozenset[Phrase]
    verbs: frozenset[str]
    actor_before: frozenset[Phrase]
    actor_weak: frozenset[Phrase]
    demonyms: dict[str, str]
    function: frozenset[str]
    calendar: frozenset[str]
    never: frozenset[str]
    titles: frozenset[str]
    persons: frozenset[str]
    sources: frozenset[Phrase]
    numbers: frozenset[str]


def phrases(values: list[str]) -> frozenset[Phrase]:
    """Each value as a tuple of lower-case words."""
    return frozenset(tuple(value.lower().split()) for value in values)


def _designators(rules: dict[str, Entry], key: str) -> dict[Phrase, str]:
    return {tuple(str(p).lower().split()): rules[c]["designator"] for c in CLASSES for p in rules[c].get(key, ())}


@cache
def place_words() -> PlaceWords:
    """The vocabulary of en/places.yaml."""
    rules: dict[str, Entry] = {entry["rule"].rsplit(".", 1)[1]: entry for entry in entries("en", "places")}

    def words(rule: str, key: str = "words") -> frozenset[str]:
        return frozenset(str(word).lower() for word in rules[rule][key])

    return PlaceWords(
        after=_designators(rules, "after"),
        before=_designators(rules, "before"),
        plural=_designators(rules, "plural"),
        directions=words("direction"),
        parts=words("direction", "parts"),
        anaphors=dict(rules["anaphor"]["heads"]),
        determiners=words("anaphor", "determiners"),
        anaphor_stops=words("anaphor", "not_before"),
        locative=words("locative"),
        attacks=words("locative", "attacks"),
        sites=words("site"),
        closing=words("site", "closing"),
        not_sites=words("site", "not_after"),
        thoroughfares=words("site", "thoroughfares"),
        facilities=words("site", "facilities"),
        offices=phrases(rules["office"]["words"]),
        office_before=phrases(rules["office"]["before"]),
        bodies=phrases(rules["body"]["words"]),
        verbs=words("actor", "verbs"),
        actor_before=phrases(rules["actor"]["before"]),
        actor_weak=phrases(rules["actor"]["weak_before"]),
        demonyms=dict(rules["demonym"]["words"]),
        function=words("function"),
        calendar=words("calendar"),
        never=words("never"),
        titles=words("title"),
        persons=words("person"),
        sources=phrases(rules["person"]["sources"]),
        numbers=words("number"),
    )
