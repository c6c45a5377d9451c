"""A report goes in whole, with its bytes and its claims, or not at all; what is there already stays as it is."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, func, insert, select

from aftermath.base import GroundedClaim, Report
from aftermath.base.ids import bytes_id
from aftermath.store import schema
from aftermath.store.claim_rows import claim_row
from aftermath.store.report_rows import report_row, source_row


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one reader made of a report. No claims is an answer too, and differs from no reading."""

    reader: str
    version: str
    claims: Sequence[GroundedClaim]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of a report handed to the ledger."""

    status: Literal["new", "version", "reread", "same"]
    """`new` publication, another `version` of a known one, a known report `reread` by another reader, or the `same` again."""
    version: int


def add(connection: Connection, report: Report, raw: bytes, reading: Reading | None, recorded_at: datetime) -> Added:
    """Records the report, its bytes and what was read in it. Raises ValueError where the bytes are not the report's."""
    if report.raw != bytes_id(raw):
        raise ValueError(f"report {report.ref}: these are not the bytes it was read from")
    known = connection.scalar(select(schema.reports.c.version).where(schema.reports.c.id == report.id))
    if known is not None:
        reread = reading is not None and not is_read(connection, report.id, reading.reader, reading.version)
        if reading is not None and reread:
            _add_reading(connection, report, reading, recorded_at)
        return Added(status="reread" if reread else "same", version=known)
    version = 1 + (_newest_version(connection, report.publication) or 0)
    _add_once(connection, report, raw)
    connection.execute(insert(schema.reports), report_row(report, version, recorded_at))
    if reading is not None:
        _add_reading(connection, report, reading, recorded_at)
    return Added(status="new" if version == 1 else "version", version=version)


def is_known(connection: Connection, report: str) -> bool:
    """Whether the report with this id is recorded."""
    return connection.scalar(select(schema.reports.c.id).where(schema.reports.c.id == report)) is not None


def is_read(connection: Connection, report: str, reader: str, version: str) -> bool:
    """Whether this version of this reader has read the report with this id."""
    held = schema.readings.c
    query = select(held.number).where(held.report == report, held.reader == reader, held.reader_version == version)
    return connection.scalar(query) is not None


def _newest_version(connection: Connection, publication: str) -> int | None:
    query = select(func.max(schema.reports.c.version)).where(schema.reports.c.publication == publication)
    version: int | None = connection.scalar(query)
    return version


def _add_once(connection: Connection, report: Report, raw: bytes) -> None:
    if connection.scalar(select(schema.sources.c.id).where(schema.sources.c.id == report.source.id)) is None:
        connection.execute(insert(schema.sources), source_row(report.source))
    if connection.scalar(select(schema.raw.c.sha256).where(schema.raw.c.sha256 == report.raw)) is None:
        values = {"sha256": report.raw, "media_type": report.media_type, "size": len(raw), "deflated": zlib.compress(raw)}
        connection.execute(insert(schema.raw), values)


def _add_reading(connection: Connection, report: Report, reading: Reading, recorded_at: datetime) -> None:
    number = 1 + (connection.scalar(select(func.max(schema.readings.c.number))) or 0)
    values = {
        "number": number,
        "report": report.id,
        "reader": reading.reader,
        "reader_version": reading.version,
        "recorded_at": recorded_at,
    }
    connection.execute(insert(schema.readings), values)
    rows = [claim_row(claim, number, position) for position, claim in enumerate(reading.claims)]
    if rows:
        connection.execute(insert(schema.claims), rows)
