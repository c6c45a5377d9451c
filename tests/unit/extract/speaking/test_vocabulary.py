"""Every example and counter-example of the five files, run as what it claims to be."""

from typing import Any

import pytest

from aftermath.extract.speaking import Attributor
from aftermath.vocabulary.files import Entry, entries
from tests.unit.extract.speaking.asking import TITLE, attributed

FILES = ("cues", "offices", "bodies", "channels", "unnamed")
GRAMMAR = {"words", "pronoun", "transparent", "negation", "modifier", "function", "strong", "weak", "publication"}
"""The sorts whose entries are closed lists of small words, tried wherever a cue is read."""


def rows(key: str) -> list[Any]:
    return [
        pytest.param(entry, example, id=f"{entry['rule']}-{number}")
        for name in FILES
        for entry in entries("en", name)
        for number, example in enumerate(entry.get(key, ()))
    ]


@pytest.mark.parametrize(("entry", "example"), rows("examples"))
def test_reads_its_example(attributor: Attributor, entry: Entry, example: dict[str, str]) -> None:
    body = TITLE + example["text"]
    found = list(attributed(attributor, body))
    if "at" in example:
        found = [one for one in found if example["at"] in one.content.of(body)]
    assert found, entry["rule"]
    said = found[-1]
    if "speaker" in example:
        assert said.speaker.name == example["speaker"]
    if "kind" in example:
        assert said.speaker.kind == example["kind"]
    if "stance" in example:
        assert said.stance == example["stance"]
    if "relay" in example:
        assert said.speaker.relayed_by == (example["relay"],)
    if "channel" in example:
        assert said.channel == example["channel"]


@pytest.mark.parametrize(("entry", "text"), rows("not"))
def test_leaves_its_counter_example_alone(attributor: Attributor, entry: Entry, text: str) -> None:
    body = TITLE + text
    said = attributed(attributor, body)
    if "channel" in entry:
        assert all(one.channel != entry["channel"] for one in said)
    else:
        assert not said


def test_every_rule_but_lists_of_small_words_has_an_example() -> None:
    bare = [e["rule"] for name in FILES for e in entries("en", name) if e.get("sort") not in GRAMMAR and not e.get("examples")]
    assert not bare


def test_no_form_stands_twice_in_a_file() -> None:
    for name in FILES[1:]:
        found = [entry for entry in entries("en", name) if entry.get("sort") != "head"]
        forms = [form for entry in found for form in entry["forms"]]
        assert sorted(form for form in set(forms) if forms.count(form) > 1) == []
