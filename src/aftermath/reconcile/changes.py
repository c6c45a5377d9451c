"""What changed between two states of the ledger, and who changed it."""

from collections.abc import Mapping, Sequence

from aftermath.base.change import Changed, FigureChange
from aftermath.base.figure import Figure
from aftermath.base.incident import Dossier


def changes(before: Sequence[Dossier], after: Sequence[Dossier]) -> tuple[Changed, ...]:
    """The incidents that are not as they were, in the order of the later state, those that are gone last."""
    old, new = ({one.incident.id: one for one in state} for state in (before, after))
    found = [_changed(old.get(name), one) for name, one in new.items()]
    gone = [
        Changed(incident=one.incident, status="gone", figures=_figures(one, None), reports=0)
        for name, one in old.items()
        if name not in new
    ]
    return (*(one for one in found if one is not None), *gone)


def _changed(before: Dossier | None, after: Dossier) -> Changed | None:
    figures = _figures(before, after)
    reports = len({r.id for r in after.reports} - ({r.id for r in before.reports} if before else set()))
    if before is not None and not figures and not reports:
        return None
    return Changed(incident=after.incident, status="changed" if before else "new", figures=figures, reports=reports)


def _figures(before: Dossier | None, after: Dossier | None) -> tuple[FigureChange, ...]:
    """The figures that differ in count or standing."""
    old, new = _by_id(before), _by_id(after)
    known = {g.claim.id for g in before.claims} if before else set()
    return tuple(
        FigureChange(before=old.get(name), after=new.get(name), by=_speaking(new.get(name), known))
        for name in dict.fromkeys([*new, *old])
        if _said(old.get(name)) != _said(new.get(name))
    )


def _by_id(dossier: Dossier | None) -> Mapping[str, Figure]:
    return {figure.id: figure for figure in dossier.figures} if dossier else {}


def _said(figure: Figure | None) -> tuple[object, ...]:
    return (figure.count, figure.standing) if figure else ()


def _speaking(figure: Figure | None, known: set[str]) -> tuple[str, ...]:
    return tuple(v.name for v in figure.voices if not known.issuperset(v.claims)) if figure else ()
