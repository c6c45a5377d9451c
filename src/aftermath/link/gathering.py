"""Clusters become incidents and waves; an incident is of the wave that was told of its country for its time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from aftermath.base.ids import joined_id
from aftermath.base.incident import Incident, Mention, Wave
from aftermath.base.moment import TimeFix
from aftermath.base.place import PlaceFix
from aftermath.link.area import bare
from aftermath.link.country import country_fix
from aftermath.link.naming import day, founding, fresh_id, kept_ids, title
from aftermath.link.profile import Profile
from aftermath.link.window import window

_MANY_AREAS = 3
"""Areas of one country struck in one time from which they make a wave that nobody has told of as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What the clusters became; `redirects` lead from ids that were given up to those that took their mentions."""

    incidents: tuple[Incident, ...]
    waves: tuple[Wave, ...]
    redirects: dict[str, str]


def gather(clusters: Sequence[frozenset[str]], profiles: Mapping[str, Profile], previous: Sequence[Incident | Wave]) -> Gathered:
    """Incidents and waves of these clusters of mentions, with the ids they had before where there are any."""
    groups = {joined_id("group", sorted(c)): c for c in clusters}
    told = {key: c for key, c in groups.items() if _tier(c, profiles) == "wave"}
    single = {key: c for key, c in groups.items() if key not in told}
    kept, given_up = kept_ids(groups, [p for p in previous if p.mentions])
    names = dict(kept)
    for key in sorted(groups):
        if key not in names:
            mentions = [profiles[m].mention for m in groups[key]]
            names[key] = fresh_id(_place(mentions), _time(mentions), founding(mentions), {*names.values(), *(p.id for p in previous)})
    incidents = [_incident(names[key], [profiles[m].mention for m in c]) for key, c in single.items()]
    waves = [_wave(names[key], [profiles[m].mention for m in c]) for key, c in told.items()]
    parents = _parents(incidents, waves)
    waves += _untold(incidents, parents, previous)
    return Gathered(
        incidents=tuple(sorted((replace(i, wave=parents.get(i.id)) for i in incidents), key=lambda i: i.id)),
        waves=tuple(sorted((_with_incidents(w, parents) for w in waves), key=lambda w: w.id)),
        redirects={old: names[key] for old, key in given_up.items()},
    )


def _tier(cluster: Iterable[str], profiles: Mapping[str, Profile]) -> str:
    return profiles[min(cluster)].tier


def _place(mentions: Iterable[Mention]) -> PlaceFix | None:
    """The place most mentions name."""
    fixes = sorted((m.place for m in mentions if m.place), key=lambda f: (f.name, f.gazetteer_id))
    counts = Counter(f.name for f in fixes)
    return min(fixes, key=lambda f: (-counts[f.name], f.name, f.latitude is None), default=None)


def _time(mentions: Iterable[Mention]) -> TimeFix | None:
    """The time most mentions give, the sharper of two."""
    fixes = [m.time for m in mentions if m.time]
    counts = Counter((f.start, f.end) for f in fixes)
    return min(fixes, key=lambda f: (-counts[f.start, f.end], (f.end or f.start) - f.start, f.start, f.precision), default=None)


def _weapons(mentions: Iterable[Mention]) -> list[str]:
    return sorted({w for m in mentions for w in m.weapons})


def _incident(name: str, mentions: Sequence[Mention]) -> Incident:
    place, time = _place(mentions), _time(mentions)
    return Incident(
        id=name, title=title(place, time, _weapons(mentions)), place=place, time=time, mentions=tuple(sorted(m.id for m in mentions))
    )


def _wave(name: str, mentions: Sequence[Mention]) -> Wave:
    place, time = _place(mentions), _time(mentions)
    return Wave(
        id=name,
        title=title(place, time, _weapons(mentions)),
        place=place,
        time=time,
        incidents=(),
        mentions=tuple(sorted(m.id for m in mentions)),
    )


def _parents(incidents: Sequence[Incident], waves: Sequence[Wave]) -> dict[str, str]:
    """`link.wave.parent`: the wave of each incident: the one told of its country whose time it shares most of."""
    parents = {}
    for incident in incidents:
        own = window(incident.time)
        fits = [
            (-own.share(w), wave.id)
            for wave in waves
            if own and (w := window(wave.time)) and own.meets(w) and not (own.vague or w.vague) and _country(wave) == _country(incident)
        ]
        if fits:
            parents[incident.id] = min(fits)[1]
    return parents


def _country(of: Incident | Wave) -> str | None:
    return of.place.country if of.place else None


def _untold(incidents: Sequence[Incident], parents: dict[str, str], previous: Sequence[Incident | Wave]) -> list[Wave]:
    """`link.wave.untold`: waves that nobody told of: incidents of one night in three or more regions of one country."""
    nights: dict[tuple[str, TimeFix], list[Incident]] = defaultdict(list)
    for incident in incidents:
        country = _country(incident)
        if incident.id not in parents and country and incident.time and incident.time.precision in ("night", "day"):
            nights[country, replace(incident.time, words=None, why=None, zone=None)].append(incident)
    waves = []
    for (country, time), parts in sorted(nights.items(), key=lambda item: (item[0][0], item[0][1].start, item[0][1].precision)):
        if len({i.place.admin1 for i in parts if i.place}) < _MANY_AREAS:
            continue
        members = {i.id for i in parts}
        old = sorted((-len(members & set(p.incidents)), p.id) for p in previous if isinstance(p, Wave) and members & set(p.incidents))
        where = country_fix(country, ())
        fresh = (
            f"{bare(where.name if where else country).replace(' ', '-')}-{day(time).isoformat()}-{joined_id('wave', sorted(members))[:4]}"
        )
        name = old[0][1] if old else fresh
        parents.update(dict.fromkeys(members, name))
        waves.append(Wave(id=name, title=title(where, time, ()), place=where, time=time, incidents=(), mentions=()))
    return waves


def _with_incidents(wave: Wave, parents: Mapping[str, str]) -> Wave:
    return replace(wave, incidents=tuple(sorted(i for i, w in parents.items() if w == wave.id)))
