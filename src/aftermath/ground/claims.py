"""Where one claim holds: its own words first, then its sentence's, then the scene it stands in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from aftermath.base.claim import Claim
from aftermath.base.report import Report, Span
from aftermath.ground.areas import field_at, inside, narrowness
from aftermath.ground.english import place_words
from aftermath.ground.entry import Place
from aftermath.ground.gazetteer import Gazetteer
from aftermath.ground.resolved import Resolved
from aftermath.ground.scenes import Scenes, Setting
from aftermath.ground.standing import Placed, carried, chained, held, in_list

MANY = 10
"""So many weapons shot down or fired, by the armed forces' word, are a country's unless a place is named."""
CITY_WIDE = frozenset({"outage", "transport", "protection", "responsibility"})
_TOWARDS = re.compile(r"\b(?:to|towards?|for|at)(?: the)? $")
FLIGHTS = frozenset({"airport", "flight"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Where a claim holds, and whether its own words say so."""

    found: Resolved
    own: bool


class ClaimPlacing:
    """Finds the places of the claims of one report."""

    def __init__(self, report: Report, scenes: Scenes, gazetteer: Gazetteer) -> None:
        self._body = report.body
        self._scenes = scenes
        self._gazetteer = gazetteer

    def place(self, claim: Claim, setting: Setting, offices: Mapping[str, Resolved]) -> Grounds | None:
        """The place of a claim; None where nothing in the report gives one."""
        own = [p for span in claim.places for p in setting.placed if p.mark.span.overlaps(span) and self._holds(claim, p)]
        bound = self._among(own)
        if bound:
            return Grounds(found=self._at_airport(claim, bound), own=True)
        near = [p for p in setting.placed if self._holds(claim, p) and self._reaches(claim, p)]
        nearest = sorted(near, key=lambda p: distance(p.mark.span, claim.span))
        found = self._among(self._listed(nearest)) if nearest else self._city_wide(claim, self._fallen_back(claim, setting, offices))
        return Grounds(found=self._at_airport(claim, found), own=False) if found else None

    def _holds(self, claim: Claim, placed: Placed) -> bool:
        """Whether the words can say where this claim holds: not where a missile came from, nor what it was on its way to."""
        if claim.kind == "origin":
            return placed.mark.role in {"name", "anaphor"}
        if claim.measure == "diverted" and _TOWARDS.search(self._body, max(0, placed.mark.span.start - 20), placed.mark.span.start):
            return False
        broad = narrowness(placed.found.place) == 0 and placed.mark.role == "anaphor"
        return placed.at and not (claim.kind == "responsibility" and broad)

    def _city_wide(self, claim: Claim, found: Resolved | None) -> Resolved | None:
        """What is told of services, shelters, traffic and blame without a place is the town's, where the text is at a district of it."""
        if found is None or claim.kind not in CITY_WIDE or found.place.kind not in {"city_district", "district"}:
            return found
        main = self._scenes.town
        town = (
            self._gazetteer.town(found.place.parent, found.place.country)
            if found.place.kind == "city_district" and found.place.parent
            else None
        )
        unlisted = found.place.id.startswith("text:") and main is not None and main.admin1 == found.place.admin1
        whole = town or (main if unlisted else None)
        return (
            carried(
                found=replace(found, place=whole), reason=f"{found.place.name} is a part of {whole.name}", rule="ground.place.city-wide"
            )
            if whole
            else found
        )

    def _reaches(self, claim: Claim, placed: Placed) -> bool:
        """Whether words of the sentence outside the claim's can be about it: those after it only in the same breath."""
        start = placed.mark.span.start
        return start < claim.span.end or not any(c in self._body[claim.span.end : start] for c in ",;:")

    def _among(self, here: Sequence[Placed]) -> Resolved | None:
        return held(self._body, self._gazetteer, chained(self._body, here))

    def _listed(self, nearest: Sequence[Placed]) -> list[Placed]:
        """The nearest place, the others of its list, and those that lie in it."""
        first = nearest[0]
        row = sorted(nearest, key=lambda p: p.mark.span)
        at = row.index(first)
        low = high = at
        while low > 0 and in_list(self._body, row[low - 1].mark, row[low].mark):
            low -= 1
        while high + 1 < len(row) and in_list(self._body, row[high].mark, row[high + 1].mark):
            high += 1
        beside = [p for p in row[low : high + 1] if p is not first]
        return [first, *beside, *(p for p in nearest if p is not first and p not in beside and inside(p.found.place, first.found.place))]

    def _fallen_back(self, claim: Claim, setting: Setting, offices: Mapping[str, Resolved]) -> Resolved | None:
        if claim.kind == "origin" or (claim.stance == "expected" and claim.kind == "attack"):
            return None
        nation = self._tallied(claim) or self._defended(claim, setting)
        if nation:
            return Resolved(
                place=nation, rule="ground.place.tally", reason=f"a tally of the armed forces that names no place is for {nation.name}"
            )
        scene = setting.entering.place
        office = offices.get(claim.speaker.name) if claim.speaker else None
        if (
            office
            and scene
            and not inside(scene.place, office.place)
            and scene.place.name != office.place.name
            and setting.entering.place is self._scenes.main.place
        ):
            return office
        if scene is not None:
            return carried(scene, f"the report is telling of {scene.place.name} there", "ground.place.scene")
        return office

    def _tallied(self, claim: Claim) -> Place | None:
        """The country of a military tally that is too large for one place."""
        many = claim.count is not None and (claim.count.low or 0) >= MANY
        if not many or claim.kind not in {"interception", "attack"} or claim.speaker is None or claim.speaker.kind != "military":
            return None
        main = self._scenes.main.place
        return self._gazetteer.country(self._nation(claim) or (main.place.country if main else None) or "")

    def _defended(self, claim: Claim, setting: Setting) -> Place | None:
        """The speaker's country, where its forces tell what they shot down, or what the country that the text is in fired at them."""
        scene, nation = setting.entering.place, self._nation(claim)
        if (
            scene is None
            or nation is None
            or scene.place.country in {None, nation}
            or claim.speaker is None
            or claim.speaker.kind != "military"
        ):
            return None
        fired = any(p.mark.role == "actor" and p.found.place.country == scene.place.country for p in setting.placed)
        return self._gazetteer.country(nation) if claim.kind == "interception" or (claim.kind == "attack" and fired) else None

    def _nation(self, claim: Claim) -> str | None:
        """The nation that the speaker's name or office tells, as ISO 3166 alpha-2."""
        if claim.speaker is None:
            return None
        words = f"{claim.speaker.name} {claim.speaker.office or ''}".lower().replace("'s", "").split()
        return next((nation for w in words if (nation := place_words().demonyms.get(w))), None)

    def _at_airport(self, claim: Claim, found: Resolved) -> Resolved:
        """Flights and airports of a town are its airport's."""
        if claim.kind != "transport" or claim.object not in FLIGHTS or found.place.kind != "settlement":
            return found
        port = field_at(self._gazetteer, found.place, "airport")
        served = self._gazetteer.airport_of(found.place.name, found.place.country)
        if served is None and found.place.population > 5_000_000:
            return found
        return (
            carried(found, f"flights of {found.place.name} use its airport", "ground.place.airport")
            if port is None
            else Resolved(place=port, rule="ground.place.airport", reason=f"the airport of {found.place.name}")
        )


def distance(span: Span, claim: Span) -> tuple[int, int]:
    """Words inside the claim's first, then those before it, then those after."""
    if claim.overlaps(span):
        return 0, span.start
    return (1, claim.start - span.end) if span.end <= claim.start else (2, span.start - claim.end)
