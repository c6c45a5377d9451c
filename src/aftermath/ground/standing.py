"""What stands at a point of a report: the places and the day it has been telling of, by which "the region" and "there" are understood."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from aftermath.base.place import PlaceMark
from aftermath.ground.entry import Place
from aftermath.ground.gazetteer import Gazetteer
from aftermath.ground.resolution import PlaceResolver, Resolved, field_at, inside, narrowness

_FIELDS = frozenset({"airport", "airbase"})


@dataclass(slots=True)
class Antecedents:
    """The last place of each class that was named."""

    city: Place | None = None
    region: Place | None = None
    district: Place | None = None
    country: Place | None = None
    airfield: Place | None = None

    def name(self, place: Place, gazetteer: Gazetteer) -> None:
        """Remember a place, and the region and the country that hold it."""
        if place.kind in {"settlement"}:
            self.city = place
        elif place.kind in {"district", "city_district"}:
            self.district = place
        elif place.kind in _FIELDS:
            self.airfield = place
            town = gazetteer.town(place.parent, place.country) if place.parent else None
            self.city = town or self.city
        if place.kind == "region":
            self.region = place
        elif place.admin1:
            self.region = gazetteer.region(place.admin1, place.country) or self.region
        if place.country:
            self.country = gazetteer.country(place.country) or self.country


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A mark with what it means here."""

    mark: PlaceMark
    found: Resolved


@dataclass(slots=True)
class Reader:
    """Resolves marks in the order of the text, keeping the antecedents."""

    gazetteer: Gazetteer
    resolver: PlaceResolver
    last: Antecedents = field(default_factory=Antecedents)
    main: Antecedents = field(default_factory=Antecedents)
    """What the report as a whole is about."""

    def read(self, marks: Sequence[PlaceMark]) -> list[Placed]:
        """The marks of a sentence with their places; names are remembered as they are met."""
        found: list[Placed] = []
        nation = self._nation(marks)
        for mark in marks:
            resolved = self._pointed(mark, nation) if mark.role == "anaphor" else self.resolver.resolve(mark)
            if resolved is None:
                continue
            if mark.role in {"name", "office"} and not (mark.role == "office" and resolved.place.kind == "country"):
                self.last.name(resolved.place, self.gazetteer)
            found.append(Placed(mark=mark, found=resolved))
        return found

    def _nation(self, marks: Sequence[PlaceMark]) -> Place | None:
        """The country that a sentence itself speaks of as a place."""
        for mark in marks:
            resolved = self.resolver.resolve(mark) if mark.role == "name" else None
            if resolved and resolved.place.kind == "country":
                return resolved.place
        return None

    def _pointed(self, mark: PlaceMark, nation: Place | None) -> Resolved | None:
        own = self.gazetteer.country(mark.name) if len(mark.name) == 2 and mark.name.isupper() else None
        place = self._antecedent(mark.designator or "", own, nation)
        if place is None:
            return None
        words = mark.name if own is None else f"the {mark.designator}"
        return Resolved(place=place, rule=f"ground.anaphor.{mark.designator}", reason=f"“{words}” points back to {place.name}")

    def _antecedent(self, designator: str, own: Place | None, nation: Place | None) -> Place | None:
        country = own or nation or self.main.country or self.last.country
        if designator == "country":
            return country
        if designator == "capital":
            return self.gazetteer.town(country.parent, country.country) if country and country.parent else None
        if designator == "city":
            return self.last.city or self.main.city
        if designator == "region":
            return self.last.region or self.main.region
        if designator == "district":
            return self.last.district or self.main.district
        known = self.last.airfield or self.main.airfield
        town = self.last.city or self.main.city
        if known and (town is None or known.parent in {None, town.name}):
            return known
        return field_at(self.gazetteer, town, designator) if town else known


def narrowed(places: Sequence[Placed]) -> Placed | None:
    """The first place, or one further on that lies inside it."""
    if not places:
        return None
    best = places[0]
    for other in places[1:]:
        if narrowness(other.found.place) > narrowness(best.found.place) and inside(other.found.place, best.found.place):
            best = other
    return best


def carried(found: Resolved, reason: str, rule: str) -> Resolved:
    """The same place, known from elsewhere in the report."""
    return replace(found, rule=rule, reason=reason, alternatives=())
