"""Each frame of an act (verb, happening, strike, state, event noun, phrase) looks for its theme in its own way."""

from collections.abc import Callable
from dataclasses import replace

from aftermath.base.count import Count
from aftermath.extract import themes
from aftermath.extract.events import noun_findings, phrase_findings
from aftermath.extract.finding import Finding, reading_object, zero_or_denied
from aftermath.extract.lexicon import Act, Reading
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun
from aftermath.extract.tolls import toll_findings
from aftermath.extract.voice import Voice, is_verb, voice


def themed(sentence: Sentence, hit: Hit, act: Act, reading: Reading, said: Voice, group: list[Noun], language: str) -> list[Finding]:
    """A finding for each noun phrase of a coordinated theme; parts of buildings give way to the buildings."""
    found: list[Finding] = []
    nothing = group[0].style == "none"
    owned = _owners(sentence, hit, group, language)
    for noun in owned or group:
        count = Count.exactly(0) if nothing else noun.count
        count, denied = zero_or_denied(reading.kind, count, negated=said.negated and not nothing)
        thing, wants = reading_object(reading, noun)
        if nothing and noun.thing is None and reading.kind != "casualties":
            thing, wants = None, None
        if reading.kind == "damage" and noun.thing is not None and noun.thing.group == "part":
            count = Count.exactly(0) if count is not None and count.is_zero else None
        unit = None
        if reading.get("counts") == "unit" and noun.thing is not None:
            unit = noun.thing.object
        found.append(
            Finding(
                sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=thing, count=count, unit=unit,
                start=min(group[0].start, hit.start), end=max(hit.end, group[-1].end, noun.end), theme=noun,
                partitive=noun.partitive, definite=noun.style == "definite", denied=denied, expected=said.expected, wants=wants,
            )
        )  # fmt: skip
    return found


def _owners(sentence: Sentence, hit: Hit, group: list[Noun], language: str) -> list[Noun]:
    if any(noun.thing is None or noun.thing.group != "part" for noun in group):
        return []
    sites = ("site", "garage", "airport")
    return themes.owners(sentence, group[-1].end, sites, language) or themes.owners(sentence, hit.end, sites, language)


def verb_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """A transitive verb: the object of the active, the subject of the passive, or the noun a participle qualifies."""
    said = voice(sentence, hit, language)
    for reading in act.readings:
        side, noun = _verb_theme(sentence, hit, act, reading, said, language)
        if noun is not None:
            group = [noun] if side == "inside" else themes.coordinated(sentence, noun, reading, side)
            return themed(sentence, hit, act, reading, said, group, language)
        if reading.get("named"):
            place = _named_place(sentence, hit, said)
            if place is not None:
                return [_bare(sentence, hit, act, reading, said, place)]
    return []


def _verb_theme(sentence: Sentence, hit: Hit, act: Act, reading: Reading, said: Voice, language: str) -> tuple[str, Noun | None]:
    if said.attributive:
        for noun in sentence.nouns:
            if noun.start <= hit.start < noun.end:
                counted = noun.style in {"number", "several", "none"} and noun.count is not None
                return "inside", noun if counted and noun.thing is not None and themes.fits(noun, reading) else None
    if act.form in {"past", "participle"}:
        if said.passive:
            return "before", themes.before(sentence, hit, reading, language)
        right = themes.after(sentence, hit, reading, language)
        if said.perfect or (right is not None and right.style != "pronoun"):
            return "after", right
        left = themes.before(sentence, hit, reading, language)
        if left is not None and left.style not in {"pronoun"} and hit.start - left.end <= 8:
            return "before", left
        return "after", right
    return "after", themes.after(sentence, hit, reading, language)


def _named_place(sentence: Sentence, hit: Hit, said: Voice) -> int | None:
    """The token where a named airport or bridge stands as the theme: "Vnukovo closed", "closed Kazan airport"."""
    for place in sentence.places:
        if place.mark.designator in {"airport", "airbase", "bridge", "port"} or _looks_like_site(sentence, place.start, place.end):
            if place.end <= hit.start <= place.end + 12 or (not said.passive and hit.end <= place.start <= hit.end + 3):
                return place.start
    return None


def _looks_like_site(sentence: Sentence, start: int, end: int) -> bool:
    return "airport" in sentence.text(start, min(len(sentence.tokens), end + 1))


def _bare(sentence: Sentence, hit: Hit, act: Act, reading: Reading, said: Voice, other: int | None = None) -> Finding:
    thing, _ = reading_object(reading, None)
    count, denied = zero_or_denied(reading.kind, None, negated=said.negated)
    if reading.get("named"):
        thing = "airport"
    start = hit.start if other is None else min(hit.start, other)
    return Finding(
        sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=thing, count=count,
        start=start, end=hit.end if other is None else max(hit.end, other + 1), denied=denied, expected=said.expected,
    )  # fmt: skip


def happen_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """An intransitive verb: its subject."""
    said = voice(sentence, hit, language)
    if said.attributive:
        return []
    for reading in act.readings:
        noun = themes.before(sentence, hit, reading, language)
        if noun is not None:
            return _debris(
                sentence, themed(sentence, hit, act, reading, said, themes.coordinated(sentence, noun, reading, "before"), language)
            )
        place = _named_place(sentence, hit, said) if reading.get("named") else None
        if place is not None:
            return [_bare(sentence, hit, act, reading, said, place)]
    return []


def _debris(sentence: Sentence, found: list[Finding]) -> list[Finding]:
    """Debris is of a weapon: "debris of a downed drone" names it, else the last weapon does."""
    made = []
    for finding in found:
        noun = finding.theme
        if noun is None or noun.thing is None or noun.thing.group != "debris":
            made.append(finding)
            continue
        weapon = next(
            (one for one in sentence.nouns if noun.end < one.start <= noun.end + 2 and one.thing and one.thing.group == "weapon"), None
        )
        thing = weapon.thing.object if weapon is not None and weapon.thing is not None else None
        made.append(_with(finding, thing, weapon))
    return made


def _with(finding: Finding, thing: str | None, weapon: Noun | None) -> Finding:
    return replace(finding, object=thing, wants=None if thing else "weapon", count=weapon.count if weapon else None, definite=False)


def state_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """A state: who or what is in it stands before it."""
    previous = sentence.tokens[hit.start - 1].lower if hit.start else ""
    if previous in {"the", "those", "of", "these", "all"} or previous in {"into", "to"}:
        return []
    said = voice(sentence, hit, language)
    if said.attributive:
        return verb_findings(sentence, hit, act, language)
    for reading in act.readings:
        noun = themes.before(sentence, hit, reading, language)
        if noun is not None and hit.start - noun.end <= 7 and (noun.thing is None or noun.thing.group in reading.takes):
            if noun.style == "definite" and noun.thing is None:
                continue
            return themed(sentence, hit, act, reading, said, themes.coordinated(sentence, noun, reading, "before"), language)
    return []


def strike_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """A verb of attack: its weapon is the subject of the active, or stands after "by" or "with" in the passive."""
    said = voice(sentence, hit, language)
    reading = act.readings[0]
    weapon = _weapon(sentence, hit, said, language)
    target = _target(sentence, hit, said)
    if weapon is None and (reading.get("needs") or target is None or said.attributive):
        return []
    fixed = reading.get("object")
    thing = fixed or (weapon.thing.object if weapon is not None and weapon.thing is not None else None)
    count, denied = zero_or_denied("attack", weapon.count if weapon else None, negated=said.negated)
    edges = [hit.start, hit.end, *((weapon.start, weapon.end) if weapon else ()), *(target or ())]
    return [
        Finding(
            sentence=sentence, hit=hit, rule=act.rule, kind="attack", measure="attack", object=thing, count=count, start=min(edges), end=max(edges),
            theme=weapon, denied=denied, expected=said.expected, partitive=bool(weapon and weapon.partitive),
            wants="weapon" if weapon is not None and weapon.thing is None else None,
        )
    ]  # fmt: skip


WEAPON = Reading(kind="attack", measure="attack", takes=frozenset({"weapon"}), rest={})


def _weapon(sentence: Sentence, hit: Hit, said: Voice, language: str) -> Noun | None:
    passive = said.passive or (hit.end < len(sentence.tokens) and sentence.tokens[hit.end].lower == "by")
    if not passive:
        noun = themes.before(sentence, hit, WEAPON, language)
        return noun if noun is not None and (noun.thing is not None or noun.is_counted or noun.style == "pronoun") else None
    for noun in sentence.nouns:
        if hit.end <= noun.start <= hit.end + 12 and noun.thing is not None and noun.thing.group == "weapon":
            between = [token.lower for token in sentence.tokens[hit.end : noun.start]]
            if "by" in between or "with" in between or "in" in between:
                return noun
    return None


def _target(sentence: Sentence, hit: Hit, said: Voice) -> tuple[int, int] | None:
    """The tokens of what was struck: a place or a site, after the active and before the passive."""
    sites = {"site", "airport", "railway", "road", "garage", "unit", "person", "train", "part"}
    ranges = [(place.start, place.end) for place in sentence.places]
    ranges += [
        (noun.start, noun.end) for noun in sentence.nouns if noun.thing is not None and noun.thing.group in sites and not noun.modifies
    ]
    if said.passive:
        near = [edge for edge in ranges if edge[1] <= hit.start and hit.start - edge[1] <= 12]
        return max(near, default=None)
    near = [edge for edge in ranges if hit.end <= edge[0] <= hit.end + 8]
    return min(near, default=None)


HANDLERS: dict[str, Callable[[Sentence, Hit, Act, str], list[Finding]]] = {
    "verb": verb_findings,
    "happen": happen_findings,
    "strike": strike_findings,
    "state": state_findings,
    "noun": noun_findings,
    "phrase": phrase_findings,
}


def findings(sentence: Sentence, language: str) -> list[Finding]:
    """What the acts of a sentence say, in the order of its words; of several acts with one wording the first that finds a theme counts."""
    found: list[Finding] = []
    for hit in sentence.hits:
        for act in sorted(hit.acts, key=lambda one: one.frame == "state"):
            made = toll_findings(sentence, hit, act, language)
            if not made and is_verb(sentence, hit, act, language):
                made = HANDLERS[act.frame](sentence, hit, act, language)
            if made:
                found += made
                break
    return found
