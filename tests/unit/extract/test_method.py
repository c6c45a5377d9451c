"""The examples of docs/method.md: each text between curly quotes that an arrow follows makes the claims behind the arrow."""

import re
from pathlib import Path

import pytest

from tests.unit.extract.telling import Telling

ROOT = Path(__file__).parents[3]
METHOD = (ROOT / "docs/method.md").read_text(encoding="utf-8")
READING = METHOD.partition("\n## Reading\n")[2].partition("\n## ")[0]
EXAMPLES = [(text, re.findall(r"`([^`]+)`", claims)) for text, claims in re.findall(r"“([^”]+)” → ((?:`[^`]+`(?:, )?)+|nothing)", READING)]


def test_every_arrow_follows_an_example() -> None:
    assert len(EXAMPLES) == READING.count("→") > 20


@pytest.mark.parametrize(("text", "claims"), EXAMPLES, ids=[text for text, _ in EXAMPLES])
def test_an_example_of_the_method_is_read_as_it_says(text: str, claims: list[str], told: Telling) -> None:
    assert told(text) == claims


def test_every_rule_that_the_method_names_exists() -> None:
    named = {rule for rule in re.findall(r"`(en\.[a-z.-]+?)(?:\.\*)?`", READING) if not rule.startswith("en.stance")}
    folder = ROOT / "src" / "aftermath"
    source = "\n".join(file.read_text(encoding="utf-8") for file in folder.rglob("*") if file.suffix in {".py", ".yaml"})
    assert [rule for rule in sorted(named) if rule not in source] == []
