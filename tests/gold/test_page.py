"""The tables of figures that the pages show are what is read now."""

from pathlib import Path

import pytest

from eval import gold, page, phenomena


@pytest.fixture(scope="module")
def tables(cache: Path) -> dict[str, list[str]]:
    return page.tables(cache)


@pytest.mark.parametrize("shown", page.PAGES, ids=lambda path: str(path.name))
def test_the_tables_of_a_page_are_what_is_read_now(shown: Path, tables: dict[str, list[str]]) -> None:
    text = shown.read_text(encoding="utf-8")
    assert page.TABLE.search(text)
    assert text == page.rewritten(text, tables), "run `make docs`"


def test_a_table_is_put_between_its_marks_and_the_prose_stays() -> None:
    text = "Before.\n<!-- table: sets -->\nold\n<!-- end -->\nAfter.\n"
    made = page.rewritten(text, {"sets": ["| a |", "| b |"]})
    assert made == "Before.\n<!-- table: sets -->\n\n| a |\n| b |\n\n<!-- end -->\nAfter.\n"
    assert page.rewritten(made, {"sets": ["| a |", "| b |"]}) == made


def test_every_mark_of_the_gold_tells_of_a_phenomenon_or_is_known_to_tell_of_none() -> None:
    told = frozenset().union(*phenomena.groups().values())
    used = {mark for row in gold.load(page.GOLD, "en") for mark in row["phenomena"]}
    assert sorted(used - told - phenomena.forms()) == []
    assert sorted(told & phenomena.forms()) == []
