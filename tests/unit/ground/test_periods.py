from datetime import date
from typing import Any

import pytest

from aftermath.ground import TextTimes
from aftermath.ground.timegrammar import time_grammar
from aftermath.vocabulary.files import entries

ENTRIES = entries("en", "periods")
EXAMPLES = [(entry["rule"], example) for entry in ENTRIES for example in entry["examples"]]
COUNTER = [(entry["rule"], text) for entry in ENTRIES for text in entry["not"]]
WEDNESDAY = date(2024, 5, 15)


@pytest.fixture(scope="module")
def finder() -> TextTimes:
    return TextTimes()


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else "")
def test_an_example_gives_its_time(finder: TextTimes, rule: str, example: dict[str, Any]) -> None:
    text = example["text"]
    found = finder.read(text, WEDNESDAY)
    assert [told.span.of(text) for told in found] == example["marks"]
    assert rule in {told.rule for told in found}


@pytest.mark.parametrize(("rule", "text"), COUNTER)
def test_a_counter_example_is_not_read_by_the_rule(finder: TextTimes, rule: str, text: str) -> None:
    assert rule not in {told.rule for told in finder.read(text, WEDNESDAY)}


def test_every_rule_can_begin_somewhere() -> None:
    begun = {rule.rule for rules in time_grammar(periods=True).starting.values() for rule in rules}
    assert {entry["rule"] for entry in ENTRIES} <= begun


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("It was shut in 2019.", "2019-01-01", "2020-01-01", "year"),
        ("It was shut in the 1990s.", "1990-01-01", "2000-01-01", "year"),
        ("It was shut last year.", "2023-01-01", "2024-01-01", "year"),
        ("It was shut by year-end.", "2024-01-01", "2025-01-01", "year"),
        ("It was shut ten years ago.", "2014-01-01", "2015-01-01", "year"),
        ("It was shut a decade ago.", "2014-01-01", "2015-01-01", "year"),
        ("It was shut two months ago.", "2024-03-01", "2024-04-01", "month"),
        ("It was shut three days ago.", "2024-05-12", "2024-05-13", "day"),
        ("In the third quarter it was shut.", "2023-07-01", "2023-10-01", "season"),
        ("In the third quarter of 2020 it was shut.", "2020-07-01", "2020-10-01", "season"),
        ("In the first quarter of next year it opens.", "2025-01-01", "2025-04-01", "season"),
        ("It was shut last quarter.", "2024-01-01", "2024-04-01", "season"),
        ("It opens next month.", "2024-06-01", "2024-07-01", "month"),
        ("It was shut last November.", "2023-11-01", "2023-12-01", "month"),
        ("It was shut last May.", "2023-05-01", "2023-06-01", "month"),
        ("It opens next May.", "2025-05-01", "2025-06-01", "month"),
        ("It was shut by February.", "2024-02-01", "2024-03-01", "month"),
        ("It opens next week.", "2024-05-20", "2024-05-27", "week"),
        ("In the week of March 6 it was shut.", "2024-03-04", "2024-03-11", "week"),
        ("It was shut last winter.", "2023-12-01", "2024-03-01", "season"),
        ("It was shut last spring.", "2023-03-01", "2023-06-01", "season"),
        ("It was shut in the summer of 2021.", "2021-06-01", "2021-09-01", "season"),
        ("It opens next summer.", "2024-06-01", "2024-09-01", "season"),
        ("It was shut over the weekend.", "2024-05-11", "2024-05-13", "days"),
    ],
)
def test_a_period_has_the_days_that_it_names(finder: TextTimes, text: str, start: str, end: str, precision: str) -> None:
    fix = finder.read(text, WEDNESDAY)[0].fix
    assert fix is not None
    assert (*fix.iso(), fix.precision) == (start, end, precision)


@pytest.mark.parametrize("text", ["It was shut last year.", "It opens next month.", "By June it was shut.", "It was shut last winter."])
def test_without_a_day_of_publication_a_period_stays_open(finder: TextTimes, text: str) -> None:
    assert [told.fix for told in finder.read(text)] == [None]


def test_what_looks_ahead_is_the_next_of_its_name(finder: TextTimes) -> None:
    ahead, back = (finder.read(text, WEDNESDAY)[0].fix for text in ("It will open on February 1.", "It opened on February 1."))
    assert ahead is not None
    assert back is not None
    assert (ahead.iso()[0], back.iso()[0]) == ("2025-02-01", "2024-02-01")
