from pathlib import Path

import pytest
from sqlalchemy import select

from aftermath.base import Mention
from aftermath.base.errors import LedgerError
from aftermath.store import Ledger, Reading, schema
from aftermath.store.database import Database
from tests.contracts.nouns import claims_in, clock, incident_of, link_of, mention_of, report


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.ledger"


def spans(path: Path) -> list[tuple[str, int, int | None]]:
    """Each row of an incident: its id, the run it began in, the run it ended in."""
    columns = schema.incidents.c
    with Database(path).reading() as connection:
        return [tuple(row) for row in connection.execute(select(columns.key, columns.began, columns.ended).order_by(columns.number))]


def two_mentions(ledger: Ledger) -> tuple[Mention, Mention]:
    made = []
    for one in (report("two hurt", ref="a"), report("nine hurt", ref="b")):
        ledger.add(one, one.text.encode(), Reading(reader="test", version="1", claims=claims_in(one)))
        made.append(mention_of(one, claims_in(one)))
    return made[0], made[1]


def test_what_stays_the_same_is_written_once(path: Path) -> None:
    with Ledger.create(path, clock) as ledger:
        first, second = two_mentions(ledger)
        apart = [incident_of(first, name="i1"), incident_of(second, name="i2")]
        ledger.save_linking([first, second], [], apart, [], seen=ledger.newest_reading())
        ledger.save_linking([first, second], [], apart, [], seen=ledger.newest_reading())
    assert spans(path) == [("i1", 1, None), ("i2", 1, None)]


def test_what_changes_is_ended_and_begun_again(path: Path) -> None:
    with Ledger.create(path, clock) as ledger:
        first, second = two_mentions(ledger)
        ledger.save_linking(
            [first, second], [], [incident_of(first, name="i1"), incident_of(second, name="i2")], [], seen=ledger.newest_reading()
        )
        ledger.save_linking([first, second], [], [incident_of(first, second, name="i1")], [], seen=ledger.newest_reading())
    assert spans(path) == [("i1", 1, 2), ("i2", 1, 2), ("i1", 2, None)]


def test_ended_row_cannot_be_revived(path: Path) -> None:
    with Ledger.create(path, clock) as ledger:
        first, second = two_mentions(ledger)
        ledger.save_linking([first, second], [link_of(first, "i1")], [incident_of(first, name="i1")], [], seen=ledger.newest_reading())
        ledger.save_linking([first, second], [], [], [], seen=ledger.newest_reading())
    for statement in ("UPDATE incidents SET ended = NULL", "UPDATE links SET digest = 'x'", "DELETE FROM mentions"):
        with pytest.raises(LedgerError, match="append-only"), Database(path).writing() as connection:
            connection.exec_driver_sql(statement)
