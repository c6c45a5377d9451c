"""What changed between two moments, as a table for the terminal and as rows for other programs."""

from collections.abc import Iterable, Iterator
from typing import Any

from rich.table import Table

from aftermath.base.change import Changed, FigureChange
from aftermath.base.figure import Figure
from aftermath.view import wording
from aftermath.view.tables import table_of, text_of


def difference_list(changes: Iterable[Changed]) -> Table:
    """One row a figure that changed; an incident without one has a row of its own."""
    table = table_of("What changed", "id", "incident", "", "figure", "was", "is", "by")
    for one in changes:
        head = (one.incident.id, one.incident.title, f"{one.status}, {one.reports} more reports" if one.reports else one.status)
        for number, figure in enumerate(one.figures or [None]):
            cells = _cells(figure) if figure else ("", "", "", "")
            table.add_row(*map(text_of, (*(head if number == 0 else ("", "", "")), *cells)))
    return table


def difference_rows(changes: Iterable[Changed]) -> Iterator[dict[str, Any]]:
    """One row an incident, for JSON Lines."""
    for one in changes:
        yield {
            "incident": one.incident.id,
            "title": one.incident.title,
            "status": one.status,
            "reports": one.reports,
            "figures": [
                {"figure": label, "was": was or None, "is": now or None, "by": list(figure.by)}
                for figure in one.figures
                for label, was, now, _ in [_cells(figure)]
            ],
        }


def _cells(change: FigureChange) -> tuple[str, str, str, str]:
    figure = change.after or change.before
    label = ""
    if figure is not None:
        label = wording.measured(figure.kind, figure.measure, figure.object, figure.unit) + (f" · {figure.scope}" if figure.scope else "")
    return label, _said(change.before), _said(change.after), ", ".join(map(wording.named, change.by))


def _said(figure: Figure | None) -> str:
    return f"{wording.counted(figure.count)} ({wording.STANDINGS[figure.standing]})" if figure else ""
