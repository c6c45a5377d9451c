"""Figures of told reports, by what they measure."""

from aftermath.base import Figure
from aftermath.reconcile import figures
from tests.unit.link.profiling import Told


def figured(*reports: Told) -> tuple[Figure, ...]:
    """All figures of one incident that these reports tell of."""
    return figures("incident", [g for _, claims in reports for g in claims], [r for r, _ in reports])


def the(measure: str, *reports: Told, thing: str | None = None, scope: str | None = None) -> Figure:
    """The only figure of this measure, thing and scope."""
    found = [f for f in figured(*reports) if f.measure == measure and thing in (None, f.object) and f.scope == scope]
    assert len(found) == 1, [(f.object, f.scope, f.count) for f in found]
    return found[0]


def names(figure: Figure) -> list[str]:
    """Its voices' names, sorted."""
    return sorted(v.name for v in figure.voices)
