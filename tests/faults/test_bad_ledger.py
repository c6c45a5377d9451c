"""A ledger that cannot be used is said to be so, on one line, with exit code 3, and stays as it is."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.unit.app.program import MAIN, Program

REPORT = "Two people were injured in Poltava on 3 May 2025 when a drone hit a house, the regional governor said."
ASKING = [("incidents",), ("diff", "2025-05-03"), ("verify",), ("show", "x"), ("links",), ("brief", "-o", "b.html"), ("export", "csv")]


@pytest.fixture
def filled(program: Program) -> Program:
    """The program with a ledger of one report."""
    program.write("one.txt", REPORT)
    assert program.run("add", "one.txt").returncode == 0
    return program


@pytest.mark.parametrize("words", ASKING, ids=lambda words: words[0])
def test_no_ledger(program: Program, words: tuple[str, ...]) -> None:
    done = program.run(*words)
    assert done.returncode == 3
    assert done.stderr.startswith(f"error: {program.ledger}: there is no ledger here; make one with `aftermath add`")
    assert not program.ledger.exists()


def test_locked_ledger(filled: Program) -> None:
    filled.write("two.txt", REPORT.replace("Two", "Nine"))
    with closing(sqlite3.connect(filled.ledger, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = filled.run("add", "two.txt")
        assert filled.run("links").returncode == 0
    assert done.returncode == 3
    assert "another program is writing" in done.stderr
    assert filled.run("add", "two.txt").returncode == 0


def test_newer_ledger(filled: Program) -> None:
    with closing(sqlite3.connect(filled.ledger)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for words in (("add", "one.txt"), ("incidents",)):
        done = filled.run(*words)
        assert done.returncode == 3
        assert "update the program" in done.stderr
        assert "Traceback" not in done.stderr


def test_other_file(program: Program) -> None:
    program.write("one.txt", REPORT)
    program.write("test.ledger", REPORT)
    for words in (("add", "one.txt"), ("incidents",)):
        done = program.run(*words)
        assert done.returncode == 3
        assert "not an Aftermath ledger" in done.stderr
    assert program.ledger.read_text() == REPORT


def test_full_disk(filled: Program) -> None:
    """A file that may not grow stands for a disk that is full."""
    filled.write("two.txt", f"{REPORT}\n\n" * 300)
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); {MAIN}"
    done = subprocess.run(
        [sys.executable, "-c", limit, "add", "two.txt"],
        cwd=filled.folder,
        env=filled.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "disk may be full" in done.stderr
    assert filled.run("links").stdout.count("\n") == 1


def test_closed_pipe_ends_quietly(filled: Program) -> None:
    command = f'{sys.executable} -c "{MAIN}" read one.txt one.txt one.txt --format jsonl | head -c 1'
    done = subprocess.run(command, shell=True, cwd=filled.folder, env=filled.environment(), capture_output=True, text=True, check=False)  # noqa: S602 (a pipe is what is tested)
    assert (done.stdout, done.stderr) == ("{", "")


def test_ctrl_c_keeps_what_was_finished(program: Program) -> None:
    program.write("one.txt", REPORT)
    process = subprocess.Popen(
        [sys.executable, "-c", MAIN, "add", "one.txt", "-"],
        cwd=program.folder, env=program.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        while not program.ledger.exists() or kept(program) == 0:
            assert process.poll() is None
            os.sched_yield()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert process.returncode == 130
    assert "stopped; 1 reports are in the ledger" in said
    assert "Traceback" not in said
    assert program.run("links").stdout.count("\n") == 1


def kept(program: Program) -> int:
    """How many reports another program's ledger holds by now."""
    with closing(sqlite3.connect(f"file:{program.ledger}?mode=ro", uri=True)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM reports").fetchone()[0])
        except sqlite3.OperationalError:  # not made yet
            return 0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE raw SET deflated = x'00'", "they are not what they were when they were stored"),
        ("UPDATE claims SET evidence = 'nine hundred'", "its words are not in report"),
        ("DELETE FROM raw", "its bytes are not there"),
    ],
)
def test_verify_names_what_does_not_hold(filled: Program, change: str, told: str) -> None:
    with closing(sqlite3.connect(filled.ledger)) as connection, connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")  # what an append-only table guards against, a fault of the disk does
        connection.execute(change)
    done = filled.run("verify")
    assert done.returncode == 1
    assert told in done.stderr
