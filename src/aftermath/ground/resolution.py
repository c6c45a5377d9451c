"""Which place a name means: the whole report decides, and what was not chosen is kept with the reason."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from aftermath.base.place import PlaceMark
from aftermath.ground.areas import holds, narrowness
from aftermath.ground.derivation import Derivation
from aftermath.ground.entry import RADII, Place
from aftermath.ground.folding import consonants, fold
from aftermath.ground.gazetteer import SLAVIC, Candidate, Gazetteer
from aftermath.ground.merits import LARGE, Known, Merits
from aftermath.ground.resolved import Resolved
from aftermath.ground.surroundings import AREAS, KINDS, Key, areas, chains, key_of, surroundings

SITES_OF_TOWNS = frozenset({"landmark", "power_plant", "plant", "refinery", "industrial_zone", "dam", "port", "bay"})
"""Sites that are no place of their own: what happens there happens in their town, at the site's point."""
SHORT = 3
REACH = {"direction": 40.0, "area": 15.0}
"""How far around a town the words reach that are no more than near it, in km."""
_WIDTHS = {"region": 2, "district": 3, "community": 3}
DISTINCT = 7
"""So many consonants are enough to know a name by, where only its country is known."""


class PlaceResolver:
    """Resolves the names of one report."""

    def __init__(
        self, gazetteer: Gazetteer, marks: Iterable[PlaceMark], body: str, home: Place | None = None, known: Known | None = None
    ) -> None:
        """`home`: the place of the publisher's office, which the report is about wherever it does not say otherwise."""
        self._known = known or Known()
        self._gazetteer = gazetteer
        self._body = body
        named = [m for m in marks if m.role != "anaphor"]
        self.around = surroundings(gazetteer, named, self._known.within.country if self._known.within else None)
        for area in (home, self._known.within):
            if area is not None:
                self.around.add(area)
        self._merits = Merits(gazetteer, self.around, named, self._known)
        self._chains = chains(named, body)
        self._derivation = Derivation(gazetteer, self.around)
        self._found: dict[Key, Resolved | None] = {}

    def resolve(self, mark: PlaceMark, region: Place | None = None) -> Resolved | None:
        """What a named mark means here: the same all through the report. `region` is where the text is when it is first met."""
        key = key_of(mark)
        if key not in self._found:
            found = self._decide(mark, region)
            reach = REACH.get(mark.designator or "")
            self._found[key] = replace(found, reach_km=reach) if found and reach else found
        return self._found[key]

    def _decide(self, mark: PlaceMark, region: Place | None) -> Resolved | None:
        if mark.designator == "part":
            return self._part(mark)
        if mark.designator == "nation":
            return self._nation(mark)
        kinds = KINDS.get(mark.designator or "")
        candidates = [
            c
            for c in self._merits.named(mark.name)
            if (
                c.place.kind in kinds
                if kinds
                else c.alone or mark.designator == "plant" or (self._known.given and c.exact and c.place.kind in AREAS)
            )
        ]
        if mark.designator == "region":
            regions = [c for c in candidates if c.place.kind == "region"] or candidates
            candidates = regions or [c for c in self._merits.named(mark.name) if c.place.kind == "district"]
        held = self._held(mark)
        inside = [c for c in candidates if all(holds(area, c.place) for area in held)]
        listed = not inside and self._chains.get(key_of(mark), (mark,))[0].designator is None
        likely = [c for c in (candidates if listed else inside) if not self._merits.is_stray(c.place)]
        if likely and self._known.within is not None and self._merits.is_doubtful(mark, likely, held):
            return None
        return self._best(mark, likely, held) if likely else self._derived(mark, region, held, stray=bool(candidates))

    def _held(self, mark: PlaceMark) -> list[Place]:
        """The areas that the words right after a name put it in, the narrowest first."""
        if mark.designator is None and any(c.place.kind == "country" for c in self._merits.named(mark.name)):
            return []
        found: list[Place] = []
        for after in self._chains.get(key_of(mark), ()):
            options = areas(self._gazetteer, after, self.around, given=self._known.given)
            area = options[0] if options else None
            if after.designator in {"district", "region"} and area is None:
                derived = self.resolve(after)
                area = derived.place if derived and derived.rule != "ground.place.unlisted" else None
            least = found[-1] if found else None
            if area is not None and narrowness(area) < (narrowness(least) if least else _WIDTHS.get(mark.designator or "", 4)):
                found.append(area)
        return found

    def _best(self, mark: PlaceMark, candidates: Sequence[Candidate], held: Sequence[Place]) -> Resolved:
        ranked = sorted(candidates, key=lambda c: self._merits.merit(c, mark, held), reverse=True) if len(candidates) > 1 else candidates
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

    def _nation(self, mark: PlaceMark) -> Resolved | None:
        country = self._gazetteer.country(mark.name)
        words = mark.span.of(self._body)
        return Resolved(place=country, rule="ground.place.nation", reason=f"“{words}” is of {country.name}") if country else None

    def _part(self, mark: PlaceMark) -> Resolved | None:
        direction, _, name = mark.name.partition(" ")
        whole = next((c.place for c in self._merits.named(name) if c.place.kind == "country"), None)
        if whole is None:
            return None
        part = replace(whole, name=f"{direction} {whole.name}", kind="part", id=f"{whole.id}:{direction}", radius_km=whole.radius_km)
        return Resolved(place=part, rule="ground.place.part", reason=f"a part of {whole.name} without borders of its own")

    def _derived(self, mark: PlaceMark, region: Place | None, held: Sequence[Place], *, stray: bool) -> Resolved | None:
        """A place the gazetteer has not: it keeps the text's name and takes region, country and point from around it."""
        area = next((h for h in held if h.kind != "country"), region)
        derive = self._derivation
        if mark.designator in {"airport", "airfield"}:
            return self._field_of_town(mark, area)
        if mark.designator == "district":
            return derive.district(mark, held) or derive.unlisted(f"{mark.name} district", "district", RADII["district"], area)
        if mark.designator == "region" and self.around.countries and (not self._merits.named(mark.name) or held):
            return derive.district(mark, held) or derive.unlisted(mark.span.of(self._body), "district", RADII["district"], area)
        if mark.designator == "community":
            return derive.unlisted(f"{mark.name} community", "community", 15.0, area)
        if mark.designator == "city" and any(c.alone and c.place.kind != "settlement" for c in self._merits.named(mark.name)):
            return None  # "the Red Sea city" is no city of that name
        if mark.designator == "field" and any(c.alone and c.place.kind in {"region", "country"} for c in self._merits.named(mark.name)):
            return self._loose(mark)  # "a West Bank camp" is one of that region
        if mark.designator in {"city", "field", None}:
            alike = self._alike(mark, held)
            if alike:
                return alike
        if mark.designator in {"city", "field"} or stray:
            return derive.unlisted(mark.name, "settlement", 30.0, area)
        return self._loose(mark)

    def _alike(self, mark: PlaceMark, held: Sequence[Place]) -> Resolved | None:
        """The one town of the same consonants in the area that the words put the name in, else in the regions that the report names."""
        found = [c.place for c in self._gazetteer.sounding(mark.name) if self._known.within is None or holds(self._known.within, c.place)]
        inside = [p for p in found if all(holds(area, p) for area in held) and (held or p.admin1 in self.around.regions)]
        if not inside and not held and not self.around.regions and self._known.within and len(consonants(fold(mark.name))) >= DISTINCT:
            inside = found
        if len({p.name for p in inside}) != 1:
            return None
        return Resolved(place=inside[0], rule="ground.place.alike", reason=f"“{mark.name}” has the consonants of {inside[0].name}")

    def _loose(self, mark: PlaceMark) -> Resolved | None:
        """Whatever the name means without its designator, where that is plain."""
        candidates = [
            c
            for c in self._merits.named(mark.name)
            if c.alone and (c.place.kind != "settlement" or c.place.population >= LARGE or mark.designator is None)
        ]
        return self._best(mark, candidates, ()) if candidates else None

    def _field_of_town(self, mark: PlaceMark, area: Place | None) -> Resolved | None:
        towns = [c for c in self._merits.named(mark.name) if c.place.kind == "settlement"]
        if not towns:
            kind = "airbase" if mark.designator == "airfield" else "airport"
            return self._derivation.unlisted(f"{mark.name} {mark.designator}", kind, 20.0, area)
        return self._derivation.field(mark, max(towns, key=lambda c: self._merits.merit(c, mark, ())).place)


def _as_written(place: Place, candidate: Candidate, mark: PlaceMark) -> Place:
    """A town outside the countries of Cyrillic under the name the text has for it, an airport under that of the town it was named by."""
    if place.kind == "airport" and mark.designator == "airport" and place.parent and fold(place.parent) == fold(mark.name):
        return replace(place, name=f"{place.parent} airport")
    foreign = place.id.startswith("geonames:") and place.country not in SLAVIC and candidate.exact
    return replace(place, name=_lowered(mark.name) if mark.name.isupper() else mark.name) if foreign else place


def _lowered(name: str) -> str:
    """A name in capitals as it is written in a text ("JISR AL-SHUGHUR"); an abbreviation stays."""
    return re.sub(r"\b(?:Al|El|As|Ash|Ad|An|Ar|At|Az)-", lambda m: m[0].lower(), name.title()) if len(name) > SHORT else name


def _described(place: Place) -> str:
    where = ", ".join(part for part in (place.admin1, place.country) if part and part != place.name)
    return f"{place.name} ({where})" if where else place.name
