"""A launch that names where from also tells an origin: "fired 20 rockets from southern Lebanon at the town"."""

from dataclasses import replace

from aftermath.extract.binding import listed
from aftermath.extract.finding import Finding
from aftermath.extract.marks import Hit, Placed, Sentence

LAUNCH = "en.act.launch"
FROM = "en.act.from"
REACH = 12
"""Tokens between the verb and "from" at most."""
NEAR = 4
"""Tokens between "from" and the place at most: "from the direction of", "from the territory of"."""


def with_origin(found: list[Finding]) -> list[Finding]:
    """The findings of a launch, and after each of them its origin where "from" and a place follow in the same clause."""
    made: list[Finding] = []
    for finding in found:
        origin = _origin(finding)
        made += [finding] if origin is None else [finding, origin]
    return made


def shared(origin: Finding, place: Placed) -> Finding:
    """The origin without its count where several places share it: nobody says how many came from each."""
    return replace(origin, count=None) if len(listed(origin.sentence, place)) > 1 else origin


def _origin(finding: Finding) -> Finding | None:
    if finding.rule != LAUNCH or finding.denied:
        return None
    sentence, hit = finding.sentence, finding.hit
    for at in range(hit.end, min(hit.end + REACH, len(sentence.tokens))):
        token = sentence.tokens[at]
        if token.text in ";:.":
            return None
        place = next((one for one in sentence.places if at < one.start <= at + NEAR), None) if token.lower == "from" else None
        if place is not None:
            origin = replace(
                finding, hit=Hit(at, at + 1, hit.acts), rule=FROM, kind="origin", measure="launched_from", end=place.end, unit=None
            )
            return shared(origin, place)
    return None


def told_origins(sentence: Sentence, found: list[Finding]) -> list[Finding]:
    """The origin that stands with a weapon's name, where no launch tells it: "a rocket from Gaza"."""
    told = {finding.end for finding in found if finding.kind == "origin"}
    made: list[Finding] = []
    for noun in sentence.nouns:
        if noun.thing is None or noun.thing.group != "weapon" or noun.modifies or noun.end >= len(sentence.tokens):
            continue
        if sentence.tokens[noun.end].lower != "from":
            continue
        place = next((one for one in sentence.places if noun.end < one.start <= noun.end + NEAR), None)
        if place is None or place.end in told:
            continue
        origin = Finding(
            sentence=sentence, hit=Hit(noun.end, noun.end + 1, ()), rule=FROM, kind="origin", measure="launched_from",
            object=noun.thing.object, count=noun.count, start=noun.start, end=place.end, theme=noun,
        )  # fmt: skip
        made.append(shared(origin, place))
    return made
