"""The work of reading and placing grows with a text's length and no faster; it is counted in calls, so that no clock is asked."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftermath.app import wiring
from aftermath.base import Report
from tests.properties.test_reading import CLAUSES, WORDS
from tests.unit.extract.telling import report

SHORT, TIMES = 2_000, 3
"""Characters of the shorter text, and how many times as long the other is."""
SLACK = 1.5
"""How much faster than the length the calls may grow: what a text repeats is told shorter, what it holds once weighs less in a long one."""
Ends = Callable[[Report], int]
PIECES = {
    "one sentence": CLAUSES["damage, one clause after another"],
    "short sentences": "Drones hit a school in Haifa on Monday. Three people were killed, the mayor said. ",
    "paragraphs": "Drones hit the region.\n",
    "quotes in quotes": "“«‘two drones fell’»” he said, “‘and ",
    "places": "Haifa, Kursk, Belgorod and the region, ",
    "times": "at 17:43 on Monday, ",
}


@pytest.fixture(scope="session")
def work(cache: Path) -> Ends:
    """How many calls of Python functions and generators the reading and placing of a report make."""
    if wiring.needs_gazetteer(cache):
        wiring.compile_gazetteer(cache, lambda _share: None)
    readers = wiring.open_readers(cache)

    def counted(made: Report) -> int:
        calls = 0

        def count(_frame: FrameType, event: str, _arg: object) -> None:
            nonlocal calls
            calls += event == "call"

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            readers.grounder.ground(made, readers.by_language["en"].read(made))
        finally:
            sys.setprofile(before)
        return calls

    return counted


def grows_with_length(work: Ends, piece: str) -> None:
    """A text made of a piece costs at most so much more than a shorter one as it is longer."""
    lead = "Drone attack on the town. "
    warm, short, long = (report(lead + piece * (size // len(piece) + 1)) for size in (SHORT - len(piece), SHORT, TIMES * SHORT))
    work(warm)  # what is compiled or looked up once for all texts; another text, for the finders remember the last ones' marks
    assert work(long) <= SLACK * TIMES * work(short)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_the_work_grows_no_faster_than_the_text(piece: str, work: Ends) -> None:
    grows_with_length(work, piece)


@settings(deadline=None, max_examples=3)
@given(piece=st.lists(WORDS, min_size=4, max_size=40).map(" ".join) | st.text(min_size=8, max_size=60))
def test_nor_does_it_for_any_piece_repeated(piece: str, work: Ends) -> None:
    grows_with_length(work, f"{piece} ")


def test_a_call_is_counted(work: Ends) -> None:
    assert work(report("Drones hit a school in Haifa.")) > work(report("Nothing is told here."))
