"""What the journey has reached on the development gold is held."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from eval import floors
from eval.__main__ import DEV, figures_of
from eval.gold import APART, KEPT_APART, by_set, handed, load

ROOT = Path(__file__).parents[2]
ROWS = load([DEV], floors.LANGUAGE)
HELD = floors.load()


@pytest.fixture(scope="module")
def figures(cache: Path) -> dict[str, Any]:
    return figures_of(ROWS, cache)


@pytest.mark.parametrize("name", sorted(HELD))
def test_no_figure_falls_below_its_floor(name: str, figures: dict[str, Any]) -> None:
    assert floors.below(HELD[name]["floors"], floors.reached(figures[name])) == []


@pytest.mark.parametrize("name", sorted(HELD))
def test_the_floors_are_those_of_this_corpus(name: str) -> None:
    assert HELD[name]["corpus"] == floors.digest(by_set(ROWS)[name])


def test_no_floor_was_ever_lowered() -> None:
    listed = subprocess.run(["git", "log", "--format=%H", "--", "eval/floors.json"], cwd=ROOT, capture_output=True, text=True, check=True)
    for commit in listed.stdout.split():
        then = subprocess.run(["git", "show", f"{commit}:eval/floors.json"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        assert floors.lowered(json.loads(then), HELD) == [], commit


def test_the_journey_is_handed_nothing_that_people_marked() -> None:
    marked = {"claims", "incidents", "kind", "phenomena", "facts_from", "folder"}
    assert all(not marked & handed(row).keys() for row in ROWS)


def test_the_kept_apart_reports_have_figures_of_their_own() -> None:
    sets = by_set(ROWS)
    assert {row["id"] for row in sets[APART]} <= KEPT_APART
    assert not {row["id"] for row in sets["dev"]} & KEPT_APART
