from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.ground import EnglishTimes


@pytest.mark.parametrize(
    "text",
    [
        "A 4-storey block stood there.",
        "A girl aged 17 was hurt.",
        "Trains had a 14-minute delay.",
        "It flies 1,500 km.",
        "The May 9 parade was held.",
    ],
)
def test_other_numbers_are_no_times(times: EnglishTimes, text: str) -> None:
    assert times.find(text) == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("By noon on Friday there were six dead.", True),
        ("As of 8 p.m. rescuers were at work.", True),
        ("The minister said on Tuesday that all was quiet.", True),
        ("It fell at 4:15 a.m. (01:15 GMT) on a field.", False),
        ("On Tuesday a house burned.", False),
    ],
)
def test_a_time_of_speaking_or_counting_is_told_apart(times: EnglishTimes, text: str, status: bool) -> None:  # noqa: FBT001  # a parameter of the case
    assert times.read(text)[0].status is status


def test_the_same_time_in_another_zone_counts_as_an_aside(times: EnglishTimes) -> None:
    assert [reading.status for reading in times.read("It fell at 4:15 a.m. (01:15 GMT) on a field.")] == [False, True]


def test_a_line_s_first_clock_time_is_when_it_was_posted(times: EnglishTimes) -> None:
    readings = times.read("07:10 Sirens.\nA drone fell at 06:55 near a mill.")
    assert [reading.rule.kind for reading in readings] == ["entry", "clock"]


def test_what_will_be_looks_ahead(times: EnglishTimes) -> None:
    assert times.read("The school will open on Thursday.")[0].future
    assert not times.read("The school was hit on Thursday.")[0].future


@given(st.text(alphabet=st.sampled_from("0123456789: .,-apm May onFriday\n"), max_size=120))
def test_marks_lie_in_the_text_in_order_and_apart(times: EnglishTimes, text: str) -> None:
    marks = times.find(text)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in marks)
    assert all(a.span.end <= b.span.start for a, b in pairwise(marks))
