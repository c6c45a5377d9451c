import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.base import Count


@pytest.mark.parametrize(("low", "high"), [(None, None), (-1, 3), (4, 3), (None, -1)])
def test_what_cannot_be_a_count_is_refused(low: int | None, high: int | None) -> None:
    with pytest.raises(ValueError, match="count"):
        Count(low=low, high=high)


@pytest.mark.parametrize(
    ("low", "high", "words"), [(4, 4, "4"), (5, None, "at least 5"), (None, 10, "up to 10"), (5, 8, "5–8"), (0, 0, "0")]
)
def test_how_it_reads(low: int | None, high: int | None, words: str) -> None:
    assert str(Count(low=low, high=high)) == words


@given(st.integers(min_value=0))
def test_an_exact_count_is_a_point(number: int) -> None:
    count = Count.exactly(number)
    assert (count.exact, count.pair(), count.is_zero) == (number, [number, number], number == 0)


def test_an_open_end_is_not_exact() -> None:
    assert Count(low=3, high=None).exact is None
    assert Count(low=None, high=0).is_zero
