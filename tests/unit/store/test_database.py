import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from aftermath.base.errors import LedgerError, LedgerLocked
from aftermath.store import Ledger, Reading
from aftermath.store.database import Database
from tests.contracts.nouns import claims_in, clock, report

HELD = report("two hurt", ref="held")
NEXT = report("nine hurt", ref="next")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with one report."""
    path = tmp_path / "test.ledger"
    with Ledger.create(path, clock) as ledger:
        ledger.add(HELD, HELD.text.encode(), Reading(reader="test", version="1", claims=claims_in(HELD)))
    return path


def fill(connection: Connection) -> None:
    """Writes more than a file that may not grow can take."""
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    connection.execute(text("INSERT INTO sources (id, name) VALUES ('x', :name)"), {"name": "x" * 1_000_000})


def test_locked_ledger_says_so_and_can_still_be_read(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Ledger.open(path, clock, patience_ms=10) as ledger:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerLocked, match="another program is writing"):
            ledger.add(NEXT, NEXT.text.encode(), None)
        assert ledger.current_reports() == (HELD,)
        other.execute("ROLLBACK")
        ledger.add(NEXT, NEXT.text.encode(), None)
        assert ledger.current_reports() == (HELD, NEXT)


def test_full_disk_leaves_the_ledger_as_it_was(path: Path) -> None:
    database = Database(path)
    with pytest.raises(LedgerError, match="disk may be full"), database.writing() as connection:
        fill(connection)
    database.close()
    with Ledger.open(path, clock) as ledger:
        assert ledger.current_reports() == (HELD,)


def test_damaged_file_is_told(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="damaged"), Ledger.open(path, clock) as ledger:
        ledger.grounded_claims()


def test_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LedgerError, match="--ledger"):
        Ledger.create(tmp_path / "file" / "test.ledger", clock)


def test_failed_write_keeps_nothing(path: Path) -> None:
    claims = claims_in(NEXT)
    twice = Reading(reader="test", version="1", claims=(*claims, claims_in(HELD)[0]))
    with Ledger.open(path, clock) as ledger:
        with pytest.raises(ValueError, match="not the bytes"):
            ledger.add(NEXT, b"", twice)
        assert ledger.current_reports() == (HELD,)


@pytest.mark.parametrize("table", ["sources", "raw", "reports", "readings", "claims"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 100"])
def test_rows_cannot_be_changed_or_removed(path: Path, table: str, statement: str) -> None:
    with pytest.raises(LedgerError, match="append-only"), Database(path).writing() as connection:
        connection.exec_driver_sql(statement.format(table))


def test_programs_that_turn_the_log_on_at_once_wait_for_each_other(tmp_path: Path) -> None:
    for number in range(40):
        path = tmp_path / f"{number}.ledger"
        with closing(sqlite3.connect(path)) as fresh:
            fresh.execute("CREATE TABLE held (x)")
        databases = [Database(path, patience_ms=10_000) for _ in range(4)]
        with ThreadPoolExecutor(len(databases)) as pool:
            for done in [pool.submit(database.keep_log) for database in databases]:
                done.result()
        for database in databases:
            database.close()
