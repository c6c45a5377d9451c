"""Names that are met together lie together: each candidate of a name is weighed by how near the other names of the text have one."""

import math
from collections.abc import Mapping, Sequence

from aftermath.ground.entry import Place

MOST = 25
"""So many candidates of a name are weighed, the largest first."""
REACH_KM = 120.0
"""At this distance another name counts a third."""
ROUNDS = 2
_KM = 111.2
AREA = 0.6
"""What an area counts for the places in it."""


def company(names: Mapping[str, Sequence[Place]]) -> dict[str, float]:
    """For each place, by its id, how much company it has: 1 for every other name that certainly has a place right there."""
    kept = {name: [p for p in places if p.latitude is not None][:MOST] for name, places in names.items()}
    shares = {name: _shares(places, [0.0] * len(places)) for name, places in kept.items()}
    weights: dict[str, float] = {}
    for _ in range(ROUNDS):
        found = {name: [_near(place, name, kept, shares) for place in places] for name, places in kept.items()}
        shares = {name: _shares(kept[name], weighed) for name, weighed in found.items()}
        weights = {place.id: weight for name, places in kept.items() for place, weight in zip(places, found[name], strict=True)}
    return weights


def _shares(places: Sequence[Place], weights: Sequence[float]) -> list[float]:
    """How likely a name means each of its places, going by people and by company."""
    merits = [math.sqrt(place.population + 500) * math.exp(2.0 * weight) for place, weight in zip(places, weights, strict=True)]
    total = sum(merits)
    return [merit / total for merit in merits]


def _near(place: Place, name: str, kept: Mapping[str, Sequence[Place]], shares: Mapping[str, Sequence[float]]) -> float:
    return sum(
        max((share * _nearness(place, other) for other, share in zip(kept[key], shares[key], strict=True)), default=0.0)
        for key in kept
        if key != name
    )


def _nearness(place: Place, other: Place) -> float:
    if other.kind == "country":
        return AREA / 2 if place.country == other.country else 0.0
    if other.kind == "region":
        return AREA if place.admin1 == other.admin1 and place.country == other.country else 0.0
    north = (place.latitude or 0.0) - (other.latitude or 0.0)
    if abs(north) * _KM > 4 * REACH_KM:
        return 0.0
    east = ((place.longitude or 0.0) - (other.longitude or 0.0)) * math.cos(math.radians(place.latitude or 0.0))
    return math.exp(-_KM * math.hypot(north, east) / REACH_KM)
