"""What stands at a point of a report: the places and the day it has been telling of, by which "the region" and "there" are understood."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from aftermath.base.place import PlaceMark
from aftermath.ground.areas import common, field_at, inside, narrowness
from aftermath.ground.bearings import Bearing, bearing, is_beside
from aftermath.ground.entry import Place
from aftermath.ground.gazetteer import Gazetteer
from aftermath.ground.resolution import PlaceResolver
from aftermath.ground.resolved import Resolved
from aftermath.ground.sentences import Sentence

_OWNS = frozenset({"'s ", "’s "})
"""What stands between a place and the narrower one it holds: "Tehran's Mehrabad airport" is the airport."""
_JOINED = re.compile(r"(?:'s|’s)?,?(?: (?:in|of|at|near|outside))?(?: the)?(?: \w+)?(?: of)? ?\(?")
_INSIDE = re.compile(r",? in(?: the)? ")
_FIELDS = frozenset({"airport", "airbase"})


@dataclass(slots=True)
class Antecedents:
    """The last place of each class that was named."""

    city: Place | None = None
    region: Place | None = None
    district: Place | None = None
    country: Place | None = None
    airfield: Place | None = None
    here: Place | None = None
    """The city, where this paragraph has named it."""

    def name(self, place: Place, gazetteer: Gazetteer) -> None:
        """Remember a place, and the region and the country that hold it."""
        if place.kind in {"settlement"}:
            self.city = self.here = place
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
    """A mark with what it means here, and how what is told stands to it."""

    mark: PlaceMark
    found: Resolved
    bearing: Bearing
    beside: bool = False
    """Whether it only tells where another place is."""
    listed: bool = False
    """Whether it is one of several in a list."""

    @property
    def at(self) -> bool:
        """Whether things are said to have happened there."""
        return self.bearing == "at" and self.mark.role in {"name", "anaphor"}


@dataclass(slots=True)
class Reader:
    """Resolves marks in the order of the text, keeping the antecedents."""

    gazetteer: Gazetteer
    resolver: PlaceResolver
    body: str
    airfield: Place | None = None
    """The last airport or airfield named anywhere before."""
    last: Antecedents = field(default_factory=Antecedents)
    main: Antecedents = field(default_factory=Antecedents)
    """What the report as a whole is about."""

    def begin_paragraph(self) -> None:
        """Forget what the last paragraph named: the report's own subject stands again."""
        self.last = replace(self.main, here=None)

    def read(self, sentence: Sentence, *, opens_paragraph: bool) -> tuple[Placed, ...]:
        """The marks of a sentence with their places; names are remembered as they are met."""
        found: list[Placed] = []
        nation: Place | None = None
        for mark, after in zip_longest(sentence.places, sentence.places[1:]):
            resolved = self._pointed(mark, nation) if mark.role == "anaphor" else self.resolver.resolve(mark, self.last.region)
            if resolved is None:
                continue
            owner = after is not None and self.body[mark.span.end : after.span.start] in _OWNS
            own = "aside" if owner else bearing(self.body, sentence.span, mark, opens_paragraph=opens_paragraph)
            listed = bool(found) and found[-1].mark.span.end <= mark.span.start and in_list(self.body, found[-1].mark, mark)
            held_in = bool(found) and found[-1].bearing == "from" and _INSIDE.fullmatch(self.body, found[-1].mark.span.end, mark.span.start)
            placed = Placed(
                mark=mark,
                found=resolved,
                bearing=found[-1].bearing if (listed or held_in) and own == "at" else own,
                beside=is_beside(self.body, sentence.span, mark),
                listed=listed or (after is not None and in_list(self.body, mark, after)),
            )
            found.append(placed)
            if placed.at and resolved.place.kind == "country":
                nation = resolved.place
            if placed.at or (mark.role == "office" and resolved.place.kind != "country") or mark.name.isupper():
                self.last.name(resolved.place, self.gazetteer)
            if placed.at and resolved.place.kind in _FIELDS:
                self.airfield = resolved.place
        return tuple(found)

    def _pointed(self, mark: PlaceMark, nation: Place | None) -> Resolved | None:
        own = self.gazetteer.country(mark.name) if len(mark.name) == 2 and mark.name.isupper() else None
        place = self._antecedent(mark.designator or "", own, nation)
        if place is None:
            return None
        words = mark.name if own is None else f"the {mark.designator}"
        return Resolved(place=place, rule=f"ground.anaphor.{mark.designator}", reason=f"“{words}” points back to {place.name}")

    def _antecedent(self, designator: str, own: Place | None, nation: Place | None) -> Place | None:
        country = own or nation or self.main.country or self.last.country
        if designator in {"country", "territory"}:
            return country
        if designator == "capital":
            return self.gazetteer.town(country.parent, country.country) if country and country.parent else None
        if designator == "seat":
            region = self.last.region or self.main.region
            return self.gazetteer.town(region.parent, region.country) if region and region.parent else None
        if designator == "city":
            return self.last.city or self.main.city
        if designator == "region":
            return self.last.region or self.main.region
        if designator == "district":
            return self.last.district or self.main.district
        return self.last.airfield or self.main.airfield or (self._airport() if designator == "airport" else None)

    def _airport(self) -> Place | None:
        """The airport of the town that the text is telling of, else the last one named, else that of the report's town."""
        here = self.last.here
        served = self.gazetteer.airport_of(here.name, here.country) if here else None
        if served or self.airfield:
            return served or self.airfield
        towns = [town for town in (self.main.city, here) if town]
        served = next((port for t in towns if (port := self.gazetteer.airport_of(t.name, t.country))), None)
        return served or (field_at(self.gazetteer, towns[0], "airport") if towns else None)


def in_list(body: str, first: PlaceMark, second: PlaceMark) -> bool:
    """Whether two marks are neighbours in one list."""
    between = body[first.span.end : second.span.start]
    return between.strip(" ,") in {"", "and", "or", "as well as"} or between in {" – ", " — "}


def chained(body: str, places: Sequence[Placed]) -> list[Placed]:
    """The first place and those that words join to it: as one list, or as one inside the other ("Izium, in the Kharkiv region")."""
    kept = list(places[:1])
    for other in places[1:]:
        pairs = (sorted((p.mark, other.mark), key=lambda m: m.span) for p in kept)
        if any(in_list(body, a, b) or _JOINED.fullmatch(body, a.span.end, b.span.start) for a, b in pairs if a.span.end <= b.span.start):
            kept.append(other)
    return kept


def held(body: str, gazetteer: Gazetteer, places: Sequence[Placed]) -> Resolved | None:
    """What one place the marks tell of: the first or one inside it, and for a list what holds all of it."""
    chosen = narrowed(places)
    if chosen is None:
        return None
    alike = [p for p in places if p.mark.designator == chosen.mark.designator and p.found.place.kind == chosen.found.place.kind]
    row = sorted({p.mark.span: p for p in alike}.values(), key=lambda p: p.mark.span)
    if len(row) < 2 or not all(in_list(body, a.mark, b.mark) for a, b in pairwise(row)):
        return chosen.found
    area = common([p.found.place for p in row], gazetteer)
    names = ", ".join(p.found.place.name for p in row)
    return Resolved(place=area, rule="ground.place.common", reason=f"{area.name} holds {names}") if area else chosen.found


def narrowed(places: Sequence[Placed]) -> Placed | None:
    """The first place, or one further on that lies inside it."""
    if not places:
        return None
    best = places[0]
    for other in places[1:]:
        pointed = other.mark.role != "name" and other.mark.designator != "city"
        served = best.found.place.kind == "settlement" and other.found.place.kind != "city_district"
        if (
            not pointed
            and not served
            and narrowness(other.found.place) > narrowness(best.found.place)
            and inside(other.found.place, best.found.place)
        ):
            best = other
    return best


def carried(found: Resolved, reason: str, rule: str) -> Resolved:
    """The same place, known from elsewhere in the report."""
    return replace(found, rule=rule, reason=reason, alternatives=())
