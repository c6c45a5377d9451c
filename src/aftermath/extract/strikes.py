"""Verbs of attack: the weapon is the subject of the active or stands after "by" in the passive; a weapon that is hit is intercepted."""

from dataclasses import replace

from aftermath.base.count import Count
from aftermath.extract import themes
from aftermath.extract.finding import Finding, zero_or_denied
from aftermath.extract.lexicon import Act, Reading
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun
from aftermath.extract.numbers import cardinal
from aftermath.extract.themed import themed
from aftermath.extract.voice import Voice, voice

AUXILIARIES = frozenset({"was", "were", "is", "are", "been", "being", "has", "have", "had", "not", "also", "again", "then"})
SPOTS = frozenset(
    {"site", "target", "post", "position", "location", "facility", "object", "military site", "checkpoint", "outpost", "base"}
)
"""Words that only count how many places were attacked: "struck nine sites"."""
NEAR = 4
"""Tokens between a pronoun for a weapon and its verb at most."""
DEBRIS = Reading(kind="impact", measure="fell", takes=frozenset({"debris"}), rest={})
WEAPON = Reading(kind="attack", measure="attack", takes=frozenset({"weapon"}), rest={})


def strike_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """A verb of attack: its weapon is the subject of the active, or stands after "by" or "with" in the passive."""
    said = voice(sentence, hit, language)
    reading = act.readings[0]
    if (act.form == "base" and said.purpose) or (said.passive and said.relative):
        return []
    if reading.get("needs") == "at" and (said.passive or not _aimed(sentence, hit)):
        return []
    downed = None if said.passive else _downed(sentence, hit, act, said, language)
    if downed is not None:
        return downed
    weapon = _weapon(sentence, hit, said, language)
    target = _target(sentence, hit, said) or _named(sentence, hit, act, said)
    if said.passive and target is None and weapon is None:
        return _were_hit(sentence, hit, act, said, language)
    if weapon is None and (reading.get("needs") == "weapon" or target is None or said.attributive):
        return []
    thing = _kind_of_weapon(sentence, weapon) or (None if _by_aircraft(sentence, hit) else reading.get("object"))
    unit = None if weapon is not None and weapon.count is not None else _units_hit(sentence, hit)
    times = _times(sentence, hit)
    amount = weapon.count if weapon is not None and weapon.count is not None else unit.count if unit is not None else times
    count, denied = zero_or_denied("attack", amount, negated=said.negated)
    edges = [hit.start, hit.end, *((weapon.start, weapon.end) if weapon else ()), *(target or ())]
    found = Finding(
        sentence=sentence, hit=hit, rule=act.rule, kind="attack", measure="attack", object=thing, count=count, unit=_word(unit),
        start=min(edges), end=max(edges),
        theme=weapon, denied=denied, expected=said.expected, partitive=bool(weapon and weapon.partitive),
        wants="weapon" if weapon is not None and weapon.thing is None else None,
    )  # fmt: skip
    return [found] if weapon is None else [*_others_counted(sentence, weapon, found), found]


def _named(sentence: Sentence, hit: Hit, act: Act, said: Voice) -> tuple[int, int] | None:
    """What was shelled or bombed, by a name that no gazetteer has or by a pronoun: "Dilling was shelled", "it has been bombed"."""
    if not said.passive or act.readings[0].get("object") is None:
        return None
    at = hit.start - 1
    while at >= 0 and sentence.tokens[at].lower in AUXILIARIES:
        at -= 1
    named = at >= 0 and (sentence.tokens[at].text.istitle() or sentence.tokens[at].lower in {"it", "they"})
    return (at, at + 1) if named else None


def _aimed(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody is fired at: "fired on 31 settlements", but not "fired at no village"."""
    ahead = sentence.text(hit.end, hit.end + 3).split()
    return bool(ahead) and ahead[0] in {"at", "on", "upon"} and "no" not in ahead


def _by_aircraft(sentence: Sentence, hit: Hit) -> bool:
    """Whether aircraft do it: "jets bombed the home"."""
    left = next((noun for noun in reversed(sentence.nouns) if noun.end <= hit.start), None)
    return left is not None and left.thing is not None and left.thing.object == "aircraft" and hit.start - left.end <= 2


def _times(sentence: Sentence, hit: Hit) -> Count | None:
    """How often, where that is said: "opened fire on the town five times"."""
    for at in range(hit.end, min(hit.end + 9, len(sentence.tokens) - 1)):
        if sentence.tokens[at].text in ",;.":
            return None
        if sentence.tokens[at + 1].lower == "times":
            number = cardinal(sentence.words, at)
            return Count.exactly(number[0]) if number is not None else None
    return None


def _others_counted(sentence: Sentence, weapon: Noun, found: Finding) -> list[Finding]:
    """The attacks of the other weapons that share a verb, where each is counted: "one rocket and three drones struck"."""
    others = [noun for noun in themes.coordinated(sentence, weapon, WEAPON, "before") if noun.start != weapon.start]
    if found.denied or any(noun.thing is None or noun.count is None for noun in (*others, weapon)):
        return []
    return [
        replace(found, object=noun.thing.object, count=noun.count, start=noun.start, theme=noun, unit=None)
        for noun in others
        if noun.thing is not None
    ]


def _units_hit(sentence: Sentence, hit: Hit) -> Noun | None:
    """How many places were attacked, where nobody counts the weapons: "drones attacked four municipalities"."""
    near = (noun for noun in sentence.nouns if hit.end <= noun.start <= hit.end + 4 and noun.style == "number")
    return next((noun for noun in near if noun.thing is not None and (noun.thing.group == "unit" or noun.thing.word in SPOTS)), None)


def _word(unit: Noun | None) -> str | None:
    if unit is None or unit.thing is None:
        return None
    return unit.thing.object if unit.thing.group == "unit" else unit.thing.word


def _kind_of_weapon(sentence: Sentence, weapon: Noun | None) -> str | None:
    """The object of an attack; weapons of several kinds and no number are just weapons: "drones and missiles reached"."""
    if weapon is None or weapon.thing is None:
        return None
    kinds = {noun.thing.object for noun in themes.coordinated(sentence, weapon, WEAPON, "before") if noun.thing is not None}
    return "weapon" if len(kinds) > 1 and weapon.count is None else weapon.thing.object


def _were_hit(sentence: Sentence, hit: Hit, act: Act, said: Voice, language: str) -> list[Finding]:
    """Weapons that were hit were intercepted: "there were eight; all were hit"."""
    reading = Reading(kind="interception", measure="intercepted", takes=WEAPON.takes, rest={})
    noun = themes.before(sentence, hit, reading, language)
    if noun is None or act.rule != "en.act.strike" or (noun.thing is None and noun.style not in {"all", "number"}):
        return []
    return themed(sentence, hit, act, reading, said, [noun], language)


def _downed(sentence: Sentence, hit: Hit, act: Act, said: Voice, language: str) -> list[Finding] | None:
    """A weapon that is hit is intercepted: "air defences hit two drones"."""
    noun = themes.after(sentence, hit, WEAPON, language)
    if noun is None or noun.thing is None or act.rule != "en.act.strike":
        return None
    reading = Reading(kind="interception", measure="intercepted", takes=WEAPON.takes, rest={})
    return themed(sentence, hit, act, reading, said, themes.coordinated(sentence, noun, reading, "after"), language)


def _weapon(sentence: Sentence, hit: Hit, said: Voice, language: str) -> Noun | None:
    passive = said.passive or (hit.end < len(sentence.tokens) and sentence.tokens[hit.end].lower == "by")
    if not passive:
        noun = themes.before(sentence, hit, WEAPON, language) or _wielded(sentence, hit)
        near = noun is not None and noun.is_counted and hit.start - noun.end <= 2
        meant = noun is not None and noun.style == "pronoun" and hit.start - noun.end <= NEAR
        return noun if noun is not None and (noun.thing is not None or near or meant) else None
    for noun in sentence.nouns:
        if hit.end <= noun.start <= hit.end + 12 and noun.thing is not None and noun.thing.group == "weapon":
            between = [token.lower for token in sentence.tokens[hit.end : noun.start]]
            if "by" in between or "with" in between or "in" in between:
                return noun
    return None


def _wielded(sentence: Sentence, hit: Hit) -> Noun | None:
    """The weapon an attacker uses: "formations struck the village with a drone"."""
    for noun in sentence.nouns:
        if hit.end < noun.start <= hit.end + 12 and noun.thing is not None and noun.thing.group == "weapon":
            return noun if {"with", "using"} & set(sentence.text(max(0, noun.start - 2), noun.start).split()) else None
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


def struck_by(sentence: Sentence, hit: Hit, act: Act, said: Voice, language: str) -> list[Finding]:
    """A weapon that kills, damages or sets on fire has attacked: "a drone set fire to an oil tank"."""
    if act.readings[0].kind not in {"casualties", "damage"} or said.negated or said.expected:
        return []
    weapon = themes.before(sentence, hit, WEAPON, language)
    fallen = themes.before(sentence, hit, DEBRIS, language)
    if fallen is not None and fallen.thing is not None and hit.start - fallen.end <= 8 and (weapon is None or weapon.start >= fallen.end):
        thing = weapon.thing.object if weapon is not None and weapon.thing is not None else None
        return [
            Finding(
                sentence=sentence, hit=hit, rule="en.act.fall", kind="impact", measure="fell", object=thing,
                count=weapon.count if weapon else None,
                start=fallen.start, end=hit.end, theme=fallen, wants=None if thing else "weapon",
            )
        ]  # fmt: skip
    if weapon is None or weapon.thing is None or hit.start - weapon.end > 8:
        return []
    return [
        Finding(
            sentence=sentence, hit=hit, rule="en.act.strike", kind="attack", measure="attack", object=weapon.thing.object,
            count=weapon.count,
            start=weapon.start, end=hit.end, theme=weapon, definite=weapon.style == "definite",
        )
    ]  # fmt: skip
