"""The sides that reports name: by a noun, by their forces, as bands without a name, and as the enemy."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from aftermath.extract.function import words
from aftermath.extract.marks import Sentence
from aftermath.extract.phrases import Phrases
from aftermath.extract.phrases import words as words_of
from aftermath.vocabulary.files import entries

FOE = "enemy"
"""The party where the text names it only so."""


@dataclass(frozen=True, slots=True)
class Party:
    """A side named at tokens `start` to `end`."""

    start: int
    end: int
    name: str


@cache
def _table(language: str) -> Phrases[str]:
    return Phrases(_sides(language))


def _sides(language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    for entry in entries(language, "parties"):
        named = [f"{entry['adjective']} {force}" for force in sorted(forces(language))] if "adjective" in entry else []
        for wording in [*entry.get("words", ()), *named]:
            yield words_of(wording), entry["party"]


@cache
def forces(language: str) -> frozenset[str]:
    """The nouns that make a side of its adjective: "troops", "jets"."""
    return frozenset(next(entry["forces"] for entry in entries(language, "parties") if "forces" in entry))


def side_of(text: str, language: str) -> str | None:
    """The side that words such as an office name ("Ukrainian presidential aide"), or None."""
    low = text.casefold()
    for entry in entries(language, "parties"):
        names = [*entry.get("people", ()), *([entry["adjective"]] if "adjective" in entry else [])]
        if any(f" {name} " in f" {low} " for name in [*names, *entry.get("words", ())]):
            return str(entry["party"])
    return None


@cache
def _bands(language: str) -> Phrases[bool]:
    listed = next(entry["bands"] for entry in entries(language, "parties") if "bands" in entry)
    return Phrases((words_of(band), True) for band in listed)


@cache
def _foes(language: str) -> Phrases[bool]:
    listed = next(entry["foes"] for entry in entries(language, "parties") if "foes" in entry)
    return Phrases((words_of(foe), True) for foe in listed)


def foe_in(body: str, own: str | None, language: str) -> str:
    """Whom a text means by "the enemy": of the sides it names the one named most often, after its own."""
    named: Counter[str] = Counter()
    spoken = Counter(words_of(body))
    for entry in entries(language, "parties"):
        if "party" in entry:
            names = [*entry.get("words", ()), *([entry["adjective"]] if "adjective" in entry else [])]
            named[entry["party"]] += sum(spoken[name] for name in names)
    ranked = [side for side, often in named.most_common() if often]
    others = [side for side in ranked if side != own] if own in ranked else ranked[1:]
    return others[0] if others else FOE


def foes(sentence: Sentence, language: str) -> list[Party]:
    """Where a sentence speaks of the enemy."""
    return [Party(at, match[0], FOE) for at, match in enumerate(_foes(language).beginning(sentence.words)) if match is not None]


def bands(sentence: Sentence, language: str) -> list[Party]:
    """Sides without a name of their own, under the words of the text: "Gaza militants", "terrorist organizations"."""
    found: list[Party] = []
    for at, match in enumerate(_bands(language).beginning(sentence.words)):
        if match is None or (found and at < found[-1].end):
            continue
        start = (
            at - 1
            if at > 0 and sentence.tokens[at - 1].is_capitalised and sentence.words[at - 1] not in words(language, "determiners")
            else at
        )
        found.append(Party(start, match[0], " ".join(token.text for token in sentence.tokens[start : match[0]])))
    return found


def parties(sentence: Sentence, language: str) -> list[Party]:
    """The sides that a sentence names as nouns."""
    table = _table(language)
    found: list[Party] = []
    for at, match in enumerate(table.beginning(sentence.words)):
        if match is None or (found and at < found[-1].end):
            continue
        if any(token.is_capitalised for token in sentence.tokens[at : match[0]]):
            found.append(Party(at, match[0], match[1]))
    return found
