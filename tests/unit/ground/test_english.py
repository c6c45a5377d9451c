from typing import Any

import pytest

from aftermath.ground import EnglishPlaces
from aftermath.ground.english import CLASSES, place_words
from aftermath.vocabulary.files import Entry, entries

ENTRIES = entries("en", "places")
EXAMPLES = [(entry["rule"], example) for entry in ENTRIES for example in entry["examples"]]
COUNTER = [(entry, text) for entry in ENTRIES for text in entry["not"]]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else "")
def test_an_example_gives_its_marks(places: EnglishPlaces, rule: str, example: dict[str, Any]) -> None:
    text = example["text"]
    found = [[mark.span.of(text), mark.name, mark.designator, mark.role] for mark in places.find(text)]
    assert found == example["marks"], rule


@pytest.mark.parametrize(("entry", "text"), COUNTER, ids=lambda value: value["rule"] if isinstance(value, dict) else "")
def test_a_counter_example_names_no_place(places: EnglishPlaces, entry: Entry, text: str) -> None:
    assert [mark for mark in places.find(text) if mark.role == "name"] == [], entry["rule"]


def test_every_class_of_designator_is_in_the_vocabulary() -> None:
    rules = {entry["rule"].rsplit(".", 1)[1] for entry in ENTRIES}
    assert set(CLASSES) <= rules
    assert {"region", "district", "city", "airport", "airfield"} <= set(place_words().after.values())
