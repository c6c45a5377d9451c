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
    """A finding for each noun phrase of a coordinated theme; parts of buildings give way to the buildings, a list of people has a sum."""
    owned = _owners(sentence, hit, group, language)
    nouns = owned or _all_of_them(group) or _one_barrage(group) or _one_number(group)
    found = [_found(sentence, hit, act, reading, said, group, noun) for noun in nouns]
    if reading.kind == "casualties" and _is_summed(nouns):
        return [found[0], *(replace(one, whole=found[0], partitive=True) for one in found[1:])]
    total = _sum(nouns) if reading.kind == "casualties" and not said.negated else None
    if total is None:
        return found
    whole = _found(sentence, hit, act, reading, said, group, total)
    return [whole, *(replace(one, whole=whole, partitive=True) for one in found)]


def _found(sentence: Sentence, hit: Hit, act: Act, reading: Reading, said: Voice, group: list[Noun], noun: Noun) -> Finding:
    neither = group[0].start > 0 and sentence.tokens[group[0].start - 1].lower == "neither"
    count, denied = zero_or_denied(
        reading.kind, _count(reading, group, noun), negated=neither or (said.negated and group[0].style != "none")
    )
    thing, wants = _object(sentence, reading, group, noun)
    counted = reading.get("counts") in {"unit", "unit_near"} or (reading.kind == "damage" and noun.count is None)
    unit = _unit(sentence, hit, reading, noun) if counted or reading.measure == "evacuated" else None
    if unit is not None and unit.count is not None and not (count is not None and count.is_zero):
        count = unit.count
    return Finding(
        sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=thing, count=count,
        unit=unit.thing.object if unit is not None and unit.thing is not None else None,
        start=min(group[0].start, hit.start), end=max(hit.end, group[-1].end, noun.end), theme=noun,
        partitive=noun.partitive or of_these(sentence, noun), definite=noun.style == "definite", denied=denied,
        expected=said.expected, wants=wants,
    )  # fmt: skip


def _count(reading: Reading, group: list[Noun], noun: Noun) -> Count | None:
    """The amount of one noun of a theme: "several" holds for a whole list, windows are not counted as buildings."""
    if group[0].style == "none" or reading.get("count") == 0:
        return Count.exactly(0)
    if reading.kind == "attack" and noun.whole is not None:
        return noun.whole  # of "58 of 83 drones launched", 83 were launched
    if noun.count is None and group[0].style == "several" and noun.style == "bare":
        return group[0].count
    if reading.kind == "damage" and noun.thing is not None and noun.thing.group == "part" and noun.style != "number":
        return None
    return noun.count


def _object(sentence: Sentence, reading: Reading, group: list[Noun], noun: Noun) -> tuple[str | None, str | None]:
    """The object of one noun of a theme: counted windows are windows, others the building's; a cut-off house has lost a service."""
    if reading.get("service"):
        services = [one.thing.object for one in sentence.nouns if one.thing is not None and one.thing.group == "service"]
        site = noun.thing is not None and noun.thing.group == "site"
        return (services[0], None) if services else (None, "known_service" if site else "service")
    if group[0].style == "none" and noun.thing is None and reading.kind != "casualties":
        return None, None
    if noun.thing is not None and noun.thing.group == "part" and noun.style == "number":
        return noun.thing.word, None
    return reading_object(reading, noun)


def _is_summed(group: list[Noun]) -> bool:
    """Whether the first of a list is the sum of the others: "three people, two Indians and a Pakistani, died"."""
    counts = [noun.count.exact if noun.count is not None else None for noun in group]
    return len(group) > 2 and None not in counts and counts[0] == sum(count for count in counts[1:] if count is not None)


def _sum(group: list[Noun]) -> Noun | None:
    """The sum of a list of people with exact numbers, as a noun: "a woman and two children" are three persons."""
    if len(group) < 2 or any(noun.thing is None or noun.thing.group != "person" for noun in group):
        return None
    counts = [noun.count.exact if noun.count is not None else None for noun in group]
    if any(count is None for count in counts):
        return None
    first = group[0]
    total = Count.exactly(sum(count for count in counts if count is not None))
    person = replace(first.thing, object="person") if first.thing is not None else None
    return replace(first, end=group[-1].end, thing=person, count=total, style="number", partitive=False)


def _all_of_them(group: list[Noun]) -> list[Noun]:
    """One noun for "11 children and young people", whose number counts both."""
    if len(group) < 2 or any(noun.thing is None or noun.thing.group != "person" for noun in group):
        return []
    if group[0].style in {"number", "several"} and all(noun.style == "bare" for noun in group[1:]) and group[0].thing is not None:
        return [replace(group[0], end=group[-1].end, thing=replace(group[0].thing, object="person"))]
    return []


BUILT = frozenset({"house", "building", "apartment_building"})


def _one_number(group: list[Noun]) -> list[Noun]:
    """The group without the buildings that share the number of the one before: "five barns and houses" are five of both."""
    kept: list[Noun] = []
    for noun in group:
        built = bool(kept) and all(one.thing is not None and one.thing.object in BUILT for one in (kept[-1], noun))
        if not (built and noun.style == "bare" and kept[-1].style in {"number", "several"}):
            kept.append(noun)
    return kept


def _one_barrage(group: list[Noun]) -> list[Noun]:
    """One noun for weapons of several kinds of which nobody says how many there were of each: "270 rockets and mortar shells"."""
    things = [noun.thing for noun in group if noun.thing is not None and noun.thing.group == "weapon"]
    if len(group) < 2 or len(things) < len(group) or any(noun.style != "bare" for noun in group[1:]):
        return []
    if group[0].style not in {"bare", "number", "several"}:
        return []
    alike = len({thing.object for thing in things}) == 1
    return [replace(group[0], end=group[-1].end, thing=things[0] if alike else replace(things[0], object="weapon"))]


def _unit(sentence: Sentence, hit: Hit, reading: Reading, noun: Noun) -> Noun | None:
    """What the count is of, where that is not the object.

    210 houses lose their gas, gas is cut "in eleven buildings", facilities are damaged "in six regions", "residents of two blocks" are
    moved.
    """
    if reading.get("counts") == "unit":
        return noun
    start, groups = (noun.end, {"site"}) if reading.measure == "evacuated" else (max(hit.end, noun.end), {"unit", "site"})
    if reading.kind == "damage":
        groups = {"unit"}
    if (
        noun.style not in {"bare", "definite"}
        or start >= len(sentence.tokens)
        or sentence.tokens[start].lower not in {"in", "of", "from", "to", "for"}
    ):
        return None
    near = (one for one in sentence.nouns if start < one.start <= start + 6 and one.count is not None and one.thing is not None)
    return next((one for one in near if one.thing is not None and one.thing.group in groups and one.style in {"number", "several"}), None)


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
