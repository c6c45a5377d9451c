"""What a report speaks of: the countries and regions it names plainly, and the areas that its words put a name in."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from aftermath.base.place import PlaceMark
from aftermath.ground.entry import Place
from aftermath.ground.folding import fold
from aftermath.ground.gazetteer import Gazetteer

KINDS: dict[str, frozenset[str]] = {
    "region": frozenset({"region", "city_region"}),
    "district": frozenset({"district", "city_district", "landmark"}),
    "community": frozenset({"community"}),
    "city": frozenset({"settlement"}),
    "field": frozenset({"settlement"}),
    "airport": frozenset({"airport", "airbase"}),
    "airfield": frozenset({"airbase", "airport", "base"}),
    "bridge": frozenset({"bridge"}),
    "direction": frozenset({"settlement"}),
    "area": frozenset({"settlement"}),
}
"""The kinds of place that each designator allows; the others allow any."""
HOLDING = frozenset(
    {" in the ", " in ", " of ", " of the ", ", ", ", in the ", ", in ", " in the (", " (", ") ", "), ", ") in ", ") in the ", ") of "}
)
AREAS = frozenset({"region", "city_region", "country"})
Key = tuple[str, str | None]
RIVALS = 10
"""A town's name is plain where no town of the name in another country has a tenth of its people."""


@dataclass(slots=True)
class Surroundings:
    """What the report speaks of: how often each country and region, and where its certain places lie."""

    countries: Counter[str]
    regions: Counter[str]
    places: list[Place]

    def add(self, place: Place, weight: int = 1) -> None:
        """Count a place whose meaning is plain."""
        if place.country:
            self.countries[place.country] += weight
        if place.admin1:
            self.regions[place.admin1] += weight
        if place.latitude is not None and place.kind not in {"country", "sea"}:
            self.places.append(place)


def surroundings(gazetteer: Gazetteer, marks: Sequence[PlaceMark], country: str | None = None) -> Surroundings:
    """Counts the plain names: regions and countries, and large towns without a rival of their size; `country`: where all towns lie."""
    around = Surroundings(countries=Counter(), regions=Counter(), places=[])
    for mark in marks:
        kinds = KINDS.get(mark.designator or "")
        found = [c.place for c in gazetteer.named(mark.name) if c.exact and (c.place.kind in kinds if kinds else c.alone)]
        found = [p for p in found if country in {None, p.country} or p.kind == "country"]
        if not found:
            continue
        plain = mark.designator is None and found[0].kind != "country"
        first = next((p for p in found if p.kind == "settlement"), found[0]) if plain else found[0]
        rival = max((p.population for p in found if p.id != first.id and p.country != first.country), default=0)
        if first.kind in {"region", "country", "airport", "airbase"} or (first.population >= 50_000 and first.population > RIVALS * rival):
            around.add(first, 1 if mark.role in {"actor"} else 3)
    return around


def chains(marks: Sequence[PlaceMark], body: str) -> dict[Key, tuple[PlaceMark, ...]]:
    """For each name the names right after it that may be of what holds it ("Poonch district of Jammu and Kashmir", "Athens, Texas")."""
    found: dict[Key, tuple[PlaceMark, ...]] = {}
    chain: tuple[PlaceMark, ...] = ()
    for mark, after in reversed(list(pairwise(marks))):
        between = body[mark.span.end : after.span.start]
        held = between in HOLDING or (between == " " and mark.designator is not None and after.designator == "region")
        chain = (after, *chain) if held else ()
        if chain:
            found[key_of(mark)] = chain
    return found


def areas(gazetteer: Gazetteer, mark: PlaceMark, around: Surroundings, *, given: bool = False) -> list[Place]:
    """What the name may mean as an area that holds others, the likeliest first: a region or a country, or by its designator a district.

    `given`: whether it is known to be a place, so that short names of states may stand alone ("Richmond, Ky.").
    """
    kinds = KINDS["region"] if mark.designator == "region" else AREAS if mark.designator is None else KINDS["district"]
    found = [c.place for c in gazetteer.named(mark.name) if c.exact and c.place.kind in kinds and (c.alone or mark.designator or given)]
    return sorted(found, key=lambda p: (p.country in around.countries, p.admin1 in around.regions, p.population), reverse=True)


def key_of(mark: PlaceMark) -> Key:
    """A name means the same all through a report, by its spelling and the word for its kind."""
    return fold(mark.name), mark.designator
