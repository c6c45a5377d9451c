"""A run of linking ends the rows that it sees otherwise and begins others: what any run saw can be read for ever."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, Select, Table, bindparam, func, insert, select, update

from aftermath.base import Incident, Link, Mention, Wave
from aftermath.store import schema
from aftermath.store.linking_rows import Entry, incident_entry, link_entry, mention_entry, wave_entry
from aftermath.store.redirects import add_redirects


def save(
    connection: Connection,
    mentions: Sequence[Mention],
    links: Sequence[Link],
    incidents: Sequence[Incident],
    waves: Sequence[Wave],
    *,
    seen: int,
    recorded_at: datetime,
) -> None:
    """Makes this linking the current one; ids that are gone are redirected to where most of their claims went."""
    run = 1 + (connection.scalar(select(func.max(schema.runs.c.number))) or 0)
    connection.execute(insert(schema.runs), {"number": run, "reading": seen, "recorded_at": recorded_at})
    _replace(connection, schema.mentions, map(mention_entry, mentions), run)
    _replace(connection, schema.links, map(link_entry, links), run)
    _replace(connection, schema.incidents, map(incident_entry, incidents), run)
    _replace(connection, schema.waves, map(wave_entry, waves), run)
    add_redirects(connection, run)


def newest_reading(connection: Connection) -> int:
    """The number of the newest reading of any report; 0 where there is none."""
    return connection.scalar(select(func.max(schema.readings.c.number))) or 0


def is_linked(connection: Connection) -> bool:
    """Whether the newest run saw the newest reading."""
    seen = connection.scalar(select(schema.runs.c.reading).order_by(schema.runs.c.number.desc()).limit(1)) or 0
    return seen == newest_reading(connection)


def _replace(connection: Connection, table: Table, entries: Iterable[Entry], run: int) -> None:
    held = {key: (number, digest) for number, key, digest in connection.execute(_standing(table))}
    wanted = {entry.key: (entry, entry.digest) for entry in entries}
    over = [number for key, (number, digest) in held.items() if key not in wanted or wanted[key][1] != digest]
    fresh = [(entry, digest) for key, (entry, digest) in wanted.items() if key not in held or held[key][1] != digest]
    if over:
        ending = update(table).where(table.c.number == bindparam("over")).values(ended=run)
        connection.execute(ending, [{"over": number} for number in over])
    if fresh:
        _begin(connection, table, fresh, run)


def _begin(connection: Connection, table: Table, fresh: Sequence[tuple[Entry, str]], run: int) -> None:
    first = 1 + (connection.scalar(select(func.max(table.c.number))) or 0)
    rows = [
        {"number": number, "key": entry.key, "digest": digest, "began": run, "ended": None, **entry.values}
        for number, (entry, digest) in enumerate(fresh, first)
    ]
    connection.execute(insert(table), rows)
    for list_table in fresh[0][0].lists:
        _, _, member = list_table.c
        members = [
            {"owner": number, "position": position, member.name: value}
            for number, (entry, _) in enumerate(fresh, first)
            for position, value in enumerate(entry.lists[list_table])
        ]
        if members:
            connection.execute(insert(list_table), members)


def _standing(table: Table) -> Select[int, str, str]:
    return select(table.c.number, table.c.key, table.c.digest).where(table.c.ended.is_(None))
