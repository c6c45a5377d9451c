"""Words carry types: every wording of the vocabulary is found by its longest match, in all its inflected forms."""

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Generic, Literal, TypeVar

from aftermath.base.errors import VocabularyError
from aftermath.extract.tokens import Token
from aftermath.vocabulary.files import entries

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
T = TypeVar("T")


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


class Wordings(Generic[T]):
    """Multi-word wordings by their first word, longest first."""

    def __init__(self) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[T]]] = {}
        self._lengths: dict[str, list[int]] = {}

    def add(self, wording: str, value: T) -> None:
        """Put in one wording; a wording may have several values."""
        words = tuple(wording.casefold().replace("’", "'").replace("'s", " 's").split())
        values = self._by_first.setdefault(words[0], {}).setdefault(words, [])
        if value not in values:
            values.append(value)
        lengths = self._lengths.setdefault(words[0], [])
        if len(words) not in lengths:
            lengths.append(len(words))
            lengths.sort(reverse=True)

    def at(self, tokens: list[Token], start: int) -> tuple[int, list[T]] | None:
        """The longest wording that begins at this token: the index after it and its values."""
        first = tokens[start].lower
        wordings = self._by_first.get(first)
        if wordings is None:
            return None
        for length in self._lengths[first]:
            if start + length <= len(tokens):
                values = wordings.get(tuple([token.lower for token in tokens[start : start + length]]))
                if values is not None:
                    return start + length, values
        return None


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

    things: Wordings[Thing]
    acts: Wordings[Act]
    decoys: Wordings[str]
    split: dict[str, list[tuple[tuple[str, ...], Act]]]
    """Verbs whose second half may stand after the object ("shot three drones down"), by the first word."""


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language, compiled once from its vocabulary."""
    acts: Wordings[Act] = Wordings()
    split: dict[str, list[tuple[tuple[str, ...], Act]]] = {}
    for entry in entries(language, "acts"):
        readings = tuple(_reading(entry["rule"], raw) for raw in entry["readings"])
        for key, frame in FRAMES.items():
            for wording in entry.get(key, ()):
                _put(acts, split, wording, entry["rule"], frame, readings, language)
    decoys: Wordings[str] = Wordings()
    for entry in entries(language, "decoys"):
        for wording in entry["words"]:
            decoys.add(wording, entry["rule"])
    return Lexicon(_things(language), acts, decoys, split)


def _things(language: str) -> Wordings[Thing]:
    things: Wordings[Thing] = Wordings()
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
            things.add(one, thing)
            if many is not None:
                things.add(many, replace(thing, plural=True))
    return things


def _put(
    acts: Wordings[Act],
    split: dict[str, list[tuple[tuple[str, ...], Act]]],
    wording: str,
    rule: str,
    frame: Frame,
    readings: tuple[Reading, ...],
    language: str,
) -> None:
    if frame in {"verb", "happen", "strike"}:
        for words, form in inflected(wording, language):
            act = Act(rule, frame, form, readings)
            acts.add(words, act)
            parts = tuple(words.split())
            if frame == "verb" and len(parts) > 1:
                split.setdefault(parts[0], []).append((parts[1:], act))
    elif frame == "noun":
        one, many = plurals(wording)
        for noun in (one, many) if many is not None else (one,):
            acts.add(noun, Act(rule, frame, "plain", readings))
    else:
        acts.add(wording, Act(rule, frame, "plain", readings))
