"""What the database says went wrong, in the words of the error tree; a failed write leaves the ledger as it was."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from aftermath.base.errors import LedgerError, LedgerLocked, NotALedger

_PRIMARY = 0xFF  # the low byte of an extended result code (https://www.sqlite.org/rescode.html)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raises a LedgerError naming the ledger wherever the database raises its own."""
    try:
        yield
    except DBAPIError as error:
        raise _translated(error.orig, path) from error
    except sqlite3.Error as error:
        raise _translated(error, path) from error


def _translated(error: BaseException | None, path: Path) -> LedgerError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LedgerLocked(f"{path}: another program is writing to this ledger; wait for it to finish, then try again")
    if code == sqlite3.SQLITE_NOTADB:
        return NotALedger(f"{path}: not an Aftermath ledger; check the path")
    if code == sqlite3.SQLITE_CORRUPT:
        return LedgerError(f"{path}: the file is damaged; restore it from a copy")
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return LedgerError(f"{path}: cannot be written, the disk may be full; free some space and run the command again")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return LedgerError(f"{path}: cannot be opened for writing; check who owns the file and its folder")
    return LedgerError(f"{path}: the database refused: {error}")
