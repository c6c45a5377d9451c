import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from aftermath.base.errors import LedgerTooNew, NoLedger, NotALedger
from aftermath.store import Ledger, schema
from aftermath.store.database import Database
from tests.contracts.nouns import clock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.ledger"


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_migrations_make_the_tables_of_the_schema(path: Path) -> None:
    Ledger.create(path, clock).close()
    with Database(path).reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []


def test_new_ledger_is_open_to_reading_at_once(path: Path) -> None:
    Ledger.create(path, clock).close()
    with Ledger.open(path, clock) as ledger:
        assert ledger.current_reports() == ()


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    Ledger.create(tmp_path / "a" / "b" / "test.ledger", clock).close()
    assert (tmp_path / "a" / "b" / "test.ledger").exists()


def test_empty_file_becomes_a_ledger(path: Path) -> None:
    path.touch()
    Ledger.create(path, clock).close()
    with Ledger.open(path, clock) as ledger:
        assert ledger.current_reports() == ()


def test_older_ledger_is_brought_up_to_date_on_opening(path: Path) -> None:
    Ledger.create(path, clock).close()
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        connection.executescript("PRAGMA foreign_keys = OFF;" + "".join(f'DROP TABLE "{name}";' for name in names))
    with Ledger.open(path, clock) as ledger:
        assert ledger.current_reports() == ()


def test_newer_ledger_is_left_alone(path: Path) -> None:
    Ledger.create(path, clock).close()
    change(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerTooNew, match=r"newer Aftermath .*update"):
        Ledger.open(path, clock)


def test_no_ledger(path: Path) -> None:
    with pytest.raises(NoLedger, match="aftermath add"):
        Ledger.open(path, clock)
    assert not path.exists()


@pytest.mark.parametrize("content", [b"hello", b"hello" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_other_file_is_no_ledger_and_stays_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    for way in (Ledger.open, Ledger.create):
        with pytest.raises(NotALedger, match="not an Aftermath ledger"):
            way(path, clock)
    assert path.read_bytes() == content


def test_other_database_is_no_ledger_and_stays_as_it_is(path: Path) -> None:
    change(path, "CREATE TABLE bookmarks (name)")
    before = path.read_bytes()
    for way in (Ledger.open, Ledger.create):
        with pytest.raises(NotALedger):
            way(path, clock)
    assert path.read_bytes() == before


def test_folder_is_no_ledger(tmp_path: Path) -> None:
    for way in (Ledger.open, Ledger.create):
        with pytest.raises(NotALedger, match="folder"):
            way(tmp_path, clock)
