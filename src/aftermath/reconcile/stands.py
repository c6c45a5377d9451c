"""Inside a voice a later claim revises an earlier one; what is left is where the voice stands now."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from aftermath.base.claim import Stance
from aftermath.base.count import Count
from aftermath.base.figure import Voice
from aftermath.reconcile.intervals import envelope, intersection
from aftermath.reconcile.questions import Said

_SUREST: tuple[Stance, ...] = ("asserted", "hedged", "denied", "expected")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where one voice stands, and since when."""

    voice: Voice
    published: datetime | None
    """When its latest claim was published."""
    since: datetime | None
    """When it first said so; what is repeated as history is no news."""
    replaced: int
    """How many different counts it has replaced."""

    @property
    def count(self) -> Count | None:
        """Its count."""
        return self.voice.count


def stands(said: Sequence[Said]) -> list[Stand]:
    """Each voice's stand, those with the latest claims first."""
    names = {s.claim.id: s for s in said}
    replaced = _replaced(said)
    replaced |= _old_by_order(said, replaced, names)
    kept: dict[str, list[Said]] = defaultdict(list)
    for s in said:
        if s.claim.id not in replaced:
            kept[s.voice].append(s)
    revised: dict[str, list[Said]] = defaultdict(list)
    for old, new in replaced.items():
        revised[names[_end(new, replaced)].voice].append(names[old])
    found = [_stand(voice, held, revised[voice]) for voice, held in kept.items()]
    return sorted(found, key=lambda s: (s.published is None, -s.published.timestamp() if s.published else 0.0, s.voice.name))


def _replaced(said: Sequence[Said]) -> dict[str, str]:
    """`figure.revised.said`: claims that a report says another replaces, with the claim that does; a rumour replaces no sure figure."""
    names = {s.claim.id: s for s in said}
    return {
        old.claim.id: s.claim.id
        for s in said
        if (old := names.get(s.claim.supersedes or ""))
        and (s.voice == old.voice or s.claim.stance == "asserted" or old.claim.stance == "hedged")
    }


def _old_by_order(said: Sequence[Said], replaced: Mapping[str, str], names: Mapping[str, Said]) -> dict[str, str]:
    """`figure.revised.order`: a count that one report says was replaced is old in every report published by then."""
    old: dict[Count, Said] = {}
    for name, new in sorted(replaced.items()):
        count, last = names[name].claim.count, names[_end(new, replaced)]
        if count and last.claim.count and count != last.claim.count:
            old[count] = last
    found = {}
    for s in said:
        end = old.get(s.claim.count) if s.claim.count else None
        if end is None or s.claim.id in replaced or s.claim.id == end.claim.id or s.claim.stance == "denied":
            continue
        if not (s.published and end.published and s.published > end.published):
            found[s.claim.id] = end.claim.id
    return found


def _end(claim: str, replaced: Mapping[str, str]) -> str:
    """The claim at the end of a chain of replacements; a ring is cut where it closes."""
    seen = {claim}
    while claim in replaced and replaced[claim] not in seen:
        claim = replaced[claim]
        seen.add(claim)
    return claim


def _stand(voice: str, held: Sequence[Said], earlier: Sequence[Said]) -> Stand:
    """`figure.revised.later`: of one voice's counts that cannot all hold the one published last counts."""
    denials = [s for s in held if s.claim.stance == "denied"]
    speaking = [s for s in held if s.claim.stance != "denied"] or denials
    now = _latest(speaking)
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
        since=min(dates, default=None),
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
