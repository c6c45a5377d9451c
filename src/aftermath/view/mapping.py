"""The map of a brief: where incidents lie, each no more exactly than it is known.

A disc shows how far from its middle the happening may lie. Pins that would cover each other are moved aside, with a line to their place.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from aftermath.base import PlaceFix
from aftermath.view import wording
from aftermath.view.atlas import Point, Window, clipped_line, clipped_ring, label_points, outlines
from aftermath.view.lettering import Box, Label, around, beside, lettered

WIDTH, HEIGHT = 720.0, 470.0
"""Units of the drawing."""
PIN = 11.0
"""Radius of a pin."""
LEAST_SPAN = 4.0
"""Degrees of latitude that a map shows at least."""
KM_PER_DEGREE = 111.2
LARGEST_DISC_KM = 250.0
"""A place less exact than this, such as a country, is not on the map."""
NAME_ROOM = 26.0
"""Units around a point that a country's name needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the map needs to know of an incident."""

    number: int
    anchor: str
    title: str
    """What a reader is told who points at the pin."""
    fix: PlaceFix | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """An incident on the map, in units of the drawing."""

    number: int
    anchor: str
    title: str
    name: str
    """The place's."""
    x: float
    y: float
    at_x: float
    at_y: float
    radius: float

    @property
    def moved(self) -> bool:
        """Whether the pin stands aside from its place."""
        return math.dist((self.x, self.y), (self.at_x, self.at_y)) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A map as paths and points for the template."""

    land: str
    borders: str
    disputed: str
    labels: tuple[Label, ...]
    pins: tuple[Pin, ...]
    scale_km: int
    scale_width: float
    absent: tuple[Place, ...]
    """Incidents whose place is unknown or known no better than to a country or a sea."""
    width: float = WIDTH
    height: float = HEIGHT


class Projection:
    """Equirectangular with the middle latitude true to scale, so that a disc of kilometres is a circle."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._shrink = math.cos(math.radians((window.south + window.north) / 2))
        self.units_per_degree = HEIGHT / (window.north - window.south)

    def __call__(self, point: Point) -> Point:
        """Degrees to units of the drawing."""
        x = (point[0] - self._window.west) * self._shrink * self.units_per_degree
        return x, (self._window.north - point[1]) * self.units_per_degree


def drawn(places: Iterable[Place]) -> Drawing | None:
    """The map of these incidents; None where none of them can be on it."""
    known = list(places)
    shown = [(place, place.fix) for place in known if place.fix and is_mappable(place.fix)]
    if not shown:
        return None
    window = _window([fix for _, fix in shown])
    project, wide, atlas = Projection(window), window.widened(0.05), outlines()
    kilometre = project.units_per_degree / KM_PER_DEGREE
    scale = max((km for km in (10, 20, 50, 100, 200, 500, 1000, 2000) if km * kilometre < WIDTH / 5), default=10)
    pins = tuple(_pins(shown, project))
    return Drawing(
        land=_path((clipped_ring(ring, wide) for ring in atlas.land), project, close="Z"),
        borders=_path((run for line in atlas.borders for run in clipped_line(line, wide)), project, close=""),
        disputed=_path((run for line in atlas.disputed for run in clipped_line(line, wide)), project, close=""),
        labels=_labels(window, project, pins, scale * kilometre),
        pins=pins,
        scale_km=scale,
        scale_width=round(scale * kilometre, 1),
        absent=tuple(place for place in known if not (place.fix and is_mappable(place.fix))),
    )


def is_mappable(fix: PlaceFix) -> bool:
    """Whether the place has a point and is exact enough for a map."""
    return (
        fix.latitude is not None
        and fix.longitude is not None
        and fix.precision not in ("country", "sea")
        and fix.radius_km <= LARGEST_DISC_KM
    )


def _point(fix: PlaceFix) -> Point:
    return fix.longitude or 0.0, fix.latitude or 0.0


def _window(fixes: Sequence[PlaceFix]) -> Window:
    """The smallest box of the drawing's shape that holds every disc, with a margin."""
    reach = [(*_point(fix), fix.radius_km / KM_PER_DEGREE) for fix in fixes]
    south, north = min(y - r for _, y, r in reach), max(y + r for _, y, r in reach)
    shrink = math.cos(math.radians((south + north) / 2))
    west, east = min(x - r / shrink for x, _, r in reach), max(x + r / shrink for x, _, r in reach)
    height = 1.12 * max(LEAST_SPAN, north - south, (east - west) * shrink * HEIGHT / WIDTH)
    width = height * WIDTH / HEIGHT / shrink
    x, y = (west + east) / 2, (south + north) / 2
    return Window(west=x - width / 2, south=y - height / 2, east=x + width / 2, north=y + height / 2)


def _path(lines: Iterable[Sequence[Point]], project: Projection, close: str) -> str:
    pieces = []
    for line in lines:
        steps = [step for step, _ in groupby(f"{x:.1f} {y:.1f}" for x, y in map(project, line))]
        if len(steps) > 1:
            pieces.append(f"M{'L'.join(steps)}{close}")
    return "".join(pieces)


def _pins(shown: Iterable[tuple[Place, PlaceFix]], project: Projection) -> Iterator[Pin]:
    taken: list[Point] = []
    for place, fix in shown:
        at = project(_point(fix))
        free = next(point for point in _spiral(*at) if all(math.dist(point, other) >= 2 * PIN + 1 for other in taken))
        taken.append(free)
        yield Pin(
            number=place.number,
            anchor=place.anchor,
            title=place.title,
            name=wording.clean(fix.name),
            x=round(free[0], 1),
            y=round(free[1], 1),
            at_x=round(at[0], 1),
            at_y=round(at[1], 1),
            radius=round(fix.radius_km * project.units_per_degree / KM_PER_DEGREE, 1),
        )


def _spiral(x: float, y: float) -> Iterator[Point]:
    """The point, then points on ever wider rings around it; without end, so one of them is free."""
    yield x, y
    ring = 1
    while True:
        count = 6 * ring
        for step in range(count):
            angle = 2 * math.pi * step / count - math.pi / 2
            yield x + math.cos(angle) * ring * (2 * PIN + 2), y + math.sin(angle) * ring * (2 * PIN + 2)
        ring += 1


def _labels(window: Window, project: Projection, pins: Sequence[Pin], scale_width: float) -> tuple[Label, ...]:
    names = {pin.name: pin for pin in reversed(pins)}
    places = [beside(name, pin.x, pin.y, PIN + 2) for name, pin in reversed(names.items())]
    taken = [around(pin.x, pin.y, PIN + 1, PIN + 1) for pin in pins]
    scale = Box(0, HEIGHT - 40, scale_width + 30, HEIGHT)
    return lettered([*places, *_countries(window, project)], [*taken, scale], Box(2, 2, WIDTH - 2, HEIGHT - 2))


def _countries(window: Window, project: Projection) -> Iterator[list[Label]]:
    room = NAME_ROOM / project.units_per_degree
    for name, rings in outlines().countries.items():
        points = sorted((found for ring in rings for found in label_points(clipped_ring(ring, window), room)), reverse=True)
        places = [project(point) for _, point in points]
        yield [Label(text=name, kind="country", x=round(x, 1), y=round(y, 1)) for x, y in places]
