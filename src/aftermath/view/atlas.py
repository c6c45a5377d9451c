"""Outlines of land and borders, cut to a window of longitude and latitude. No window crosses the 180th meridian."""

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

Point = tuple[float, float]
"""Longitude and latitude, in degrees, or x and y on a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A box of longitude and latitude."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, start: Point, end: Point) -> bool:
        """Whether the box around the two points and this box share a point."""
        (x1, x2), (y1, y2) = sorted((start[0], end[0])), sorted((start[1], end[1]))
        return x1 <= self.east and self.west <= x2 and y1 <= self.north and self.south <= y2

    def widened(self, share: float) -> "Window":
        """The box with this share of its size added on each side."""
        x, y = (self.east - self.west) * share, (self.north - self.south) * share
        return Window(west=self.west - x, south=self.south - y, east=self.east + x, north=self.north + y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlines:
    """Natural Earth's outlines; see outlines/README.md for their origin."""

    land: tuple[tuple[Point, ...], ...]
    borders: tuple[tuple[Point, ...], ...]
    disputed: tuple[tuple[Point, ...], ...]
    countries: dict[str, tuple[tuple[Point, ...], ...]]


@cache
def outlines() -> Outlines:
    """The packaged outlines, read once."""
    data = json.loads(files("aftermath.view").joinpath("outlines", "outlines.json").read_text(encoding="utf-8"))
    arcs = [tuple(_unpacked(arc, data["step"])) for arc in data["arcs"]]

    def ring(indices: Iterable[int]) -> tuple[Point, ...]:
        return tuple(point for index in indices for point in (arcs[index] if index >= 0 else arcs[~index][::-1])[:-1])

    return Outlines(
        land=tuple(map(ring, data["land"])),
        borders=tuple(arcs[index] for index in data["borders"]),
        disputed=tuple(arcs[index] for index in data["disputed"]),
        countries={name: tuple(map(ring, rings)) for name, rings in data["countries"].items()},
    )


def clipped_ring(ring: Sequence[Point], window: Window) -> list[Point]:
    """The part of an area inside the window (Sutherland and Hodgman 1974); edges may run along the window's sides."""
    points = list(ring)
    for axis, limit, sign in ((0, window.west, 1), (0, window.east, -1), (1, window.south, 1), (1, window.north, -1)):
        points = list(_cut(points, axis, limit, sign))
    return points


def clipped_line(line: Sequence[Point], window: Window) -> Iterator[list[Point]]:
    """The runs of a line that may pass through the window, each with the points just outside it."""
    run: list[Point] = []
    for start, end in pairwise(line):
        if window.meets(start, end):
            run = run or [start]
            run.append(end)
        elif run:
            yield run
            run = []
    if run:
        yield run


def label_points(ring: Sequence[Point], room: float) -> list[tuple[float, Point]]:
    """Points of a grid inside the area that are farther than `room` from every corner of its outline, each after that distance."""
    west, east = min((x for x, _ in ring), default=0.0), max((x for x, _ in ring), default=0.0)
    south, north = min((y for _, y in ring), default=0.0), max((y for _, y in ring), default=0.0)
    if min(east - west, north - south) < 2 * room:
        return []
    grid = [(west + (east - west) * i / 10, south + (north - south) * j / 10) for i in range(1, 10) for j in range(1, 10)]
    found = ((min(math.dist(point, corner) for corner in ring), point) for point in grid if _inside(point, ring))
    return [(distance, point) for distance, point in found if distance > room]


def _unpacked(arc: Sequence[int], step: float) -> Iterator[Point]:
    x = y = 0
    for step_x, step_y in zip(arc[::2], arc[1::2], strict=True):
        x, y = x + step_x, y + step_y
        yield x * step, y * step


def _cut(points: Sequence[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for start, end in zip([*points[-1:], *points[:-1]], points, strict=True):
        inside_start, inside_end = sign * (start[axis] - limit) >= 0, sign * (end[axis] - limit) >= 0
        if inside_start != inside_end:
            share = (limit - start[axis]) / (end[axis] - start[axis])
            yield start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
        if inside_end:
            yield end


def _inside(point: Point, ring: Sequence[Point]) -> bool:
    x, y = point
    edges = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum((x2 - x1) * (y - y1) / (y2 - y1) + x1 > x for (x1, y1), (x2, y2) in edges if (y1 > y) != (y2 > y)) % 2 == 1
