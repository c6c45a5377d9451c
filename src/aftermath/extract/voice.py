"""What stands before an act tells whether it was done, will be, was not, and to whom: auxiliaries, negation, expectation."""

from dataclasses import dataclass

from aftermath.extract.function import words
from aftermath.extract.lexicon import Act
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun

WINDOW = 6  # tokens an auxiliary may stand before its verb: "were later, reportedly, very badly damaged"


@dataclass(frozen=True, slots=True)
class Voice:
    """The auxiliaries before an act."""

    passive: bool
    perfect: bool
    negated: bool
    expected: bool
    attributive: bool
    purpose: bool = False
    """Whether "to" makes it an aim and no deed: "reworked to hit ground targets"."""
    relative: bool = False
    """Whether it only says which thing is meant: "the house that was hit"."""


def noun_before(sentence: Sentence, at: int) -> Noun | None:
    """The noun phrase that ends just before this token, adverbs and auxiliaries aside."""
    for noun in reversed(sentence.nouns):
        if noun.end <= at:
            return noun
    return None


def _expected(sentence: Sentence, start: int, at: int, language: str) -> bool:
    before = [token.lower for token in sentence.tokens[max(0, start - 3) : at]]
    ahead = sentence.text(start, at)
    if any(f"{be} to" in ahead for be in ("is", "are", "was", "were")):
        return True  # "the port is to be closed"
    aimed = "to" in before[-2:] and bool(set(before) & words(language, "intended"))
    return aimed or bool(set(before) & words(language, "future"))


def voice(sentence: Sentence, hit: Hit, language: str) -> Voice:
    """The voice of the act at a hit."""
    be, have = words(language, "be"), words(language, "have")
    negations, passing = words(language, "negations"), words(language, "adverbs") | words(language, "auxiliaries")
    start = hit.start
    passive = perfect = negated = False
    while start > 0 and hit.start - start < WINDOW:
        word = sentence.tokens[start - 1].lower
        if word in {",", "and", "or"} and (passive or perfect):
            break
        if word in be:
            passive = True
        elif word in have:
            perfect = True
        elif word in negations:
            negated = True
        elif word not in passing and word != "to" and not (word == "," and start < hit.start):
            break
        if word in {"n't"} or word.endswith("n't"):
            negated = True
        start -= 1
    inside = any(noun.start < hit.start < noun.end - 1 or (noun.start < hit.start and hit.end < noun.end) for noun in sentence.nouns)
    expected = _expected(sentence, start, hit.start, language)
    first = sentence.tokens[start - 1].lower if start else ""
    purpose = hit.start > 0 and sentence.tokens[hit.start - 1].lower == "to" and not expected
    return Voice(passive, perfect, negated, expected, inside and not passive, purpose, first in {"that", "which", "who"})


def is_verb(sentence: Sentence, hit: Hit, act: Act, language: str) -> bool:
    """Whether a wording that may be noun or verb ("strikes", "attack", "hit") is used as this act's frame."""
    if act.frame not in {"verb", "happen", "strike", "noun"}:
        return True
    twins = {one.frame for one in hit.acts}
    if act.frame == "noun":
        return not twins & {"verb", "happen", "strike"} or not _reads_as_verb(sentence, hit, language)
    if act.form == "ing" and "noun" in twins:
        return _reads_as_verb(sentence, hit, language)
    if act.form not in {"base", "third"} or not (act.frame == "strike" or "noun" in twins):
        return True
    return _reads_as_verb(sentence, hit, language)


LEADING = frozenset({"to", "will", "would", "may", "might", "could", "can", "did", "not", "who", "which", "that", "they", "it"})
"""Words that stand before a verb and before no noun."""


def _reads_as_verb(sentence: Sentence, hit: Hit, language: str) -> bool:
    """A verb has a subject or "to" before it and an object after it; a noun has a determiner or a qualifier before it."""
    forms = {act.form for act in hit.acts if act.frame != "noun"}
    if not forms & {"base", "third", "ing"}:
        return True
    before = sentence.tokens[hit.start - 1].lower if hit.start else ""
    if not forms & {"base", "third", "past", "participle"}:
        return _has_object(sentence, hit, language)  # "shelling the town" against "in shelling"
    done = before in words(language, "be") and bool(forms & {"past", "participle"})
    if done or before in LEADING:
        return True
    if not _has_object(sentence, hit, language):
        return False
    qualifies = any(noun.modifies and noun.end == hit.start for noun in sentence.nouns)
    return not qualifies and before not in words(language, "determiners") and any(noun.end == hit.start for noun in sentence.nouns)


def _has_object(sentence: Sentence, hit: Hit, language: str) -> bool:
    """Whether a noun phrase or a place follows at once."""
    after = sentence.tokens[hit.end].lower if hit.end < len(sentence.tokens) else "."
    follows = after in words(language, "determiners") or any(place.start == hit.end for place in sentence.places)
    return follows or any(noun.start == hit.end and noun.style != "pronoun" for noun in sentence.nouns)
