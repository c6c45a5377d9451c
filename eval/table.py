"""The figures of all sets as one Markdown table, as README and docs/accuracy.md show them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Figures = Mapping[str, Any]

NAMES = {
    "dev": "development reports, seen while rules were written",
    "kept apart": "development reports, kept apart",
    "written": "written reports, train",
    "written, kept apart": "written reports, test",
}
COLUMNS: dict[str, Callable[[Figures], object]] = {
    "claims marked": lambda f: f["claims"]["all"]["gold"],
    "read": lambda f: f["claims"]["all"]["predicted"],
    "found: P / R / F1": lambda f: _three(f["claims"]["all"]["found"]),
    "right: P / R / F1": lambda f: _three(f["claims"]["all"]["right"]),
    "place": lambda f: f["claims"]["agreement"]["place"][0],
    "region": lambda f: f["claims"]["agreement"]["admin1"][0],
    "date": lambda f: f["claims"]["agreement"]["date"][0],
    "speaker given": lambda f: f["claims"]["agreement"]["speaker given"][0],
    "incidents: B³ F1": lambda f: f["incidents"]["bcubed"][2],
}


def lines(figures: Mapping[str, Figures]) -> Iterator[str]:
    """The rows of the table, a set a row."""
    yield "| set | " + " | ".join(COLUMNS) + " |"
    yield "|---|" + "---:|" * len(COLUMNS)
    for name, of in figures.items():
        yield f"| {NAMES.get(name, name)} | " + " | ".join(_cell(column(of)) for column in COLUMNS.values()) + " |"


def _three(values: list[float]) -> str:
    return " / ".join(f"{value:.2f}" for value in values)


def _cell(value: object) -> str:
    return "–" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)
