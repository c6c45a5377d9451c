"""What the ledger says now: the newest version of each publication, and what its newest reading found in it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select, true

from aftermath.base import GroundedClaim, Report
from aftermath.base.errors import BadQuery, UnknownName
from aftermath.store import schema
from aftermath.store.claim_rows import claim_of
from aftermath.store.recording import Reading
from aftermath.store.redirects import OWNERS
from aftermath.store.report_rows import report_of, source_of

_BATCH = 500  # ids a statement; SQLite takes 32,766


def current_reports(connection: Connection) -> Iterator[Report]:
    """The newest version of each publication, in the order of recording."""
    return _reports(connection, _newest_version())


def every_report(connection: Connection) -> Iterator[Report]:
    """Every version of every report, in the order of recording."""
    return _reports(connection, true())


def reports(connection: Connection, ids: Iterable[str]) -> Iterator[Report]:
    """The reports with these ids, of any version."""
    for batch in _batches(sorted(set(ids))):
        yield from _reports(connection, schema.reports.c.id.in_(batch))


def report(connection: Connection, ref: str) -> Report:
    """The report with this id, or the newest version of the one that came with this id.

    Raises UnknownName where there is none, BadQuery where several sources used the same.
    """
    found = list(_reports(connection, schema.reports.c.id == ref))
    found = found or list(_reports(connection, and_(schema.reports.c.ref == ref, _newest_version())))
    if not found:
        raise UnknownName(f"no report is called {ref}")
    if len(found) > 1:
        raise BadQuery(f"{len(found)} reports are called {ref}; use one of their own ids: {', '.join(one.id for one in found)}")
    return found[0]


def history(connection: Connection, until: datetime) -> Iterator[tuple[Report, Reading | None]]:
    """Every version of every report that was out by then, in the order of recording, with what its newest reading found.

    A report without a publication time was out when it was recorded.
    """
    held = schema.reports.c
    out = or_(held.published <= until, and_(held.published.is_(None), held.recorded_at <= until))
    for one in list(_reports(connection, out)):
        read = schema.readings.c
        newest = select(read.reader, read.reader_version).where(read.report == one.id).order_by(read.number.desc()).limit(1)
        by = connection.execute(newest).first()
        yield one, Reading(reader=by[0], version=by[1], claims=tuple(claims_of_report(connection, one.id))) if by else None


def unread(connection: Connection) -> Iterator[Report]:
    """Current reports that no reader has read."""
    return _reports(connection, and_(_newest_version(), ~exists().where(schema.readings.c.report == schema.reports.c.id)))


def grounded_claims(connection: Connection) -> Iterator[GroundedClaim]:
    """The claims of all current reports, report by report in the order of recording, each report's in the order of its text."""
    return _claims(connection, _newest_version())


def claims_of_report(connection: Connection, report_id: str) -> Iterator[GroundedClaim]:
    """The claims of one version of a report, in the order of its text."""
    return _claims(connection, schema.claims.c.report == report_id)


def claims_of_owner(connection: Connection, name: str) -> Iterator[GroundedClaim]:
    """The claims whose mentions the incident or wave with this id holds."""
    its = [
        select(schema.mention_claims.c.claim)
        .join(schema.mentions, schema.mentions.c.number == schema.mention_claims.c.owner)
        .join(members, members.c.mention == schema.mentions.c.key)
        .join(table, table.c.number == members.c.owner)
        .where(table.c.key == name, table.c.ended.is_(None), schema.mentions.c.ended.is_(None))
        for table, members in OWNERS
    ]
    return _claims(connection, schema.claims.c.id.in_(its[0].union(its[1])))


def counts(connection: Connection) -> dict[str, int]:
    """How many reports, claims, incidents and waves are current."""
    read = select(func.count()).select_from(schema.claims).join(schema.reports, schema.reports.c.id == schema.claims.c.report)
    queries = {
        "reports": select(func.count()).select_from(schema.reports).where(_newest_version()),
        "claims": read.where(_newest_version(), _newest_reading()),
        **{table.name: select(func.count()).select_from(table).where(table.c.ended.is_(None)) for table, _ in OWNERS},
    }
    return {name: connection.execute(query).scalar_one() for name, query in queries.items()}


def _newest_version() -> ColumnElement[bool]:
    newer = schema.reports.alias("newer")
    return ~exists().where(newer.c.publication == schema.reports.c.publication, newer.c.version > schema.reports.c.version)


def _newest_reading() -> ColumnElement[bool]:
    newer = schema.readings.alias("newer_reading")
    return ~exists().where(newer.c.report == schema.claims.c.report, newer.c.number > schema.claims.c.reading)


def _reports(connection: Connection, condition: ColumnElement[bool]) -> Iterator[Report]:
    sources = {row["id"]: source_of(row) for row in connection.execute(select(schema.sources)).mappings()}
    query = select(schema.reports).where(condition).order_by(schema.reports.c.number)
    for row in connection.execute(query).mappings():
        yield report_of(row, sources[row["source"]])


def _claims(connection: Connection, condition: ColumnElement[bool]) -> Iterator[GroundedClaim]:
    query = (
        select(schema.claims)
        .join(schema.reports, schema.reports.c.id == schema.claims.c.report)
        .where(condition, _newest_reading())
        .order_by(schema.reports.c.number, schema.claims.c.position)
    )
    for row in connection.execute(query).mappings():
        yield claim_of(row)


def _batches(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))
