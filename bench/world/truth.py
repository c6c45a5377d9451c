"""What truly happens in the made-up world: strikes on towns, whose tolls unfold, and nights on which a country counts what it shot down."""

import json
import random
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

WEAPONS = ("drone", "missile", "shell", "bomb")
THINGS = ("apartment_building", "house", "shop", "vehicle", "school", "factory", "power_facility", "hospital")
START = datetime(2025, 1, 1)  # noqa: DTZ001  # local, wherever the town is
SMALLEST = 20_000
"""People a town must have to be struck."""


@dataclass(frozen=True, slots=True)
class Town:
    """A real town, from the gazetteer."""

    id: str
    name: str
    region: str
    country: str
    zone: str | None
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Toll:
    """A count that grows: what is known so many hours after the strike, the last for good."""

    hours: tuple[float, ...]
    counts: tuple[int, ...]

    def at(self, hours: float) -> int | None:
        """What is known by then; None before anything is."""
        known = [count for hour, count in zip(self.hours, self.counts, strict=True) if hour <= hours]
        return known[-1] if known else None

    @property
    def last(self) -> int:
        """The count for good."""
        return self.counts[-1]


@dataclass(frozen=True, slots=True)
class Strike:
    """One strike on one town."""

    id: str
    town: Town
    at: datetime
    weapon: str
    weapons: int
    killed: Toll
    injured: Toll
    damage: tuple[tuple[str, int], ...]
    other_side: int | None
    """What a second voice says of the dead against the official, where it is truly contested."""


@dataclass(frozen=True, slots=True)
class Night:
    """A country's count of one night, with its parts by region."""

    id: str
    country: str
    morning: datetime
    parts: tuple[tuple[Town, int], ...]
    """The regions, each by one of its towns, and what was shot down over each."""


@dataclass(slots=True)
class World:
    """Everything that happened, in the order of time."""

    strikes: list[Strike] = field(default_factory=list)
    nights: list[Night] = field(default_factory=list)


def towns(gazetteer: Path, countries: Sequence[str]) -> list[Town]:
    """The larger towns of these countries."""
    query = (
        "SELECT id, name, admin1, country, zone, latitude, longitude FROM place "
        "WHERE kind = 'settlement' AND population > ? AND admin1 IS NOT NULL AND country IN (SELECT value FROM json_each(?)) ORDER BY id"
    )
    with sqlite3.connect(f"file:{gazetteer}?mode=ro", uri=True) as database:
        return [Town(*row) for row in database.execute(query, (SMALLEST, json.dumps(countries)))]


def happen(random_: random.Random, among: Sequence[Town], strikes: int, days: int) -> World:
    """So many strikes over so many days, and a count by a country on every third night.

    One strike in eight falls where another has just fallen: on the same town the same night, or a day or two later.
    """
    world = World()
    for number in range(strikes):
        twin = world.strikes[-1] if world.strikes and random_.random() < 1 / 8 else None
        town = twin.town if twin else random_.choice(among)
        at = twin.at + timedelta(hours=random_.choice((3, 30, 52))) if twin else _moment(random_, days)
        world.strikes.append(_strike(random_, f"strike-{number}", town, at))
    for number, day in enumerate(range(1, days, 3)):
        country = random_.choice(sorted({t.country for t in among}))
        over = random_.sample([t for t in among if t.country == country], k=5)
        parts = {t.region: (t, random_.randint(2, 40)) for t in over}
        world.nights.append(Night(f"night-{number}", country, START + timedelta(days=day), tuple(parts.values())))
    return world


def _moment(random_: random.Random, days: int) -> datetime:
    return START + timedelta(minutes=random_.randrange(days * 24 * 60))


def _strike(random_: random.Random, name: str, town: Town, at: datetime) -> Strike:
    killed = _toll(random_, random_.choice((0, 0, 1, 1, 2, 3, 5, 9, 17)))
    return Strike(
        id=name,
        town=town,
        at=at,
        weapon=random_.choice(WEAPONS),
        weapons=random_.choice((1, 1, 1, 2, 3, 4)),
        killed=killed,
        injured=_toll(random_, random_.choice((0, 1, 2, 3, 4, 6, 8, 12, 19, 31, 54))),
        damage=tuple((thing, random_.randint(1, 30)) for thing in random_.sample(THINGS, k=random_.randint(1, 3))),
        other_side=killed.last + random_.randint(3, 30) if killed.last and random_.random() < 1 / 8 else None,
    )


def _toll(random_: random.Random, last: int) -> Toll:
    """A toll that reaches its last count in one to three steps within two days."""
    steps = sorted({max(1, last * n // 4) for n in random_.sample((1, 2, 3), k=random_.randint(0, 2))} | {last}) if last else [0]
    hours = sorted(random_.uniform(0.5, 48) for _ in steps[1:])
    return Toll((0.0, *hours), tuple(steps))
