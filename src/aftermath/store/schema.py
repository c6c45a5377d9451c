"""The tables. Rows about reports are only ever added; rows about links are ended by the run that sees otherwise, never changed or removed.

The migrations in `migrations/versions` make these tables; a test holds the two equal.
"""

from typing import Any

from sqlalchemy import BigInteger, Column, Double, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, UniqueConstraint

from aftermath.store.columns import Instant, json_column, place_columns, time_columns

REVISION = "0001"
"""The schema's newest revision, as this program knows it."""

APPLICATION_ID = 0x41465452
"""What marks a SQLite file as a ledger: "AFTR" (https://www.sqlite.org/pragma.html#pragma_application_id)."""

metadata = MetaData()

sources = Table(
    "sources",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String),
    Column("kind", String),
    Column("owner", String),
    Column("country", String),
    Column("language", String),
)

raw = Table(
    "raw",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("media_type", String, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("deflated", LargeBinary, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("publication", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("ref", String, nullable=False, index=True),
    Column("source", ForeignKey("sources.id"), nullable=False, index=True),
    Column("title", String, nullable=False),
    Column("text", String, nullable=False),
    Column("language", String, nullable=False),
    Column("address", String),
    Column("channel", String),
    Column("published", Instant, index=True),
    Column("published_offset", Integer),  # seconds east of UTC
    Column("raw", String, nullable=False),
    Column("media_type", String, nullable=False),
    json_column("boilerplate"),
    Column("recorded_at", Instant, nullable=False),
    UniqueConstraint("publication", "version"),
)

readings = Table(
    "readings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report", ForeignKey("reports.id"), nullable=False),
    Column("reader", String, nullable=False),
    Column("reader_version", String, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    UniqueConstraint("report", "reader", "reader_version"),
)

claims = Table(
    "claims",
    metadata,
    Column("reading", ForeignKey("readings.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("measure", String, nullable=False),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("evidence", String, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("object", String),
    Column("count_low", BigInteger),
    Column("count_high", BigInteger),
    Column("unit", String),
    Column("speaker_name", String),
    Column("speaker_kind", String),
    Column("speaker_office", String),
    json_column("speaker_relayed_by"),
    Column("channel", String),
    Column("stance", String, nullable=False),
    Column("party", String),
    json_column("also"),
    json_column("places"),
    json_column("times"),
    Column("part_of", String),
    Column("supersedes", String),
    Column("denies", String),
    Column("rule", String, nullable=False),
    json_column("why"),
    *place_columns(),
    *time_columns(),
)

runs = Table(
    "runs",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("reading", Integer, nullable=False),  # the newest reading it saw; 0 where there was none
    Column("recorded_at", Instant, nullable=False),
)


def _derived(name: str, *columns: Column[Any] | Index) -> Table:
    """A table whose rows hold from the run `began` up to the run `ended`, and hold now where that is null.

    `key` names the thing over all runs; `digest` is the hash of all that a row and its lists say.
    """
    return Table(
        name,
        metadata,
        Column("number", Integer, primary_key=True),
        Column("key", String, nullable=False, index=True),
        Column("digest", String, nullable=False),
        Column("began", ForeignKey("runs.number"), nullable=False),
        Column("ended", ForeignKey("runs.number")),
        *columns,
    )


def _list_of(name: str, owner: str, member: str) -> Table:
    """The ordered list `member` of a row of the table `owner`."""
    return Table(
        name,
        metadata,
        Column("owner", ForeignKey(f"{owner}.number"), primary_key=True),
        Column("position", Integer, primary_key=True),
        Column(member, String, nullable=False, index=True),
    )


mentions = _derived(
    "mentions",
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    *place_columns(),
    *time_columns(),
    json_column("weapons"),
    Column("published", Instant),
    Column("published_offset", Integer),
)
mention_claims = _list_of("mention_claims", "mentions", "claim")

links = _derived(
    "links",
    Column("mention", String, nullable=False, index=True),
    Column("incident", String, nullable=False, index=True),
    Column("weight", Double, nullable=False),
    Column("by", String, nullable=False),
    json_column("why"),
)

incidents = _derived(
    "incidents",
    Column("title", String, nullable=False),
    *place_columns(),
    *time_columns(),
    Column("wave", String, index=True),
    Index("ix_incidents_ended_time_start", "ended", "time_start"),
)
incident_mentions = _list_of("incident_mentions", "incidents", "mention")

waves = _derived(
    "waves",
    Column("title", String, nullable=False),
    *place_columns(),
    *time_columns(),
)
wave_incidents = _list_of("wave_incidents", "waves", "incident")
wave_mentions = _list_of("wave_mentions", "waves", "mention")

redirects = Table(
    "redirects",
    metadata,
    Column("old", String, primary_key=True),
    Column("run", ForeignKey("runs.number"), primary_key=True),
    Column("new", String, nullable=False, index=True),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", String, primary_key=True),
    Column("verdict", String, nullable=False),
    json_column("subjects"),
    Column("who", String, nullable=False),
    Column("when", Instant, nullable=False),
    Column("reason", String, nullable=False),
)
