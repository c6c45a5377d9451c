"""A launch that names where from also tells an origin: "fired 20 rockets from southern Lebanon at the town"."""

from dataclasses import replace

from aftermath.extract.binding import listed
from aftermath.extract.finding import Finding
from aftermath.extract.marks import Hit, Placed

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
