"""Fixed wordings need no theme; some take the weapon, the units or the place near them."""

from aftermath.base.count import Count
from aftermath.extract import themes
from aftermath.extract.finding import Finding, zero_or_denied
from aftermath.extract.launches import shared
from aftermath.extract.lexicon import Act, Reading
from aftermath.extract.marks import Hit, Placed, Sentence
from aftermath.extract.nouns import Noun
from aftermath.extract.numbers import cardinal
from aftermath.extract.voice import voice


def units(sentence: Sentence, hit: Hit, language: str) -> tuple[Count | None, str | None]:
    """How many of what lost or regained a service: "12 settlements are without power", "power was restored to 80 customers"."""
    reading = Reading(kind="outage", measure="out", takes=frozenset({"unit", "person", "site"}), rest={})
    left = themes.before(sentence, hit, reading, language)
    right = next(
        (
            one
            for one in sentence.nouns
            if hit.end <= one.start <= hit.end + 6 and one.thing and one.thing.group in {"unit", "person", "site"}
        ),
        None,
    )
    for noun in (left, right):
        if noun is not None and noun.thing is not None and noun.count is not None and noun.style != "none":
            return noun.count, noun.thing.object
    if left is not None and left.thing is None and left.head is None and left.style == "number":
        return left.count, None  # "around 5,000 are still without it"
    return None, None


def phrase_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """A fixed wording; its reading says what it needs beside it."""
    reading = act.readings[0]
    if reading.get("needs") == "weapon_after":
        return _named_weapon(sentence, hit, act, reading)
    said = voice(sentence, hit, language)
    place = next((one for one in sentence.places if hit.end <= one.start <= hit.end + 5), None)
    weapon = _near_weapon(sentence, hit) if reading.get("near") or reading.get("counts") == "weapon" else None
    if not _complete(sentence, hit, reading, place, weapon):
        return []
    count, unit = _amount(sentence, hit, reading, weapon, language)
    count, denied = zero_or_denied(reading.kind, count, negated=said.negated)
    thing = reading.get("object") or (weapon.thing.object if weapon is not None and weapon.thing is not None else None)
    edges = [hit.start, hit.end, *((weapon.start,) if weapon else ()), *((place.end,) if place and reading.get("needs_place") else ())]
    found = Finding(
        sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=thing, count=count, unit=unit,
        start=min(edges), end=max(edges), theme=weapon, denied=denied, expected=said.expected,
        wants="known_service" if reading.get("service") else "weapon" if reading.get("near") and thing is None else None,
        partitive=weapon is not None and (weapon.partitive or weapon.thing is None),
    )  # fmt: skip
    return [shared(found, place) if reading.kind == "origin" and place is not None else found]


def _complete(sentence: Sentence, hit: Hit, reading: Reading, place: Placed | None, weapon: Noun | None) -> bool:
    """Whether what the reading needs stands beside the wording."""
    if reading.get("needs_place") and place is None and not _deictic(sentence, hit.end):
        return False
    if reading.measure == "heading_to" and _said_on_the_way(sentence, hit):
        return False
    return not (reading.get("needs") == "weapon" and weapon is None)


def _amount(sentence: Sentence, hit: Hit, reading: Reading, weapon: Noun | None, language: str) -> tuple[Count | None, str | None]:
    """How many, and of what unit where the count counts something else."""
    if reading.get("count") is not None:
        return Count.exactly(reading.get("count")), None
    if reading.get("counts") == "unit":
        return units(sentence, hit, language)
    if reading.get("near") and " times" in sentence.text(hit.end, hit.end + 3):
        times = cardinal(sentence.words, hit.end, language)
        return (Count.exactly(times[0]), None) if times is not None else (None, None)
    if reading.get("counts") == "weapon" and weapon is not None:
        return weapon.count, None
    return None, None


def _named_weapon(sentence: Sentence, hit: Hit, act: Act, reading: Reading) -> list[Finding]:
    """As in "It was a Kh-22": the weapon of an attack that was told before."""
    weapon = next((one for one in sentence.nouns if one.start == hit.end and one.style == "one"), None)
    if weapon is None or weapon.thing is None or weapon.thing.group != "weapon" or weapon.modifies:
        return []
    return [
        Finding(
            sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=weapon.thing.object,
            count=weapon.count, start=hit.start, end=weapon.end, theme=weapon,
        )
    ]  # fmt: skip


def _said_on_the_way(sentence: Sentence, hit: Hit) -> bool:
    """Whether the phrase only says where a weapon was met: "downed on their way to the capital"."""
    return any(other.end == hit.start or (other.end < hit.start <= other.end + 1) for other in sentence.hits if _interception(other))


def _interception(hit: Hit) -> bool:
    return any(reading.kind == "interception" for act in hit.acts for reading in act.readings)


DEICTIC = frozenset(
    {"capital", "city", "town", "airport", "airfield", "base", "centre", "center", "coast", "region", "country", "border", "port",
     "village"}
)  # fmt: skip
"""Nouns that stand for a place named before: "heading for the capital"."""


def _deictic(sentence: Sentence, at: int) -> bool:
    return any(token.lower in DEICTIC for token in sentence.tokens[at : at + 4])


def _near_weapon(sentence: Sentence, hit: Hit) -> Noun | None:
    """The weapon before the phrase, or the bare amount just before it ("with 32 aimed at the capital")."""
    for noun in reversed(sentence.nouns):
        if noun.end > hit.start:
            continue
        if any(token.text in ";:" for token in sentence.tokens[noun.end : hit.start]):
            return None
        if noun.thing is not None and noun.thing.group == "weapon":
            return noun
        if noun.thing is None and noun.count is not None and noun.style == "number" and hit.start - noun.end <= 3:
            return noun
    return None
