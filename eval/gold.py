"""Gold reports are read in two halves: what a reader would be handed, and what people marked; the journey never sees the second."""

import json
from collections.abc import Iterable
from pathlib import Path

from eval.moments import Row

GIVEN = ("id", "title", "text", "published", "publisher", "channel", "language")
CORPUS = Path(__file__).parent.parent / "corpus"
KEPT_APART = frozenset(
    [
        *(f"d{n:03}" for n in (5, 9, 12, 15, 18, 20, 22, 28, 34, 39)),
        *json.loads((CORPUS / "splits.json").read_text(encoding="utf-8"))["test"],
    ]
)
"""Reports that nobody reads while writing rules: their figures are printed, their misses never."""
APART = "kept apart"
WRITTEN = "written"
"""The set of the reports of `corpus/en`, that were written for this project."""
SETS = {"dev": ("dev", APART), "en": (WRITTEN, f"{WRITTEN}, {APART}")}
"""By folder, the name of the set of its reports, and of those among them that are kept apart."""


def load(paths: Iterable[Path], language: str | None = None) -> list[Row]:
    """The gold reports in these files and folders, in order of path; in one language where it is named."""
    files = [file for path in paths for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])]
    rows: list[Row] = [json.loads(file.read_text(encoding="utf-8")) | {"folder": file.resolve().parent.name} for file in files]
    return [row for row in rows if language in (None, row["language"])]


def handed(row: Row) -> Row:
    """What a reader is handed of a gold report."""
    return {key: row[key] for key in GIVEN if row.get(key) is not None}


def by_folder(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The reports by the folder they came from: those of one folder are linked together."""
    folders: dict[str, list[Row]] = {}
    for row in rows:
        folders.setdefault(row["folder"], []).append(row)
    return folders


def by_set(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The reports by what their figures mean: those of a folder together, the kept-apart ones by themselves."""
    sets: dict[str, list[Row]] = {}
    for row in rows:
        names = SETS.get(row["folder"], (row["folder"], APART))
        sets.setdefault(names[is_apart(row)], []).append(row)
    return sets


def is_apart(row: Row) -> bool:
    """Whether a report is one of those that nobody reads while writing rules."""
    return row["id"] in KEPT_APART
