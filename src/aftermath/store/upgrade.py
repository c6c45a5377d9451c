"""An empty file becomes a ledger and an older ledger becomes today's, in one transaction; a newer one is left alone."""

from importlib.resources import files
from pathlib import Path

from sqlalchemy import Connection

from aftermath.base.errors import LedgerTooNew, NotALedger
from aftermath.store.schema import APPLICATION_ID, REVISION


def is_blank(connection: Connection) -> bool:
    """Whether the file holds nothing at all yet."""
    return not connection.exec_driver_sql("SELECT 1 FROM sqlite_schema LIMIT 1").all()


def require_ledger(connection: Connection, path: Path) -> None:
    """Raises NotALedger on a database that is something else."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
        raise NotALedger(f"{path}: not an Aftermath ledger; check the path")


def is_current(connection: Connection) -> bool:
    """Whether the ledger has this program's schema."""
    return _revision(connection) == REVISION


def upgrade(connection: Connection, path: Path) -> None:
    """Makes the ledger's schema this program's. Raises LedgerTooNew on a revision that this program does not know."""
    # Alembic takes 0.2 s to import, and most commands find a ledger that is current.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(files("aftermath.store") / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    held = _revision(connection)
    if held is not None and held not in known:
        raise LedgerTooNew(f"{path}: a newer Aftermath made this ledger (schema {held}); update the program to use it")
    command.upgrade(config, REVISION)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _revision(connection: Connection) -> str | None:
    if connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema WHERE name = 'alembic_version'").scalar_one() == 0:
        return None
    revision: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one_or_none()
    return revision
