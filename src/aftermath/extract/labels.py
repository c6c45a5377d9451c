"""A label tells its number behind it: "Killed: 6", "injured 7", "Martyrs since midnight: 37", "Shops burnt: 38"."""

from aftermath.base.count import Count
from aftermath.extract.finding import Finding, reading_object
from aftermath.extract.lexicon import Act
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun

KINDS = frozenset({"casualties", "damage", "interception"})
OPENERS = frozenset({",", ";", ":", "(", ".", "-", "–", "—", "•", "▪", "·", "*", "|", "/"})
DIVIDERS = frozenset({":", "=", "–", "—"})
CLOSERS = OPENERS | {")", "and", "in", "at", "…"} - {":"}
REACH = 6  # tokens between a label and its divider: "Killed since midnight (all fronts): 12"


def label_findings(sentence: Sentence, hit: Hit, act: Act) -> list[Finding]:
    """The finding of an act that is a label with a number behind it."""
    reading = act.readings[0]
    if reading.kind not in KINDS or act.form in {"base", "third", "ing"}:
        return []
    labelled = _labelled(sentence, hit)
    number = _number(sentence, hit) if labelled is not None else None
    if labelled is None or number is None:
        return []
    start, named = labelled
    if named is not None and named.thing is not None:
        fitting = [one for one in act.readings if named.thing.group in one.takes]
        if not fitting:
            return []
        reading = fitting[0]
    thing = number if number.thing is not None else named
    count = Count.exactly(0) if number.style == "none" else number.count
    return [
        Finding(
            sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=reading_object(reading, thing)[0],
            count=count, start=start, end=number.end, theme=number, partitive=_is_item(sentence, start),
        )
    ]  # fmt: skip


def _labelled(sentence: Sentence, hit: Hit) -> tuple[int, Noun | None] | None:
    """Where the label begins and what it names, where the act opens its cell, alone or after one noun: "Houses fully destroyed"."""
    start = hit.start
    while start > 0 and sentence.tokens[start - 1].lower.endswith("ly"):
        start -= 1
    if _opens(sentence, start):
        return start, None
    named = next((noun for noun in sentence.nouns if noun.end == start and noun.style == "bare" and noun.thing is not None), None)
    return (named.start, named) if named is not None and _opens(sentence, named.start) else None


def _opens(sentence: Sentence, at: int) -> bool:
    return at == 0 or sentence.tokens[at - 1].text in OPENERS


def _number(sentence: Sentence, hit: Hit) -> Noun | None:
    """The number behind a label: at once and alone, or behind a divider."""
    at = hit.end
    direct = _bare(sentence, at)
    if direct is not None:
        return direct
    for divider in range(at, min(at + REACH, len(sentence.tokens) - 1)):
        if sentence.tokens[divider].text in DIVIDERS:
            return _bare(sentence, divider + 1) or next((noun for noun in sentence.nouns if _is_count(noun, divider + 1)), None)
        if sentence.tokens[divider].text in OPENERS:
            return None
    return None


def _is_count(noun: Noun, at: int) -> bool:
    return noun.start == at and noun.count is not None and noun.thing is not None and noun.thing.group in {"person", "site", "weapon"}


def _bare(sentence: Sentence, at: int) -> Noun | None:
    """A bare number at a token, with nothing it counts behind it."""
    noun = next((one for one in sentence.nouns if one.start == at and one.style in {"number", "none"}), None)
    if noun is None or noun.thing is not None or noun.head is not None or noun.partitive:
        return None
    return noun if noun.end >= len(sentence.tokens) or sentence.tokens[noun.end].lower in CLOSERS else None


def _is_item(sentence: Sentence, start: int) -> bool:
    """Whether the label stands in an item of a list, under its head: "Neelum: killed 5, injured 7"."""
    return any(token.text == ":" for token in sentence.tokens[:start])
