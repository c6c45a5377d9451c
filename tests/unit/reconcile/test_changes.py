from aftermath.base import Count, Dossier, Incident
from aftermath.reconcile import changes, figures
from tests.unit.link.profiling import Told
from tests.unit.link.telling import TARNOW, says, told
from tests.unit.reconcile.test_figures import FIRST, SECOND


def dossier(name: str, *reports: Told) -> Dossier:
    claims = tuple(g for _, held in reports for g in held)
    held = tuple(report for report, _ in reports)
    incident = Incident(id=name, title=name, place=None, time=None, mentions=())
    return Dossier(incident=incident, claims=claims, figures=figures(name, claims, held), reports=held, links=())


EARLY = told("A", FIRST, says("killed", 2, "person", TARNOW, by="Nowak"), says("injured", 5, "person", TARNOW, by="Nowak"))
LATE = told("B", SECOND, says("killed", 3, "person", TARNOW, by="Nowak"))


def test_what_changed_says_who_changed_it() -> None:
    (found,) = changes([dossier("tarnow", EARLY)], [dossier("tarnow", EARLY, LATE)])
    (killed,) = found.figures
    assert (found.status, found.reports) == ("changed", 1)
    assert killed.before is not None
    assert killed.after is not None
    assert (killed.before.count, killed.after.count, killed.by) == (Count.exactly(2), Count.exactly(3), ("Nowak",))


def test_what_is_the_same_has_not_changed() -> None:
    assert changes([dossier("tarnow", EARLY)], [dossier("tarnow", EARLY)]) == ()


def test_new_and_gone() -> None:
    new, gone = changes([dossier("old", EARLY)], [dossier("young", EARLY)])
    assert (new.incident.id, new.status, [c.before for c in new.figures]) == ("young", "new", [None, None])
    assert (gone.incident.id, gone.status, [c.after for c in gone.figures]) == ("old", "gone", [None, None])
