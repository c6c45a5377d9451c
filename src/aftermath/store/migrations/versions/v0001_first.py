"""The first tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEPT = (
    *("sources", "raw", "reports", "readings", "claims", "runs", "redirects", "judgements"),
    *("mention_claims", "incident_mentions", "wave_incidents", "wave_mentions"),
)
DERIVED = ("mentions", "links", "incidents", "waves")


def upgrade() -> None:
    """The first tables, and the triggers that keep their rows."""
    _records()
    _claims()
    _linking()
    _judgements()
    for table in KEPT:
        _refuse(table, "UPDATE")
        _refuse(table, "DELETE")
    for table in DERIVED:
        _refuse(table, "DELETE")
        _refuse(table, "UPDATE", "WHEN OLD.ended IS NOT NULL OR NEW.digest IS NOT OLD.digest OR NEW.key IS NOT OLD.key")


def _text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _text_or_null(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String()) for name in names]


def _json(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON(), nullable=False)


def _whole(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _place() -> list[sa.Column[Any]]:
    return [
        *_text_or_null("place_name", "place_precision"),
        *(sa.Column(name, sa.Double()) for name in ("place_latitude", "place_longitude", "place_radius_km")),
        *_text_or_null("place_admin1", "place_country", "place_zone", "place_gazetteer_id", "place_feature"),
        sa.Column("place_words_start", sa.Integer()),
        sa.Column("place_words_end", sa.Integer()),
        sa.Column("place_why", sa.JSON()),
    ]


def _time() -> list[sa.Column[Any]]:
    return [
        *(sa.Column(name, sa.DateTime()) for name in ("time_start", "time_end", "time_utc_start", "time_utc_end")),
        *_text_or_null("time_precision", "time_zone"),
        sa.Column("time_words_start", sa.Integer()),
        sa.Column("time_words_end", sa.Integer()),
        sa.Column("time_why", sa.JSON()),
    ]


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _records() -> None:
    op.create_table(
        "sources",
        sa.Column("id", sa.String(), primary_key=True),
        *_text_or_null("name", "kind", "owner", "country", "language"),
    )
    op.create_table(
        "raw",
        sa.Column("sha256", sa.String(), primary_key=True),
        *_text("media_type"),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("deflated", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "reports",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        *_text("publication"),
        *_whole("version"),
        *_text("ref"),
        sa.Column("source", sa.String(), sa.ForeignKey("sources.id"), nullable=False),
        *_text("title", "text", "language"),
        *_text_or_null("address", "channel"),
        sa.Column("published", sa.DateTime()),
        sa.Column("published_offset", sa.Integer()),
        *_text("raw", "media_type"),
        _json("boilerplate"),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.UniqueConstraint("publication", "version"),
    )
    for column in ("ref", "source", "published"):
        _index("reports", column)


def _claims() -> None:
    op.create_table(
        "readings",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("report", sa.String(), sa.ForeignKey("reports.id"), nullable=False),
        *_text("reader", "reader_version"),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.UniqueConstraint("report", "reader", "reader_version"),
    )
    op.create_table(
        "claims",
        sa.Column("reading", sa.Integer(), sa.ForeignKey("readings.number"), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True),
        *_text("id"),
        sa.Column("report", sa.String(), sa.ForeignKey("reports.id"), nullable=False),
        *_text("kind", "measure"),
        *_whole("span_start", "span_end"),
        *_text("evidence"),
        *_whole("sentence_start", "sentence_end"),
        *_text_or_null("object"),
        sa.Column("count_low", sa.BigInteger()),
        sa.Column("count_high", sa.BigInteger()),
        *_text_or_null("unit", "speaker_name", "speaker_kind", "speaker_office"),
        _json("speaker_relayed_by"),
        *_text_or_null("channel"),
        *_text("stance"),
        *_text_or_null("party"),
        *(_json(name) for name in ("also", "places", "times")),
        *_text_or_null("part_of", "supersedes", "denies"),
        *_text("rule"),
        _json("why"),
        *_place(),
        *_time(),
    )
    _index("claims", "id")
    _index("claims", "report")


def _derived(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("number", sa.Integer(), primary_key=True),
        *_text("key", "digest"),
        sa.Column("began", sa.Integer(), sa.ForeignKey("runs.number"), nullable=False),
        sa.Column("ended", sa.Integer(), sa.ForeignKey("runs.number")),
        *columns,
    )
    _index(name, "key")


def _list_of(name: str, owner: str, member: str) -> None:
    op.create_table(
        name,
        sa.Column("owner", sa.Integer(), sa.ForeignKey(f"{owner}.number"), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True),
        *_text(member),
    )
    _index(name, member)


def _linking() -> None:
    op.create_table(
        "runs",
        sa.Column("number", sa.Integer(), primary_key=True),
        *_whole("reading"),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
    )
    _derived(
        "mentions",
        sa.Column("report", sa.String(), sa.ForeignKey("reports.id"), nullable=False),
        *_place(),
        *_time(),
        _json("weapons"),
        sa.Column("published", sa.DateTime()),
        sa.Column("published_offset", sa.Integer()),
    )
    _index("mentions", "report")
    _derived("links", *_text("mention", "incident"), sa.Column("weight", sa.Double(), nullable=False), *_text("by"), _json("why"))
    _index("links", "mention")
    _index("links", "incident")
    _derived("incidents", *_text("title"), *_place(), *_time(), *_text_or_null("wave"))
    _index("incidents", "wave")
    _index("incidents", "ended", "time_start")
    _derived("waves", *_text("title"), *_place(), *_time())
    _list_of("mention_claims", "mentions", "claim")
    _list_of("incident_mentions", "incidents", "mention")
    _list_of("wave_incidents", "waves", "incident")
    _list_of("wave_mentions", "waves", "mention")
    op.create_table(
        "redirects",
        sa.Column("old", sa.String(), primary_key=True),
        sa.Column("run", sa.Integer(), sa.ForeignKey("runs.number"), primary_key=True),
        *_text("new"),
    )
    _index("redirects", "new")


def _judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", sa.String(), primary_key=True),
        *_text("verdict"),
        _json("subjects"),
        *_text("who"),
        sa.Column("when", sa.DateTime(), nullable=False),
        *_text("reason"),
    )


def _refuse(table: str, act: str, when: str = "") -> None:
    op.execute(
        f"CREATE TRIGGER {table}_keeps_{act.lower()} BEFORE {act} ON {table} {when} "
        f"BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: {table}'); END"
    )
