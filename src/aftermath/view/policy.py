"""Nothing that goes out is more exact about a military or critical site than its district, and no quote is longer than evidence needs.

Every output of this stage passes through here and carries the statement of it; there is no switch. Applying it twice is applying it once.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from aftermath.base import Dossier, GroundedClaim, PlaceFix, PlacePrecision, Why

GRID = 0.2
"""Degrees; a coarsened point lies on a crossing of this grid."""
SHIFT_KM = 16.0
"""The farthest that snapping to the grid can move a point: half a cell's diagonal at the equator."""
QUOTE_LIMIT = 700
"""Characters."""
RULE = "policy.coarsen"
LABEL = "policy 1: military and critical sites placed no finer than district; quotes cut at 700 characters"
"""The policy in one clause, for outputs that are rows."""

SITE_WORDS = frozenset({
    "airbase", "airfield", "ammunition", "arsenal", "barracks", "base", "bridge", "command", "dam", "depot", "energy",
    "fuel", "garrison", "headquarters", "hydroelectric", "military", "naval", "nuclear", "oil", "pipeline", "port",
    "power", "radar", "reactor", "refinery", "reservoir", "shipyard", "substation", "terminal", "transformer",
    "waterworks",
})  # fmt: skip
"""A kind of site, or an object hit, is military or critical where one of its words is among these (`power_facility`, `naval_base`)."""

FINER: frozenset[PlacePrecision] = frozenset({"point", "street", "neighbourhood", "town"})
COARSE: frozenset[PlacePrecision] = frozenset({"region", "country", "sea"})
WORD = re.compile(r"[a-z]+")


def statement() -> str:
    """What was done to what goes out, for its readers."""
    return (
        "Publication policy 1. The positions of military and critical sites (air bases, depots, power plants, refineries, dams, bridges,"
        f" ports and the like) are moved to a grid of {GRID} degrees and given no more precisely than the district, with the radius they"
        f" may lie in. Quotes are cut at {QUOTE_LIMIT} characters. Nothing here is advice on how to act, and no official alert."
    )


def apply(dossiers: Iterable[Dossier]) -> tuple[Dossier, ...]:
    """The dossiers as they may go out.

    In each, every place that a claim about a military or critical site stands on is coarsened for the incident and for all its claims,
    so that a claim about something else at the same spot does not give the spot away.
    """
    return tuple(_published(dossier) for dossier in dossiers)


def apply_to_claims(claims: Iterable[GroundedClaim]) -> tuple[GroundedClaim, ...]:
    """One report's claims as they may go out, in the same order."""
    kept = tuple(claims)
    spots = _sensitive_spots(kept)
    return tuple(_published_claim(claim, spots) for claim in kept)


def quote(text: str) -> str:
    """The text, cut to the limit and ended by an ellipsis where it is longer."""
    return text if len(text) <= QUOTE_LIMIT else text[: QUOTE_LIMIT - 1].rstrip() + "…"


def is_sensitive(kind: str | None) -> bool:
    """Whether this kind of site or object is military or critical."""
    return kind is not None and not SITE_WORDS.isdisjoint(WORD.findall(kind.casefold()))


def coarsened(place: PlaceFix) -> PlaceFix:
    """The place on the grid, no finer than district, without the gazetteer entry that would give its point away.

    Regions, countries and seas stay as they are: their points say nothing of a site.
    """
    if place.precision in COARSE or _is_coarse(place):
        return place
    said = f"{place.why.sentence} " if place.why else ""
    why = Why(
        field="place", rule=RULE, sentence=f"{said}Its position is given to the district only: a military or critical site may be there."
    )
    return replace(
        place,
        latitude=_snapped(place.latitude),
        longitude=_snapped(place.longitude),
        precision="district",
        radius_km=math.ceil(place.radius_km + SHIFT_KM),
        gazetteer_id="",
        why=why,
    )


def _published(dossier: Dossier) -> Dossier:
    spots = _sensitive_spots(dossier.claims)
    place = dossier.incident.place
    return replace(
        dossier,
        incident=replace(dossier.incident, place=_published_place(place, spots)),
        claims=tuple(_published_claim(claim, spots) for claim in dossier.claims),
    )


def _published_claim(grounded: GroundedClaim, spots: frozenset[object]) -> GroundedClaim:
    claim = replace(grounded.claim, evidence=quote(grounded.claim.evidence))
    return replace(grounded, claim=claim, place=_published_place(grounded.place, spots))


def _published_place(place: PlaceFix | None, spots: frozenset[object]) -> PlaceFix | None:
    if place is None:
        return None
    return coarsened(place) if is_sensitive(place.feature) or _spot(place) in spots else place


def _sensitive_spots(claims: Sequence[GroundedClaim]) -> frozenset[object]:
    return frozenset(_spot(grounded.place) for grounded in claims if grounded.place and is_sensitive(grounded.claim.object))


def _spot(place: PlaceFix) -> object:
    return place.latitude, place.longitude, place.name


def _is_coarse(place: PlaceFix) -> bool:
    on_grid = (place.latitude, place.longitude) == (_snapped(place.latitude), _snapped(place.longitude))
    return on_grid and place.precision not in FINER and place.radius_km >= SHIFT_KM and not place.gazetteer_id


def _snapped(degrees: float | None) -> float | None:
    return None if degrees is None else round(round(degrees / GRID) * GRID, 1)
