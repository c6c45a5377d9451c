"""Each bad input is named on one line with its remedy; the others are done, the exit code is 1, and the ledger is whole."""

import json
import sqlite3
from contextlib import closing

import pytest

from tests.unit.app.program import Program

GOOD = "Two people were injured in Poltava on 3 May 2025 when a drone hit a house, the regional governor said."
LARGE = 50 * 1024 * 1024

BAD = {
    "empty.txt": (b"", "it is empty"),
    "blank.txt": (b" \n\n ", "it is empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8, "text"),
    "broken.json": (b'{"id": "x", "text": "Two people', "line 1"),
    "undated.json": (json.dumps({"id": "x", "title": "", "text": GOOD, "published": "2025-02-30"}).encode(), "2025-02-30"),
    "garbled.txt": (b"\x81\x8d\x8f\x90\x9d" * 400 + b"\xff\xfe\x00", "save it as UTF-8"),
}


@pytest.fixture
def folder(program: Program) -> Program:
    """The program, and a folder with every bad file and one good one."""
    (program.folder / "in").mkdir()
    for name, (content, _) in BAD.items():
        program.write(f"in/{name}", content)
    program.write("in/good.txt", f"---\npublished: 2025-05-03T10:00+03:00\npublisher: Poltava Post\n---\n{GOOD}")
    return program


def test_bad_inputs_are_told_and_the_good_one_is_added(folder: Program) -> None:
    large = folder.folder / "in" / "large.txt"
    with large.open("wb") as file:
        file.truncate(LARGE)
    done = folder.run("add", "in", "missing.txt")
    assert done.returncode == 1, done.stderr
    errors = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert len(errors) == len(BAD) + 2
    for name, (_, remedy) in (BAD | {"large.txt": (b"", "limit"), "../missing.txt": (b"", "missing.txt")}).items():
        (line,) = (line for line in errors if name.removeprefix("../") in line)
        assert remedy in line
    assert "Traceback" not in done.stderr
    assert f"1 new, {len(BAD) + 2} failed" in done.stdout
    with closing(sqlite3.connect(folder.ledger)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT count(*) FROM reports").fetchone() == (1,)


def test_bad_inputs_are_told_when_nothing_is_kept(folder: Program) -> None:
    done = folder.run("read", "in", "--format", "jsonl")
    assert done.returncode == 1
    assert done.stderr.count("error: ") == len(BAD)
    assert {json.loads(line)["measure"] for line in done.stdout.splitlines()} >= {"injured"}
    assert not folder.ledger.exists()


def test_words_from_outside_cannot_command_the_terminal(program: Program) -> None:
    program.write("a\x1b[2Jb.txt", "")
    done = program.run("add", "a\x1b[2Jb.txt")
    assert done.returncode == 1
    assert "\x1b" not in done.stderr


def test_report_in_a_language_nothing_reads_is_kept_and_is_no_error(program: Program) -> None:
    text = "Внаслідок нічного удару по місту поранено двох людей, пошкоджено шість багатоповерхових будинків, повідомив міський голова."
    program.write("uk.txt", text)
    done = program.run("add", "uk.txt")
    assert done.returncode == 0, done.stderr
    assert "1 kept, not read (language uk)" in done.stdout
    done = program.run("read", "uk.txt")
    assert (done.returncode, done.stdout) == (0, "")
    assert "not read" in done.stderr


def test_report_without_claims_is_no_error(program: Program) -> None:
    program.write("calm.txt", "The city library of Poltava opens a new reading room for children on Saturday, the council said.")
    done = program.run("add", "calm.txt")
    assert done.returncode == 0, done.stderr
    assert "1 report, 0 claims, 0 incidents, 0 waves" in done.stdout
    assert program.run("brief", "-o", "brief.html").returncode == 0


def test_number_that_no_ledger_can_hold_ends_nothing(program: Program) -> None:
    program.write("huge.txt", f"A drone attack on Poltava injured {'9' * 40} people on 3 May 2025, the regional governor said.")
    program.write("good.txt", GOOD)
    done = program.run("add", "huge.txt", "good.txt")
    assert "Traceback" not in done.stderr
    assert done.returncode == 0, done.stderr
