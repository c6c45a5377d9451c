"""Who is named as the doer of an attack: its subject ("Indian troops opened fire"), or its agent ("rockets fired by rebels")."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from aftermath.extract.function import words
from aftermath.extract.lexicon import inflected
from aftermath.extract.marks import Sentence
from aftermath.extract.phrases import Phrases
from aftermath.extract.phrases import words as words_of
from aftermath.extract.sides import Party
from aftermath.extract.sides import forces as forces_of
from aftermath.vocabulary.files import entries

GAP = 8  # tokens between a side and its deed: "Militants in the Gaza Strip on Saturday again fired"
AIM = 6  # tokens between a verb of sending and what is sent: "launched more than 270 rockets"
PASSING = frozenset({"have", "has", "had", "who", "which", "and", "on", "in", "the", "of", "'s", '"', "“", "”", "'"})
"""Words that may stand between a side and its deed beside adverbs, times, places, forces and weapons."""
OURS = frozenset({"its", "our", "their"})
WE = frozenset({"it", "they", "we"})
THEM = frozenset({"it", "them", "these", "those"})
NOMINAL = frozenset({"third", "base"})
"""Forms that are nouns as well: "raids", "hits", "shells"."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of attack at tokens `start` to `end`, with what it sends."""

    start: int
    end: int
    form: str


@cache
def _table(language: str) -> tuple[Phrases[tuple[bool, str]], frozenset[str], frozenset[str]]:
    entry = next(entry for entry in entries(language, "blame") if "deeds" in entry)
    pairs = [
        (words_of(wording), (sends, form))
        for sends, key in ((False, "deeds"), (True, "sends"))
        for verb in entry[key]
        for wording, form in inflected(verb, language)
        if form != "base"
    ]
    return Phrases(pairs), frozenset(entry["sent"]), frozenset(word for force in forces_of(language) for word in force.split())


def deeds(sentence: Sentence, language: str) -> list[Deed]:
    """The verbs of attack of a sentence; those that only send something have a weapon or an attack for it."""
    table, sent, _ = _table(language)
    ends = {noun.start: noun.end for noun in sentence.nouns if noun.thing is not None and noun.thing.group == "weapon"}
    ends.update({n: n + 1 for n, word in enumerate(sentence.words) if word in sent})
    found = []
    for at, match in enumerate(table.beginning(sentence.words)):
        if match is None:
            continue
        end, (sends, form) = match
        aim = next((ends[n] for n in range(end, min(len(sentence.words), end + AIM)) if n in ends), None)
        if sends and aim is None:
            behind = form in {"past", "participle"} and any(n in ends for n in range(max(0, at - 5), at))
            if not behind and sentence.words[end : end + 1] not in {(word,) for word in THEM}:
                continue
        found.append(Deed(at, aim if sends and aim is not None else end, form))
    return found


def doer(sentence: Sentence, deed: Deed, sides: Sequence[Party], language: str) -> int | None:
    """The index of the side that is the subject or the agent of a deed."""
    by = next((n for n in range(deed.start, min(deed.end + 1, len(sentence.words))) if sentence.words[n] == "by"), None)
    if by is not None:
        if deed.form not in {"past", "participle"}:
            return None
        return next((n for n, side in enumerate(sides) if by < side.start <= by + 4), None)
    for n in range(len(sides) - 1, -1, -1):
        if sides[n].end <= deed.start and deed.start - sides[n].end <= GAP:
            return n if _is_subject(sentence, sides[n], deed, language) else None
    return None


def _is_subject(sentence: Sentence, side: Party, deed: Deed, language: str) -> bool:
    _, _, forces = _table(language)
    passing = PASSING | words(language, "adverbs") | forces | (words(language, "be") if deed.form == "ing" else frozenset())
    passing -= {"not", "never"}
    marks = [*(one.span for one in sentence.times), *(place.mark.span for place in sentence.places)]
    weapons = {
        n
        for noun in sentence.nouns
        if noun.thing and noun.thing.group == "weapon" and not noun.is_counted
        for n in range(noun.start, noun.end)
    }
    for n in range(side.end, deed.start):
        token = sentence.tokens[n]
        inside = any(span.start <= token.start < span.end for span in marks)
        if token.lower not in passing and not inside and n not in weapons:
            return False
    between = sentence.words[side.end : deed.start]
    if deed.form == "ing" and not set(between) & words(language, "be"):
        return False
    if deed.form in NOMINAL and (between or not sentence.tokens[side.start].is_capitalised):
        return False
    return _leads(sentence, side, language)


def _leads(sentence: Sentence, side: Party, language: str) -> bool:
    """Whether no preposition makes the side something else than a subject, but for the owner of a weapon: "a drone of the Malian army"."""
    start = side.start
    if start > 1 and sentence.words[start - 1] in words(language, "determiners") | {"a", "an"}:
        start -= 1
    before = sentence.words[start - 1] if start else ""
    owned = before == "of" and any(noun.end == start - 1 and noun.thing and noun.thing.group == "weapon" for noun in sentence.nouns)
    return owned or before in {"as", "after", "before", "since"} or before not in words(language, "prepositions")


def is_ours(sentence: Sentence, deed: Deed, language: str) -> bool:
    """Whether those who speak did it: "it had fired", "our fighters struck"."""
    passing = words(language, "adverbs") | {"have", "has", "had"}
    at = deed.start - 1
    while at >= 0 and sentence.words[at] in passing:
        at -= 1
    if at >= 0 and sentence.words[at] in WE:
        return True
    owned = sentence.words[max(0, at - 3) : at]
    return bool(OURS & set(owned)) and deed.form in {"past", "participle"}
