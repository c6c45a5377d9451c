"""A theme becomes findings: one for each noun phrase it joins, the building for its windows, the people for a list of them."""

from dataclasses import replace

from aftermath.base.count import Count
from aftermath.extract import themes
from aftermath.extract.finding import Finding, reading_object, zero_or_denied
from aftermath.extract.lexicon import Act, Reading
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun
from aftermath.extract.voice import Voice


def themed(sentence: Sentence, hit: Hit, act: Act, reading: Reading, said: Voice, group: list[Noun], language: str) -> list[Finding]:
    """A finding for each noun phrase of a coordinated theme; parts of buildings give way to the buildings."""
    found: list[Finding] = []
    nothing = group[0].style == "none"
    owned = _owners(sentence, hit, group, language)
    whole = None if owned else _all_of_them(group)
    for noun in whole or owned or group:
        count = Count.exactly(0) if nothing else noun.count
        if count is None and group[0].style == "several" and noun.style == "bare":
            count = group[0].count
        count, denied = zero_or_denied(reading.kind, count, negated=said.negated and not nothing)
        thing, wants = reading_object(reading, noun)
        if nothing and noun.thing is None and reading.kind != "casualties":
            thing, wants = None, None
        if reading.kind == "damage" and noun.thing is not None and noun.thing.group == "part":
            count = Count.exactly(0) if count is not None and count.is_zero else None
        if reading.kind == "damage" and count is None and noun.style in {"bare", "definite"}:
            count = _in_so_many(sentence, hit)
        unit = None
        if reading.get("counts") == "unit" and noun.thing is not None:
            unit = noun.thing.object
        found.append(
            Finding(
                sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=thing, count=count, unit=unit,
                start=min(group[0].start, hit.start), end=max(hit.end, group[-1].end, noun.end), theme=noun,
                partitive=noun.partitive or of_these(sentence, noun), definite=noun.style == "definite", denied=denied, expected=said.expected, wants=wants,
            )
        )  # fmt: skip
    return found


def _all_of_them(group: list[Noun]) -> list[Noun]:
    """One noun for "11 children and young people", whose number counts both."""
    if len(group) < 2 or any(noun.thing is None or noun.thing.group != "person" for noun in group):
        return []
    if group[0].style in {"number", "several"} and all(noun.style == "bare" for noun in group[1:]) and group[0].thing is not None:
        return [replace(group[0], end=group[-1].end, thing=replace(group[0].thing, object="person"))]
    return []


def _in_so_many(sentence: Sentence, hit: Hit) -> Count | None:
    """How many are harmed where only their places are counted: "energy facilities were damaged in six regions"."""
    for noun in sentence.nouns:
        if (
            hit.end < noun.start <= hit.end + 2
            and noun.thing is not None
            and noun.thing.group == "unit"
            and sentence.tokens[hit.end].lower == "in"
        ):
            return noun.count
    return None


def of_these(sentence: Sentence, noun: Noun) -> bool:
    """Whether the number is a share by the words before it: "of these, 40", "of whom five", "nine in hospital: three in intensive care"."""
    before = [token.lower for token in sentence.tokens[max(0, noun.start - 4) : noun.start] if token.text != ","]
    if len(before) > 1 and before[-2] == "of" and before[-1] in {"these", "them", "whom", "which", "those"}:
        return True
    return (
        noun.thing is None
        and noun.style == "number"
        and bool(before)
        and before[-1] == ":"
        and any(one.end < noun.start and one.is_counted for one in sentence.nouns)
    )


def _owners(sentence: Sentence, hit: Hit, group: list[Noun], language: str) -> list[Noun]:
    if any(noun.thing is None or noun.thing.group != "part" for noun in group):
        return []
    sites = ("site", "garage", "airport")
    return themes.owners(sentence, group[-1].end, sites, language) or themes.owners(sentence, hit.end, sites, language)
