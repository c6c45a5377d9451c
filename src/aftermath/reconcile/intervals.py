"""Counts are closed intervals of whole numbers; an open end is unbounded."""

from collections.abc import Sequence

from aftermath.base.count import Count

_ENDLESS = float("inf")


def intersection(counts: Sequence[Count]) -> Count | None:
    """What all of them allow; None where they cannot all hold."""
    low = max(low_of(c) for c in counts)
    high = min(high_of(c) for c in counts)
    return _count(low, high) if low <= high else None


def envelope(counts: Sequence[Count]) -> Count | None:
    """From the lowest to the highest of them; None where that says nothing."""
    return _count(min(low_of(c) for c in counts), max(high_of(c) for c in counts), open_low=any(c.low is None for c in counts))


def low_of(count: Count) -> float:
    """The low end, 0 where it is open: nothing is counted below none."""
    return 0 if count.low is None else count.low


def high_of(count: Count) -> float:
    """The high end, endless where it is open."""
    return _ENDLESS if count.high is None else count.high


def _count(low: float, high: float, *, open_low: bool = False) -> Count | None:
    ends = (None if open_low and low == 0 else int(low), None if high == _ENDLESS else int(high))
    return None if ends == (None, None) else Count(low=ends[0], high=ends[1])
