"""Whether the ledger holds together: every claim reads in its report, every report in its bytes, every link leads to what is there."""

import zlib
from collections.abc import Iterator

from sqlalchemy import Connection, Table, select, text

from aftermath.base.ids import bytes_id
from aftermath.store import queries, schema


def faults(connection: Connection) -> Iterator[str]:
    """Each thing that does not hold, in words that name it."""
    yield from (f"the file: {row[0]}" for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok")
    yield from _bytes(connection)
    yield from _words(connection)
    yield from _claims(connection)
    yield from _owners(connection)


def _bytes(connection: Connection) -> Iterator[str]:
    """Bytes whose hash is not their name, and reports whose bytes are gone."""
    kept = set()
    for name, deflated in connection.execute(select(schema.raw.c.sha256, schema.raw.c.deflated)):
        kept.add(name)
        try:
            whole = bytes_id(zlib.decompress(deflated)) == name
        except zlib.error:
            whole = False
        if not whole:
            yield f"bytes {name}: they are not what they were when they were stored"
    for report, raw in connection.execute(select(schema.reports.c.id, schema.reports.c.raw)):
        if raw not in kept:
            yield f"report {report}: its bytes are not there"


def _words(connection: Connection) -> Iterator[str]:
    """Claims whose words do not stand in their report where they say."""
    bodies = {one.id: one.body for one in queries.every_report(connection)}
    held = schema.claims.c
    for name, report, start, end, evidence in connection.execute(
        select(held.id, held.report, held.span_start, held.span_end, held.evidence).order_by(held.reading, held.position)
    ):
        if bodies.get(report, "")[start:end] != evidence:
            yield f"claim {name}: its words are not in report {report} where it says"


def _claims(connection: Connection) -> Iterator[str]:
    """Current mentions of claims that are not there."""
    known = set(connection.scalars(select(schema.claims.c.id)))
    members = schema.mention_claims
    query = select(schema.mentions.c.key, members.c.claim).join(members, members.c.owner == schema.mentions.c.number)
    for mention, claim in connection.execute(query.where(schema.mentions.c.ended.is_(None))):
        if claim not in known:
            yield f"mention {mention}: its claim {claim} is not there"


def _owners(connection: Connection) -> Iterator[str]:
    """Current links that lead from no mention or to no incident or wave."""
    mentions = _current(connection, schema.mentions)
    owners = _current(connection, schema.incidents) | _current(connection, schema.waves)
    held = schema.links.c
    for mention, owner in connection.execute(select(held.mention, held.incident).where(held.ended.is_(None))):
        if mention not in mentions:
            yield f"link to {owner}: its mention {mention} is not there"
        if owner not in owners:
            yield f"link of mention {mention}: there is no incident or wave {owner}"


def _current(connection: Connection, table: Table) -> set[str]:
    return set(connection.scalars(select(table.c.key).where(table.c.ended.is_(None))))
