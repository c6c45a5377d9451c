import sys
from subprocess import run

import pytest

from aftermath.app.cli import code_of
from aftermath.base import errors
from tests.unit.app.program import Program

HEAVY = {"sqlalchemy", "alembic", "splink", "duckdb", "altair", "trafilatura", "lingua", "jinja2"}


def modules_after(statement: str) -> set[str]:
    """The top modules that a fresh Python has loaded after the statement."""
    loaded = "print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    code = f"import sys\ntry:\n    {statement}\nexcept SystemExit:\n    pass\n{loaded}"
    return set(run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stderr.split())


def test_help_needs_no_stage() -> None:
    loaded = modules_after("sys.argv = ['aftermath', '--help']; from aftermath.app.cli import main; main()")
    assert "typer" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_import_of_the_package_needs_nothing() -> None:
    assert modules_after("import aftermath").isdisjoint(HEAVY | {"typer", "rich"})


def test_help_teaches_commands_and_exit_codes(program: Program) -> None:
    done = program.run("--help")
    assert done.returncode == 0
    for words in ("demo", "add", "read", "links", "incidents", "show", "brief", "export", "A morning", "130"):
        assert words in done.stdout


def test_version(program: Program) -> None:
    assert program.run("--version").stdout.startswith("aftermath 0.")


def test_completion_is_offered(program: Program) -> None:
    assert "--install-completion" in program.run("--help").stdout


def test_unknown_option_is_a_usage_error(program: Program) -> None:
    done = program.run("incidents", "--colour")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.NoLedger("x"), 3),
        (errors.LedgerLocked("x"), 3),
        (errors.UnknownName("x"), 2),
        (errors.BadQuery("x"), 2),
        (errors.GazetteerError("x"), 1),
    ],
)
def test_exit_codes(error: errors.AftermathError, code: int) -> None:
    assert code_of(error) == code
