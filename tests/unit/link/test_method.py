"""What docs/method.md says of linking and figures is what the program does."""

from pathlib import Path

import pytest

from aftermath.link.comparisons import COMPARISONS
from aftermath.link.model import bits, weights
from aftermath.link.vetoes import VETOES

METHOD = (Path(__file__).parents[3] / "docs" / "method.md").read_text(encoding="utf-8")
SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for stage in ("link", "reconcile")
    for path in Path(__file__).parents[3].glob(f"src/aftermath/{stage}/*.py")
)
STATEMENTS = [(name, statement) for name, (_, statements) in COMPARISONS.items() for statement in statements]


@pytest.mark.parametrize(("comparison", "statement"), STATEMENTS, ids=lambda x: getattr(x, "__name__", x))
def test_every_statement_stands_there_with_its_weight_and_case(comparison: str, statement: object) -> None:
    name = statement.__name__  # type: ignore[attr-defined]  # a function
    case = weights()[comparison][name]["case"]
    assert f"| `link.{comparison}.{name}` | {statement.__doc__} | {bits(comparison, name):+.1f} | {case[0].upper()}{case[1:]}. |" in METHOD


@pytest.mark.parametrize("rule", VETOES)
def test_every_veto_stands_there(rule: str) -> None:
    assert f"| `{rule}` |" in METHOD


def test_every_figure_rule_of_the_source_stands_there() -> None:
    named = {
        word.strip('`.,:()"') for word in SOURCES.replace("`", " ` ").split() if word.strip('`.,:()"').startswith(("figure.", "voice."))
    }
    rules = {
        word for word in named if (word.replace(".", "").replace("-", "").isalpha() and f'"{word}"' in SOURCES) or f"`{word}`" in SOURCES
    }
    assert rules
    assert {rule for rule in rules if f"`{rule}`" not in METHOD} == set()
