"""What the program can do is written down, and what is written down the program can do."""

import re
from pathlib import Path

import pytest

from aftermath.base import errors
from tests.docs.commands import commands
from tests.unit.base.test_errors import tree

ROOT = Path(__file__).parents[2]
VOCABULARY = ROOT / "src" / "aftermath" / "vocabulary"


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_list_of_commands_is_that_of_the_program() -> None:
    assert text("docs/commands.md") == commands(), "run `make docs`"


def test_every_error_code_is_explained_and_no_other() -> None:
    explained = re.findall(r"^\| `([a-z-]+)` \| ", text("docs/architecture.md").partition("## Errors")[2], re.MULTILINE)
    assert explained == [error.code for error in tree(errors.AftermathError)]


def test_every_vocabulary_file_is_described_and_no_other() -> None:
    described = re.findall(r"^\| `([a-z]+/[a-z]+\.(?:yaml|csv))` \| ", text("docs/vocabulary.md"), re.MULTILINE)
    there = [str(file.relative_to(VOCABULARY)) for file in VOCABULARY.rglob("*") if file.suffix in {".yaml", ".csv"}]
    assert sorted(described) == sorted(there)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_that_is_named_exists(page: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", text(page))) <= targets


@pytest.mark.parametrize("page", ["README.md", "docs/operations.md"])
def test_every_command_that_is_named_exists(page: str) -> None:
    known = set(re.findall(r"^## `aftermath (\w+)`", text("docs/commands.md"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)(?:\.venv/bin/)?aftermath ([a-z]+)\b", text(page), re.MULTILINE)) <= known


@pytest.mark.parametrize("page", sorted(str(file.relative_to(ROOT)) for file in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]))
def test_no_link_within_the_project_leads_nowhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text(page))
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


RULES = re.compile(r"\b(?:ground|link|figure)(?:\.[a-z]+(?:-[a-z]+)*)+\b(?![.\w(])")


def test_every_rule_that_makes_a_place_a_time_a_link_or_a_figure_is_explained_and_no_other() -> None:
    explained = {rule for quoted in re.findall(r"`([^`\n]+)`", text("docs/method.md")) for rule in RULES.findall(quoted)}
    source = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("*") if file.suffix in {".py", ".yaml"})
    given = {quoted for quoted in re.findall(r"\"([^\"\n]+)\"", source) if RULES.fullmatch(quoted)}
    assert sorted(given - explained) == []
    assert sorted(explained - set(RULES.findall(source))) == []
