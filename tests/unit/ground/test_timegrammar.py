from typing import Any

import pytest

from aftermath.ground import EnglishTimes
from aftermath.ground.timegrammar import month_number, small_number, time_grammar, weekday_number
from aftermath.vocabulary.files import entries

ENTRIES = [entry for entry in entries("en", "times") if entry["kind"] != "parts"]
EXAMPLES = [(entry["rule"], entry["kind"], example) for entry in ENTRIES for example in entry["examples"]]
COUNTER = [(entry["rule"], text) for entry in ENTRIES for text in entry["not"]]


@pytest.mark.parametrize(("rule", "kind", "example"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else "")
def test_an_example_gives_its_time(times: EnglishTimes, rule: str, kind: str, example: dict[str, Any]) -> None:
    text = example["text"]
    found = times.find(text)
    assert [mark.span.of(text) for mark in found] == example["marks"]
    assert kind == "words" or rule in {mark.rule for mark in found}


@pytest.mark.parametrize(("rule", "text"), COUNTER)
def test_a_counter_example_is_not_read_by_the_rule(times: EnglishTimes, rule: str, text: str) -> None:
    assert rule not in {mark.rule for mark in times.find(text)}


def test_names_of_months_and_days_are_read_in_full_and_shortened() -> None:
    assert [month_number(word) for word in ("January", "Sept.", "dec")] == [1, 9, 12]
    assert [weekday_number(word) for word in ("Monday", "Thurs.", "SUN")] == [0, 3, 6]
    assert [small_number(word) for word in ("a", "Three", "12")] == [1, 3, 12]


def test_every_rule_can_begin_somewhere() -> None:
    begun = {rule.rule for rules in time_grammar().starting.values() for rule in rules}
    assert begun == {entry["rule"] for entry in ENTRIES if entry["kind"] != "words"}
