"""What lost a part of itself is damaged: "a school lost its roof", "windows gone in three blocks"; a table counts after its act."""

from dataclasses import replace

from aftermath.extract import themes
from aftermath.extract.lexicon import Reading
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun

REACH = 6
"""Tokens between the verb and the part: "lost nearly all of its windows"."""
LINKS = frozenset({":", "–", "-", "—", "="})
CLOSES = frozenset({".", ",", ";", ")", "and", "in", "at", "|"})


def loser(sentence: Sentence, hit: Hit, reading: Reading, language: str) -> Noun | None:
    """The subject of a verb of losing that a part of a building follows in its clause."""
    ahead = (noun for noun in sentence.nouns if hit.end <= noun.start <= hit.end + REACH)
    part = next((noun for noun in ahead if noun.thing is not None and noun.thing.group == "part"), None)
    if part is None or any(token.text in ",;:." for token in sentence.tokens[hit.end : part.start]):
        return None
    return themes.before(sentence, hit, reading, language)


def is_parts_end(sentence: Sentence, hit: Hit) -> bool:
    """Whether a part stands just before a state and its whole after it: "windows gone in three blocks"."""
    part = any(noun.end == hit.start and noun.thing is not None and noun.thing.group == "part" for noun in sentence.nouns)
    return part and hit.end < len(sentence.tokens) and sentence.tokens[hit.end].lower in {"in", "at", "from", "on"}


def row(sentence: Sentence, hit: Hit) -> Noun | None:
    """What a table counts after its act, with that number: the houses of "Houses destroyed: 14", of "Shops fully burnt 38"."""
    theme = next((noun for noun in sentence.nouns if noun.end in {hit.start, hit.start - 1} and noun.style == "bare" and noun.thing), None)
    if theme is None or (theme.end != hit.start and not sentence.tokens[theme.end].lower.endswith("ly")):
        return None
    at = hit.end + (hit.end < len(sentence.tokens) and sentence.tokens[hit.end].text in LINKS)
    number = next((noun for noun in sentence.nouns if noun.start == at), None)
    if number is None or number.style != "number" or number.thing is not None or number.head is not None:
        return None
    closed = number.end >= len(sentence.tokens) or sentence.tokens[number.end].lower in CLOSES
    return replace(theme, count=number.count, style="number", end=number.end) if closed else None
