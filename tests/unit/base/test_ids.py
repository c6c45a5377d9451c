from hypothesis import given
from hypothesis import strategies as st

from aftermath.base.ids import LENGTH, bytes_id, content_id, joined_id

PARTS = st.lists(st.one_of(st.none(), st.text(), st.integers()))


@given(PARTS, PARTS)
def test_the_same_meaning_has_the_same_name_and_another_has_another(a: list[object], b: list[object]) -> None:
    assert (content_id(*a) == content_id(*b)) == (a == b)


@given(st.lists(st.text()))
def test_the_order_of_members_does_not_matter(members: list[str]) -> None:
    assert joined_id("wave", members) == joined_id("wave", members[::-1])


def test_nothing_and_empty_are_told_apart() -> None:
    assert content_id(None) != content_id("")


def test_lengths() -> None:
    assert len(content_id("a")) == LENGTH
    assert len(bytes_id(b"a")) == 64
