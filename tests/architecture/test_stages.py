"""The folder listing is the journey: the stages sort into the order in which a report passes them."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "aftermath"
JOURNEY = ["collect", "extract", "ground", "link", "reconcile", "store", "view"]
OUTSIDE = ["app", "base", "vocabulary"]
PACKAGES = sorted(folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").exists())


def test_the_stages_are_named_in_the_order_of_the_journey() -> None:
    assert [name for name in PACKAGES if name not in OUTSIDE] == JOURNEY
    assert sorted(JOURNEY + OUTSIDE) == PACKAGES


@pytest.mark.parametrize("name", JOURNEY)
def test_a_stage_says_which_it_is(name: str) -> None:
    docstring = ast.get_docstring(ast.parse((PACKAGE / name / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert docstring.startswith((f"Stage {JOURNEY.index(name) + 1}, ", f"Stage {JOURNEY.index(name) + 1}: "))


def imported(tree: ast.Module) -> set[str]:
    nodes = [node for node in tree.body if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("aftermath.")]
    return {alias.asname or alias.name for node in nodes for alias in node.names}


def faces() -> list[Path]:
    """The packages that show names of their own modules."""
    return [file for file in sorted(PACKAGE.rglob("__init__.py")) if imported(ast.parse(file.read_text(encoding="utf-8")))]


def rank(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


@pytest.mark.parametrize("face", faces(), ids=lambda face: face.parent.name)
def test_a_public_face_lists_all_that_it_shows_in_order(face: Path) -> None:
    tree = ast.parse(face.read_text(encoding="utf-8"))
    (listed,) = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__"
    ]
    assert listed == sorted(listed, key=rank)
    assert set(listed) == imported(tree)
