"""A place is never pinned more precisely than the words that name it."""

from dataclasses import dataclass
from typing import Literal

from aftermath.base.report import Span
from aftermath.base.why import Why

PlaceRole = Literal["name", "anaphor", "office", "actor"]
"""What the words of a place do.

`name`: they name where something is; `anaphor`: they point back ("the region", "the capital"); `office`: they say whose office it is
("the governor of the Belgorod region"); `actor`: they stand for who speaks or acts ("Kyiv denied it", "Russia's Defence Ministry").
Only the first two say where a thing happened.
"""
PlacePrecision = Literal["point", "street", "neighbourhood", "town", "district", "region", "country", "sea"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMark:
    """Words of a text that may name a place."""

    span: Span
    name: str
    """The name without its kind of area ("Belgorod" in "the Belgorod region")."""
    designator: str | None = None
    """The kind of place the words give: `region`, `district`, `city`, `airport`, `airfield`, `sea` ...; None where they give none."""
    role: PlaceRole = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFix:
    """A place that words were resolved to."""

    name: str
    """The English name the place is usually known by."""
    precision: PlacePrecision
    latitude: float | None
    """Degrees north, WGS 84; None where the gazetteer has no point for it."""
    longitude: float | None
    radius_km: float
    """How far from the point the happening may lie, going by the words."""
    admin1: str | None
    """The first-level region that holds it, in English."""
    country: str | None
    """ISO 3166 alpha-2."""
    zone: str | None
    """IANA time zone."""
    gazetteer_id: str
    feature: str | None = None
    """The kind of site where it is one (`airport`, `airbase`, `bridge`, `power_plant`, `refinery` ...)."""
    words: Span | None = None
    """The words that name it; None where it was carried over from elsewhere in the report."""
    why: Why | None = None
