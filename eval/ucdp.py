"""Places by themselves on descriptions of where events happened (UCDP, Ukraine): run as `python -m eval.ucdp PLACES.csv`.

Rows of `where_prec` 1 to 3 count: those are points, places near a point and second-level districts. What is handed over is
`where_description` and, as the area that it is known to be about, the row's country: nothing of the coders' own place names or regions.

- A row is reachable where some settlement, site or district of the gazetteer lies within 10 km of its point.
- It is answered where the product gives a point; an answer that is a region or a country, or none, is unresolved.
- Shares are of all rows. Wrong: more than 100 km away.
"""

import argparse
import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from aftermath.app.settings import settings
from aftermath.ground import Gazetteer, TextPlaces
from aftermath.ground.entry import distance_km
from eval import floors, journey

KEPT = frozenset({"1", "2", "3"})
BROAD = frozenset({"region", "country", "sea"})
NEAR, CLOSE, WRONG = 10.0, 25.0, 100.0
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a row was resolved to and how far that is from its point; None where it stays unresolved."""

    row: Row
    km: float | None
    reason: str
    reachable: bool


def answers(rows: Sequence[Row], gazetteer: Gazetteer) -> Iterator[Answer]:
    """The answers to the rows that count."""
    places = TextPlaces(gazetteer)
    for row in rows:
        if row["where_prec"] not in KEPT:
            continue
        latitude, longitude = float(row["latitude"]), float(row["longitude"])
        told = places.at(row["where_description"], within=row["country"])
        fix = told.fix if told else None
        km = None
        if fix is not None and fix.latitude is not None and fix.longitude is not None and fix.precision not in BROAD:
            km = distance_km(latitude, longitude, fix.latitude, fix.longitude)
        reason = f"{told.fix.name if told.fix else '-'}: {told.reason}" if told else "no place named"
        yield Answer(row=row, km=km, reason=reason, reachable=gazetteer.near(latitude, longitude, NEAR) is not None)


def figures(found: Sequence[Answer]) -> dict[str, float]:
    """The shares of all rows, and the median distance of those that are answered."""
    n = max(len(found), 1)
    away = [answer.km for answer in found if answer.km is not None]
    return {
        "reachable": sum(answer.reachable for answer in found) / n,
        "within 10 km": sum(km <= NEAR for km in away) / n,
        "within 25 km": sum(km <= CLOSE for km in away) / n,
        "wrong by over 100 km": sum(km > WRONG for km in away) / n,
        "wrong by over 100 km, negated": -sum(km > WRONG for km in away) / n,
        "unresolved": (len(found) - len(away)) / n,
        "median km": median(away) if away else 0.0,
    }


def read(path: Path) -> list[Row]:
    """The rows of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _line(answer: Answer) -> str:
    distance = "open" if answer.km is None else f"{answer.km:.0f} km"
    words, place = answer.row["where_description"], answer.row["where_coordinates"]
    return f"{distance} | {words!r} | {place} | {answer.reason} | reachable {answer.reachable}"


def main() -> None:
    """Print the figures of the file named."""
    parser = argparse.ArgumentParser(prog="python -m eval.ucdp", description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="list the rows not answered within 10 km")
    options = parser.parse_args()
    found = list(answers(read(options.file), journey.gazetteer(settings().cache)))
    if options.misses:
        print(*(_line(answer) for answer in found if answer.km is None or answer.km > NEAR), sep="\n")
    print(f"n {len(found)}; " + ", ".join(f"{name} {share:.3f}" for name, share in figures(found).items() if "negated" not in name))
    print(*floors.faults("ucdp", figures(found)), sep="\n", end="")


if __name__ == "__main__":
    main()
