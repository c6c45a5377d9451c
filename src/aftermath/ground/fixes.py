"""What was resolved as output has it: a place with its precision class, its radius and its reason."""

from aftermath.base.place import PlaceFix, PlacePrecision
from aftermath.base.report import Span
from aftermath.base.why import Why
from aftermath.ground.resolved import Resolved

PRECISIONS: dict[str, PlacePrecision] = {
    "settlement": "town",
    "city_region": "town",
    "city_district": "neighbourhood",
    "district": "district",
    "community": "district",
    "region": "region",
    "part": "region",
    "country": "country",
    "sea": "sea",
}


def place_fix(found: Resolved, words: Span | None) -> PlaceFix:
    """The fix of a resolved place; `words` name it."""
    place = found.place
    feature = found.site or (place.kind if place.kind not in PRECISIONS else None)
    return PlaceFix(
        name=place.name,
        precision="district" if found.reach_km else PRECISIONS.get(place.kind, "point"),
        latitude=place.latitude,
        longitude=place.longitude,
        radius_km=max(place.radius_km, found.reach_km or 0.0),
        admin1=place.admin1 if place.kind not in {"country", "sea", "part"} else None,
        country=place.country,
        zone=place.zone,
        gazetteer_id=place.id,
        feature=feature,
        words=words,
        why=Why(field="place", rule=found.rule, sentence=f"{found.reason[:1].upper()}{found.reason[1:]}.", alternatives=found.alternatives),
    )
