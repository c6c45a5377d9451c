"""Inside a voice a later claim revises an earlier one; what is left is where the voice stands now."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from aftermath.base.claim import Stance
from aftermath.base.count import Count
from aftermath.base.figure import Voice
from aftermath.reconcile.intervals import envelope, intersection
from aftermath.reconcile.questions import Said

_SUREST: tuple[Stance, ...] = ("asserted", "hedged", "denied", "expected")
_EARLIEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where one voice stands, and since when."""

    voice: Voice
    published: datetime | None
    """When its latest claim was published."""
    replaced: int
    """How many different counts it has replaced."""

    @property
    def count(self) -> Count | None:
        """Its count."""
        return self.voice.count


def stands(said: Sequence[Said]) -> list[Stand]:
    """Each voice's stand, those with the latest claims first."""
    replaced = _replaced(said)
    old_counts = {s.claim.count.pair().__str__() for s in said if s.claim.id in replaced and s.claim.count}
    kept: dict[str, list[Said]] = defaultdict(list)
    for s in said:
        if s.claim.id not in replaced:
            kept[s.voice].append(s)
    revised: dict[str, list[Said]] = defaultdict(list)
    names = {s.claim.id: s for s in said}
    for old, new in replaced.items():
        revised[_voice_of(new, replaced, names)].append(names[old])
    found = [_stand(voice, held, revised[voice], old_counts) for voice, held in kept.items()]
    return sorted(found, key=lambda s: (-(s.published or _EARLIEST).timestamp() if s.published else 0.0, s.voice.name))


def _replaced(said: Sequence[Said]) -> dict[str, str]:
    """`figure.revised.said`: claims that a report says another replaces, with the claim that does."""
    present = {s.claim.id for s in said}
    return {s.claim.supersedes: s.claim.id for s in said if s.claim.supersedes in present and s.claim.supersedes is not None}


def _voice_of(claim: str, replaced: dict[str, str], names: dict[str, Said]) -> str:
    """The voice at the end of a chain of replacements; a ring is cut where it closes."""
    seen = {claim}
    while claim in replaced and replaced[claim] not in seen:
        claim = replaced[claim]
        seen.add(claim)
    return names[claim].voice


def _stand(voice: str, held: Sequence[Said], earlier: Sequence[Said], old_counts: set[str]) -> Stand:
    """One voice's stand.

    `figure.revised.later`: of counts that cannot all hold the one published last counts. `figure.revised.order`: a count that some
    report says was replaced is old in every report.
    """
    denials = [s for s in held if s.claim.stance == "denied"]
    speaking = [s for s in held if s.claim.stance != "denied"] or denials
    fresh = [s for s in speaking if not (s.claim.count and str(s.claim.count.pair()) in old_counts)]
    now = _latest(fresh or speaking)
    count = _held([s.claim.count for s in now if s.claim.count]) if speaking is not denials else None
    says_so = [s for s in speaking if s in now or _meets(s.claim.count, count)]
    old = [s for s in speaking if s not in says_so] + list(earlier)
    dates = [s.published for s in says_so if s.published]
    extra = [s for s in denials if s not in says_so]
    return Stand(
        voice=Voice(
            name=voice,
            count=count,
            claims=tuple(s.claim.id for s in _newest([*says_so, *extra])),
            revised=tuple(dict.fromkeys(s.claim.id for s in _newest(old))),
            stance=min((s.claim.stance for s in now), key=_SUREST.index),
        ),
        published=max(dates, default=None),
        replaced=len({str(s.claim.count) for s in old if s.claim.count and s.claim.count != count}),
    )


def _latest(said: Sequence[Said]) -> list[Said]:
    """The claims of the latest publication, with any that give a count where that one gives none; all where no date tells."""
    counted = [s for s in said if s.claim.count] or list(said)
    dates = [s.published for s in counted if s.published]
    if not dates:
        return counted
    newest = [s for s in counted if s.published == max(dates)]
    undated = [s for s in counted if s.published is None]
    return newest + [s for s in undated if not any(_meets(s.claim.count, n.claim.count) for n in newest)]


def _held(counts: Sequence[Count]) -> Count | None:
    """What one voice's claims of one time allow: their intersection, or their envelope where no order is said."""
    if not counts:
        return None
    return intersection(counts) or envelope(counts)


def _meets(a: Count | None, b: Count | None) -> bool:
    return a is None or b is None or intersection([a, b]) is not None


def _newest(said: Sequence[Said]) -> list[Said]:
    return sorted(said, key=lambda s: (s.published is None, -s.published.timestamp() if s.published else 0.0, s.claim.id))
