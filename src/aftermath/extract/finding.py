"""A finding is what one act in one sentence says happened, before anyone asks who said so."""

from dataclasses import dataclass

from aftermath.base.count import Count
from aftermath.extract.lexicon import Reading
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun

COUNTABLE = frozenset({"casualties", "damage", "outage", "transport"})
"""Kinds whose negation is a count of zero ("nobody was hurt", "the school was not damaged"); the negation of any other kind is a denial."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One act with its theme; token indices are those of its sentence."""

    sentence: Sentence
    hit: Hit
    rule: str
    kind: str
    measure: str
    object: str | None
    count: Count | None
    start: int
    end: int
    theme: Noun | None = None
    unit: str | None = None
    party: str | None = None
    """Whom a claim of responsibility names; `speaker` where it is the speaker's own side."""
    partitive: bool = False
    """Whether the words make it a part of something said before."""
    topic: bool = False
    """Whether it only says what the numbers after it count ("injury figures"): no claim by itself."""
    definite: bool = False
    """Whether it speaks of what is known already ("the attack"): no news by itself."""
    former: bool = False
    """Whether its number is the one that another replaces: "up from eight"."""
    denied: bool = False
    expected: bool = False
    hedged: bool = False
    wants: str | None = None
    """The group of things (`weapon`, `site`, `part`) whose last mention gives the object."""
    whole: "Finding | None" = None
    """The finding this one is a part of, where the words say so."""

    def reaches(self) -> tuple[int, int]:
        """The characters of the evidence: half-open."""
        span = self.sentence.chars(self.start, self.end)
        return span.start, span.end


def zero_or_denied(kind: str, count: Count | None, *, negated: bool) -> tuple[Count | None, bool]:
    """The count and whether the claim is a denial, given a negation."""
    if not negated:
        return count, False
    if count is not None and count.is_zero:
        return count, False
    if kind in COUNTABLE:
        return Count.exactly(0), False
    return None, True


def reading_object(reading: Reading, noun: Noun | None) -> tuple[str | None, str | None]:
    """The object a theme gives under a reading, and the group whose last mention must be asked where the theme names none."""
    fixed = reading.get("object")
    if fixed is not None:
        return fixed, None
    default = "person" if reading.kind == "casualties" or reading.get("else_object") == "person" else None
    if noun is None:
        return default, None
    if noun.thing is not None:
        if noun.thing.object is None:
            return None, "service" if noun.thing.group == "service" else None
        return noun.thing.object, {"part": "part", "debris": "weapon"}.get(noun.thing.group)
    if noun.head is not None and default is None:
        return noun.head, None
    if default is not None:
        return default, None
    if noun.style == "none" and noun.head is None:
        return None, None
    return None, "weapon" if reading.takes & {"weapon", "debris"} else "flight" if "flight" in reading.takes else "site"
