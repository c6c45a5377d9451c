"""A scene is what one report says of one area and one time; each claim stands in exactly one scene of its report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from aftermath.base.grounded import GroundedClaim
from aftermath.link.area import area, is_wide
from aftermath.link.window import Window, together, window

STRIKE = frozenset({"attack", "impact", "casualties", "damage"})
FOUNDING = STRIKE | {"interception"}
"""Kinds of claim whose time can be a happening's own time; a closed road's or a shelter's may be another."""
_ACTS = frozenset({"attack", "impact", "interception"})
"""Kinds whose time always is."""
_ELSEWHERE = frozenset({"origin"})
"""Kinds whose place is not where it happened."""
_AFTERMATH_DAYS = 7
"""Days in which a consequence in the same area still belongs to the happening before it."""
_TOLL_DAYS = 3
"""Days in which the dead and the damage do: a search of the ruins takes that long."""


@dataclass(slots=True, kw_only=True)
class Scene:
    """One area and one time of one report, while its claims are being gathered."""

    area: str | None
    """None where it is a whole country, a sea or nowhere in particular."""
    country: str | None
    window: Window | None
    claims: list[GroundedClaim] = field(default_factory=list)

    @property
    def is_wide(self) -> bool:
        """Whether it speaks of a country or of nowhere in particular."""
        return self.area is None


def scenes(claims: Sequence[GroundedClaim]) -> list[Scene]:
    """The claims of one report, in the order of its text, gathered into scenes."""
    targets = {g.claim.id: g for g in claims}
    placed = [g for g in claims if _has_ground(g) and not _whole(g, targets)]
    found = [scene for group in _by_area(placed).values() for scene in _by_time(group)]
    home = {g.claim.id: scene for scene in found for g in scene.claims}
    _settle([g for g in claims if g.claim.id not in home], claims, targets, home, found)
    return found


def _has_ground(grounded: GroundedClaim) -> bool:
    """Whether the claim has a place or a time of its own to stand on."""
    claim = grounded.claim
    if claim.kind in _ELSEWHERE or claim.stance == "expected":
        return False
    return grounded.place is not None or grounded.time is not None


def _whole(grounded: GroundedClaim, targets: Mapping[str, GroundedClaim]) -> GroundedClaim | None:
    """`link.scene.tally`: the wide tally that this claim is a part of, at whatever depth."""
    seen, current = {grounded.claim.id}, targets.get(grounded.claim.part_of or "")
    while current is not None and current.claim.id not in seen:
        if is_wide(current.place) and not is_wide(grounded.place) and current.claim.kind in FOUNDING:
            return current
        seen.add(current.claim.id)
        current = targets.get(current.claim.part_of or "")
    return None


def _by_area(claims: Sequence[GroundedClaim]) -> dict[tuple[str | None, str | None], list[GroundedClaim]]:
    groups: dict[tuple[str | None, str | None], list[GroundedClaim]] = {}
    for g in claims:
        where = area(g.place)
        country = g.place.country if g.place and where is None else None
        groups.setdefault((where, country), []).append(g)
    return groups


def _by_time(claims: Sequence[GroundedClaim]) -> list[Scene]:
    """Scenes of one area (`link.scene.area`), a scene for each time (`link.scene.time`).

    The undated join the nearest in the text.
    """
    dated = [g for g in claims if g.time is not None]
    windows = _founded(dated)
    country = next((g.place.country for g in claims if g.place and g.place.country), None)
    where = area(claims[0].place)
    found = [Scene(area=where, country=country, window=w) for w, _ in windows]
    at: dict[str, Scene] = {}
    for g in dated:
        w = window(g.time)
        at[g.claim.id] = next((s for s, (_, held) in zip(found, windows, strict=True) if w in held), None) or _closest(w, found)
    if not found:
        found = [Scene(area=where, country=country, window=None)]
    for number, g in enumerate(claims):
        scene = at.get(g.claim.id) or at.get(_neighbour(number, claims, at)) or found[0]
        scene.claims.append(g)
    return found


def _founded(dated: Sequence[GroundedClaim]) -> list[tuple[Window, frozenset[Window]]]:
    """`link.scene.aftermath`: the times of acts; then of harm, and then of anything else, too late to be of one before."""
    windows: list[tuple[Window, frozenset[Window]]] = []
    for kinds, days in ((_ACTS, 0), (STRIKE, _TOLL_DAYS), (None, _AFTERMATH_DAYS)):
        strays = [w for g in dated if (kinds is None or g.claim.kind in kinds) and (w := window(g.time)) and not _follows(w, windows, days)]
        windows += together(strays)
    return windows


def _follows(own: Window, windows: Sequence[tuple[Window, frozenset[Window]]], days: int) -> bool:
    """Whether a consequence of this time can be of one of these happenings."""
    return any(own in held or own.meets(w) or (own.start >= w.start and own.gap(w) <= 24 * days) for w, held in windows)


def _closest(own: Window | None, found: Sequence[Scene]) -> Scene:
    if own is None:
        return found[0]
    return min(found, key=lambda s: (-own.share(s.window), own.gap(s.window), s.window) if s.window else (0.0, 0.0, own))


def _neighbour(number: int, claims: Sequence[GroundedClaim], at: Mapping[str, Scene]) -> str:
    """The claim with a known scene that stands nearest in the text, the earlier of two."""
    spot = claims[number].claim.span.start
    near = min((abs(g.claim.span.start - spot), i) for i, g in enumerate(claims) if g.claim.id in at) if at else (0, number)
    return claims[near[1]].claim.id


def _settle(
    homeless: Sequence[GroundedClaim],
    claims: Sequence[GroundedClaim],
    targets: Mapping[str, GroundedClaim],
    home: dict[str, Scene],
    found: list[Scene],
) -> None:
    """Claims without ground join what they refer to (`link.scene.relation`) or their neighbour in the text (`link.scene.neighbour`)."""
    waiting = list(homeless)
    for _ in range(2):
        for g in [g for g in waiting if g.claim.id not in home]:
            scene = _referred(g, targets, home) or _neighbouring(g, claims, home)
            if scene is not None:
                home[g.claim.id] = scene
                scene.claims.append(g)
    alone = [g for g in waiting if g.claim.id not in home]
    if alone:
        found.append(
            Scene(
                area=area(alone[0].place),
                country=alone[0].place.country if alone[0].place else None,
                window=window(alone[0].time),
                claims=alone,
            )
        )


def _referred(g: GroundedClaim, targets: Mapping[str, GroundedClaim], home: Mapping[str, Scene]) -> Scene | None:
    whole = _whole(g, targets)
    for target in (whole.claim.id if whole else None, g.claim.part_of, g.claim.denies, g.claim.supersedes):
        if target is not None and target in home:
            return home[target]
    return None


def _neighbouring(g: GroundedClaim, claims: Sequence[GroundedClaim], home: Mapping[str, Scene]) -> Scene | None:
    """The scene of the nearest claim in the text, of those in the claim's own area where there are any."""
    own = area(g.place) if g.claim.kind not in _ELSEWHERE else None
    known = [c for c in claims if c.claim.id in home]
    same = [c for c in known if own is not None and home[c.claim.id].area == own] or known
    spot = g.claim.span.start
    nearest = min(same, key=lambda c: (abs(c.claim.span.start - spot), c.claim.span), default=None)
    return home[nearest.claim.id] if nearest else None
