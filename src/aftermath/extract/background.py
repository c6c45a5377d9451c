"""Some texts use the words of attacks for other things; those give no claims, and neither do sentences of totals or capabilities."""

import re
from dataclasses import dataclass
from functools import cache

from aftermath.vocabulary.files import entries

DOUBLE = 2  # a strong word in the title weighs two more
LEAST_OTHER = 2  # the weight under which a text is not about another subject
MARGIN = 1  # how much lighter than the hostile words another subject may be; the 28 negatives and 76 reports at hand part between 1 and 2
LEAST_HOSTILE = 1  # different hostile words a text must have to be about an attack at all; a one-line post has few


@dataclass(frozen=True, slots=True)
class _Subject:
    rule: str
    words: re.Pattern[str]
    strong: re.Pattern[str]


def _pattern(words: list[str]) -> re.Pattern[str]:
    parts = [word[3:] if word.startswith("re:") else re.escape(word) for word in sorted(words, key=len, reverse=True)]
    return re.compile(r"\b(?:" + "|".join(parts) + r")\b")


@cache
def _rules(language: str) -> tuple[re.Pattern[str], list[_Subject], re.Pattern[str]]:
    listed = entries(language, "background")
    sentence = _pattern([word for entry in listed if entry["scope"] == "sentence" for word in entry["words"]])
    subjects = [
        _Subject(entry["rule"], _pattern(entry["words"]), _pattern(entry["strong"])) for entry in listed if entry["scope"] == "report"
    ]
    hostile = _pattern([word for entry in listed if entry["scope"] == "hostile" for word in entry["words"]])
    return sentence, subjects, hostile


def is_background(sentence: str, language: str) -> bool:
    """Whether a sentence tells totals of a war or what a weapon can do."""
    return _rules(language)[0].search(sentence.casefold()) is not None


def weights(title: str, body: str, language: str) -> tuple[int, dict[str, int]]:
    """How many different hostile words a text has, and what the words of each other subject weigh in it."""
    text = body.casefold()
    _, subjects, hostile = _rules(language)
    others = {}
    for subject in subjects:
        others[subject.rule] = len(subject.words.findall(text)) + DOUBLE * len(set(subject.strong.findall(title.casefold())))
    return len(set(hostile.findall(text))), others


def other_subject(title: str, body: str, language: str) -> str | None:
    """The rule by which a text is about something else than an attack, or None where it is about one.

    Words of another subject must weigh about as much as there are different hostile words; a text with none of those is
    about no attack at all.
    """
    hostile, others = weights(title, body, language)
    if hostile < LEAST_HOSTILE:
        return "en.background.hostile"
    rule = max(others, key=lambda one: others[one])
    return rule if others[rule] >= max(LEAST_OTHER, hostile - MARGIN) else None
