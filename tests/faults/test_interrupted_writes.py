"""Programs that write to one ledger are killed, or write at once: whole reports only, none lost, none twice."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from aftermath.store import Ledger
from aftermath.store.schema import metadata
from tests.contracts.nouns import clock
from tests.faults.ledger_writer import add_numbered

WRITER = Path(__file__).with_name("ledger_writer.py")
CLAIMS = 23  # a numbered report's words


def writer(path: Path, first: int, count: int) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, str(WRITER), str(path), str(first), str(count)], stdout=subprocess.PIPE, text=True)


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return {table.name: sorted(connection.execute(f"SELECT * FROM {table.name}"), key=repr) for table in metadata.sorted_tables}  # noqa: S608 (our own names)


@pytest.mark.parametrize("after", [0, 1, 7, 19])
def test_kill_loses_nothing_that_was_in_and_leaves_nothing_half_in(tmp_path: Path, after: int) -> None:
    path = tmp_path / "killed.ledger"
    with writer(path, 0, 1000) as process:
        assert process.stdout is not None
        said = [int(process.stdout.readline()) for _ in range(after)]
        process.kill()
        said += [int(line) for line in process.stdout.read().split()]
    with Ledger.create(path, clock) as ledger:
        held = ledger.current_reports()
        assert len(held) in (len(said), len(said) + 1)  # killed between the end of a write and its being said
        assert len(ledger.grounded_claims()) == CLAIMS * len(held)
        for number in range(30):
            add_numbered(ledger, number)
    with Ledger.create(tmp_path / "whole.ledger", clock) as ledger:
        for number in range(max(30, len(held))):
            add_numbered(ledger, number)
    assert tables(path) == tables(tmp_path / "whole.ledger")


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "shared.ledger"
    with writer(path, 0, 20) as one, writer(path, 10, 20) as two:
        one.communicate()
        two.communicate()
    assert (one.returncode, two.returncode) == (0, 0)
    with Ledger.open(path, clock) as ledger:
        assert {report.ref for report in ledger.current_reports()} == {f"r{number}" for number in range(30)}
        assert len(ledger.grounded_claims()) == CLAIMS * 30
    tables(path)
