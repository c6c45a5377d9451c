"""What holds what: towns lie in regions and countries, sites in towns, and several places in the narrowest area that holds them all."""

from collections.abc import Sequence
from dataclasses import replace

from aftermath.ground.entry import Place
from aftermath.ground.gazetteer import Gazetteer

BELOW = {
    "settlement": 4,
    "airport": 6,
    "airbase": 6,
    "bridge": 6,
    "base": 6,
    "city_district": 5,
    "district": 3,
    "community": 3,
    "region": 2,
    "part": 1,
    "country": 0,
    "sea": 0,
}
"""How narrow a kind of place is; the higher the narrower."""


DISTRICT_KM = 60.0
"""A place of a district lies within so many km of its point."""


def holds(area: Place, place: Place) -> bool:
    """Whether a place lies in an area: by country and region, and in a district within its reach."""
    if area.kind == "country" or place.country != area.country:
        return place.country == area.country
    if area.admin1 != place.admin1:
        return False
    return area.kind != "district" or area.latitude is None or area.distance_km(place) <= DISTRICT_KM


def common(places: Sequence[Place], gazetteer: Gazetteer) -> Place | None:
    """The narrowest area that holds all of several places: their town, region or country."""
    parents, regions, countries = ({getattr(p, field) for p in places} for field in ("parent", "admin1", "country"))
    if len(countries) != 1 or None in countries:
        return None
    country = places[0].country
    if len(parents) == 1 and None not in parents:
        return gazetteer.town(places[0].parent or "", country)
    if len(regions) == 1 and None not in regions:
        return gazetteer.region(places[0].admin1 or "", country)
    return gazetteer.country(country or "")


def field_at(gazetteer: Gazetteer, town: Place, designator: str) -> Place:
    """The airport or airfield of a town: the gazetteer's, or one at the town's own point."""
    known = gazetteer.airport_of(town.name, town.country) if designator == "airport" else None
    kind = "airbase" if designator == "airfield" else "airport"
    return known or replace(town, id=f"{town.id}:{kind}", name=f"{town.name} {designator}", kind=kind, parent=town.name, radius_km=20.0)


def inside(inner: Place, outer: Place) -> bool:
    """Whether one place lies in another, going by names of towns, regions and countries."""
    if outer.kind == "country":
        return inner.country == outer.country and inner.kind != "country"
    if outer.kind in {"region", "city_region"}:
        return inner.admin1 == outer.admin1 and inner.country == outer.country and inner.kind not in {"region", "country"}
    if outer.kind == "settlement":
        return inner.parent == outer.name and inner.admin1 == outer.admin1 and inner.kind not in {"region", "city_region", "country"}
    if outer.kind == "district":
        return inner.kind in {"settlement", "community"} and inner.admin1 == outer.admin1
    return False


def narrowness(place: Place) -> int:
    """How narrow a place is, by its kind."""
    return BELOW.get(place.kind, 4)
