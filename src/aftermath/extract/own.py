"""What stands before an event noun is its own: the quantity, the weapon, the determiner, the negation ("no reports of casualties")."""

from dataclasses import dataclass

from aftermath.extract.function import words
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun

REPORTING = frozenset(
    {"report", "reports", "information", "word", "details", "data", "indication", "sign", "signs", "news", "evidence", "threat"}
)


@dataclass(frozen=True, slots=True)
class Own:
    """What stands before an event noun."""

    start: int
    noun: Noun | None
    definite: bool
    zero: bool
    hedged: bool
    unknown: bool


def own_of(sentence: Sentence, hit: Hit, language: str) -> Own:
    """The quantity, weapon and determiner of an event noun."""
    determiners, prepositions = words(language, "determiners"), words(language, "prepositions")
    at, noun, definite = hit.start, None, False
    while at > 0 and hit.start - at < 5:
        inner = next((one for one in sentence.nouns if one.end == at and (one.modifies or (one.thing is None and one.head is None))), None)
        if inner is not None:
            noun, at = inner, inner.start
            definite = inner.style == "definite"
            break
        word = sentence.tokens[at - 1]
        if word.lower in determiners:
            definite, at = True, at - 1
            break
        if word.lower in prepositions or word.text in ',.;:()"“”' or word.lower in words(language, "auxiliaries"):
            break
        if word.lower in words(language, "conjunctions") or any(
            one.end == at for one in sentence.hits if one is not hit and one.end <= hit.start
        ):
            break
        at -= 1
    before = sentence.tokens[at - 1].lower if at else ""
    zero = (noun is not None and noun.style == "none") or before in {"without", "neither", "nor"}
    hedged = unknown = False
    if before in {"of", "about", "on", "regarding"} and at > 1:
        told = next((one for one in sentence.nouns if one.style == "none" and one.start < at and one.end >= at - 1), None)
        told_words = sentence.text(max(0, at - 4), at)
        if told is not None or told_words.startswith("no ") or " no " in f" {told_words}":
            unknown = any(f" {word} " in f" {told_words} " for word in ("information", "word", "details", "data", "news"))
            zero, hedged = not unknown, True
    return Own(at, noun, definite and not zero, zero, hedged, unknown)


def negated_before(sentence: Sentence, own: Own) -> bool:
    """Whether a negated event is joined to this one: "no casualties or damage", "causing neither injuries nor damage"."""
    start = own.start
    joint = [token.lower for token in sentence.tokens[max(0, start - 6) : start]]
    return bool(joint) and joint[-1] in {"or", "nor", "and"} and bool({"no", "neither", "without"} & set(joint[:-1])) and "," not in joint
