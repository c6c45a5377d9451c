"""A profile is what the model compares of a mention: sets of bare names and short codes, nothing a reader sees."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aftermath.base.claim import UNNAMED
from aftermath.base.grounded import GroundedClaim
from aftermath.base.ids import content_id, joined_id
from aftermath.base.incident import Mention
from aftermath.base.moment import TimeFix
from aftermath.base.place import PlaceFix
from aftermath.base.report import Report
from aftermath.link.area import area, bare, is_wide, settlements
from aftermath.link.country import country_fix
from aftermath.link.happenings import Happening, Tier
from aftermath.link.scenes import FOUNDING
from aftermath.link.window import Window, hours, window

_FAMILY = {
    "ballistic_missile": "missile",
    "cruise_missile": "missile",
    "rocket": "missile",
    "missile": "missile",
    "drone": "drone",
    "bomb": "bomb",
    "shell": "shell",
}
_WEAPONS = frozenset({*_FAMILY, "weapon", "boat", "aircraft"})
_TELLING = 3
"""The least count that two reports are unlikely to share by chance."""
_ECHO_WORDS = 5
"""Words in a row that are an echo when shared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One mention as the model sees it."""

    mention: Mention
    tier: Tier
    area: str | None
    country: str | None
    window: Window | None
    settlements: frozenset[str]
    weapons: frozenset[str]
    things: frozenset[str]
    figures: frozenset[str]
    plural: frozenset[str]
    """The figures above one."""
    telling: frozenset[str]
    """The figures that are not shared by chance."""
    speakers: frozenset[str]
    sayings: frozenset[str]
    """Who gave which figure."""
    sides: frozenset[str]
    """Who blames, claims or denies."""
    owned: frozenset[str]
    """Who claims or denies."""
    echoes: frozenset[str]

    @property
    def published(self) -> float | None:
        """Hours since 1970 on the publisher's clock."""
        return hours(self.mention.published) if self.mention.published else None


def profile(report: Report, happening: Happening) -> Profile:
    """The mention of this happening in this report, and what of it is compared."""
    claims = happening.claims
    own = [g for g in claims if happening.tier == "wave" or area(g.place) in (happening.area, None)]
    sides = frozenset(f"{g.claim.measure} {bare(g.claim.party)}" for g in claims if g.claim.kind == "responsibility" and g.claim.party)
    figures = {_figure(g): g for g in claims if g.claim.count is not None and not g.claim.count.is_zero}
    return Profile(
        mention=_mention(report, happening, own),
        tier=happening.tier,
        area=happening.area,
        country=happening.country,
        window=happening.window,
        settlements=frozenset(s for g in own if g.claim.kind != "origin" for s in settlements(g.place)),
        weapons=frozenset(_FAMILY[o] for g in claims if (o := g.claim.object) in _FAMILY),
        things=frozenset(g.claim.object for g in claims if g.claim.kind == "damage" and g.claim.object),
        figures=frozenset(figures),
        plural=frozenset(key for key, g in figures.items() if g.claim.count and (g.claim.count.low or 0) > 1),
        telling=frozenset(key for key, g in figures.items() if _is_telling(g)),
        speakers=frozenset(s for g in claims if (s := _speaker(g))),
        sayings=frozenset(f"{s}: {key}" for key, g in figures.items() if (s := _speaker(g))),
        sides=sides,
        owned=frozenset(s for s in sides if not s.startswith("blamed")),
        echoes=frozenset(e for g in claims for e in _echoes(g.claim.evidence)),
    )


def _mention(report: Report, happening: Happening, own: Sequence[GroundedClaim]) -> Mention:
    ids = tuple(g.claim.id for g in happening.claims)
    return Mention(
        id=joined_id(content_id("mention", report.id), ids),
        report=report.id,
        claims=ids,
        place=country_fix(happening.country, own) if happening.tier == "wave" else _place(own),
        time=_time(own, happening.window),
        weapons=tuple(sorted({o for g in happening.claims if (o := g.claim.object) in _WEAPONS and o is not None})),
        published=report.published,
    )


def _place(own: Sequence[GroundedClaim]) -> PlaceFix | None:
    """The place most claims name: the one town named, or one that is named more than once and half as often as its region."""
    fixes = [g.place for g in own if g.place and g.claim.kind != "origin" and not is_wide(g.place)]
    counts = Counter(f.name for f in fixes)
    towns = {f.name for f in fixes if settlements(f)}
    most = max(counts.values(), default=0)
    fit = {n for n in towns if 2 * counts[n] >= most and (counts[n] > 1 or len(towns) == 1)}
    name = min(counts, key=lambda n: (n not in fit, n in towns - fit, -counts[n], n), default=None)
    return next((f for f in fixes if f.name == name), None)


def _time(own: Sequence[GroundedClaim], extent: Window | None) -> TimeFix | None:
    """The time most claims give, the sharper of two."""
    fixes = [
        (g.time, g.claim.kind in FOUNDING) for g in own if g.time and extent and (w := window(g.time)) and (w.meets(extent) or w == extent)
    ]
    counts = Counter((f.start, f.end, f.precision) for f, founding in fixes if founding) or Counter(
        (f.start, f.end, f.precision) for f, _ in fixes
    )
    if not counts:
        return None
    best = min(counts, key=lambda k: (-counts[k], (k[1] or k[0]) - k[0], k[0]))
    return next(f for f, _ in fixes if (f.start, f.end, f.precision) == best)


def _figure(g: GroundedClaim) -> str:
    claim = g.claim
    thing = _FAMILY.get(claim.object or "", claim.object)
    return f"{claim.measure} {thing or 'thing'} {claim.count}"


def _is_telling(g: GroundedClaim) -> bool:
    count = g.claim.count
    return count is not None and max(count.low or 0, count.high or 0) >= _TELLING and count.high is not None


def _speaker(g: GroundedClaim) -> str | None:
    """The speaker's last name or body, folded; None for the writer and for nobody in particular."""
    speaker = g.claim.speaker
    if speaker is None or speaker.name == UNNAMED or speaker.kind == "anonymous":
        return None
    name = bare(speaker.name)
    is_body = speaker.kind not in (None, "official", "witness", "analyst", "party") or len(name.split()) > 3
    return name if is_body else name.split()[-1]


def _echoes(evidence: str) -> Iterable[str]:
    words = re.findall(r"\w+", evidence.casefold())
    return (content_id(words[i : i + _ECHO_WORDS]) for i in range(len(words) - _ECHO_WORDS + 1))
