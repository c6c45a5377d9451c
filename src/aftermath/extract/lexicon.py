"""Words carry types: every wording of the vocabulary is found by its longest match, in all its inflected forms."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Literal

from aftermath.base.errors import VocabularyError
from aftermath.extract.phrases import Phrases, gathered
from aftermath.vocabulary.files import Entry, entries

Frame = Literal["verb", "happen", "strike", "state", "noun", "phrase"]
Form = Literal["base", "third", "ing", "past", "participle", "plain"]
FRAMES: dict[str, Frame] = {
    "verbs": "verb",
    "happens": "happen",
    "strikes": "strike",
    "states": "state",
    "nouns": "noun",
    "phrases": "phrase",
}
READING_KEYS = frozenset(
    {"takes", "kind", "measure", "object", "else_object", "counts", "count", "only", "located", "near", "needs", "needs_place",
     "named", "service", "counted"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thing:
    """What a wording of things.yaml names."""

    rule: str
    group: str
    object: str | None
    word: str
    """The singular wording."""
    count: int | None = None
    vague: bool = False
    demonym: bool = False
    """Whether it is an adjective before a noun ("Russian forces") and a person alone ("three Russians")."""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand an act; see acts.yaml for its keys."""

    kind: str
    measure: str
    takes: frozenset[str]
    rest: dict[str, Any] = field(hash=False)

    def get(self, key: str) -> Any:  # noqa: ANN401  # YAML values: a string, a number, a list or a truth value
        """The value of an optional key of the reading, None where it has none."""
        return self.rest.get(key)


@dataclass(frozen=True, slots=True)
class Act:
    """One inflected wording of an act."""

    rule: str
    frame: Frame
    form: Form
    readings: tuple[Reading, ...]


def _plural(word: str) -> str:
    head, space, last = word.rpartition(" ")
    if last.endswith(("s", "x", "ch", "sh")):
        return f"{head}{space}{last}es"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{head}{space}{last[:-1]}ies"
    return f"{head}{space}{last}s"


def plurals(wording: str) -> tuple[str, str | None]:
    """Singular and plural of a wording as things.yaml writes them: `person|people`, `=debris` (none), or by rule."""
    if wording.startswith("="):
        return wording[1:], None
    one, bar, many = wording.partition("|")
    return (one, many) if bar else (one, _plural(one))


@cache
def _irregular(language: str) -> dict[str, list[tuple[str, str, str, str, str]]]:
    table: dict[str, list[tuple[str, str, str, str, str]]] = {}
    for entry in entries(language, "inflection"):
        for base, third, ing, past, participle in entry["forms"]:
            table.setdefault(base, []).append((base, third, ing, past, participle))
    return table


def _regular(base: str) -> tuple[str, str, str, str, str]:
    third = _plural(base)
    if base.endswith("e"):
        return base, third, f"{base[:-1]}ing", f"{base}d", f"{base}d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base, third, f"{base}ing", f"{base[:-1]}ied", f"{base[:-1]}ied"
    return base, third, f"{base}ing", f"{base}ed", f"{base}ed"


FORMS: tuple[Form, ...] = ("base", "third", "ing", "past", "participle")


def inflected(wording: str, language: str) -> list[tuple[str, Form]]:
    """Every form of a verb wording whose first word inflects; "be" keeps the forms of an auxiliary."""
    first, space, rest = wording.partition(" ")
    found: list[tuple[str, Form]] = []
    for forms in _irregular(language).get(first, [_regular(first)]):
        found += [(f"{form}{space}{rest}", name) for form, name in zip(forms, FORMS, strict=True)]
    if first == "be":
        found += [(f"{form}{space}{rest}", "past") for form in ("are", "were", "am")]
    return found


def _reading(rule: str, raw: dict[str, Any]) -> Reading:
    unknown = raw.keys() - READING_KEYS
    if unknown:
        raise VocabularyError(f"acts.yaml, rule {rule}: a reading has unknown keys {sorted(unknown)}")
    rest = {key: value for key, value in raw.items() if key not in {"kind", "measure", "takes"}}
    return Reading(kind=raw["kind"], measure=raw["measure"], takes=frozenset(raw.get("takes", ())), rest=rest)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The typed words of one language."""

    things: Phrases[tuple[Thing, ...]]
    acts: Phrases[tuple[Act, ...]]
    decoys: Phrases[tuple[str, ...]]
    split: dict[str, list[tuple[tuple[str, ...], Act]]]
    """Verbs whose second half may stand after the object ("shot three drones down"), by the first word."""


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language, compiled once from its vocabulary."""
    acts = [pair for entry in entries(language, "acts") if "follow" not in entry for pair in acts_of(entry, language)]
    split: dict[str, list[tuple[tuple[str, ...], Act]]] = {}
    for wording, act in acts:
        first, *rest = wording.split()
        if act.frame == "verb" and rest:
            split.setdefault(first, []).append((tuple(rest), act))
    decoys = ((wording, entry["rule"]) for entry in entries(language, "decoys") for wording in entry["words"])
    return Lexicon(gathered(_things(language)), gathered(acts), gathered(decoys), split)


def _things(language: str) -> Iterator[tuple[str, Thing]]:
    for entry in entries(language, "things"):
        for wording in entry["words"]:
            one, many = plurals(wording)
            thing = Thing(
                rule=entry["rule"],
                group=entry["group"],
                object=one if entry["object"] == "=word" else entry["object"],
                word=one,
                count=entry.get("count"),
                vague=bool(entry.get("vague")),
                demonym=bool(entry.get("demonym")),
            )
            yield one, thing
            if many is not None:
                yield many, replace(thing, plural=True)


def acts_of(entry: Entry, language: str) -> Iterator[tuple[str, Act]]:
    """Every form of every wording of an entry of acts.yaml, with its act."""
    readings = tuple(_reading(entry["rule"], raw) for raw in entry["readings"])
    for key, frame in FRAMES.items():
        for wording in entry.get(key, ()):
            for form, name in _forms(wording, frame, language):
                yield form, Act(entry["rule"], frame, name, readings)


def _forms(wording: str, frame: Frame, language: str) -> list[tuple[str, Form]]:
    """The wordings that one of an act stands for: a verb's inflected forms, a noun's singular and plural."""
    if frame in {"verb", "happen", "strike"}:
        return inflected(wording, language)
    if frame == "noun":
        return [(noun, "plain") for noun in plurals(wording) if noun is not None]
    return [(wording, "plain")]
