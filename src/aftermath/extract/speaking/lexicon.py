"""The words of one language that tell who speaks, read once from the vocabulary and never changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeVar

from aftermath.base.claim import SpeakerKind, Stance
from aftermath.extract.speaking.phrases import Phrases, words
from aftermath.vocabulary.files import Entry, entries

CueSort = Literal[
    "verb",
    "figure",
    "act",
    "preposition",
    "opening",
    "citing",
    "carried",
    "noun",
    "quoting",
    "negation",
    "transparent",
    "modifier",
    "strong",
    "weak",
    "function",
    "publication",
]
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word that says that somebody says so."""

    rule: str
    sort: CueSort
    stance: Stance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What a person holds or is."""

    rule: str
    role: str
    kind: SpeakerKind | None
    """None where the body that the office speaks for decides."""
    default: SpeakerKind | None
    rank: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Something other than a person that speaks."""

    rule: str
    sort: Literal["state", "generic", "body", "head"]
    name: str
    kind: SpeakerKind
    country: str | None
    heads: frozenset[str]
    usual: tuple[str, ...] = ()
    """The states whose body it is where a report is about them and does not say."""
    names: tuple[tuple[str, str], ...] = ()
    """The names that do not follow the pattern, by country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nobody:
    """A speaker without a name."""

    rule: str
    kind: SpeakerKind
    keep: bool
    """Whether the text's words stand as the name."""
    name: str | None = None
    """The name that stands for the text's words, where they are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state's name and adjective, for bodies that many states have."""

    country: str
    name: str
    adjective: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The phrases of one language."""

    cues: Phrases[Cue]
    nouns: Phrases[Cue]
    publications: Phrases[Cue]
    """What "the statement" comes back to: something that one speaker gave out."""
    transparent: Phrases[Cue]
    modifiers: Phrases[Cue]
    functions: Phrases[Cue]
    """Words that a capital at a sentence's head makes no name."""
    flows: Phrases[Cue]
    """How a sentence begins that goes on with the one before."""
    offices: Phrases[Office]
    holders: dict[str, Office]
    """The office of those whose names alone tell it."""
    bodies: Phrases[Body]
    heads: Phrases[Body]
    nobodies: Phrases[Nobody]
    channels: Phrases[str]
    adjectives: Phrases[State]
    states: dict[str, State]
    returns: frozenset[str]
    """The words by which a text comes back to a body ("the ministry")."""
    hints: dict[str, str]
    """The country that a word shows a report to be set in."""


def _phrases(found: Iterable[Entry], made: Iterable[Made]) -> Iterator[tuple[str, Made]]:
    for entry, value in zip(found, made, strict=True):
        for form in entry["forms"]:
            yield form, value


def _body(entry: Entry) -> Body:
    return Body(
        rule=entry["rule"],
        sort=entry["sort"],
        name=entry.get("name", ""),
        kind=entry["kind"],
        country=entry.get("country"),
        heads=frozenset(words(head)[-1] for head in entry.get("heads", ())),
        usual=tuple(entry.get("usual", ())),
        names=tuple(entry.get("names", {}).items()),
    )


def _office(entry: Entry) -> Office:
    kind = None if entry["kind"] == "body" else entry["kind"]
    return Office(rule=entry["rule"], role=entry["role"], kind=kind, default=entry.get("default", kind), rank=entry.get("rank", False))


def _hints(states: Iterable[Entry]) -> dict[str, str]:
    return {
        hint: entry["country"]
        for entry in states
        for hint in (*entry["hints"], *entry["forms"], entry["adjective"].casefold())
        if " " not in hint
    }


@cache
def lexicon(language: str) -> Lexicon:
    """The phrases of a language. Raises VocabularyError where a file breaks its rules."""
    cues = entries(language, "cues")
    made = [Cue(rule=entry["rule"], sort=entry["sort"], stance=entry.get("stance")) for entry in cues]
    pairs = list(_phrases(cues, made))
    bodies = entries(language, "bodies")
    states = [entry for entry in bodies if entry["sort"] == "state"]
    named = [entry for entry in bodies if entry["sort"] != "head"]
    heads = [entry for entry in bodies if entry["sort"] == "head"]
    offices, nobodies, channels = (entries(language, name) for name in ("offices", "unnamed", "channels"))
    known = {entry["country"]: State(country=entry["country"], name=entry["name"], adjective=entry["adjective"]) for entry in states}
    return Lexicon(
        cues=Phrases(
            (form, cue)
            for form, cue in pairs
            if cue.sort not in {"noun", "transparent", "negation", "modifier", "strong", "weak", "function", "publication"}
        ),
        nouns=Phrases((form, cue) for form, cue in pairs if cue.sort == "noun"),
        publications=Phrases((form, cue) for form, cue in pairs if cue.sort == "publication"),
        transparent=Phrases((form, cue) for form, cue in pairs if cue.sort in {"transparent", "negation"}),
        modifiers=Phrases((form, cue) for form, cue in pairs if cue.sort == "modifier"),
        functions=Phrases((form, cue) for form, cue in pairs if cue.sort in {"function", "transparent", "negation", "weak"}),
        flows=Phrases((form, cue) for form, cue in pairs if cue.sort in {"strong", "weak"}),
        offices=Phrases(_phrases(offices, map(_office, offices))),
        holders={
            holder.casefold(): office
            for entry, office in zip(offices, map(_office, offices), strict=True)
            for holder in entry.get("holders", ())
        },
        bodies=Phrases(_phrases(named, map(_body, named))),
        heads=Phrases(_phrases(heads, map(_body, heads))),
        nobodies=Phrases(
            _phrases(nobodies, (Nobody(rule=e["rule"], kind=e["kind"], keep=e.get("keep", False), name=e.get("name")) for e in nobodies))
        ),
        channels=Phrases(_phrases(channels, (e["channel"] for e in channels))),
        adjectives=Phrases((form, known[e["country"]]) for e in states for form in e["adjectives"]),
        states=known,
        returns=frozenset(
            words(head)[-1] for entry in bodies for head in (*entry.get("heads", ()), *(entry["forms"] if entry["sort"] == "head" else ()))
        ),
        hints=_hints(states),
    )
