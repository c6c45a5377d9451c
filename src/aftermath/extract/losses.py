"""What lost a part of itself is damaged: "a school lost its roof", "windows gone in three blocks"."""

from aftermath.extract import themes
from aftermath.extract.lexicon import Reading
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun

REACH = 6
"""Tokens between the verb and the part: "lost nearly all of its windows"."""


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
