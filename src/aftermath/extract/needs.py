"""Some readings need something behind the act: a hospital, a place of refuge, a named place."""

from collections.abc import Callable

from aftermath.extract.marks import Hit, Sentence

REACH = 8  # tokens behind the act in which what it needs must begin
HEALING = frozenset({"hospital", "clinic", "polyclinic"})
REFUGES = frozenset({"school", "kindergarten", "hotel", "station", "church", "mosque", "museum", "house"})
SAFE = frozenset({"safety", "safer", "safe", "shelter", "shelters", "relatives", "camps", "camp", "colleges", "college", "elsewhere"})


def _things(sentence: Sentence, hit: Hit, objects: frozenset[str]) -> bool:
    near = (noun for noun in sentence.nouns if hit.end <= noun.start <= hit.end + REACH)
    return any(noun.thing is not None and noun.thing.object in objects for noun in near)


def to_hospital(sentence: Sentence, hit: Hit) -> bool:
    """Whether people are moved to a place of healing: "driven to the regional clinic"."""
    return _things(sentence, hit, HEALING)


def to_refuge(sentence: Sentence, hit: Hit) -> bool:
    """Whether people are moved where they are safer, or out of a named place: "shifted to a school", "left for safer regions"."""
    if to_hospital(sentence, hit):
        return False
    near = sentence.words[hit.end : hit.end + REACH]
    shelter = any(
        noun.thing is not None and noun.thing.group == "shelter" and hit.end <= noun.start <= hit.end + REACH for noun in sentence.nouns
    )
    return shelter or to_place(sentence, hit) or _things(sentence, hit, REFUGES) or not SAFE.isdisjoint(near)


def to_place(sentence: Sentence, hit: Hit) -> bool:
    """Whether a named place follows: "sent to Poznan", "left Kosti"."""
    named = hit.end < len(sentence.tokens) and sentence.tokens[hit.end].is_capitalised
    return named or any(hit.end <= place.start <= hit.end + 2 for place in sentence.places)


NEEDS: dict[str, Callable[[Sentence, Hit], bool]] = {
    "hospital_after": to_hospital,
    "refuge_after": to_refuge,
    "place_after": to_place,
}


def is_met(sentence: Sentence, hit: Hit, need: str | None) -> bool:
    """Whether what a reading needs behind its act is there; a reading without a need always is."""
    return need not in NEEDS or NEEDS[need](sentence, hit)
