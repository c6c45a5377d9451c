"""What a strike did holds at its hour: harm and blame without a time of their own take the clock of the one strike that they can be of."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from aftermath.base.grounded import GroundedClaim
from aftermath.base.moment import CLOCK, TimeFix
from aftermath.base.place import PlaceFix
from aftermath.base.why import Why

STRIKES = frozenset({"attack", "impact", "interception"})
OF_A_STRIKE = frozenset({"attack", "impact", "interception", "casualties", "damage", "responsibility"})
_NARROW = {"region": 1, "town": 2, "neighbourhood": 3}
TOLLS = frozenset({"killed", "injured", "hospitalised", "critical", "missing", "casualties"})
LATER = timedelta(days=10)
"""So long after a strike its dead and wounded are still counted."""
AFTERWARDS = frozenset({"rescued"})
"""Measures of a kind above that are done later."""


def on_their_day(grounded: Sequence[GroundedClaim]) -> list[GroundedClaim]:
    """The claims, with a toll that a later day is named for ("on Monday the toll stood at nine") on the day of the strike."""
    strikes = [g for g in grounded if g.claim.kind in STRIKES and g.time and g.time.words]
    return [_dated(g, strikes) for g in grounded] if strikes else list(grounded)


def _dated(item: GroundedClaim, strikes: Sequence[GroundedClaim]) -> GroundedClaim:
    time = item.time
    if time is None or time.words is None or item.claim.measure not in TOLLS or item.claim.stance == "expected":
        return item
    here = [s.time for s in strikes if s.time and _same_place(item.place, s.place)]
    if not here or any(_meet(s, time) for s in here):
        return item
    before = max((s for s in here if timedelta() < time.start - s.start < LATER), key=lambda s: s.start, default=None)
    if before is None:
        return item
    why = Why(field="time", rule="ground.time.toll", sentence=f"{before.start:%Y-%m-%d}: counted later, and of the strike of that day.")
    return replace(item, time=replace(before, words=None, why=why))


def at_their_hour(grounded: Sequence[GroundedClaim]) -> list[GroundedClaim]:
    """The claims, with the strike's clock time where just one strike of their days and their place has one."""
    strikes = [g for g in grounded if g.claim.kind in STRIKES and g.time and g.time.words and g.time.precision == "minute"]
    return [_timed(g, strikes) for g in grounded] if strikes else list(grounded)


def _timed(item: GroundedClaim, strikes: Sequence[GroundedClaim]) -> GroundedClaim:
    time = item.time
    if time is None or time.precision in CLOCK or time.words or item.claim.kind not in OF_A_STRIKE or item.claim.measure in AFTERWARDS:
        return item
    fixes = [s.time for s in strikes if s.time and _within(s.time, time) and _same_place(item.place, s.place)]
    if len({fix.start for fix in fixes}) != 1:
        return item
    why = Why(field="time", rule="ground.time.strike", sentence=f"{fixes[0].start:%Y-%m-%d %H:%M}: the strike that it tells of was then.")
    return replace(item, time=replace(fixes[0], words=None, why=why))


def at_their_site(grounded: Sequence[GroundedClaim]) -> list[GroundedClaim]:
    """The claims, with harm that is told of a town or a region without a place of its own at the one spot in it that was struck."""
    strikes = [g for g in grounded if g.claim.kind in {"attack", "impact"} and g.place]
    return [_placed(g, strikes) for g in grounded]


def _placed(item: GroundedClaim, strikes: Sequence[GroundedClaim]) -> GroundedClaim:
    place = item.place
    if (
        place is None
        or item.claim.kind not in {"casualties", "damage", "response"}
        or place.why is None
        or place.why.rule != "ground.place.scene"
    ):
        return item
    here = [s for s in strikes if s.claim.span.start < item.claim.span.start and _meet(s.time, item.time)]
    sites = {
        s.place.gazetteer_id: s.place for s in here if s.place and (s.place.gazetteer_id == place.gazetteer_id or _inside(s.place, place))
    }
    if len(sites) != 1 or place.gazetteer_id in sites:
        return item
    (site,) = sites.values()
    why = Why(
        field="place", rule="ground.place.strike", sentence=f"The strike that it tells of was at {site.name}.", alternatives=(place.name,)
    )
    return replace(item, place=replace(site, words=None, why=why))


def _inside(site: PlaceFix, area: PlaceFix) -> bool:
    if site.country != area.country or site.admin1 != area.admin1:
        return False
    return _NARROW.get(site.precision, 0) > _NARROW.get(area.precision, 0) and area.precision in {"town", "region"}


def _meet(strike: TimeFix | None, harm: TimeFix | None) -> bool:
    """Whether the two may be of one time."""
    if strike is None or harm is None:
        return strike is harm
    ends = (harm.end or strike.start) > strike.start, (strike.end or harm.start) > harm.start
    return all(ends) or strike.start == harm.start


def _within(strike: TimeFix, days: TimeFix) -> bool:
    return days.end is not None and days.start <= strike.start < days.end


def _same_place(harm: PlaceFix | None, strike: PlaceFix | None) -> bool:
    """Whether harm told of one place can be that of a strike told of another: the same, or one of both is no narrower than its region."""
    if harm is None or strike is None:
        return True
    if harm.gazetteer_id == strike.gazetteer_id:
        return True
    return (
        harm.country == strike.country
        and harm.admin1 == strike.admin1
        and {"district", "neighbourhood", "point"} & {harm.precision, strike.precision} != set()
    )
