import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.base import Count
from aftermath.reconcile.intervals import envelope, high_of, intersection, low_of


def count(low: int | None, high: int | None) -> Count:
    return Count(low=low, high=high)


COUNTS = (
    st.tuples(st.none() | st.integers(0, 50), st.none() | st.integers(0, 50))
    .filter(lambda c: c != (None, None))
    .map(
        lambda c: count(*c) if None in c else count(*sorted(c))  # type: ignore[type-var]  # neither is None
    )
)


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        (count(5, None), count(7, 7), count(7, 7)),
        (count(None, 10), count(8, None), count(8, 10)),
        (count(2, 2), count(4, 4), None),
        (count(None, 10), count(None, 4), count(0, 4)),
    ],
)
def test_what_two_counts_allow(a: Count, b: Count, both: Count | None) -> None:
    assert intersection([a, b]) == both


@pytest.mark.parametrize(
    ("a", "b", "around"),
    [
        (count(2, 2), count(4, 4), count(2, 4)),
        (count(2, 2), count(9, None), count(2, None)),
        (count(None, 3), count(8, 8), count(None, 8)),
        (count(None, 3), count(8, None), None),
    ],
)
def test_from_the_lowest_to_the_highest(a: Count, b: Count, around: Count | None) -> None:
    assert envelope([a, b]) == around


@given(st.lists(COUNTS, min_size=1, max_size=5))
def test_what_all_allow_lies_in_every_count_and_every_count_in_the_envelope(counts: list[Count]) -> None:
    inner, outer = intersection(counts), envelope(counts)
    for c in counts:
        if inner is not None:
            assert low_of(c) <= low_of(inner) <= high_of(inner) <= high_of(c)
        if outer is not None:
            assert low_of(outer) <= low_of(c) <= high_of(c) <= high_of(outer)


@given(st.lists(COUNTS, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_order_does_not_matter(counts: list[Count], random: object) -> None:
    shuffled = list(counts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' Random
    assert (intersection(counts), envelope(counts)) == (intersection(shuffled), envelope(shuffled))
