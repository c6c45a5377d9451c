"""Some texts use the words of attacks for other things; those give no claims, and neither do sentences of totals or capabilities."""

import re
from functools import cache

from aftermath.extract.finding import Finding
from aftermath.vocabulary.files import Entry, entries

HOSTILE_KINDS = frozenset({"attack", "interception", "responsibility", "alert", "origin"})


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + r")\b")


@cache
def _rules(language: str) -> tuple[re.Pattern[str], list[tuple[Entry, re.Pattern[str], re.Pattern[str]]], re.Pattern[str]]:
    listed = entries(language, "background")
    sentence = _pattern([word for entry in listed if entry["scope"] == "sentence" for word in entry["words"]])
    reports = [(entry, _pattern(entry["words"]), _pattern(entry["strong"])) for entry in listed if entry["scope"] == "report"]
    hostile = _pattern([word for entry in listed if entry["scope"] == "hostile" for word in entry["words"]])
    return sentence, reports, hostile


def is_background(sentence: str, language: str) -> bool:
    """Whether a sentence tells totals of a war or what a weapon can do."""
    return _rules(language)[0].search(sentence.casefold()) is not None


def other_subject(title: str, body: str, language: str) -> str | None:
    """The rule by which a text is about something else than an attack, or None.

    A strong word of the rule stands in the title or the first 600 characters, and the rule's words weigh at least as much as hostile words do.
    """
    text = body.casefold()
    opening = text[: max(600, len(title))]
    hostile = len(_rules(language)[2].findall(text))
    for entry, words, strong in _rules(language)[1]:
        found = words.findall(text)
        weight = len(found) + 2 * len(strong.findall(title.casefold()))
        if len(set(found)) >= entry["least"] and strong.search(opening) and 2 * weight >= hostile:
            return str(entry["rule"])
    return None


def is_hostile(found: list[Finding], body: str, language: str) -> bool:
    """Whether anything in a report speaks of an attack, so that its injured and its fires are an attack's."""
    if any(finding.kind in HOSTILE_KINDS for finding in found):
        return True
    return len(_rules(language)[2].findall(body.casefold())) >= 2
