"""Event nouns ("two blasts", "no casualties") are counted themselves; each kind of event looks for what it needs in its own way."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from aftermath.base.count import Count
from aftermath.extract import themes
from aftermath.extract.finding import Finding
from aftermath.extract.function import words
from aftermath.extract.lexicon import Act, Reading
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun
from aftermath.extract.own import Own, negated_before, own_of
from aftermath.extract.themed import themed
from aftermath.extract.voice import voice
from aftermath.extract.wordings import units

GUNFIRE = frozenset(
    [
        "of",
        "under",
        "open",
        "opened",
        "opening",
        "return",
        "returned",
        "cross-border",
        "hostile",
        "anti-aircraft",
        "aircraft",
        "mobile",
        "flat-trajectory",
        "artillery",
        "machine-gun",
        "small-arms",
        "sniper",
        "sniping",
        "covering",
        "friendly",
        "enemy",
        "intense",
        "heavy",
        "counter-battery",
        "direct",
        "indirect",
        "gun",
        "tank",
        "cease",
    ]
)
FIRE_AT = frozenset({"of", "in", "at", "on", "inside"})
IMAGINED = frozenset(["any", "repeat", "future", "further", "potential", "possible", "such"])
GENERIC_LEADS = frozenset(["of", "to", "from", "against", "for", "about", "during", "amid", "despite"])
PUT_OUT = ("contained", "put out", "extinguished", "out by", "out since", "under control")
ATTACK = Reading(kind="attack", measure="attack", takes=frozenset(), rest={})
HARM_LINKS = frozenset(["of", "to", "for", "among"])
HARMED = ("site", "part", "garage", "airport", "railway")


@dataclass(frozen=True, slots=True)
class Event:
    """An event noun in its sentence, with what stands before it and its count."""

    sentence: Sentence
    hit: Hit
    act: Act
    reading: Reading
    own: Own
    count: Count | None
    language: str

    @property
    def lead(self) -> str:
        """The word before the whole phrase."""
        return self.sentence.tokens[self.own.start - 1].lower if self.own.start else ""

    @property
    def plural(self) -> bool:
        """Whether the noun is a plural."""
        return self.sentence.tokens[self.hit.end - 1].lower.endswith(("s", "ies"))

    def found(self, thing: str | None, count: Count | None, *, unit: str | None = None) -> Finding:
        """A finding of this event."""
        return Finding(
            sentence=self.sentence, hit=self.hit, rule=self.act.rule, kind=self.reading.kind, measure=self.reading.measure, object=thing,
            count=count, unit=unit, start=min(self.own.start, self.hit.start), end=self.hit.end, theme=self.own.noun,
            definite=self.own.definite, hedged=self.own.hedged,
        )  # fmt: skip

    def following(self, group: str, reach: int) -> Noun | None:
        """The first noun of a group that begins within `reach` tokens after the event."""
        end = self.hit.end
        near = (one for one in self.sentence.nouns if end < one.start <= end + reach)
        return next((one for one in near if one.thing is not None and one.thing.group == group), None)


def noun_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """An event noun with its own count, weapon and place of harm."""
    reading = next((one for one in act.readings if one.kind not in {"interception", "attack"}), act.readings[0])
    own = own_of(sentence, hit, language)
    deed = None if own.zero else _deed(sentence, hit, act, language)
    if deed is not None:
        return deed
    zero = own.zero or (reading.kind in {"casualties", "damage"} and negated_before(sentence, own))
    count = Count.exactly(0) if zero else (own.noun.count if own.noun is not None and not own.definite else None)
    event = Event(sentence, hit, act, reading, own, count, language)
    if _is_label(event):
        return [replace(event.found("person", None), topic=True)] if reading.kind == "casualties" else []
    partitive = own.noun is not None and own.noun.partitive
    if own.unknown or partitive or voice(sentence, hit, language).attributive:
        return []
    return EVENTS[reading.kind](event) if reading.kind in EVENTS else []


def _is_label(event: Event) -> bool:
    """Whether the noun heads a section ("Casualties.") or a list, or qualifies another noun ("casualty count")."""
    sentence, hit = event.sentence, event.hit
    following = sentence.tokens[hit.end].lower if hit.end < len(sentence.tokens) else ""
    if following in words(event.language, "tolls"):
        return True
    if sentence.tokens[-1].text == ":" and event.count is None and not any(noun.is_counted for noun in sentence.nouns):
        return True  # "Fatalities break down as follows:"
    spoken = sum(token.is_word for token in sentence.tokens)
    return spoken <= hit.end - hit.start and following in {".", ":", ""}


def _deed(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding] | None:
    """A deed told as a noun: "the destruction of a drone", "evacuation of 200 residents", "the death of two women", "injuries to four"."""
    link = sentence.tokens[hit.end].lower if hit.end < len(sentence.tokens) else ""
    said = voice(sentence, hit, language)
    for reading in act.readings:
        harm = reading.kind == "casualties"
        if not reading.takes or link not in (HARM_LINKS if harm else {"of"}):
            continue
        for noun in sentence.nouns:
            told = noun.is_counted if harm else noun.thing is not None
            if hit.end < noun.start <= hit.end + 2 and told and not noun.modifies and themes.fits(noun, reading):
                return themed(sentence, hit, act, reading, said, themes.coordinated(sentence, noun, reading, "after"), language)
    return None


def _harm(event: Event) -> list[Finding]:
    """As in "three deaths", "no casualties"; a lone "a casualty of" or "the injuries" tells nothing."""
    told = event.count is not None
    if not told and (event.own.definite or event.lead in {"of", "for", "about"} or event.reading.get("counted") or not event.plural):
        return []
    noun = event.own.noun
    people = noun is not None and noun.thing is not None and noun.thing.group == "person" and noun.thing.word != "minor"
    thing = noun.thing.object if people and noun is not None and noun.thing is not None else "person"
    return [event.found(thing, event.count)]


def _attack(event: Event) -> list[Finding]:
    """As in "two drone strikes", "a barrage of 20 missiles"; attacks in general, feared or foreseen, are none."""
    own, sentence, hit = event.own, event.sentence, event.hit
    if event.count is None and event.lead in GENERIC_LEADS and event.plural:
        return []
    imagined = IMAGINED - {"further", "repeat"} if own.noun is not None and own.noun.is_counted else IMAGINED
    if imagined & set(sentence.text(max(0, own.start - 1), hit.start).split()):
        return []
    thing, count, end = event.reading.get("object"), event.count, hit.end
    if own.noun is not None and own.noun.thing is not None:
        if own.noun.thing.group != "weapon":
            return []
        thing = own.noun.thing.object
        other = next((one for one in sentence.nouns if one.modifies and 0 < own.noun.start - one.end <= 1), None)
        if other is not None and other.thing is not None and other.thing.group == "weapon":
            thing = thing if other.thing.object == thing else "weapon"
    if thing is None and end < len(sentence.tokens) and sentence.tokens[end].lower in {"of", "with", "by", "using", "involving"}:
        weapon = event.following("weapon", 3)
        if weapon is not None and weapon.thing is not None:
            thing, count, end = weapon.thing.object, weapon.count, weapon.end
    place = next((one for one in sentence.places if end <= one.start <= end + 5), None)
    found = event.found(thing, count if thing or count != Count.exactly(1) else None)
    unit = "raid" if thing is None and count is not None and event.sentence.tokens[hit.start].lower == "raids" else None
    return [replace(found, end=place.end if place else end, unit=unit)]


def _crash(event: Event) -> list[Finding]:
    """As in "a drone crash", "the fall of a missile": an impact where a weapon is named."""
    noun = event.own.noun
    weapon = noun if noun is not None and noun.thing is not None and noun.thing.group == "weapon" else None
    if weapon is None and event.hit.end < len(event.sentence.tokens) and event.sentence.tokens[event.hit.end].lower == "of":
        weapon = event.following("weapon", 2) or event.following("debris", 2)
    if weapon is None or weapon.thing is None:
        return []
    debris = weapon.thing.group == "debris"
    found = event.found(None if debris else weapon.thing.object, weapon.count or event.count)
    return [replace(found, theme=weapon, definite=False, wants="weapon" if debris else None, end=max(found.end, weapon.end))]


def _damage(event: Event) -> list[Finding]:
    """As in "no damage", "damage to two houses"; damage to nothing in particular is none to report."""
    if event.reading.measure == "fire":
        return _fire(event)
    zero = event.count is not None and event.count.is_zero
    made = []
    for noun in _harmed(event):
        thing = noun.thing.object if noun.thing is not None else noun.head
        found = event.found(thing, Count.exactly(0) if zero else noun.count)
        made.append(replace(found, end=noun.end, theme=noun, definite=False))
    return made or ([event.found(None, event.count)] if zero else [])


def _harmed(event: Event) -> list[Noun]:
    """What damage was done to: "to two houses", of a part its whole: "to the facade of a high-rise"."""
    harmed = themes.owners(event.sentence, event.hit.end, HARMED, event.language)
    if len(harmed) == 1 and harmed[0].thing is not None and harmed[0].thing.group == "part":
        return themes.owners(event.sentence, harmed[0].end, ("site", "garage", "airport"), event.language) or harmed
    return harmed


def _fire(event: Event) -> list[Finding]:
    """As in "fires at two warehouses", "a fire broke out"; gunfire is none, a fire known already only where it is put out."""
    sentence, hit = event.sentence, event.hit
    if "under" in sentence.text(max(0, hit.start - 5), hit.start).split() and sentence.tokens[hit.start].lower == "fire":
        return _attack(replace(event, reading=ATTACK, count=None, own=replace(event.own, definite=False)))
    if event.own.noun is not None and event.own.noun.thing is not None and event.own.noun.thing.group == "weapon":
        return _attack(replace(event, reading=ATTACK, count=None))
    if sentence.tokens[hit.start].lower == "fire" and {event.lead, sentence.tokens[hit.start - 1].lower if hit.start else ""} & GUNFIRE:
        return []
    if event.own.definite and not any(word in sentence.text(hit.end, hit.end + 9) for word in PUT_OUT):
        return []
    found = replace(event.found(None, event.count), definite=False)
    made = []
    for site in themes.owners(sentence, hit.end, event.reading.get("located") or (), event.language, reach=6, links=FIRE_AT):
        count = site.count if event.count is None or event.plural else event.count
        made.append(replace(found, object=site.thing.object if site.thing is not None else None, count=count, end=site.end))
    there = hit.end < len(sentence.tokens) and sentence.tokens[hit.end].lower == "there"
    return made or [replace(found, wants="site") if there else found]


def _outage(event: Event) -> list[Finding]:
    """As in "blackouts", "a power cut in six districts"."""
    if event.own.definite and event.count is None:
        return []
    if event.count is not None and event.count.is_zero:
        return [event.found(event.reading.get("object"), event.count)]
    count, unit = units(event.sentence, event.hit, event.language)
    return [event.found(event.reading.get("object"), count, unit=unit)]


EVENTS: dict[str, Callable[[Event], list[Finding]]] = {
    "casualties": _harm,
    "attack": _attack,
    "impact": _crash,
    "damage": _damage,
    "outage": _outage,
}  # fmt: skip
