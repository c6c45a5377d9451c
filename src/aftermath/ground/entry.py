"""A gazetteer entry is one place with all the names it goes by; a name that means it only beside a word for its kind is marked so."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

RADII = {"country": 400.0, "region": 120.0, "district": 25.0, "city_district": 6.0, "airport": 3.0, "airbase": 3.0, "village": 6.0}
"""How far from its point a place reaches, in km, where nothing better is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the gazetteer. `kind` is settlement, region, district, city_district, country, sea or the kind of site."""

    id: str
    name: str
    kind: str
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float = 5.0
    population: int = 0
    admin1: str | None = None
    country: str | None = None
    zone: str | None = None
    parent: str | None = None
    """The town a site or a district belongs to; the capital of a region or a country."""

    def distance_km(self, other: "Place") -> float:
        """Great-circle distance; infinite where either has no point."""
        if self.latitude is None or self.longitude is None or other.latitude is None or other.longitude is None:
            return math.inf
        return distance_km(self.latitude, self.longitude, other.latitude, other.longitude)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place and its names: `alone` may stand without a word for its kind, `beside` need one ("Belgorod" for the region)."""

    place: Place
    alone: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def split_aliases(cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of a table's cell: those that stand alone, and those (written with a tilde) that need a word for their kind."""
    names = [name for name in cell.split("|") if name]
    return tuple(n for n in names if not n.startswith("~")), tuple(n[1:] for n in names if n.startswith("~"))


def distance_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Great-circle distance on a sphere of 6,371 km."""
    a, b = math.radians(latitude), math.radians(other_latitude)
    c = math.radians(other_longitude - longitude)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(c / 2) ** 2
    return 12742.0 * math.asin(math.sqrt(min(1.0, h)))


def middle(points: Iterable[tuple[float, float]]) -> tuple[float, float, float] | None:
    """The mean point and the radius in km that holds nine tenths of the points; None without points."""
    known = list(points)
    if not known:
        return None
    latitude = sum(p[0] for p in known) / len(known)
    longitude = sum(p[1] for p in known) / len(known)
    reach = sorted(distance_km(latitude, longitude, *p) for p in known)
    return latitude, longitude, max(10.0, reach[int(0.9 * (len(reach) - 1))])


def extent(points: Iterable[tuple[float, float]]) -> tuple[float, float, float] | None:
    """The middle of the box that holds all but the outermost hundredth of the points, and half its diagonal in km; None without points."""
    known = list(points)
    if not known:
        return None
    sides = []
    for values in (sorted(p[0] for p in known), sorted(p[1] for p in known)):
        cut = len(values) // 100
        sides.append((values[cut], values[-1 - cut]))
    (south, north), (west, east) = sides
    return (south + north) / 2, (west + east) / 2, max(10.0, distance_km(south, west, north, east) / 2)
