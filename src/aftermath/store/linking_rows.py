"""Mentions, links, incidents and waves as rows with their lists, and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table

from aftermath.base import Incident, Link, Mention, Wave
from aftermath.base.ids import content_id
from aftermath.store import schema
from aftermath.store.columns import Row, place_of, place_row, time_of, time_row, why_values, whys_of
from aftermath.store.report_rows import moment_of, moment_row

Lists = dict[Table, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of a derived table: its key, its values and its ordered lists."""

    key: str
    values: dict[str, Any]
    lists: Lists

    @property
    def digest(self) -> str:
        """The hash of all that it says."""
        return content_id(self.key, self.values, {table.name: members for table, members in self.lists.items()})


def mention_entry(mention: Mention) -> Entry:
    """A row of `schema.mentions`."""
    values = {
        "report": mention.report,
        "weapons": list(mention.weapons),
        **place_row(mention.place),
        **time_row(mention.time),
        **moment_row("published", mention.published),
    }
    return Entry(key=mention.id, values=values, lists={schema.mention_claims: mention.claims})


def mention_of(row: Row, claims: Sequence[str]) -> Mention:
    """The mention that a row holds."""
    return Mention(
        id=row["key"],
        report=row["report"],
        claims=tuple(claims),
        place=place_of(row),
        time=time_of(row),
        weapons=tuple(row["weapons"]),
        published=moment_of(row, "published"),
    )


def link_entry(link: Link) -> Entry:
    """A row of `schema.links`; its key is the pair that it joins."""
    values = {
        "mention": link.mention,
        "incident": link.incident,
        "weight": link.weight,
        "by": link.by,
        "why": why_values(link.why),
    }
    return Entry(key=content_id("link", link.mention, link.incident), values=values, lists={})


def link_of(row: Row) -> Link:
    """The link that a row holds."""
    return Link(mention=row["mention"], incident=row["incident"], weight=row["weight"], by=row["by"], why=whys_of(row["why"]))


def incident_entry(incident: Incident) -> Entry:
    """A row of `schema.incidents`."""
    values = {"title": incident.title, "wave": incident.wave, **place_row(incident.place), **time_row(incident.time)}
    return Entry(key=incident.id, values=values, lists={schema.incident_mentions: incident.mentions})


def incident_of(row: Row, mentions: Sequence[str]) -> Incident:
    """The incident that a row holds."""
    return Incident(id=row["key"], title=row["title"], place=place_of(row), time=time_of(row), mentions=tuple(mentions), wave=row["wave"])


def wave_entry(wave: Wave) -> Entry:
    """A row of `schema.waves`."""
    values = {"title": wave.title, **place_row(wave.place), **time_row(wave.time)}
    return Entry(key=wave.id, values=values, lists={schema.wave_incidents: wave.incidents, schema.wave_mentions: wave.mentions})


def wave_of(row: Row, incidents: Sequence[str], mentions: Sequence[str]) -> Wave:
    """The wave that a row holds."""
    return Wave(
        id=row["key"],
        title=row["title"],
        place=place_of(row),
        time=time_of(row),
        incidents=tuple(incidents),
        mentions=tuple(mentions),
    )
