import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.base.errors import BadField
from aftermath.collect.publication import publication_time


@pytest.mark.parametrize(
    ("words", "moment", "is_assumed"),
    [
        ("2024-05-31T06:40:00+03:00", "2024-05-31T06:40:00+03:00", False),
        ("2024-05-31 06:40Z", "2024-05-31T06:40:00+00:00", False),
        ("2024-05-31T06:40", "2024-05-31T06:40:00+00:00", True),
        ("2024-05-31", "2024-05-31T12:00:00+00:00", True),
        (" Fri, 31 May 2024 06:40:00 +0300 ", "2024-05-31T06:40:00+03:00", False),
    ],
)
def test_the_moment_and_whether_something_was_assumed(words: str, moment: str, is_assumed: bool) -> None:  # noqa: FBT001  # a column of the table
    found, assumed = publication_time(words, "a.json")
    assert found.isoformat() == moment
    assert bool(assumed) == is_assumed


@pytest.mark.parametrize(
    "words", ["2024-02-30", "2024-13-01T00:00:00Z", "yesterday", "31.05.2024", "0203-05-31", "2924-05-31", "99999999999", ""]
)
def test_a_date_that_cannot_be_is_named(words: str) -> None:
    with pytest.raises(BadField, match=r"a\.json: published"):
        publication_time(words, "a.json")


@given(st.text(max_size=40))
def test_any_words_give_a_time_with_an_offset_or_an_error_of_ours(words: str) -> None:
    try:
        found, _ = publication_time(words, "a.json")
    except BadField:
        return
    assert found.utcoffset() is not None
