"""Event nouns ("two blasts", "no casualties") are counted themselves; fixed phrases stand without a theme."""

from dataclasses import dataclass, replace

from aftermath.base.count import Count
from aftermath.extract import themes
from aftermath.extract.finding import Finding, zero_or_denied
from aftermath.extract.function import words
from aftermath.extract.lexicon import Act, Reading
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun
from aftermath.extract.numbers import cardinal
from aftermath.extract.themed import themed
from aftermath.extract.voice import Voice, voice

REPORTING = frozenset(
    {"report", "reports", "information", "word", "details", "data", "indication", "sign", "signs", "news", "evidence", "threat"}
)


@dataclass(frozen=True, slots=True)
class Own:
    """What stands before an event noun."""

    start: int
    noun: Noun | None
    definite: bool
    zero: bool
    hedged: bool
    unknown: bool


def _own(sentence: Sentence, hit: Hit, language: str) -> Own:
    """The quantity, weapon and determiner of an event noun."""
    determiners, prepositions = words(language, "determiners"), words(language, "prepositions")
    at, noun, definite = hit.start, None, False
    while at > 0 and hit.start - at < 5:
        inner = next((one for one in sentence.nouns if one.end == at and (one.modifies or (one.thing is None and one.head is None))), None)
        if inner is not None:
            noun, at = inner, inner.start
            definite = inner.style == "definite"
            break
        word = sentence.tokens[at - 1]
        if word.lower in determiners:
            definite, at = True, at - 1
            break
        if word.lower in prepositions or word.text in ',.;:()"“”' or word.lower in words(language, "auxiliaries"):
            break
        if word.lower in words(language, "conjunctions") or any(
            one.end == at for one in sentence.hits if one is not hit and one.end <= hit.start
        ):
            break
        at -= 1
    before = sentence.tokens[at - 1].lower if at else ""
    zero = (noun is not None and noun.style == "none") or before in {"without", "neither", "nor"}
    hedged = unknown = False
    if before in {"of", "about", "on", "regarding"} and at > 1:
        told = next((one for one in sentence.nouns if one.style == "none" and one.start < at and one.end >= at - 1), None)
        told_words = sentence.text(max(0, at - 4), at)
        if told is not None or told_words.startswith("no ") or " no " in f" {told_words}":
            unknown = any(f" {word} " in f" {told_words} " for word in ("information", "word", "details", "data", "news"))
            zero, hedged = not unknown, True
    return Own(at, noun, definite and not zero, zero, hedged, unknown)


def _negated_before(sentence: Sentence, own: Own) -> bool:
    """Whether a negated event is joined to this one: "no casualties or damage", "causing neither injuries nor damage"."""
    start = own.start
    joint = [token.lower for token in sentence.tokens[max(0, start - 6) : start]]
    return bool(joint) and joint[-1] in {"or", "nor", "and"} and bool({"no", "neither", "without"} & set(joint[:-1])) and "," not in joint


def _gunfire(sentence: Sentence, hit: Hit, own: Own) -> bool:
    """Whether "fire" is gunfire: "exchanges of fire", "opened fire", "under fire"."""
    before = sentence.tokens[own.start - 1].lower if own.start else ""
    return sentence.tokens[hit.start].lower == "fire" and before in {
        "of",
        "under",
        "open",
        "opened",
        "opening",
        "return",
        "returned",
        "cross-border",
        "hostile",
    }


def _is_label(sentence: Sentence, hit: Hit, language: str) -> bool:
    """Whether an event noun heads a section ("Casualties.") or qualifies another noun ("casualty count")."""
    following = sentence.tokens[hit.end].lower if hit.end < len(sentence.tokens) else ""
    words_only = [token for token in sentence.tokens if token.is_word]
    return following in words(language, "tolls") or (len(words_only) <= hit.end - hit.start and following in {".", ":", ""})


def noun_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """An event noun with its own count, weapon and place of harm."""
    reading = next((one for one in act.readings if one.kind not in {"interception", "attack"}), act.readings[0])
    own = _own(sentence, hit, language)
    said = voice(sentence, hit, language)
    deed = _deed(sentence, hit, act, own, said, language)
    if deed is not None:
        return deed
    if (
        _gunfire(sentence, hit, own)
        or own.unknown
        or said.attributive
        or _is_label(sentence, hit, language)
        or (own.noun is not None and own.noun.partitive)
    ):
        return []
    before = sentence.tokens[own.start - 1].lower if own.start else ""
    zero = own.zero or (_negated_before(sentence, own) and reading.kind in {"casualties", "damage"})
    count = Count.exactly(0) if zero else (own.noun.count if own.noun is not None and not own.definite else None)
    if reading.kind == "impact":
        return _crash(sentence, hit, act, reading, own, count)
    if (
        reading.kind == "attack"
        and before in {"of", "to", "from", "against", "for", "about", "any"}
        and own.noun is None
        and _is_plural(sentence, hit)
    ):
        return []
    if reading.kind == "attack" and {"any", "repeat", "future", "further", "potential", "possible", "such"} & set(
        sentence.text(max(0, own.start - 1), hit.start).split()
    ):
        return []
    if reading.kind == "attack":
        return _attack(sentence, hit, act, reading, own, count)
    if reading.kind == "damage" and reading.measure != "fire":
        return _damage_noun(sentence, hit, act, reading, own, count, language)
    if reading.measure == "fire":
        return _fire(sentence, hit, act, reading, own, count, language)
    if reading.kind not in {"casualties", "damage", "outage"} or (own.definite and count is None):
        return []
    if (
        reading.kind == "casualties"
        and count is None
        and (before in {"of", "for", "about"} or reading.get("counted") or not _is_plural(sentence, hit))
    ):
        return []
    thing, unit = reading.get("object"), None
    if reading.kind == "casualties":
        thing = "person"
        if own.noun is not None and own.noun.thing is not None and own.noun.thing.group == "person":
            thing = own.noun.thing.object
    if reading.get("counts") == "unit":
        count, unit = _units(sentence, hit, language) if not zero else (count, None)
    return [_event(sentence, hit, act, reading, own, thing, count, unit)]


def _event(
    sentence: Sentence, hit: Hit, act: Act, reading: Reading, own: Own, thing: str | None, count: Count | None, unit: str | None = None
) -> Finding:
    return Finding(
        sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=thing, count=count, unit=unit,
        start=min(own.start, hit.start), end=hit.end, theme=own.noun, definite=own.definite, hedged=own.hedged,
    )  # fmt: skip


def _deed(sentence: Sentence, hit: Hit, act: Act, own: Own, said: Voice, language: str) -> list[Finding] | None:
    """A deed told as a noun: "the destruction of a drone", "evacuation of 200 residents", "cancellation of 30 flights"."""
    if hit.end >= len(sentence.tokens) or sentence.tokens[hit.end].lower != "of" or own.zero:
        return None
    for reading in act.readings:
        if not reading.takes or reading.kind == "casualties":
            continue
        for noun in sentence.nouns:
            if hit.end < noun.start <= hit.end + 2 and noun.thing is not None and not noun.modifies and themes.fits(noun, reading):
                return themed(sentence, hit, act, reading, said, themes.coordinated(sentence, noun, reading, "after"), language)
    return None


def _is_plural(sentence: Sentence, hit: Hit) -> bool:
    return sentence.tokens[hit.end - 1].lower.endswith("s")


def _crash(sentence: Sentence, hit: Hit, act: Act, reading: Reading, own: Own, count: Count | None) -> list[Finding]:
    """ "a drone crash", "the fall of a missile": an impact where a weapon is named."""
    weapon = own.noun if own.noun is not None and own.noun.thing is not None and own.noun.thing.group == "weapon" else None
    if weapon is None:
        following = (one for one in sentence.nouns if hit.end < one.start <= hit.end + 2 and sentence.tokens[hit.end].lower == "of")
        weapon = next((one for one in following if one.thing is not None and one.thing.group in {"weapon", "debris"}), None)
    if weapon is None or weapon.thing is None:
        return []
    debris = weapon.thing.group == "debris"
    found = _event(sentence, hit, act, reading, own, None if debris else weapon.thing.object, weapon.count or count)
    return [replace(found, theme=weapon, definite=False, wants="weapon" if debris else None, end=max(found.end, weapon.end))]


def _attack(sentence: Sentence, hit: Hit, act: Act, reading: Reading, own: Own, count: Count | None) -> list[Finding]:
    thing = reading.get("object")
    noun = own.noun
    if noun is not None and noun.thing is not None:
        if noun.thing.group != "weapon":
            return []
        thing = noun.thing.object
    end = hit.end
    if thing is None:  # "a barrage of 20 missiles", "an attack with drones"
        of = next((one for one in sentence.nouns if hit.end < one.start <= hit.end + 3 and one.thing and one.thing.group == "weapon"), None)
        if of is not None and of.thing is not None and sentence.tokens[hit.end].lower in {"of", "with", "by", "using", "involving"}:
            thing, count, end = of.thing.object, of.count, of.end
    if count is not None and count.is_zero:
        return []
    found = _event(sentence, hit, act, reading, own, thing, count if thing or count != Count.exactly(1) else None)
    place = next((one for one in sentence.places if end <= one.start <= end + 5), None)
    return [replace(found, end=place.end if place else end)]


def _damage_noun(sentence: Sentence, hit: Hit, act: Act, reading: Reading, own: Own, count: Count | None, language: str) -> list[Finding]:
    """ "no damage", "damage to two houses", "minor damage"; damage to nothing in particular is none to report."""
    sites = themes.owners(sentence, hit.end, ("site", "part", "garage", "airport", "railway"), language)
    zero = count is not None and count.is_zero
    if sites:
        made = []
        for noun in sites:
            thing = noun.thing.object if noun.thing else noun.head
            amount = Count.exactly(0) if zero else noun.count
            found = _event(sentence, hit, act, reading, own, thing, amount)
            made.append(replace(found, end=noun.end, theme=noun, definite=False))
        return made
    return [_event(sentence, hit, act, reading, own, None, count)] if zero else []


def _fire(sentence: Sentence, hit: Hit, act: Act, reading: Reading, own: Own, count: Count | None, language: str) -> list[Finding]:
    if own.definite and not any(word in sentence.text(hit.end, hit.end + 8) for word in ("contained", "put out", "extinguished")):
        return []
    sites = themes.owners(sentence, hit.end, reading.get("located") or (), language, reach=6)
    found = replace(_event(sentence, hit, act, reading, own, None, count), definite=False)
    if not sites:
        return [found]
    return [
        replace(
            found, object=site.thing.object if site.thing else None, count=count if len(sites) == 1 and count else site.count, end=site.end
        )
        for site in sites
    ]


def _units(sentence: Sentence, hit: Hit, language: str) -> tuple[Count | None, str | None]:
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
    return None, None


def phrase_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """A fixed wording; some need a place after them, some take the weapon or the units near them."""
    reading = act.readings[0]
    said = voice(sentence, hit, language)
    place = next((one for one in sentence.places if hit.end <= one.start <= hit.end + 5), None)
    if reading.get("needs_place") and place is None and not _deictic(sentence, hit.end):
        return []
    if reading.measure == "heading_to" and _said_on_the_way(sentence, hit):
        return []
    if reading.get("needs") == "weapon_after":
        return _named_weapon(sentence, hit, act, reading)
    weapon = _near_weapon(sentence, hit) if reading.get("near") or reading.get("counts") == "weapon" else None
    if reading.get("needs") == "weapon" and weapon is None:
        return []
    count, unit = (None, None)
    if reading.get("counts") == "unit":
        count, unit = _units(sentence, hit, language)
    elif reading.get("counts") == "weapon" and weapon is not None:
        count = weapon.count
    if reading.get("near") and " times" in sentence.text(hit.end, hit.end + 3):
        times = cardinal(sentence.tokens, hit.end, language)
        count = Count.exactly(times[0]) if times is not None else count
    if reading.get("count") is not None:
        count = Count.exactly(reading.get("count"))
    count, denied = zero_or_denied(reading.kind, count, negated=said.negated)
    thing = reading.get("object") or (weapon.thing.object if weapon is not None and weapon.thing is not None else None)
    wants = "weapon" if reading.get("near") and thing is None else None
    edges = [hit.start, hit.end, *((weapon.start,) if weapon else ()), *((place.end,) if place and reading.get("needs_place") else ())]
    return [
        Finding(
            sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=thing, count=count, unit=unit,
            start=min(edges), end=max(edges), theme=weapon, denied=denied, expected=said.expected, wants=wants,
            partitive=bool(weapon and weapon.partitive),
        )
    ]  # fmt: skip


def _named_weapon(sentence: Sentence, hit: Hit, act: Act, reading: Reading) -> list[Finding]:
    """ "It was a Kh-22": the weapon of an attack that was told before."""
    weapon = next((one for one in sentence.nouns if one.start == hit.end and one.style == "one"), None)
    if weapon is None or weapon.thing is None or weapon.thing.group != "weapon" or weapon.modifies:
        return []
    return [
        Finding(
            sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=weapon.thing.object, count=weapon.count,
            start=hit.start, end=weapon.end, theme=weapon,
        )
    ]  # fmt: skip


def _said_on_the_way(sentence: Sentence, hit: Hit) -> bool:
    """Whether the phrase only says where a weapon was met: "downed on their way to the capital"."""
    return any(other.end == hit.start or (other.end < hit.start <= other.end + 1) for other in sentence.hits if _interception(other))


def _interception(hit: Hit) -> bool:
    return any(reading.kind == "interception" for act in hit.acts for reading in act.readings)


def _deictic(sentence: Sentence, at: int) -> bool:
    return any(
        word
        in {
            "capital",
            "city",
            "town",
            "airport",
            "airfield",
            "base",
            "centre",
            "center",
            "coast",
            "region",
            "country",
            "border",
            "port",
            "village",
        }
        for word in (t.lower for t in sentence.tokens[at : at + 4])
    )


def _near_weapon(sentence: Sentence, hit: Hit) -> Noun | None:
    """The weapon before the phrase, or the bare amount just before it ("with 32 aimed at the capital")."""
    for noun in reversed(sentence.nouns):
        if noun.end > hit.start:
            continue
        if noun.thing is not None and noun.thing.group == "weapon":
            return noun
        if noun.thing is None and noun.count is not None and noun.style == "number" and hit.start - noun.end <= 3:
            return noun
    return None
