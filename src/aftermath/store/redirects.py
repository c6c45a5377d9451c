"""An id of an incident or wave that is gone leads to the one that most of its claims went to; old ids in notes and links keep working."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, func, insert, or_, select

from aftermath.store import schema

OWNERS = ((schema.incidents, schema.incident_mentions), (schema.waves, schema.wave_mentions))
"""What holds mentions, and the list that says which."""


def add_redirects(connection: Connection, run: int) -> None:
    """Redirects each id that this run ended for good; one that nothing is left of leads nowhere."""
    rows = []
    for old, mentions in _gone(connection, run):
        new = _home(connection, _same_claims(mentions)) or _home(connection, _same_place(mentions))
        if new is not None:
            rows.append({"old": old, "run": run, "new": new})
    if rows:
        connection.execute(insert(schema.redirects), rows)


def redirected(connection: Connection, name: str) -> str:
    """Where this id leads by now: itself where it is current or was never redirected."""
    followed: set[str] = set()
    while name not in followed and not is_current(connection, name):
        followed.add(name)
        held = schema.redirects.c
        name = connection.scalar(select(held.new).where(held.old == name).order_by(held.run.desc()).limit(1)) or name
    return name


def is_current(connection: Connection, name: str) -> bool:
    """Whether an incident or a wave has this id now."""
    return any(connection.scalar(_current(table, name)) is not None for table, _ in OWNERS)


def _current(table: Table, name: str) -> Select[int]:
    return select(table.c.number).where(table.c.key == name, table.c.ended.is_(None))


def _gone(connection: Connection, run: int) -> Iterator[tuple[str, Select[int]]]:
    """Each id that this run ended, with the rows of its mentions as they were before."""
    was = schema.mentions.c
    before = and_(was.began < run, or_(was.ended.is_(None), was.ended == run))
    for table, members in OWNERS:
        for number, old in connection.execute(select(table.c.number, table.c.key).where(table.c.ended == run)).all():
            if not is_current(connection, old):
                its = select(members.c.mention).where(members.c.owner == number)
                yield old, select(was.number).where(before, was.key.in_(its))


def _same_claims(mentions: Select[int]) -> ColumnElement[bool]:
    held = schema.mention_claims.c
    return held.claim.in_(select(held.claim).where(held.owner.in_(mentions)))


def _same_place(mentions: Select[int]) -> ColumnElement[bool]:
    """An edited text has other claims: then what its publication says of the same place."""
    was, of, now = schema.mentions.alias(), schema.reports.alias(), schema.reports.alias()
    publications = select(of.c.publication).join(was, was.c.report == of.c.id).where(was.c.number.in_(mentions))
    return and_(
        schema.mentions.c.report.in_(select(now.c.id).where(now.c.publication.in_(publications))),
        schema.mentions.c.place_name.in_(select(was.c.place_name).where(was.c.number.in_(mentions))),
    )


def _home(connection: Connection, condition: ColumnElement[bool]) -> str | None:
    votes: Counter[str] = Counter()
    for table, members in OWNERS:
        query = (
            select(table.c.key, func.count().label("votes"))
            .join(members, members.c.owner == table.c.number)
            .join(schema.mentions, and_(schema.mentions.c.key == members.c.mention, schema.mentions.c.ended.is_(None)))
            .join(schema.mention_claims, schema.mention_claims.c.owner == schema.mentions.c.number)
            .where(table.c.ended.is_(None), condition)
            .group_by(table.c.key)
        )
        votes.update({row.key: row.votes for row in connection.execute(query)})
    return min(votes, key=lambda owner: (-votes[owner], owner), default=None)
