"""Reports and claims go in, incidents come out; the order in which they go in changes nothing."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aftermath.base.grounded import GroundedClaim
from aftermath.base.incident import Incident, Link, Mention, Wave
from aftermath.base.report import Report
from aftermath.base.why import Why
from aftermath.link.clusters import clusters, strongest
from aftermath.link.gathering import gather
from aftermath.link.happenings import happenings
from aftermath.link.model import Pair, score
from aftermath.link.naming import founding
from aftermath.link.profile import Profile, profile
from aftermath.link.reasons import alone, reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking:
    """Who belongs where."""

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    """One for each mention, to its incident or wave."""
    incidents: tuple[Incident, ...]
    waves: tuple[Wave, ...]
    redirects: dict[str, str]
    """From ids of `previous` that no longer stand to those that took over."""


def link(reports: Sequence[Report], claims: Sequence[GroundedClaim], previous: Sequence[Incident | Wave] = ()) -> Linking:
    """The mentions of these reports, linked to incidents and waves; those of an earlier run lend their ids."""
    profiles = {p.mention.id: p for p in _profiles(reports, claims)}
    pairs = score(list(profiles.values()))
    found = clusters(profiles, pairs)
    gathered = gather(found, profiles, previous)
    kept: list[Incident | Wave] = [*gathered.incidents, *gathered.waves]
    best = strongest({mention: each.id for each in kept for mention in each.mentions}, pairs)
    links = [made for each in kept for made in _links(each, profiles, best)]
    return Linking(
        mentions=tuple(sorted((p.mention for p in profiles.values()), key=lambda m: m.id)),
        links=tuple(sorted(links, key=lambda made: made.mention)),
        incidents=gathered.incidents,
        waves=gathered.waves,
        redirects=gathered.redirects,
    )


def _profiles(reports: Sequence[Report], claims: Sequence[GroundedClaim]) -> list[Profile]:
    by_report: dict[str, dict[str, GroundedClaim]] = defaultdict(dict)
    for g in claims:
        by_report[g.claim.report][g.claim.id] = g
    once = {r.id: r for r in reports}
    return [profile(r, h) for r in once.values() if r.id in by_report for h in happenings(list(by_report[r.id].values()))]


def _links(kept: Incident | Wave, profiles: Mapping[str, Profile], best: Mapping[str, Pair]) -> list[Link]:
    founder = founding(profiles[m].mention for m in kept.mentions).id if kept.mentions else None
    made = []
    for name in kept.mentions:
        pair = best.get(name)
        why: tuple[Why, ...] = (alone(),) if pair is None else reasons(pair, profiles)
        weight = 0.0 if name == founder or pair is None else round(pair.weight, 2)
        made.append(Link(mention=name, incident=kept.id, weight=weight, by="machine", why=why))
    return made
