"""A human can read an id: place, date and four characters of the founding mention; it outlives re-runs, merges and splits."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from aftermath.base.incident import Incident, Mention, Wave
from aftermath.base.moment import TimeFix
from aftermath.base.place import PlaceFix
from aftermath.link.area import bare

_TAIL = 4
_MAX_WORDS = 4


def founding(mentions: Iterable[Mention]) -> Mention:
    """The mention published first; of undated ones the first by id, after all dated ones."""
    return min(mentions, key=lambda m: (m.published is None, m.published.timestamp() if m.published else 0.0, m.id))


def fresh_id(place: PlaceFix | None, time: TimeFix | None, founder: Mention, taken: Iterable[str]) -> str:
    """`link.id`: an id such as `belgorod-2023-08-13-7f3a`, with more characters at its end where that one is taken."""
    words = bare(place.name).split()[:_MAX_WORDS] if place else ["unplaced"]
    stem = "-".join([*words, day(time).isoformat() if time else "undated"])
    held = set(taken)
    for length in range(_TAIL, len(founder.id) + 1):
        if (name := f"{stem}-{founder.id[:length]}") not in held:
            return name
    return f"{stem}-{founder.id}-{len(held)}"


def day(time: TimeFix) -> date:
    """The day a happening is filed under; a night's is the day it ends on."""
    return (time.start + timedelta(days=1) if time.precision == "night" else time.start).date()


def title(place: PlaceFix | None, time: TimeFix | None, weapons: Sequence[str]) -> str:
    """A line such as "Belgorod, 13 August 2023: drone"."""
    where = place.name if place else "Place unknown"
    what = f": {', '.join(w.replace('_', ' ') for w in weapons)}" if weapons else ""
    return f"{where}, {_when(time)}{what}"


def _when(time: TimeFix | None) -> str:
    if time is None:
        return "time unknown"
    filed = day(time)
    if time.precision in ("month", "season", "week", "year", "days"):
        return f"about {filed:%B %Y}"
    said = f"{filed.day} {filed:%B %Y}"
    return f"night to {said}" if time.precision == "night" else said


def kept_ids(groups: Mapping[str, frozenset[str]], previous: Sequence[Incident | Wave]) -> tuple[dict[str, str], dict[str, str]]:
    """Which group keeps which earlier id, and where the ids that none keeps lead.

    `groups` are mentions by a provisional key. The greatest overlap in mentions is served first, so that an incident that was split
    keeps its id in its larger half, and one that was merged lends its id only if it was the larger. Redirects lead to provisional keys.
    """
    overlaps = sorted(
        (-len(members & set(p.mentions)), p.id, key) for p in previous for key, members in groups.items() if members & set(p.mentions)
    )
    kept: dict[str, str] = {}
    redirects: dict[str, str] = {}
    used: set[str] = set()
    for _, old, key in overlaps:
        if old in used or key in kept:
            continue
        kept[key] = old
        used.add(old)
    for _, old, key in overlaps:
        if old not in used:
            redirects.setdefault(old, key)
    return kept, redirects
