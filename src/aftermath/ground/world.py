"""The towns and regions that the sources have given so far, by name and by where they lie; only compiling uses it."""

from collections import defaultdict
from dataclasses import dataclass, field

from aftermath.ground.entry import Place, distance_km
from aftermath.ground.folding import fold

NEAR_KM = 40.0
"""An airport without a region of its own takes that of the nearest town within this distance."""
SAME_KM = 12.0
"""Towns of one name this near to each other are one."""
Point = tuple[str, str]


@dataclass(slots=True)
class World:
    """What the sources have given so far: towns by name and by cell, regions by code."""

    regions: dict[Point, str] = field(default_factory=dict)
    towns: list[Place] = field(default_factory=list)
    by_name: dict[tuple[str, str], list[Place]] = field(default_factory=lambda: defaultdict(list))
    cells: dict[tuple[int, int], list[Place]] = field(default_factory=lambda: defaultdict(list))

    def add(self, town: Place, names: tuple[str, ...]) -> None:
        """Make a town findable by its names and by where it lies."""
        self.towns.append(town)
        for name in {fold(n) for n in names}:
            self.by_name[town.country or "", name].append(town)
        if town.latitude is not None and town.longitude is not None:
            self.cells[int(town.latitude), int(town.longitude)].append(town)

    def town(self, name: str, country: str, region: str | None) -> Place | None:
        """The largest town of that name, in that region where one is given."""
        found = [t for t in self.by_name.get((country, fold(name)), ()) if region in {None, "", t.admin1}]
        return max(found, key=lambda t: t.population, default=None)

    def has(self, names: tuple[str, ...], country: str, latitude: float, longitude: float) -> bool:
        """Whether a town that goes by all of these names lies within SAME_KM."""

        def here(town: Place) -> bool:
            return distance_km(latitude, longitude, town.latitude or 0.0, town.longitude or 0.0) < SAME_KM

        return all(any(map(here, self.by_name.get((country, fold(name)), ()))) for name in names)

    def nearest(self, latitude: float, longitude: float, country: str) -> Place | None:
        """The nearest town of the country within NEAR_KM."""
        best, least = None, NEAR_KM
        for i in range(int(latitude) - 1, int(latitude) + 2):
            for j in range(int(longitude) - 1, int(longitude) + 2):
                for town in self.cells.get((i, j), ()):
                    if town.country == country and town.latitude is not None and town.longitude is not None:
                        away = distance_km(latitude, longitude, town.latitude, town.longitude)
                        if away < least:
                            best, least = town, away
        return best
