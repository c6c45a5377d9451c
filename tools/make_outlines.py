"""Make `src/aftermath/view/outlines/outlines.json` from the `countries-50m.json` of npm's world-atlas: `make_outlines.py COUNTRIES OUT`.

The arcs keep their topology: each is simplified once, by Douglas-Peucker, finely in the focus and coarsely elsewhere, so that neighbours
still share their border. Rings too small to see are dropped. Borders of disputed areas are listed apart, to be drawn as such.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Point = tuple[float, float]

FOCUS = (12.0, 8.0, 98.0, 62.0)
"""Degrees west, south, east, north: Eastern Europe, the Middle East, South Asia."""
FINE, COARSE = 0.01, 0.2
"""Degrees that an outline may be off, in the focus and elsewhere."""
STEP = 0.01
"""Degrees of one unit of the output."""
LEAST_AREA_FINE, LEAST_AREA_COARSE = 0.004, 0.25
"""Square degrees."""
DISPUTED = frozenset({"Siachen Glacier", "W. Sahara", "Kosovo", "N. Cyprus", "Somaliland", "Palestine"})
DISPUTED_POINTS = ((34.2, 45.3), (35.8, 33.0))
"""Points in Crimea and the Golan: polygons around them are given no country and a disputed border."""


def main(countries: Path, out: Path) -> None:
    """Read the one, write the other."""
    topology = json.loads(countries.read_text(encoding="utf-8"))
    arcs = [list(_decoded(arc, topology["transform"])) for arc in topology["arcs"]]
    land = [ring for polygon in _polygons(topology["objects"]["land"]["geometries"][0]) for ring in polygon if _is_large(ring, arcs)]
    owners, named = _countries(topology["objects"]["countries"]["geometries"], arcs)
    shared = {arc: names for arc, names in owners.items() if len(names) > 1}
    drawn = {_arc(index) for ring in (*land, *(ring for rings in named.values() for ring in rings)) for index in ring}
    used = sorted(drawn | set(shared))
    place = {arc: number for number, arc in enumerate(used)}

    def renumbered(ring: list[int]) -> list[int]:
        return [place[index] if index >= 0 else ~place[~index] for index in ring]

    result = {
        "step": STEP,
        "arcs": [_packed(_simplified(arcs[arc], FINE if _in_focus(arcs[arc]) else COARSE)) for arc in used],
        "land": [renumbered(ring) for ring in land],
        "borders": [place[arc] for arc, names in shared.items() if "" not in names],
        "disputed": [place[arc] for arc, names in shared.items() if "" in names],
        "countries": {name: [renumbered(ring) for ring in rings] for name, rings in sorted(named.items())},
    }
    out.write_text(json.dumps(result, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")


def _countries(geometries: list[Any], arcs: list[list[Point]]) -> tuple[dict[int, set[str]], dict[str, list[list[int]]]]:
    """The owners of each arc, "" for a disputed area, and the outer rings of each country."""
    owners: dict[int, set[str]] = defaultdict(set)
    named: dict[str, list[list[int]]] = {}
    for geometry in geometries:
        for polygon in _polygons(geometry):
            name = geometry["properties"]["name"]
            if name in DISPUTED or any(_inside(point, _ring(polygon[0], arcs)) for point in DISPUTED_POINTS):
                name = ""
            for index in (index for ring in polygon for index in ring):
                owners[_arc(index)].add(name)
            if name and _is_large(polygon[0], arcs):
                named.setdefault(name, []).append(polygon[0])
    return owners, named


def _arc(index: int) -> int:
    return index if index >= 0 else ~index


def _decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield x * scale_x + move_x, y * scale_y + move_y


def _polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    if geometry["type"] == "GeometryCollection":
        return [polygon for part in geometry["geometries"] for polygon in _polygons(part)]
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    polygons: list[list[list[int]]] = geometry.get("arcs", [])
    return polygons


def _ring(indices: list[int], arcs: list[list[Point]]) -> list[Point]:
    return [point for index in indices for point in (arcs[index] if index >= 0 else arcs[~index][::-1])[:-1]]


def _is_large(indices: list[int], arcs: list[list[Point]]) -> bool:
    ring = _ring(indices, arcs)
    area = abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True))) / 2
    return area > (LEAST_AREA_FINE if _in_focus(ring) else LEAST_AREA_COARSE)


def _in_focus(points: list[Point]) -> bool:
    west, south, east, north = FOCUS
    return any(west <= x <= east and south <= y <= north for x, y in points)


def _simplified(points: list[Point], tolerance: float) -> list[Point]:
    keep, spans = {0, len(points) - 1}, [(0, len(points) - 1)]
    if points[0] == points[-1]:
        middle = len(points) // 2
        keep.add(middle)
        spans = [(0, middle), (middle, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        far = max(range(first + 1, last), key=lambda i: _distance(points[i], points[first], points[last]), default=None)
        if far is not None and _distance(points[far], points[first], points[last]) > tolerance:
            keep.add(far)
            spans += [(first, far), (far, last)]
    return [points[index] for index in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length)) if length else 0.0
    return float(((x - x1 - along * (x2 - x1)) ** 2 + (y - y1 - along * (y2 - y1)) ** 2) ** 0.5)


def _packed(points: list[Point]) -> list[int]:
    """x, y of the first point and then the steps, in units of STEP."""
    packed, last = [], (0, 0)
    for x, y in points:
        here = round(x / STEP), round(y / STEP)
        packed += [here[0] - last[0], here[1] - last[1]]
        last = here
    return packed


def _inside(point: Point, ring: list[Point]) -> bool:
    x, y = point
    crossings = (
        (x2 - x1) * (y - y1) / (y2 - y1) + x1 > x
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True)
        if (y1 > y) != (y2 > y)
    )
    return sum(crossings) % 2 == 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
