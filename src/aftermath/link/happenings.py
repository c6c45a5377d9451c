"""A happening is what a reader would list apart: one area's strike, or the wave itself where a tally covers many areas."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from aftermath.base.grounded import GroundedClaim
from aftermath.link.area import is_wide
from aftermath.link.scenes import STRIKE, Scene, scenes
from aftermath.link.window import Window

Tier = Literal["incident", "wave"]

_OWN_STORY = 3
"""Claims of harm that make an area's part of a night a story of its own."""
_OPENING = 2
"""The same for the area that a report opens with."""
_MAIN = 3
"""How many times the next area's claims the main area must have."""
_LIST = 6
"""Claims between a tally and an undated region that may still be of its list."""
_TALLY = 10
"""Weapons in one count of a whole country from which it is a tally and not one strike told loosely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Claims of one report that talk of one thing; `area` is None for a wave."""

    tier: Tier
    area: str | None
    country: str | None
    window: Window | None
    claims: tuple[GroundedClaim, ...]


def happenings(claims: Sequence[GroundedClaim]) -> list[Happening]:
    """What one report tells of, each claim in exactly one happening."""
    ordered = sorted(claims, key=lambda g: (g.claim.span, g.claim.id))
    opening = ordered[0].claim.id if ordered else ""
    return [h for operation in _operations(scenes(ordered), ordered) for h in _told_apart(operation, opening)]


def _operations(found: Sequence[Scene], ordered: Sequence[GroundedClaim]) -> list[list[Scene]]:
    """`link.told.operation`: scenes of one country and one time, or tied by a tally and its parts, are of one operation."""
    rank = {g.claim.id: i for i, g in enumerate(ordered)}
    for scene in found:
        scene.country = scene.country or _country_at(scene.window, found)
    group = list(range(len(found)))
    for i, j in combinations(range(len(found)), 2):
        if _one_operation(found[i], found[j], rank):
            old, new = group[j], group[i]
            group = [new if k == old else k for k in group]
    return [[s for s, k in zip(found, group, strict=True) if k == g] for g in dict.fromkeys(group)]


def _country_at(when: Window | None, found: Sequence[Scene]) -> str | None:
    """The country that most claims of this time are about, for a scene that names none."""
    return _commonest([s for s in found if s.window and when and s.window.meets(when)]) if when else None


def _one_operation(a: Scene, b: Scene, rank: dict[str, int]) -> bool:
    if a.country and b.country and a.country != b.country:
        return False
    if a.window and b.window:
        return not (a.window.vague or b.window.vague) and a.window.meets(b.window)
    if a.window or b.window or not (a.is_wide or b.is_wide) or a.country is None or b.country is None:
        return False
    tally, other = (a, b) if a.is_wide else (b, a)
    gap = min(abs(rank[x.claim.id] - rank[y.claim.id]) for x in a.claims for y in b.claims)
    return _is_tally(tally) and gap <= (_LIST if _is_listed(other, tally) else 1)


def _is_listed(scene: Scene, tally: Scene) -> bool:
    """`link.told.list`: whether it holds nothing but what the tally's own speaker says was shot down there."""
    counting = {g.claim.speaker for g in tally.claims if g.claim.kind == "interception"}
    return all(g.claim.kind == "interception" and g.claim.speaker in counting for g in scene.claims)


def _is_tally(scene: Scene) -> bool:
    """`link.told.tally`: whether it counts a whole country's night, by parts in several areas or more weapons than a strike has."""
    areas = {g.place.name for g in scene.claims if g.claim.part_of and not is_wide(g.place) and g.place}
    counts = [g.claim.count.low or 0 for g in scene.claims if g.claim.count and g.claim.kind in ("attack", "interception")]
    return len(areas) > 1 or max(counts, default=0) >= _TALLY


def _told_apart(operation: Sequence[Scene], opening: str) -> list[Happening]:
    """The incidents and the wave of one operation, in a report that opens with this claim.

    Where the whole is told, the main area alone is an incident beside the wave. Where it is not, areas with a story of their own
    are incidents, as is the one it opens with and tells most of. Harm elsewhere is the wave's, and what was only shot down or shut
    elsewhere belongs to the first incident. With no story, everything is the wave.
    """
    wide = [s for s in operation if s.is_wide]
    narrow = sorted((s for s in operation if not s.is_wide), key=lambda s: (-len(s.claims), s.area or ""))
    if not narrow:
        return [_happening("wave", wide)]
    if len(operation) == 1:
        return [_happening("incident", narrow)]
    if _tells_the_whole(wide, narrow):
        main = [s for s in narrow[:1] if _is_main(s, narrow[1:], wide)]
        rest = [s for s in operation if s not in main]
        return [_happening("incident", [s]) for s in main] + [_happening("wave", rest)]
    stories = [s for s in narrow if _harms(s) >= _OWN_STORY or len(narrow) == 1 or _leads(s, narrow, opening)]
    if not stories:
        return [_happening("wave", operation)]
    harmed = [s for s in narrow if s not in stories and _harms(s)]
    rest = [s for s in operation if s not in stories and s not in harmed]
    found = [_happening("incident", [stories[0], *rest], lead=stories[0]), *(_happening("incident", [s]) for s in stories[1:])]
    return [*found, _happening("wave", harmed)] if harmed else found


def _tells_the_whole(wide: Sequence[Scene], narrow: Sequence[Scene]) -> bool:
    if not wide:
        return False
    return any(_is_tally(s) for s in wide) or sum(_harms(s) > 0 for s in narrow) > 2


def _harms(scene: Scene) -> int:
    """`link.told.story`: claims of harm that stand by themselves; the two women of four hurt are no further story."""
    return sum(g.claim.kind in STRIKE and g.claim.part_of is None for g in scene.claims)


def _leads(scene: Scene, others: Iterable[Scene], opening: str) -> bool:
    """`link.told.opening`: whether the report opens with this area and tells of no more harm elsewhere."""
    opens = any(g.claim.id == opening for g in scene.claims)
    return opens and _harms(scene) >= max(_OPENING, *(_harms(s) for s in others))


def _is_main(scene: Scene, others: Iterable[Scene], wide: Iterable[Scene]) -> bool:
    """`link.told.main`: whether the report says three times as much of this area as of any other, and no less than of the whole."""
    most = max((len(s.claims) for s in others), default=0)
    return len(scene.claims) >= max(_MAIN * most, sum(len(s.claims) for s in wide), 2)


def _happening(tier: Tier, parts: Sequence[Scene], *, lead: Scene | None = None) -> Happening:
    first = lead or parts[0]
    claims = sorted((g for s in parts for g in s.claims), key=lambda g: (g.claim.span, g.claim.id))
    windows = sorted(s.window for s in ([first] if tier == "incident" else parts) if s.window)
    return Happening(
        tier=tier,
        area=first.area if tier == "incident" else None,
        country=(first.country if tier == "incident" else None) or _commonest(parts),
        window=_hull(windows),
        claims=tuple(claims),
    )


def _commonest(parts: Sequence[Scene]) -> str | None:
    """The country that most of the claims' places lie in."""
    countries = Counter(g.place.country for s in parts for g in s.claims if g.place and g.place.country)
    return min(countries, key=lambda c: (-countries[c], c), default=None)


def _hull(windows: Sequence[Window]) -> Window | None:
    hull = None
    for w in windows:
        hull = w if hull is None else hull.hull(w)
    return hull
