"""`link.cluster`: clusters grow by the strongest pair first and never against a veto, so the order of the mentions does not matter."""

from collections.abc import Mapping, Sequence

from aftermath.link.model import Pair, weights
from aftermath.link.profile import Profile
from aftermath.link.vetoes import vetoed


def clusters(profiles: Mapping[str, Profile], pairs: Sequence[Pair]) -> list[frozenset[str]]:
    """The mentions sorted into happenings, each cluster with a positive mean weight between the two halves it was joined from.

    Average linkage (Sokal and Michener 1958) with the pairs taken once, from the strongest down.
    """
    members = {name: frozenset({name}) for name in profiles}
    known = {frozenset((p.left, p.right)): p.weight for p in pairs}
    threshold = weights()["prior"]["threshold"]
    for pair in sorted(pairs, key=lambda p: (-p.weight, *sorted((p.left, p.right)))):
        if pair.weight <= threshold:
            break
        left, right = members[pair.left], members[pair.right]
        if left is right or not _may_join(left, right, profiles, known, threshold):
            continue
        merged = left | right
        members.update(dict.fromkeys(merged, merged))
    return sorted(set(members.values()), key=sorted)


def _may_join(
    left: frozenset[str],
    right: frozenset[str],
    profiles: Mapping[str, Profile],
    known: Mapping[frozenset[str], float],
    threshold: float,
) -> bool:
    """Whether no veto stands between the two and the pairs that were scored mostly speak for it.

    An undated mention that shares nothing with one report has not been shown to differ from it, so such a pair does not count.
    """
    scored = [
        w
        for a in left
        for b in right
        if (w := known.get(frozenset((a, b)))) is not None and (w > threshold or (profiles[a].window and profiles[b].window))
    ]
    if sum(scored) <= threshold * len(scored):
        return False
    return not any(vetoed(profiles[a], profiles[b]) for a in left for b in right)


def strongest(home: Mapping[str, str], pairs: Sequence[Pair]) -> dict[str, Pair]:
    """Each mention's strongest pair with another of its own home."""
    best: dict[str, Pair] = {}
    for pair in pairs:
        if home[pair.left] != home[pair.right]:
            continue
        for name in (pair.left, pair.right):
            if name not in best or _rank(pair) > _rank(best[name]):
                best[name] = pair
    return best


def _rank(pair: Pair) -> tuple[float, str, str]:
    return pair.weight, pair.left, pair.right
