"""What the newest linking says: mentions, links, incidents and waves, all of them or those that a filter lets through."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, exists, or_, select, true

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
_SHOWN = 5  # ids that a message lists


def incidents(connection: Connection, wanted: Filter = EVERYTHING) -> list[Incident]:
    """Incidents by their start, those without one last."""
    return _incidents(connection, _passes(schema.incidents, schema.incident_mentions, wanted))


def waves(connection: Connection, wanted: Filter = EVERYTHING) -> list[Wave]:
    """Waves by their start, those without one last."""
    return _waves(connection, _passes(schema.waves, schema.wave_mentions, wanted))


def happening(connection: Connection, name: str) -> Incident | Wave:
    """The incident or wave that is meant by an id, an old id or the beginning of one.

    Raises UnknownName where there is none, BadQuery where several begin so.
    """
    key = _named(connection, name)
    incident = _incidents(connection, schema.incidents.c.key == key)
    return incident[0] if incident else _waves(connection, schema.waves.c.key == key)[0]


def mentions(connection: Connection) -> list[Mention]:
    """Mentions by id."""
    claims = _lists(connection, schema.mentions, schema.mention_claims, true())
    rows = connection.execute(_standing(schema.mentions, true()).order_by(schema.mentions.c.key)).mappings()
    return [mention_of(row, claims[row["number"]]) for row in rows]


def links(connection: Connection, owner: str | None = None) -> list[Link]:
    """Links by mention and incident: all, or those of one incident or wave."""
    columns = schema.links.c
    condition = true() if owner is None else columns.incident == owner
    rows = connection.execute(_standing(schema.links, condition).order_by(columns.mention, columns.incident)).mappings()
    return [link_of(row) for row in rows]


def _incidents(connection: Connection, condition: ColumnElement[bool]) -> list[Incident]:
    members = _lists(connection, schema.incidents, schema.incident_mentions, condition)
    rows = connection.execute(_by_start(schema.incidents, condition)).mappings()
    return [incident_of(row, members[row["number"]]) for row in rows]


def _waves(connection: Connection, condition: ColumnElement[bool]) -> list[Wave]:
    within = _lists(connection, schema.waves, schema.wave_incidents, condition)
    members = _lists(connection, schema.waves, schema.wave_mentions, condition)
    rows = connection.execute(_by_start(schema.waves, condition)).mappings()
    return [wave_of(row, within[row["number"]], members[row["number"]]) for row in rows]


def _named(connection: Connection, name: str) -> str:
    wanted = redirected(connection, name.casefold())
    found: list[str] = [key for table, _ in OWNERS for key in connection.scalars(_begins(table, wanted)).all()]
    if wanted in found:
        return wanted
    if not found or not wanted:
        raise UnknownName(f"no incident is called {name}; `aftermath incidents` lists them")
    if len(found) > 1:
        raise BadQuery(f"{len(found)} incidents begin with {name}: {', '.join(found[:_SHOWN])}; give more of the id")
    return found[0]


def _begins(table: Table, beginning: str) -> Select[str]:
    return select(table.c.key).where(table.c.key.startswith(beginning, autoescape=True), table.c.ended.is_(None)).order_by(table.c.key)


def _standing(table: Table, condition: ColumnElement[bool]) -> "Select[*tuple[object, ...]]":
    return select(table).where(table.c.ended.is_(None), condition)


def _by_start(owners: Table, condition: ColumnElement[bool]) -> "Select[*tuple[object, ...]]":
    columns = owners.c
    return _standing(owners, condition).order_by(columns.time_start.is_(None), columns.time_start, columns.key)


def _lists(connection: Connection, owners: Table, members: Table, condition: ColumnElement[bool]) -> Mapping[int, list[str]]:
    """The list of each current row that meets the condition, by the row's number."""
    number, position, member = members.c
    query = (
        select(number, member).join(owners, owners.c.number == number).where(owners.c.ended.is_(None), condition).order_by(number, position)
    )
    lists: dict[int, list[str]] = defaultdict(list)
    for owner, value in connection.execute(query):
        lists[owner].append(value)
    return lists


def _passes(owners: Table, members: Table, wanted: Filter) -> ColumnElement[bool]:
    """Whether a row of `owners` is let through."""
    conditions: list[ColumnElement[bool]] = [true()]
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
    return and_(*conditions)


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
