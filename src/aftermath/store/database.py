"""One SQLite file: every write is one transaction that holds the write lock from its first statement to its last.

Readers see the last finished write and never wait (write-ahead log).
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPICursor

from aftermath.store.failures import told

PATIENCE_MS = 3_000
"""How long a write waits for another program's write."""

RETRY = 0.02
"""Seconds between two tries to turn the write-ahead log on."""

_WRITING = {"aftermath_writing": True}


class Database:
    """A SQLite file through SQLAlchemy. Raises LedgerError in the database's stead."""

    def __init__(self, path: Path, *, patience_ms: int = PATIENCE_MS) -> None:
        self.path = path
        self._patience = patience_ms / 1000
        self._engine = _engine(path, patience_ms)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One transaction that reads one state."""
        with told(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that writes: all of it is kept, or nothing."""
        with told(self.path), self._engine.connect().execution_options(**_WRITING) as connection, connection.begin():
            yield connection

    def keep_log(self) -> None:
        """Turns the write-ahead log on; the file remembers it. Not for a file that is not ours."""
        with told(self.path), closing(self._engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
            deadline = time.monotonic() + self._patience
            while not self._logs(cursor):
                try:
                    cursor.execute("PRAGMA journal_mode = WAL")  # outside a transaction: inside one the mode cannot be changed
                except sqlite3.OperationalError:
                    if time.monotonic() > deadline:
                        raise
                    time.sleep(RETRY)  # SQLite's own waiting does not cover a change of the mode

    @staticmethod
    def _logs(cursor: DBAPICursor) -> bool:
        cursor.execute("PRAGMA journal_mode")
        return cursor.fetchone() == ("wal",)

    def close(self) -> None:
        """Lets the file go."""
        self._engine.dispose()


def _engine(path: Path, patience_ms: int) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": patience_ms / 1000})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401 (SQLAlchemy's signature)
    connection.isolation_level = None  # the module's own habit of opening transactions late would leave a write half outside one
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("aftermath_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
