"""A question is one measure of one thing in one scope; claims that answer different questions never contest each other."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from aftermath.base.claim import Claim
from aftermath.base.grounded import GroundedClaim
from aftermath.base.moment import TimeFix
from aftermath.base.place import PlaceFix
from aftermath.base.report import Report
from aftermath.reconcile.intervals import intersection

_PEOPLE = frozenset({None, "person", "people", "resident"})
_COUNTED_BY_WINDOW = frozenset({"attack", "interception", "impact", "transport", "outage", "alert"})
_WINDOWS = frozenset({"minute", "hour", "part_of_day"})
_SITES = frozenset({"airport", "airfield", "airbase"})
_NO_FIGURE = frozenset({"responsibility"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One claim, with what is needed to weigh it."""

    claim: Claim
    voice: str
    published: datetime | None
    place: PlaceFix | None
    time: TimeFix | None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Key:
    """What makes two questions one: empty strings where a part does not matter."""

    kind: str
    measure: str
    object: str
    unit: str
    scope: str
    part: str = ""
    """Which of several parts of one whole, told by its count."""
    window: str = ""
    """Which of several windows."""


def asked(claims: Sequence[GroundedClaim], reports: Mapping[str, Report], voices: Mapping[str, str]) -> dict[Key, tuple[Said, ...]]:
    """The claims by the question they answer. An expected event answers none: it has not happened."""
    said = [_said(g, reports[g.claim.report], voices) for g in claims if g.claim.stance != "expected" and g.claim.kind not in _NO_FIGURE]
    scopes = _scopes(said)
    keys = {s.claim.id: _key(s, scopes[s.claim.id]) for s in said}
    keys = _told_by_count(said, keys)
    keys = _told_by_window(said, keys)
    keys = _joined(said, keys)
    return _projected(said, keys)


def _said(grounded: GroundedClaim, report: Report, voices: Mapping[str, str]) -> Said:
    claim = grounded.claim
    return Said(claim=claim, voice=voices[claim.id], published=report.published, place=grounded.place, time=grounded.time)


def _key(said: Said, scope: str) -> Key:
    claim = said.claim
    is_people = claim.kind == "casualties" and claim.object in _PEOPLE
    return Key(
        kind=claim.kind, measure=claim.measure, object="person" if is_people else claim.object or "", unit=claim.unit or "", scope=scope
    )


def _scopes(said: Sequence[Said]) -> dict[str, str]:
    """`figure.scope.place`: the place a claim counts in, empty for the incident's own.

    The incident's own place is the one most claims are about, or the country whose tally others are parts of. A report that never
    names it may call it by another name, a region's or a site's: then its own commonest place in the same region is meant.
    """
    counting = [s for s in said if s.claim.kind != "origin" and s.claim.part_of is None] or said
    main = _whole_country(said) or _commonest(counting)
    by_report: dict[str, list[Said]] = defaultdict(list)
    for s in counting:
        by_report[s.claim.report].append(s)
    own = {}
    for report, held in by_report.items():
        local = _commonest(held)
        names_main = any(_name(s.place) == _name(main) for s in held)
        own[report] = local if local and main and not names_main and local.admin1 == main.admin1 is not None else main
    return {s.claim.id: _scope(s, own.get(s.claim.report, main)) for s in said}


def _whole_country(said: Sequence[Said]) -> PlaceFix | None:
    """The country that a tally with parts elsewhere counts, where there is one."""
    wholes = {s.claim.part_of for s in said if s.place and s.place.precision != "country"}
    return _commonest([s for s in said if s.claim.id in wholes and s.place and s.place.precision == "country"])


def _scope(said: Said, own: PlaceFix | None) -> str:
    if said.place is None or (_name(said.place) == _name(own) and said.claim.kind != "origin"):
        return ""
    return said.place.name


def _name(place: PlaceFix | None) -> str:
    """The place's name; of an airport or airbase that of its town, which reports use for it."""
    if place is None:
        return ""
    *town, last = place.name.split()
    return " ".join(town) if town and last in _SITES else place.name


def _commonest(said: Sequence[Said]) -> PlaceFix | None:
    places = {_name(s.place): s.place for s in said}
    counts = Counter(_name(s.place) for s in said)
    return places[min(counts, key=lambda n: (-counts[n], n))] if counts else None


def _told_by_count(said: Sequence[Said], keys: Mapping[str, Key]) -> dict[str, Key]:
    """`figure.scope.part`: parts that nothing but their count tells from a whole, or from each other, are told by it."""
    told = dict(keys)
    families = Counter((keys[s.claim.id], s.claim.report, s.voice) for s in said if s.claim.part_of)
    wholes = {(keys[s.claim.id], s.claim.report) for s in said if s.claim.part_of is None}
    for s in said:
        key = keys[s.claim.id]
        if s.claim.part_of is None or s.claim.count is None:
            continue
        if (key, s.claim.report) in wholes or keys.get(s.claim.part_of) == key or families[key, s.claim.report, s.voice] > 1:
            told[s.claim.id] = replace(keys[s.claim.id], part=str(s.claim.count))
    return told


def _told_by_window(said: Sequence[Said], keys: Mapping[str, Key]) -> dict[str, Key]:
    """`figure.scope.window`: counts over clock windows are told apart by them.

    So they are where one voice of one report counts windows that do not overlap, and where a window's count cannot be the day's.
    """
    told = dict(keys)
    by_voice: dict[tuple[Key, str, str], list[Said]] = defaultdict(list)
    by_key: dict[Key, list[Said]] = defaultdict(list)
    for s in said:
        by_key[keys[s.claim.id]].append(s)
        if _is_window(s):
            by_voice[keys[s.claim.id], s.voice, s.claim.report].append(s)
    apart = [s for held in by_voice.values() if _disjoint(held) for s in held]
    apart += [s for held in by_key.values() for s in held if s.claim.kind == "interception" and _is_window(s) and _is_no_day(s, held)]
    for s in apart:
        told[s.claim.id] = replace(keys[s.claim.id], window=s.time.iso()[0] if s.time else "")
    return told


def _is_window(said: Said) -> bool:
    return (
        said.claim.kind in _COUNTED_BY_WINDOW and said.claim.count is not None and said.time is not None and said.time.precision in _WINDOWS
    )


def _disjoint(held: Sequence[Said]) -> bool:
    times = sorted({(s.time.start, s.time.end or s.time.start) for s in held if s.time})
    return len(times) > 1 and all(end <= start for (_, end), (start, _) in pairwise(times))


def _is_no_day(window: Said, held: Sequence[Said]) -> bool:
    """Whether others count whole days of it, and none of them as this window does."""
    days = [s.claim.count for s in held if s.claim.count and not _is_window(s)]
    return bool(days) and window.claim.count is not None and all(intersection([c, window.claim.count]) is None for c in days)


def _joined(said: Sequence[Said], keys: Mapping[str, Key]) -> dict[str, Key]:
    """`figure.scope.supersedes`: a figure that replaces another answers the same question, though it counts civilians and that persons."""
    lead: dict[Key, Key] = {}

    def root(key: Key) -> Key:
        while key in lead:
            key = lead[key]
        return key

    for s in sorted(said, key=lambda s: s.claim.id):
        old = keys.get(s.claim.supersedes or "")
        if old is None or old.measure != s.claim.measure:
            continue
        a, b = root(old), root(keys[s.claim.id])
        if a != b:
            lead[a] = b
    return {name: root(key) for name, key in keys.items()}


def _projected(said: Sequence[Said], keys: Mapping[str, Key]) -> dict[Key, tuple[Said, ...]]:
    """`figure.casualties.both`: "no casualties" answers how many were killed and how many were hurt, where anybody says either."""
    groups: dict[Key, list[Said]] = defaultdict(list)
    for s in said:
        groups[keys[s.claim.id]].append(s)
    for key in [k for k in groups if k.measure == "casualties" and k.object == "person"]:
        both = [k for m in ("killed", "injured") if (k := replace(key, measure=m)) in groups]
        none = [s for s in groups[key] if s.claim.count and s.claim.count.is_zero]
        if both and len(none) == len(groups[key]):
            del groups[key]
            for k in both:
                groups[k] += none
    return {key: tuple(sorted(held, key=lambda s: (s.claim.span, s.claim.id))) for key, held in sorted(groups.items())}
