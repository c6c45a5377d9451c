"""Places that no name of the gazetteer gives: airports of towns, districts by their adjectives, and what is in no gazetteer."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from aftermath.base.place import PlaceMark
from aftermath.ground.areas import field_at
from aftermath.ground.entry import Place
from aftermath.ground.folding import consonants, fold, skeleton
from aftermath.ground.gazetteer import Gazetteer
from aftermath.ground.resolved import Resolved
from aftermath.ground.surroundings import Surroundings

ADJECTIVES = ("skoye", "skoy", "skiy", "skyi", "skyy", "skii", "skyj", "sky", "ski", "skaya", "ska", "sk")
LIKE = 0.65
"""A district is taken for one of its region's where the spellings are so alike, going by the Ratcliff-Obershelp ratio."""
_REGIONS = 6
ANYWHERE = ""
"""Where no region is named, the districts of all are asked."""


class Derivation:
    """Derives the places of one report."""

    def __init__(self, gazetteer: Gazetteer, around: Surroundings) -> None:
        self._gazetteer = gazetteer
        self._around = around

    def field(self, mark: PlaceMark, town: Place) -> Resolved:
        """The airport or airfield of a town."""
        found = field_at(self._gazetteer, town, mark.designator or "airport")
        return Resolved(place=found, rule="ground.place.field", reason=f"the {mark.designator} of {town.name}")

    def district(self, mark: PlaceMark, held: Sequence[Place]) -> Resolved | None:
        """A district by the town its adjective is made from, or by the likest district of a region that the report names."""
        regions = self._regions(held)
        stem = _stem(mark.name)
        adjective = stem != skeleton(fold(mark.name))
        found = self._by_stem(stem, regions) or (self._by_consonants(stem, regions) if adjective else None) if adjective else None
        if found:
            reason = f"“{mark.name}” is made from {found.parent or found.name}"
            return Resolved(place=found, rule="ground.place.district-adjective", reason=reason)
        return self._by_likeness(mark, regions)

    def _regions(self, held: Sequence[Place]) -> list[str]:
        named = [area.admin1 for area in held if area.admin1]
        regions = dict.fromkeys([*named, *(r for r, _ in self._around.regions.most_common(_REGIONS))])
        return list(regions) or [ANYWHERE]

    def _by_stem(self, stem: str, regions: Sequence[str]) -> Place | None:
        return next((d for r in regions for d in self._districts(r) if _bare(d).startswith(stem)), None)

    def _by_consonants(self, stem: str, regions: Sequence[str]) -> Place | None:
        sounds = consonants(stem)
        found = [d for r in regions for d in self._districts(r) if consonants(_bare(d)).startswith(sounds) and _bare(d)[:1] == stem[:1]]
        return found[0] if len(sounds) > 2 and len(found) == 1 else None

    def _by_likeness(self, mark: PlaceMark, regions: Sequence[str]) -> Resolved | None:
        asked = _stem(mark.name)
        best, likeness = None, LIKE
        for district in (d for r in regions for d in self._districts(r)):
            other = _stem(district.name.removesuffix(" district"))
            if asked[:1] == other[:1]:
                ratio = SequenceMatcher(None, asked, other).ratio()
                best, likeness = (district, ratio) if ratio > likeness else (best, likeness)
        return Resolved(place=best, rule="ground.place.district-like", reason=f"“{mark.name}” is spelt like {best.name}") if best else None

    def _districts(self, region: str) -> tuple[Place, ...]:
        return tuple(d for country in self._around.countries for d in self._gazetteer.districts_of(region, country))

    def unlisted(self, name: str, kind: str, radius_km: float, region: Place | None) -> Resolved | None:
        """A place under the text's own name, somewhere in an area: where that is, and how wide, is all that is known."""
        country = next((c for c, _ in self._around.countries.most_common(1)), None)
        frequent = next((r for r, _ in self._around.regions.most_common(1)), None)
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
            admin1=area.admin1 if area else None,
            country=area.country if area else country,
            zone=area.zone if area else None,
        )
        reason = f"“{name}” is in no gazetteer; region and point are those the report speaks of"
        return Resolved(place=place, rule="ground.place.unlisted", reason=reason)


def _bare(district: Place) -> str:
    return skeleton(fold(district.name.removesuffix(" district")))


def _stem(name: str) -> str:
    """What is left of a district's name without an adjective's ending, in one spelling for all romanisations."""
    folded = fold(name)
    ending = next((e for e in ADJECTIVES if folded.endswith(e) and len(folded) > len(e) + 2), "")
    return skeleton(folded.removesuffix(ending))
