"""The words of one language that tell who speaks, read once from the vocabulary and never changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeVar

from aftermath.base.claim import SpeakerKind, Stance
from aftermath.extract.phrases import Phrases, words
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
    "strong",
    "weak",
    "nameless",
]
CUES = frozenset({"verb", "figure", "act", "preposition", "citing", "carried", "quoting"})
Refers = Literal["person", "body", "many", "relative", "statement"]
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word that says that somebody says so, or how a cue is read."""

    rule: str
    sort: CueSort
    stance: Stance | None = None
    anyone: bool = False
    """Whether whoever stands before it speaks, known to the vocabulary or not."""
    quoted: bool = False
    """Whether it says something only beside a quotation or before a colon: "“…,” the mayor joked"."""
    accuses: bool = False
    """Whether an object, never its subject, follows: "…, accused Iran"."""


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
    """The words by which a text comes back to it."""
    usual: tuple[str, ...] = ()
    """The states whose body it is where a report is about them and does not say."""
    names: tuple[tuple[str, str], ...] = ()
    """The names that do not follow the pattern, by country."""
    back: SpeakerKind | None = None
    """The kind of those to whom the word alone comes back, where it is another than that of a name with it."""


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
    """What a speaker gives: "figures", "statement"."""
    publications: Phrases[Cue]
    """What "the statement" comes back to: something that one speaker gave out."""
    transparent: Phrases[Cue]
    """What may stand between a subject and its verb, negations among it."""
    modifiers: Phrases[Cue]
    """Articles and adjectives before a speaker's words."""
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
    nameless: Phrases[Cue]
    """How a text says that a speaker is not to be named."""
    adjectives: Phrases[State]
    states: dict[str, State]
    hints: dict[str, str]
    """The country that a word shows a report to be set in."""
    returns: frozenset[str]
    """The words by which a text comes back to a body ("the ministry")."""
    words: dict[str, frozenset[str]]
    """Sets of small words, by the last part of their rule."""
    pronouns: dict[str, Refers]
    owners: dict[str, str]
    """The pronoun to which a possessive belongs."""
    objects: dict[str, str]
    scanned: frozenset[str]
    """The words at which a mention, or what belongs to one, may begin without a capital."""
    named: frozenset[str]
    """The words at which a state, an office, a body or nobody in particular may begin."""
    said: frozenset[str]
    """The words at which a cue may begin."""


def _phrases(found: Iterable[Entry], made: Iterable[Made]) -> Iterator[tuple[tuple[str, ...], Made]]:
    for entry, value in zip(found, made, strict=True):
        for form in entry["forms"]:
            yield words(form), value


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
        back=entry.get("back"),
    )


def _office(entry: Entry) -> Office:
    kind = None if entry["kind"] == "body" else entry["kind"]
    return Office(rule=entry["rule"], role=entry["role"], kind=kind, default=entry.get("default", kind), rank=entry.get("rank", False))


def _nobody(entry: Entry) -> Nobody:
    return Nobody(rule=entry["rule"], kind=entry["kind"], keep=entry.get("keep", False), name=entry.get("name"))


def _hints(states: Iterable[Entry]) -> dict[str, str]:
    return {
        hint: entry["country"]
        for entry in states
        for hint in (*entry["hints"], *entry["forms"], entry["adjective"].casefold())
        if " " not in hint
    }


def _returns(bodies: Iterable[Entry]) -> frozenset[str]:
    return frozenset(
        words(head)[-1] for entry in bodies for head in (*entry.get("heads", ()), *(entry["forms"] if entry["sort"] == "head" else ()))
    )


def _cue(entry: Entry) -> Cue:
    return Cue(
        rule=entry["rule"],
        sort=entry["sort"],
        stance=entry.get("stance"),
        anyone=entry.get("anyone", False),
        quoted=entry.get("quoted", False),
        accuses=entry.get("accuses", False),
    )


def _cues(found: Sequence[Entry], *sorts: str) -> Phrases[Cue]:
    chosen = [entry for entry in found if entry["sort"] in sorts]
    return Phrases(_phrases(chosen, map(_cue, chosen)))


def _first_words(*found: Iterable[Entry]) -> frozenset[str]:
    return frozenset(words(form)[0] for group in found for entry in group for form in entry["forms"])


def _cases(pronouns: Iterable[Entry], case: str) -> dict[str, str]:
    return {form: entry["forms"][0] for entry in pronouns for form in entry[case]}


@cache
def lexicon(language: str) -> Lexicon:
    """The phrases of a language. Raises VocabularyError where a file breaks its rules."""
    cues, bodies, offices, nobodies, channels = (entries(language, name) for name in ("cues", "bodies", "offices", "unnamed", "channels"))
    states = [entry for entry in bodies if entry["sort"] == "state"]
    named = [entry for entry in bodies if entry["sort"] != "head"]
    heads = [entry for entry in bodies if entry["sort"] == "head"]
    pronouns = [entry for entry in cues if entry["sort"] == "pronoun"]
    adjectives = {words(form)[0] for entry in states for form in entry["adjectives"]}
    named_first = _first_words(bodies, offices, nobodies) | adjectives | _returns(bodies)
    known = {entry["country"]: State(country=entry["country"], name=entry["name"], adjective=entry["adjective"]) for entry in states}
    return Lexicon(
        cues=_cues(cues, *CUES),
        nouns=_cues(cues, "noun"),
        publications=_cues(cues, "publication"),
        transparent=_cues(cues, "transparent", "negation"),
        modifiers=_cues(cues, "modifier"),
        functions=_cues(cues, "function", "transparent", "negation", "weak"),
        nameless=_cues(cues, "nameless"),
        flows=_cues(cues, "strong", "weak"),
        offices=Phrases(_phrases(offices, map(_office, offices))),
        holders={holder.casefold(): _office(entry) for entry in offices for holder in entry.get("holders", ())},
        bodies=Phrases(_phrases(named, map(_body, named))),
        heads=Phrases(_phrases(heads, map(_body, heads))),
        nobodies=Phrases(_phrases(nobodies, map(_nobody, nobodies))),
        channels=Phrases(_phrases(channels, (entry["channel"] for entry in channels))),
        adjectives=Phrases((words(form), known[entry["country"]]) for entry in states for form in entry["adjectives"]),
        states=known,
        hints=_hints(states),
        returns=_returns(bodies),
        words={entry["rule"].rsplit(".", 1)[1]: frozenset(entry["forms"]) for entry in cues if entry["sort"] == "words"},
        pronouns={form: entry["refers"] for entry in pronouns for form in entry["forms"]},
        owners=_cases(pronouns, "owners"),
        objects=_cases(pronouns, "objects"),
        named=named_first,
        scanned=named_first | _first_words([e for e in cues if e["sort"] in {"modifier", "pronoun"}]) | _cases(pronouns, "owners").keys(),
        said=_first_words([entry for entry in cues if entry["sort"] in CUES | {"noun"}]),
    )
