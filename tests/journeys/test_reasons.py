"""`aftermath read --why` prints, for every field of every claim of every journey, which rule and which words made it."""

import json
import re
from functools import cache as once
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.test_journeys import FOLDERS, HERE, lines, run

ROOT = HERE.parents[1]
FIELDS = ("kind", "measure", "object", "count", "unit", "channel", "stance", "party", "part_of", "supersedes", "denies")
ALWAYS = ("place", "time", "speaker", "stance")
"""Fields that have a reason though they give nothing: why nothing is known, why the writer speaks, why it is plainly asserted."""
QUOTING = ("measure", "count", "unit", "party")
"""Fields that always come from words of the claim's own sentence."""


@once
def written() -> str:
    """All that rules are named in: the vocabulary and the method."""
    files = [*(ROOT / "src" / "aftermath" / "vocabulary").rglob("*.yaml"), ROOT / "docs" / "method.md"]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def is_written(rule: str) -> bool:
    """Whether a rule, or the family that the method names it by, is written down."""
    return rule in written() or f"{rule.rpartition('.')[0]}.*" in written()


def claims(name: str, cache: Path) -> list[dict[str, Any]]:
    return lines(run(cache, "read", HERE / name / "report.json", "--format", "jsonl"))


@pytest.mark.parametrize("name", FOLDERS)
def test_every_field_that_a_claim_gives_has_one_reason_and_its_rule_is_written_down(name: str, cache: Path) -> None:
    for claim in claims(name, cache):
        fields = [why["field"] for why in claim["why"]]
        given = {field for field in FIELDS if claim.get(field) is not None} | set(ALWAYS)
        assert sorted(fields) == sorted(given), claim["evidence"]
        assert [why["rule"] for why in claim["why"] if not is_written(why["rule"])] == [], claim["evidence"]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_reason_quotes_words_of_the_report(name: str, cache: Path) -> None:
    report = json.loads((HERE / name / "report.json").read_text(encoding="utf-8"))
    body = " ".join(f"{report['title']}\n{report['text']}".split())
    for claim in claims(name, cache):
        for why in claim["why"]:
            quotes = [quote.removesuffix("…") for quote in re.findall(r"“([^“”]+)”", why["sentence"])]
            assert [quote for quote in quotes if quote.casefold() not in body.casefold()] == [], why
            assert quotes or why["field"] not in QUOTING, why


def test_the_reasons_are_printed_under_each_claim(cache: Path) -> None:
    printed = " ".join(run(cache, "read", HERE / "damage-list" / "report.json", "--why").split())
    for line in (
        "kind, measure: “attacked” tells of attack, attack. [en.act.strike]",
        "object: “four apartment buildings” names what it is about: apartment building. [en.thing.apartment-building]",
        "count: “four” is 4. [en.numbers.units]",
        "unit: “Two settlements” is what the number counts: settlement. [en.thing.settlement]",
        "time: 2025-02-04 23:00: the words “11 p.m.” tell it. [ground.time.own]",
        "speaker: It stands in the quotation of Taras Holub. [en.cue.quotation]",
        "channel: “on Telegram” names the channel: telegram. [en.channel.telegram]",
        "stance: No words beside it make it unsure, denied or still to come. [en.stance.asserted]",
    ):
        assert line in printed
