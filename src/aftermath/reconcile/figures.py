"""The same claims always give the same figures, in whatever order they come; every figure names its rule and its voices."""

from collections.abc import Mapping, Sequence

from aftermath.base.figure import Figure
from aftermath.base.grounded import GroundedClaim
from aftermath.base.ids import content_id
from aftermath.base.moment import TimeFix
from aftermath.base.report import Report
from aftermath.reconcile.parts import checked, why
from aftermath.reconcile.questions import Key, Said, asked
from aftermath.reconcile.rules import Answer, answer, without_outdated
from aftermath.reconcile.sides import sides
from aftermath.reconcile.stands import stands
from aftermath.reconcile.voices import names

_STATES = frozenset({"transport", "outage", "alert"})


def figures(incident: str, claims: Sequence[GroundedClaim], reports: Sequence[Report]) -> tuple[Figure, ...]:
    """What the claims of one incident or wave allow, a figure for each measure, thing and scope.

    Claims whose report is not among `reports` are left out, as nobody can say who published them.
    """
    by_id = {r.id: r for r in reports}
    held = sorted(
        {g.claim.id: g for g in claims if g.claim.report in by_id}.values(), key=lambda g: (g.claim.report, g.claim.span, g.claim.id)
    )
    voices = names((g.claim, by_id[g.claim.report]) for g in held)
    questions = asked(held, by_id, voices)
    home = {s.claim.id: key for key, said in questions.items() for s in said}
    made = [_figure(incident, key, said, home) for key, said in questions.items()]
    return (*checked(made), *sides(incident, held, by_id, voices))


def _figure(incident: str, key: Key, said: Sequence[Said], home: Mapping[str, Key]) -> Figure:
    case = without_outdated(said, stands(said))
    found: Answer = answer(case)
    whole = _whole(key, said, home)
    return Figure(
        id=_id(incident, key),
        incident=incident,
        kind=key.kind,
        measure=key.measure,
        object=key.object or None,
        unit=key.unit or None,
        scope=key.scope or None,
        count=found.count,
        standing=found.standing,
        rule=found.rule,
        voices=tuple(s.voice for s in case.stands),
        outdated=tuple(s.voice for s in case.outdated),
        part_of=_id(incident, whole) if whole else None,
        why=why(found.rule, found.sentence),
        time=_time(key, said),
    )


def _id(incident: str, key: Key) -> str:
    return content_id("figure", incident, key.kind, key.measure, key.object, key.unit, key.scope, key.part, key.window)


def _whole(key: Key, said: Sequence[Said], home: Mapping[str, Key]) -> Key | None:
    """The question that these claims are a part of, by the relation most of them give."""
    wholes = [home[s.claim.part_of] for s in said if s.claim.part_of in home and s.claim.part_of is not None]
    others = sorted((-wholes.count(k), k) for k in set(wholes) if k != key)
    return others[0][1] if others else None


def _time(key: Key, said: Sequence[Said]) -> TimeFix | None:
    """`figure.state`: when a state began, by its earliest claim; of a count, the window it is told by."""
    times = [s.time for s in said if s.time]
    if not times or not (key.kind in _STATES or key.window):
        return None
    return min(times, key=lambda t: (t.start, t.end or t.start, t.precision))
