"""How well each candidate of a name fits the report, and when nothing but its name speaks for one."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from aftermath.base.place import PlaceMark
from aftermath.ground.areas import DISTRICT_KM, holds
from aftermath.ground.company import company
from aftermath.ground.entry import Place
from aftermath.ground.folding import fold, skeleton
from aftermath.ground.gazetteer import Candidate, Gazetteer
from aftermath.ground.surroundings import Surroundings

NEAR_KM = 250.0
CLOSE_KM = DISTRICT_KM
APART_KM = 25.0
"""Places of one name so far apart are not the same place told differently."""
SMALL, LARGE = 15_000, 100_000
CLEAR = 0.8
SOME, LISTED = 700, 1_500
"""Of smaller places the gazetteer has so few that a name may be another's too; of these it has nearly all."""
COMPANY = 5.0
KINDS = {"settlement": 1.2, "airport": 2.0, "sea": 7.0, "city_region": -1.0, "district": -1.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a text beforehand: the area that all it names lies in, and whether all its marks name places."""

    within: Place | None = None
    given: bool = False


class Merits:
    """Weighs the candidates of the names of one report."""

    def __init__(self, gazetteer: Gazetteer, around: Surroundings, marks: Sequence[PlaceMark], known: Known) -> None:
        self._gazetteer = gazetteer
        self._around = around
        self._known = known
        self._company = company(self._options(marks)) if known.given else {}

    def _options(self, marks: Sequence[PlaceMark]) -> dict[str, list[Place]]:
        """What each name may mean, a nation's adjective its country."""
        nations = {m.name: self._gazetteer.country(m.name) for m in marks if m.designator == "nation"}
        names = {m.name: [c.place for c in self.named(m.name) if c.exact] for m in marks if m.designator != "nation"}
        return names | {name: [place] for name, place in nations.items() if place is not None}

    def named(self, name: str) -> Sequence[Candidate]:
        """What a name may mean in the area that everything is known to lie in; countries aside, which are named in it too."""
        found, within = self._gazetteer.named(name), self._known.within
        return found if within is None else [c for c in found if c.place.kind == "country" or holds(within, c.place)]

    def merit(self, candidate: Candidate, mark: PlaceMark, held: Sequence[Place]) -> float:
        """The weight of a candidate; `held` are the areas that the words put the name in."""
        place, around = candidate.place, self._around
        merit = math.log10(place.population + 300) * 0.8 + 0.8 * _is_own(place, mark)
        merit += 2.5 * (place.country in around.countries) + 0.6 * (place.country in dict(around.countries.most_common(1)))
        merit += 2.0 * (place.admin1 in around.regions) if place.kind != "country" else 1.5
        away = min((self._nearest(place, mark), *(area.distance_km(place) for area in held if area.kind == "district")))
        merit += 1.0 * (away < NEAR_KM) + 2.0 * max(0.0, 1.0 - away / CLOSE_KM)
        merit += 0.8 * candidate.exact + 0.7 * candidate.alone + COMPANY * self._company.get(place.id, 0.0)
        if mark.designator is None:
            merit += 2.5 * (place.kind == "region" and candidate.alone and _is_by_name(place, mark)) + KINDS.get(place.kind, 0.0)
        return merit

    def _nearest(self, place: Place, mark: PlaceMark) -> float:
        """How far the nearest plain place of another name is; a region's point is no place."""
        rivals = {c.place.id for c in self.named(mark.name)}
        others = (o for o in self._around.places if o.id not in rivals and o.kind != "region")
        return min((place.distance_km(other) for other in others), default=math.inf)

    def is_stray(self, place: Place) -> bool:
        """Whether it is a small place in a region, or a town in a country, that the report never speaks of, though it speaks of others."""
        regions, countries = self._around.regions, self._around.countries
        if place.kind != "settlement" or self._known.given:
            return False
        abroad = place.population < LARGE and bool(countries) and place.country is not None and place.country not in countries
        return abroad or (place.population < SMALL and bool(regions) and place.admin1 not in regions)

    def is_doubtful(self, mark: PlaceMark, likely: Sequence[Candidate], held: Sequence[Place]) -> bool:
        """Whether a small place's name is all that speaks for it: its region is not named, or has several of the name far apart."""
        ranked = sorted(likely, key=lambda c: self.merit(c, mark, held), reverse=True)
        chosen = ranked[0].place
        if chosen.kind != "settlement" or chosen.population >= SMALL:
            return False
        own = _is_own(chosen, mark) and _is_listed(chosen)
        others = [c for c in ranked[1:] if (_is_own(c.place, mark) or not own) and c.place.distance_km(chosen) > APART_KM]
        known = any(area.kind != "country" for area in held) or chosen.admin1 in self._around.regions
        if known or self._nearest(chosen, mark) < CLOSE_KM:
            least = self.merit(ranked[0], mark, held) - CLEAR
            return any(c.exact and c.place.kind == "settlement" and self.merit(c, mark, held) > least for c in others)
        rare = not any(c.exact or not ranked[0].exact for c in others)
        return not (rare and (chosen.population >= SOME or _is_listed(chosen)))


def _is_own(place: Place, mark: PlaceMark) -> bool:
    """Whether the name is the place's own, and no other of its names."""
    return skeleton(fold(place.name)) == skeleton(fold(mark.name))


def _is_listed(place: Place) -> bool:
    """Whether places of its size, or it itself, are surely in the gazetteer."""
    return place.population >= LISTED or place.id.startswith("aftermath:")


def _is_by_name(area: Place, mark: PlaceMark) -> bool:
    """Whether our tables give an area the name by itself, though its own is longer: "Gaza" is the Strip."""
    return area.id.startswith("aftermath:") and fold(area.name) != fold(mark.name)
