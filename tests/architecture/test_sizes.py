"""Nothing where stops being said grows without end: a module has one idea and a function fits a screen."""

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src"
MODULES = sorted(SRC.rglob("*.py"))
MODULE_LINES = 300
FUNCTION_LINES = 40
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "handler", "handlers"}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(SRC)))
def test_a_module_and_its_functions_are_short(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert text.count("\n") <= MODULE_LINES
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {node.name: lines for node in functions if (lines := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES}
    assert long == {}


def test_no_module_is_named_after_nothing() -> None:
    named = {part for module in MODULES for part in module.relative_to(SRC).with_suffix("").parts}
    assert named & VAGUE == set()


def test_every_module_begins_with_what_is_always_true_of_it() -> None:
    silent = [str(module) for module in MODULES if not ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))]
    assert silent == []
