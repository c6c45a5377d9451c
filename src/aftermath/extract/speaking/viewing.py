"""The words of views and what each takes, read once from the vocabulary; a wording in several entries takes what any of them takes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from aftermath.extract.function import words
from aftermath.extract.lexicon import Form, inflected, plurals
from aftermath.extract.phrases import Phrases, gathered
from aftermath.vocabulary.files import Entry, entries

Manner = Literal["saying", "believing", "knowing", "intending", "refusing", "urging", "backing", "opposing", "showing", "seeming"]
Take = Literal["clause", "infinitive", "thing", "object", "listener"]
Sort = Literal["verb", "noun", "adjective", "passive"]
Place = Literal["finite", "participle", "infinitive"]
SORTS: dict[str, Sort] = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective", "passives": "passive"}
PLACES: tuple[Place, ...] = ("finite", "participle", "infinitive")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way in which a wording tells of a view."""

    rule: str
    manner: Manner
    sort: Sort
    form: Form
    takes: frozenset[Take]
    places: frozenset[Place]
    bare: bool = False
    """Whether nobody holds it, and its subject is part of what is held: "the bridge appears to be open"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewing:
    """The wordings of views, and the small words by which a clause is read."""

    wordings: Phrases[tuple[Reading, ...]]
    sets: dict[str, frozenset[str]] = field(hash=False)

    def among(self, word: str, name: str) -> bool:
        """Whether a word belongs to a set of function words."""
        return word in self.sets[name]


SETS = (
    *("determiners", "prepositions", "subordinators", "auxiliaries", "adverbs", "infinitive", "be", "have", "pronouns", "negations"),
    *("links", "clause-openers", "clause-subjects", "finite", "first-persons", "boundaries", "fronts", "bare-subjects", "cuts"),
)


def _forms(key: str, entry: Entry, language: str) -> Iterator[tuple[str, Form]]:
    for wording in entry.get(key, ()):
        if key == "nouns":
            head, space, rest = wording.partition(" ")
            for one in plurals(head):
                if one:
                    yield f"{one}{space}{rest}", "plain"
        elif key == "adjectives":
            yield wording, "plain"
        else:
            yield from inflected(wording, language)


def _readings(language: str) -> Iterator[tuple[str, Reading]]:
    for entry in entries(language, "views"):
        takes, places = frozenset(entry["takes"]), frozenset(entry.get("places", PLACES))
        for key, sort in SORTS.items():
            for wording, form in _forms(key, entry, language):
                yield wording, Reading(entry["rule"], entry["manner"], sort, form, takes, places, entry.get("bare", False))


@cache
def viewing(language: str) -> Viewing:
    """The wordings of a language. Raises VocabularyError where a file breaks its rules."""
    return Viewing(wordings=gathered(_readings(language)), sets={name: words(language, name) for name in SETS})
