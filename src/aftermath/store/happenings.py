"""What the newest linking says: mentions, links, incidents and waves, all of them or those that a filter lets through."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, exists, or_, select

from aftermath.base import Incident, Link, Mention, Wave
from aftermath.base.errors import BadQuery, UnknownName
from aftermath.store import schema
from aftermath.store.linking_rows import incident_of, link_of, mention_of, wave_of
from aftermath.store.redirects import OWNERS, redirected


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which incidents and waves; nothing set lets all through."""

    since: datetime | None = None
    """Local time at the place, without tzinfo; what ended by then is left out, and so is what has no known time."""
    until: datetime | None = None
    """Exclusive."""
    place: str | None = None
    """Part of the name of the place, of its region, or of a place in one of its claims; or a country's code. Case does not matter."""
    kind: str | None = None
    """A kind of claim that it holds."""


EVERYTHING = Filter()


def incidents(connection: Connection, wanted: Filter = EVERYTHING) -> list[Incident]:
    """Incidents by their start, those without one last."""
    members = _lists(connection, schema.incidents, schema.incident_mentions)
    rows = connection.execute(_matching(schema.incidents, schema.incident_mentions, wanted)).mappings()
    return [incident_of(row, members[row["number"]]) for row in rows]


def waves(connection: Connection, wanted: Filter = EVERYTHING) -> list[Wave]:
    """Waves by their start, those without one last."""
    within = _lists(connection, schema.waves, schema.wave_incidents)
    members = _lists(connection, schema.waves, schema.wave_mentions)
    rows = connection.execute(_matching(schema.waves, schema.wave_mentions, wanted)).mappings()
    return [wave_of(row, within[row["number"]], members[row["number"]]) for row in rows]


def mentions(connection: Connection) -> list[Mention]:
    """Mentions by id."""
    claims = _lists(connection, schema.mentions, schema.mention_claims)
    rows = connection.execute(_standing(schema.mentions)).mappings()
    return [mention_of(row, claims[row["number"]]) for row in rows]


def links(connection: Connection) -> list[Link]:
    """Links by mention and incident."""
    standing = _standing(schema.links).order_by(None).order_by(schema.links.c.mention, schema.links.c.incident)
    return [link_of(row) for row in connection.execute(standing).mappings()]


def named(connection: Connection, name: str) -> str:
    """The id of the incident or wave that is meant by an id, an old id or the beginning of one.

    Raises UnknownName where there is none, BadQuery where several begin so.
    """
    wanted = redirected(connection, name.casefold())
    beginning = wanted.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_") + "%"
    found: list[str] = [
        key
        for table, _ in OWNERS
        for key in connection.scalars(select(table.c.key).where(table.c.key.like(beginning, escape="\\"), table.c.ended.is_(None)))
    ]
    if wanted in found:
        return wanted
    if not found or not wanted:
        raise UnknownName(f"no incident is called {name}; `aftermath incidents` lists them")
    if len(found) > 1:
        raise BadQuery(f"{len(found)} incidents begin with {name}; give more of the id")
    return found[0]


def _standing(table: Table) -> "Select[*tuple[object, ...]]":
    return select(table).where(table.c.ended.is_(None)).order_by(table.c.key)


def _lists(connection: Connection, owners: Table, members: Table) -> Mapping[int, list[str]]:
    """The list of each current row, by the row's number."""
    number, position, member = members.c
    query = select(number, member).join(owners, owners.c.number == number).where(owners.c.ended.is_(None)).order_by(number, position)
    lists: dict[int, list[str]] = defaultdict(list)
    for owner, value in connection.execute(query):
        lists[owner].append(value)
    return lists


def _matching(owners: Table, members: Table, wanted: Filter) -> "Select[*tuple[object, ...]]":
    columns = owners.c
    query = select(owners).where(columns.ended.is_(None), *_conditions(owners, members, wanted))
    return query.order_by(columns.time_start.is_(None), columns.time_start, columns.key)


def _conditions(owners: Table, members: Table, wanted: Filter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    start, end = owners.c.time_start, owners.c.time_end
    if wanted.since is not None:
        conditions.append(or_(end > wanted.since, and_(end.is_(None), start >= wanted.since)))
    if wanted.until is not None:
        conditions.append(start < wanted.until)
    if wanted.place is not None:
        held = _holds(owners, members, _at(schema.claims, wanted.place))
        conditions.append(or_(_at(owners, wanted.place), held))
    if wanted.kind is not None:
        conditions.append(_holds(owners, members, schema.claims.c.kind == wanted.kind))
    return conditions


def _at(table: Table, place: str) -> ColumnElement[bool]:
    columns = table.c
    within = [columns[name].icontains(place, autoescape=True) for name in ("place_name", "place_admin1")]
    return or_(*within, columns.place_country == place.upper())


def _holds(owners: Table, members: Table, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a claim of the row's mentions meets the condition."""
    return exists(
        select(schema.claims.c.position)
        .join(schema.mention_claims, schema.mention_claims.c.claim == schema.claims.c.id)
        .join(schema.mentions, schema.mentions.c.number == schema.mention_claims.c.owner)
        .join(members, members.c.mention == schema.mentions.c.key)
        .where(members.c.owner == owners.c.number, schema.mentions.c.ended.is_(None), condition)
    )
