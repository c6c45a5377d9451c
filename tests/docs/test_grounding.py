"""The examples of docs/grounding.md are run as they stand."""

import doctest
from pathlib import Path

from aftermath.ground import compile_gazetteer, is_current, open_gazetteer

PAGE = Path(__file__).parents[2] / "docs" / "grounding.md"


def test_the_examples_of_the_page_give_what_it_says(cache: Path) -> None:
    path = cache / "gazetteer.sqlite"
    if not is_current(path):
        compile_gazetteer(path)
    gazetteer = open_gazetteer(path)
    told = doctest.testfile(str(PAGE), module_relative=False, globs={"gazetteer": gazetteer})
    assert told.attempted > 10
    assert told.failed == 0
