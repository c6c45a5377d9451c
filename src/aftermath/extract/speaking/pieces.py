"""Within a sentence a speaker's words run from cue to cue: before a cue, after it or both, but never past a bracket it stands in."""

from collections.abc import Sequence
from dataclasses import dataclass

from aftermath.base.claim import Speaker, Stance
from aftermath.base.report import Span
from aftermath.base.why import Why
from aftermath.extract.speaking.cast import Sentence
from aftermath.extract.speaking.said import Said

OPENING = frozenset('“«"')

BRACKET_LIMIT = 40  # tokens: a longer aside is no bracket


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of the body, its speaker and the reason."""

    content: Span
    speaker: Speaker
    channel: str | None
    stance: Stance | None
    cue: Span | None
    why: Why
    line: int
    whole_line: bool = False
    """Whether the rest of the line is this speaker's too."""
    rest: bool = False
    """Whether it heads a text that is all this speaker's: "Statement by the spokesman:"."""
    tails: bool = False
    """Whether the rest of its sentence only tells of the speaker."""
    block: bool = False
    """Whether the lines after it, up to an empty one, are this speaker's too."""
    listed: bool = False
    """Whether it stands in a list that the speaker gives."""


def content(sentence: Sentence, cues: Sequence[Said], place: int) -> Span:
    """The part of a sentence that belongs to the cue at that place among its cues."""
    said, tokens = cues[place], sentence.tokens
    first, last = said.first, said.last
    if said.before:
        before = cues[place - 1] if place else None
        first = min(first, _back_to(sentence, said, before))
    if said.after:
        following = cues[place + 1] if place + 1 < len(cues) else None
        last = min(_bracket_end(sentence, said), _fronted_end(sentence, said))
        if following:
            last = max(said.last, min(last, following.first))
            if following.before:
                last = max(said.last, min(last, _back_to(sentence, following, said)))
    return Span(start=tokens[first].start, end=tokens[last - 1].end)


def _back_to(sentence: Sentence, said: Said, before: Said | None) -> int:
    """Where the words said before a cue begin: at the sentence's start, after the last cue's clause, or at a semicolon."""
    floor = before.last if before else 0
    claimed = before is not None and before.after
    joints = sentence.wording.lexicon.words["clauses"] if claimed else frozenset({";"})
    if said.cue.sort == "noun":
        joints |= {","}
    elif said.closes and not claimed:
        return floor
    for at in range(said.first - 2, floor - 1, -1):
        if sentence.tokens[at].lower in joints:
            return at if sentence.tokens[at].lower.isalpha() else at + 1
    return said.first if claimed and (said.closes or said.first <= floor) else floor


def _fronted_end(sentence: Sentence, said: Said) -> int:
    """The end of a clause before the main one: "While the mayor said that it was out, the fire burned"; else the sentence's end."""
    wording, end = sentence.wording, len(sentence.tokens)
    if not wording.among(said.first - 1, "fronts"):
        return end
    quoted = False
    for at in range(said.last, end):
        quoted = (quoted or wording.lower(at) in OPENING) and not wording.after_quotation(at + 1)
        if wording.lower(at) == "," and not quoted:
            return max(at, said.last)
    return end


def _bracket_end(sentence: Sentence, said: Said) -> int:
    """The sentence's end, or that of the bracket in which the cue stands."""
    tokens = sentence.tokens
    for at in range(said.first - 1, max(said.first - BRACKET_LIMIT, 0) - 1, -1):
        if tokens[at].lower == ")":
            break
        if tokens[at].lower == "(":
            stop = min(said.last + BRACKET_LIMIT, len(tokens))
            return next((close for close in range(said.last, stop) if tokens[close].lower == ")"), len(tokens))
    return len(tokens)
