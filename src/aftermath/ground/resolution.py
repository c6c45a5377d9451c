"""Which place a name means: the whole report decides, and what was not chosen is kept with the reason."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from aftermath.base.place import PlaceMark
from aftermath.ground.areas import field_at
from aftermath.ground.entry import RADII, Place
from aftermath.ground.folding import fold, skeleton
from aftermath.ground.gazetteer import SLAVIC, Candidate, Gazetteer
from aftermath.ground.surroundings import KINDS, holders, surroundings

SITES_OF_TOWNS = frozenset({"landmark", "power_plant", "plant", "refinery", "industrial_zone", "dam", "port", "bay"})
"""Sites that are no place of their own: what happens there happens in their town, at the site's point."""
ADJECTIVES = ("skoye", "skoy", "skiy", "skyi", "skyy", "sky", "ski", "skaya", "ska", "sk")
NEAR_KM = 250.0
SMALL = 15_000
LARGE = 100_000
SHORT = 3
LIKE = 0.65
"""A district is taken for one of its region's where the spellings are so alike, going by the Ratcliff-Obershelp ratio."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A place with the reason it was chosen and what was not."""

    place: Place
    rule: str
    reason: str
    alternatives: tuple[str, ...] = ()
    site: str | None = None
    """The kind of site, where the place is the town of one."""


class PlaceResolver:
    """Resolves the names of one report."""

    def __init__(self, gazetteer: Gazetteer, marks: Iterable[PlaceMark], body: str, home: Place | None = None) -> None:
        """`home`: the place of the publisher's office, which the report is about wherever it does not say otherwise."""
        self._gazetteer = gazetteer
        self._body = body
        named = [m for m in marks if m.role != "anaphor"]
        self.around = surroundings(gazetteer, named)
        if home is not None:
            self.around.add(home)
        self._holders = holders(gazetteer, named, body, self.around)
        self._found: dict[tuple[str, str | None], Resolved | None] = {}

    def resolve(self, mark: PlaceMark, region: Place | None = None) -> Resolved | None:
        """What a named mark means here: the same all through the report. `region` is where the text is when it is first met."""
        key = (fold(mark.name), mark.designator)
        if key not in self._found:
            self._found[key] = self._decide(mark, region)
        return self._found[key]

    def _decide(self, mark: PlaceMark, region: Place | None) -> Resolved | None:
        if mark.designator == "part":
            return self._part(mark)
        kinds = KINDS.get(mark.designator or "")
        candidates = [
            c for c in self._gazetteer.named(mark.name) if (c.place.kind in kinds if kinds else c.alone or mark.designator == "plant")
        ]
        if mark.designator == "region" and any(c.place.kind == "region" for c in candidates):
            candidates = [c for c in candidates if c.place.kind == "region"]
        likely = [c for c in candidates if not self._is_stray(c.place)]
        return self._best(mark, likely) if likely else self._derived(mark, region, stray=bool(candidates))

    def _is_stray(self, place: Place) -> bool:
        """Whether it is a small place in a region, or a town in a country, that the report never speaks of, though it speaks of others."""
        regions, countries = self.around.regions, self.around.countries
        if place.kind != "settlement":
            return False
        abroad = place.population < LARGE and bool(countries) and place.country is not None and place.country not in countries
        return abroad or (place.population < SMALL and bool(regions) and place.admin1 not in regions)

    def _best(self, mark: PlaceMark, candidates: Sequence[Candidate]) -> Resolved:
        ranked = sorted(candidates, key=lambda c: self._merit(c, mark), reverse=True) if len(candidates) > 1 else candidates
        chosen = ranked[0].place
        others = tuple(f"{_described(c.place)}: {self._against(c.place, chosen)}" for c in ranked[1:4])
        return self._settled(
            Resolved(
                place=_as_written(chosen, ranked[0], mark),
                rule=self._rule(chosen, ranked),
                reason=self._reason(mark, chosen),
                alternatives=others,
            )
        )

    def _settled(self, found: Resolved) -> Resolved:
        """The town of a site that is no place of its own, at the site's point."""
        place = found.place
        if place.kind not in SITES_OF_TOWNS or not place.parent:
            return found
        town = self._gazetteer.town(place.parent, place.country)
        if town is None:
            return found
        there = replace(town, latitude=place.latitude, longitude=place.longitude, radius_km=place.radius_km)
        return replace(found, place=there, site=place.kind, reason=f"{found.reason}; {place.name} stands in {town.name}")

    def _merit(self, candidate: Candidate, mark: PlaceMark) -> float:
        place = candidate.place
        merit = math.log10(place.population + 300) * 0.8 + 0.8 * (skeleton(fold(place.name)) == skeleton(fold(mark.name)))
        merit += 2.5 * (place.country in self.around.countries) + 0.6 * (place.country in dict(self.around.countries.most_common(1)))
        merit += 2.0 * (place.admin1 in self.around.regions) if place.kind != "country" else 1.5
        merit += 1.0 * (self._nearest(place, mark) < NEAR_KM)
        merit += 0.8 * candidate.exact + 0.7 * candidate.alone
        holder = self._holders.get((fold(mark.name), mark.designator))
        merit += 5.0 * (
            holder is not None and place.country == holder.country and (holder.kind == "country" or place.admin1 == holder.admin1)
        )
        if mark.designator is None:
            merit += 2.5 * (place.kind == "region" and candidate.alone and _is_by_name(place, mark))
            merit += {"settlement": 1.2, "airport": 2.0, "sea": 4.0, "city_region": -1.0, "district": -1.0}.get(place.kind, 0.0)
        return merit

    def _nearest(self, place: Place, mark: PlaceMark) -> float:
        """How far the nearest plain place of another name is."""
        rivals = {c.place.id for c in self._gazetteer.named(mark.name)}
        return min((place.distance_km(other) for other in self.around.places if other.id not in rivals), default=math.inf)

    def _rule(self, chosen: Place, ranked: Sequence[Candidate]) -> str:
        if len(ranked) == 1:
            return "ground.place.only"
        return "ground.place.context" if chosen.country in self.around.countries else "ground.place.population"

    def _reason(self, mark: PlaceMark, chosen: Place) -> str:
        kind = f", called a {mark.designator}," if mark.designator else ""
        where = f" in {chosen.admin1}" if chosen.admin1 and chosen.admin1 != chosen.name else ""
        return f"“{mark.name}”{kind} is {chosen.name}{where}{f', {chosen.country}' if chosen.country else ''}"

    def _against(self, other: Place, chosen: Place) -> str:
        if other.country != chosen.country and other.country not in self.around.countries:
            return "the report does not speak of its country"
        if other.kind != chosen.kind:
            return f"it is a {other.kind.replace('_', ' ')}"
        return "it is smaller" if other.population <= chosen.population else "the report does not speak of its region"

    def _part(self, mark: PlaceMark) -> Resolved | None:
        direction, _, name = mark.name.partition(" ")
        whole = next((c.place for c in self._gazetteer.named(name) if c.place.kind == "country"), None)
        if whole is None:
            return None
        part = replace(whole, name=f"{direction} {whole.name}", kind="part", id=f"{whole.id}:{direction}", radius_km=whole.radius_km)
        return Resolved(place=part, rule="ground.place.part", reason=f"a part of {whole.name} without borders of its own")

    def _derived(self, mark: PlaceMark, region: Place | None, *, stray: bool) -> Resolved | None:
        """A place the gazetteer has not: it keeps the text's name and takes region, country and point from around it."""
        if mark.designator in {"airport", "airfield"}:
            return self._field_of_town(mark, region)
        if mark.designator == "district":
            return self._district(mark) or self._unknown(mark, region, f"{mark.name} district", "district", RADII["district"])
        if mark.designator == "region" and self.around.countries and not self._gazetteer.named(mark.name):
            return self._unknown(mark, region, mark.span.of(self._body), "district", RADII["district"])
        if mark.designator == "community":
            return self._unknown(mark, region, f"{mark.name} community", "community", 15.0)
        if mark.designator == "city" and any(c.alone and c.place.kind != "settlement" for c in self._gazetteer.named(mark.name)):
            return None  # "the Red Sea city" is no city of that name
        if mark.designator == "field" and any(c.alone and c.place.kind in {"region", "country"} for c in self._gazetteer.named(mark.name)):
            return self._loose(mark)  # "a West Bank camp" is one of that region
        if mark.designator in {"city", "field"} or stray:
            return self._unknown(mark, region, mark.name, "settlement", 30.0)
        return self._loose(mark)

    def _loose(self, mark: PlaceMark) -> Resolved | None:
        """Whatever the name means without its designator, where that is plain."""
        candidates = [
            c
            for c in self._gazetteer.named(mark.name)
            if c.alone and (c.place.kind != "settlement" or c.place.population >= 100_000 or mark.designator is None)
        ]
        return self._best(mark, candidates) if candidates else None

    def _field_of_town(self, mark: PlaceMark, region: Place | None) -> Resolved | None:
        towns = [c for c in self._gazetteer.named(mark.name) if c.place.kind == "settlement"]
        if not towns:
            return self._unknown(
                mark, region, f"{mark.name} {mark.designator}", "airbase" if mark.designator == "airfield" else "airport", 20.0
            )
        town = max(towns, key=lambda c: self._merit(c, mark)).place
        return Resolved(
            place=field_at(self._gazetteer, town, mark.designator or "airport"),
            rule="ground.place.field",
            reason=f"the {mark.designator} of {town.name}",
        )

    def _district(self, mark: PlaceMark) -> Resolved | None:
        """A district by the town its adjective is made from, or by the likest district of a region that the report names."""
        found = self._by_stem(_stem(mark.name)) if _stem(mark.name) != skeleton(fold(mark.name)) else None
        if found:
            return Resolved(
                place=found, rule="ground.place.district-adjective", reason=f"“{mark.name}” is made from {found.parent or found.name}"
            )
        return self._by_likeness(mark)

    def _by_stem(self, stem: str) -> Place | None:
        for region in [r for r, _ in self.around.regions.most_common(6)]:
            for district in self._districts(region):
                if skeleton(fold(district.name.removesuffix(" district"))).startswith(stem):
                    return district
        return None

    def _by_likeness(self, mark: PlaceMark) -> Resolved | None:
        asked = _stem(mark.name)
        best, likeness = None, LIKE
        for region in [r for r, _ in self.around.regions.most_common(6)]:
            for district in self._districts(region):
                other = _stem(district.name.removesuffix(" district"))
                if asked[:1] == other[:1]:
                    ratio = SequenceMatcher(None, asked, other).ratio()
                    best, likeness = (district, ratio) if ratio > likeness else (best, likeness)
        return Resolved(place=best, rule="ground.place.district-like", reason=f"“{mark.name}” is spelt like {best.name}") if best else None

    def _districts(self, region: str) -> tuple[Place, ...]:
        return tuple(d for country in self.around.countries for d in self._gazetteer.districts_of(region, country))

    def _unknown(self, mark: PlaceMark, region: Place | None, name: str, kind: str, radius_km: float) -> Resolved | None:
        holder = self._holders.get((fold(mark.name), mark.designator))
        region = self._gazetteer.region(holder.admin1, holder.country) if holder and holder.admin1 else region
        country = next((c for c, _ in self.around.countries.most_common(1)), None)
        frequent = next((r for r, _ in self.around.regions.most_common(1)), None)
        area = region or (self._gazetteer.region(frequent, country) if frequent else None)
        if area is None and country is None:
            return None
        place = Place(
            id=f"text:{name}",
            name=name,
            kind=kind,
            latitude=area.latitude if area else None,
            longitude=area.longitude if area else None,
            radius_km=max(radius_km, area.radius_km) if area else radius_km,
            admin1=area.name if area else None,
            country=area.country if area else country,
            zone=area.zone if area else None,
        )
        return Resolved(
            place=place,
            rule="ground.place.unlisted",
            reason=f"“{name}” is in no gazetteer; region and point are those the report speaks of",
        )


def _is_by_name(area: Place, mark: PlaceMark) -> bool:
    """Whether our tables give an area the name by itself, though its own is longer: "Gaza" is the Strip."""
    return area.id.startswith("aftermath:") and fold(area.name) != fold(mark.name)


def _as_written(place: Place, candidate: Candidate, mark: PlaceMark) -> Place:
    """A town outside the countries of Cyrillic under the name the text has for it, an airport under that of the town it was named by."""
    if place.kind == "airport" and mark.designator == "airport" and place.parent and fold(place.parent) == fold(mark.name):
        return replace(place, name=f"{place.parent} airport")
    foreign = place.id.startswith("geonames:") and place.country not in SLAVIC and candidate.exact
    return replace(place, name=_lowered(mark.name) if mark.name.isupper() else mark.name) if foreign else place


def _lowered(name: str) -> str:
    """A name in capitals as it is written in a text ("JISR AL-SHUGHUR"); an abbreviation stays."""
    return re.sub(r"\b(?:Al|El|As|Ash|Ad|An|Ar|At|Az)-", lambda m: m[0].lower(), name.title()) if len(name) > SHORT else name


def _stem(name: str) -> str:
    """What is left of a district's name without an adjective's ending, in one spelling for all romanisations."""
    folded = fold(name)
    ending = next((e for e in ADJECTIVES if folded.endswith(e) and len(folded) > len(e) + 2), "")
    return skeleton(folded.removesuffix(ending))


def _described(place: Place) -> str:
    where = ", ".join(part for part in (place.admin1, place.country) if part and part != place.name)
    return f"{place.name} ({where})" if where else place.name
