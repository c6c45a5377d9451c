"""A toll names its measure first and its number later: "the number of people killed rose to 12", "put the dead at 16"."""

from aftermath.extract.finding import Finding
from aftermath.extract.function import words
from aftermath.extract.lexicon import Act
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun

BEFORE, AFTER = 7, 14  # tokens between the toll word, the act and the number


def _toll_word(sentence: Sentence, hit: Hit, language: str) -> bool:
    window = sentence.tokens[max(0, hit.start - BEFORE) : hit.start]
    if any(token.lower in words(language, "tolls") for token in window):
        return True
    put = any(token.lower in {"put", "puts", "putting", "placed", "places"} for token in window)
    return bool(window) and window[-1].lower == "the" and put


def _number(sentence: Sentence, hit: Hit, language: str) -> Noun | None:
    for noun in sentence.nouns:
        if not hit.end <= noun.start <= hit.end + AFTER or noun.count is None or noun.style not in {"number", "several"}:
            continue
        if noun.thing is not None and noun.thing.group != "person":
            continue
        if sentence.tokens[noun.start - 1].lower in words(language, "toll-verbs"):
            return noun
    return None


def toll_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """The toll that an act's wording is part of; none where there is no toll word before or no number after."""
    reading = act.readings[0]
    counted = any(noun.end == hit.start and noun.is_counted for noun in sentence.nouns)
    if counted or reading.kind not in {"casualties", "damage", "interception"} or not _toll_word(sentence, hit, language):
        return []
    number = _number(sentence, hit, language)
    if number is None:
        return []
    start = max(0, hit.start - BEFORE)
    while start < hit.start and sentence.tokens[start].lower not in words(language, "tolls") | {"the"}:
        start += 1
    named = [noun for noun in sentence.nouns if start <= noun.start < number.start and noun.thing and noun.thing.group in reading.takes]
    thing = named[0].thing.object if named and named[0].thing else ("person" if reading.kind == "casualties" else None)
    return [
        Finding(
            sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=thing, count=number.count,
            start=start, end=number.end, theme=number,
        )
    ]  # fmt: skip
