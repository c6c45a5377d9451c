"""Some texts use the words of attacks for other things; those give no claims, and neither do sentences of totals or capabilities."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from aftermath.vocabulary.files import Entry, entries

DOUBLE = 2  # a strong word in the title weighs two more, where the text below is of that subject too: "Drones strike a port" is no walk-out
LEAST_OTHER = 2  # the weight under which a text is not about another subject
MARGIN = 1  # how much lighter than the hostile words another subject may be; the 28 negatives and 76 reports at hand part between 1 and 2
LEAST_HOSTILE = 1  # different hostile words a text must have to be about an attack at all; a one-line post has few


OLD_YEARS = frozenset(map(str, range(1500, 1970)))
CLOCK = frozenset({"hrs", "hours"})
"""Words that make a time of day of four digits before them: "at 1700 hrs"."""
WORDS = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
HOSTILE = "en.background.hostile"


def _listed(entry: Entry, key: str) -> list[str]:
    """The wordings of an entry under a key; among its words are its openings with each of its closings."""
    joined = [f"{first} {last}" for first in entry.get("openings", ()) for last in entry.get("closings", ())]
    return [*entry.get(key, ()), *(joined if key == "words" else ())]


class _Wordings:
    """Wordings of up to a few words, each with the rules it speaks for, found by looking up runs of words."""

    def __init__(self, language: str, key: str, scopes: frozenset[str]) -> None:
        self._rules: dict[tuple[str, ...], list[str]] = {}
        self._longest: dict[str, int] = {}
        for entry in entries(language, "background"):
            for wording in _listed(entry, key) if entry["scope"] in scopes else ():
                words = tuple(WORDS.findall(wording))
                self._rules.setdefault(words, []).append(entry["rule"])
                self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def found(self, text: str) -> Iterator[tuple[tuple[str, ...], str]]:
        """Every wording in a lower-case text with each rule it speaks for; of two that begin at one word the longest per rule."""
        words = [_dated(word, after) for word, after in pairwise([*WORDS.findall(text), ""])]
        if self._longest.keys().isdisjoint(words):
            return
        for at, first in enumerate(words):
            if first not in self._longest or (at and words[at - 1] == "no"):
                continue  # "there was no drone", "this was no drill"
            told: set[str] = set()
            for length in range(self._longest[first], 0, -1):
                run = tuple(words[at : at + length])
                for rule in self._rules.get(run, ()):
                    if rule not in told:
                        told.add(rule)
                        yield run, rule


def _dated(word: str, after: str) -> str:
    """The word, or what stands in the vocabulary for any old year."""
    return "0000" if word in OLD_YEARS and after not in CLOCK else word


@cache
def _wordings(language: str) -> tuple[_Wordings, _Wordings, _Wordings]:
    """The wordings counted in a text, those that are strong in a title, and those that make a sentence background."""
    subjects = frozenset({"report", "hostile"})
    return (
        _Wordings(language, "words", subjects),
        _Wordings(language, "strong", subjects),
        _Wordings(language, "words", frozenset({"sentence"})),
    )


def is_background(sentence: str, language: str) -> bool:
    """Whether a sentence tells totals of a war or what a weapon can do."""
    return next(_wordings(language)[2].found(sentence.casefold()), None) is not None


def weights(title: str, body: str, language: str) -> tuple[int, dict[str, int]]:
    """How many different hostile words a text has, and what the words of each other subject weigh in it."""
    counted, strong, _ = _wordings(language)
    hostile: set[tuple[str, ...]] = set()
    others: Counter[str] = Counter()
    for run, rule in counted.found(body.casefold()):
        if rule == HOSTILE:
            hostile.add(run)
        else:
            others[rule] += 1
    in_title = Counter(rule for _, rule in counted.found(title.casefold()))
    supported = {rule for rule, weight in others.items() if weight > in_title[rule]}
    for _, rule in set(strong.found(title.casefold())):
        others[rule] += DOUBLE if rule in supported else 0
    return len(hostile), others


def other_subject(title: str, body: str, language: str) -> str | None:
    """The rule by which a text is about something else than an attack, or None where it is about one.

    Words of another subject must weigh about as much as there are different hostile words; a text with none of those is
    about no attack at all.
    """
    hostile, others = weights(title, body, language)
    if hostile < LEAST_HOSTILE:
        return HOSTILE
    rule = max(others, key=lambda one: others[one], default=HOSTILE)
    return rule if others[rule] >= max(LEAST_OTHER, hostile - MARGIN) else None
