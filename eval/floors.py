"""A floor is a figure that has been reached; it holds for one set of gold and one corpus, and only rises.

`eval/floors.json` has, for each set, the digest of its reports and its floors. Figures are rounded down, so that a floor is never above
what was reached; claims on negatives are a ceiling and are kept as their negative.
"""

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from eval.moments import Row

FILE = Path(__file__).parent / "floors.json"
PUBLIC = Path(__file__).parent / "public.json"
"""The floors of public sets that are not kept here."""
LANGUAGE = "en"
MARGIN = 0.03
"""Agreement is a share of the claims found, and a reader that finds more finds harder ones: their floors stand this much lower."""
Floors = dict[str, dict[str, Any]]
Figures = Mapping[str, Any]

KEPT: dict[str, Callable[[Figures], float | None]] = {
    "found F1": lambda f: f["claims"]["all"]["found"][2],
    "right F1": lambda f: f["claims"]["all"]["right"][2],
    "right F1 of counts": lambda f: f["claims"]["counts"]["right"][2],
    "mean right F1 of the kinds": lambda f: f["claims"]["kinds, mean right F1"],
    "claims on negatives, negated": lambda f: -f["claims"]["false alarms"]["claims"],
    "place": lambda f: _agreement(f, "place"),
    "admin1": lambda f: _agreement(f, "admin1"),
    "date": lambda f: _agreement(f, "date"),
    "speaker given": lambda f: _agreement(f, "speaker given"),
    "stance": lambda f: _agreement(f, "stance"),
    "incidents, B-cubed F1": lambda f: f["incidents"]["bcubed"][2] - MARGIN,
}
"""The figures that have a floor."""


def _agreement(figures: Figures, field: str) -> float | None:
    share = figures["claims"]["agreement"][field][0]
    return None if share is None else share - MARGIN


def digest(rows: Iterable[Row]) -> str:
    """A hash of the reports of a set and of what is marked in them."""
    whole = json.dumps(sorted(({k: v for k, v in row.items() if k != "folder"} for row in rows), key=lambda row: row["id"]), sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()


def load() -> Floors:
    """The floors of the file."""
    floors: Floors = json.loads(FILE.read_text(encoding="utf-8"))
    return floors


def reached(figures: Figures) -> dict[str, float]:
    """The figures of one set that have a floor, rounded down to two digits."""
    kept = {name: figure(figures) for name, figure in KEPT.items()}
    return {name: math.floor(value * 100) / 100 for name, value in kept.items() if value is not None}


def below(floors: Mapping[str, float], now: Mapping[str, float]) -> list[str]:
    """A sentence for each floor that is not reached."""
    return [f"{name} is {now.get(name)}, below its floor {floor}" for name, floor in floors.items() if now.get(name, -math.inf) < floor]


def raised(floors: Mapping[str, float], now: Mapping[str, float]) -> dict[str, float]:
    """The higher of each floor and what was reached."""
    return {name: max(value, floors.get(name, value)) for name, value in now.items()}


def faults(name: str, figures: Mapping[str, float]) -> list[str]:
    """A sentence for each floor of a public set, which is not kept here, that is not reached."""
    held: Floors = json.loads(PUBLIC.read_text(encoding="utf-8"))
    return below(held[name]["floors"], figures)


def lowered(before: Floors, after: Floors) -> list[str]:
    """The floors that are lower, or gone, though their corpus is the same."""
    kept = [name for name in before if name in after and before[name]["corpus"] == after[name]["corpus"]]
    return [f"{name}: {fault}" for name in kept for fault in below(before[name]["floors"], after[name]["floors"])]
