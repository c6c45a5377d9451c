"""Places are compared by bare names: "Pskov", "Pskov airport" and "Pskov district" share one; a city is of one area with its region."""

import re
import unicodedata

from aftermath.base.place import PlaceFix

_KIND_OF_AREA = frozenset(
    {"oblast", "region", "krai", "republic", "province", "governorate", "state", "county", "of", "the"}
    | {"district", "raion", "rayon", "municipality", "community", "city", "town", "urban", "rural", "settlement", "village"}
    | {"airport", "airfield", "airbase", "base", "bridge", "port"}
)
_WITHIN = {"leningrad": "saint petersburg", "sevastopol": "crimea"}
"""Regions whose name does not show the city they surround, or that surrounds them."""
_CITY_REGIONS = frozenset(
    {"Moscow", "Saint Petersburg", "St Petersburg", "Sevastopol", "Kyiv", "Minsk", "Damascus", "Beirut", "Baghdad", "Delhi", "Islamabad"}
)
"""First-level regions that are one city: whatever lies in them lies in that city."""
_WIDE = frozenset({"country", "sea"})


def bare(name: str) -> str:
    """The name folded, without accents, apostrophes and its kind of area; the whole name where nothing else would be left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    words = re.findall(r"\w+", plain.casefold().replace("'", ""))
    return " ".join(w for w in words if w not in _KIND_OF_AREA) or " ".join(words)


def is_wide(place: PlaceFix | None) -> bool:
    """Whether it is a country, a sea or nowhere in particular: too wide to be one incident's place."""
    return place is None or place.precision in _WIDE


def area(place: PlaceFix | None) -> str | None:
    """The first-level region, by its bare name; the place's own where it has no region; None for a wide place."""
    if place is None or is_wide(place):
        return None
    name = bare(place.admin1 or place.name)
    return _WITHIN.get(name, name)


def is_region(place: PlaceFix) -> bool:
    """Whether it is no more than a region, so that it cannot tell one town's strike from another's."""
    return place.precision == "region"


def settlements(place: PlaceFix | None) -> frozenset[str]:
    """The bare name of the town, village, district or site, and of the city that holds it; none where only a region is named."""
    if place is None or is_wide(place) or is_region(place):
        return frozenset()
    city = {bare(place.admin1)} if place.admin1 in _CITY_REGIONS else set()
    return frozenset({bare(place.name), *city})
