"""What a sentence shows by itself of how it goes with those around it: a bullet, a speaker alone, a word that points back."""

from collections.abc import Sequence
from itertools import pairwise

from aftermath.base.claim import Speaker
from aftermath.extract.speaking.cast import Sentence
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.pieces import Piece
from aftermath.extract.speaking.said import Said
from aftermath.extract.speaking.wording import DASHES, MARKS

SUBJECT = 8  # a participle's subject is the first mention, among so many tokens
BULLETS = DASHES | {"•", "·", "*", "▪", "●", "◦", "‣"}
LOOK_BACK = 16  # tokens: a longer sentence than that says something itself


def bulleted(sentence: Sentence) -> bool:
    """Whether it stands in a list."""
    return sentence.tokens[0].lower in BULLETS


def holds_only(sentence: Sentence, mention: Mention) -> bool:
    """Whether a sentence is a speaker's name and office, with no more than a clock time before."""
    known = mention.sort in {"person", "title", "body"}
    around = (*range(mention.first), *range(mention.last, len(sentence.tokens)))
    return known and not any(sentence.wording.word(place) for place in around)


def reaches(piece: Piece, sentence: Sentence) -> bool:
    """Whether the piece holds to the sentence's end, closing marks aside."""
    last = next((token for token in reversed(sentence.tokens) if token.lower not in MARKS), sentence.tokens[-1])
    return piece.content.end >= last.end


def subject(sentence: Sentence, said: Said) -> Mention | None:
    """The sentence's first mention, where it may be the subject of a verb that has none."""
    first = next((m for m in sentence.mentions if m.last <= said.first), None)
    if first is None or first.first > SUBJECT or first.sort == "state" or first.name in {"who", "which"}:
        return None
    return first


def passes_on(said: Said, speaker: Speaker, before: Said) -> bool:
    """As in "…, the governor said, Reuters reports"; "Citing the governor, Reuters reports …"."""
    if before.cue.sort == "citing" and before.first == 0:
        return said.after
    return speaker.kind == "media" and said.before and said.first - before.last <= 1 and said.first > before.first


def known_well_enough(said: Said, speaker: Speaker) -> bool:
    """Capitals alone may be a place: a line's head needs an office or a kind, a weak verb a full name."""
    known = bool(speaker.kind or speaker.office)
    return known if said.line else known or said.cue.sort not in {"figure", "act"} or " " in speaker.name


def points_back(sentence: Sentence, words: Sequence[str], said: Said) -> bool:
    """Whether it only says who said what stands before."""
    if words[0] == "about" and sentence.wording.among(1, "pointing"):
        return True
    if sentence.wording.among(0, "pointing") and sentence.wording.lower(1) in {"comes", "came"}:
        return True
    if sentence.wording.lower(said.last) == "about" and sentence.wording.among(said.last + 1, "pointing"):
        return True
    if len(words) >= LOOK_BACK:
        return False
    if words[0] in DASHES and sentence.mentions and sentence.mentions[0].first == 1:
        return True
    if words[0] == "source" or (words[0] == "(" and len(sentence.mentions) == 1 and words[-1] in {")", "."}):
        return True
    if words[0] == "so" or (sentence.wording.among(0, "pointing") and "by" in words):
        return True
    return any(f"{one} {two}" in sentence.wording.lexicon.words["looking-back"] for one, two in pairwise(words))
