"""The columns that a place, a time and a reason take in any table, and the way there and back; what goes in comes out equal."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, Column, DateTime, Double, Integer, RowMapping, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from aftermath.base import PlaceFix, Span, TimeFix, Why

Row = RowMapping
"""A row by the names of its columns."""


class Instant(TypeDecorator[datetime]):
    """A moment in UTC: aware in the program, without an offset in the database."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 (SQLAlchemy's signature)
        """The moment in UTC, its offset taken off."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 (SQLAlchemy's signature)
        """The moment with UTC put back."""
        return None if value is None else value.replace(tzinfo=UTC)


def json_column(name: str) -> Column[Any]:
    """A list that is only ever read whole."""
    return Column(name, JSON, nullable=False)


def place_columns() -> list[Column[Any]]:
    """A `PlaceFix`, all of them null where there is none."""
    return [
        Column("place_name", String),
        Column("place_precision", String),
        Column("place_latitude", Double),
        Column("place_longitude", Double),
        Column("place_radius_km", Double),
        Column("place_admin1", String),
        Column("place_country", String),
        Column("place_zone", String),
        Column("place_gazetteer_id", String),
        Column("place_feature", String),
        Column("place_words_start", Integer),
        Column("place_words_end", Integer),
        Column("place_why", JSON(none_as_null=True)),
    ]


def time_columns() -> list[Column[Any]]:
    """A `TimeFix`, all of them null where there is none; `time_utc_*` only where the zone is known."""
    return [
        Column("time_start", DateTime),
        Column("time_end", DateTime),
        Column("time_utc_start", Instant),
        Column("time_utc_end", Instant),
        Column("time_precision", String),
        Column("time_zone", String),
        Column("time_words_start", Integer),
        Column("time_words_end", Integer),
        Column("time_why", JSON(none_as_null=True)),
    ]


def place_row(place: PlaceFix | None) -> dict[str, Any]:
    """The values of `place_columns`."""
    if place is None:
        return {column.name: None for column in place_columns()}
    start, end = _ends(place.words)
    return {
        "place_name": place.name,
        "place_precision": place.precision,
        "place_latitude": place.latitude,
        "place_longitude": place.longitude,
        "place_radius_km": place.radius_km,
        "place_admin1": place.admin1,
        "place_country": place.country,
        "place_zone": place.zone,
        "place_gazetteer_id": place.gazetteer_id,
        "place_feature": place.feature,
        "place_words_start": start,
        "place_words_end": end,
        "place_why": why_values((place.why,))[0] if place.why else None,
    }


def place_of(row: Row) -> PlaceFix | None:
    """The place that a row holds."""
    if row["place_name"] is None:
        return None
    return PlaceFix(
        name=row["place_name"],
        precision=row["place_precision"],
        latitude=row["place_latitude"],
        longitude=row["place_longitude"],
        radius_km=row["place_radius_km"],
        admin1=row["place_admin1"],
        country=row["place_country"],
        zone=row["place_zone"],
        gazetteer_id=row["place_gazetteer_id"],
        feature=row["place_feature"],
        words=_span(row["place_words_start"], row["place_words_end"]),
        why=whys_of([row["place_why"]])[0] if row["place_why"] else None,
    )


def time_row(time: TimeFix | None) -> dict[str, Any]:
    """The values of `time_columns`."""
    if time is None:
        return {column.name: None for column in time_columns()}
    utc_start, utc_end = time.utc() or (None, None)
    start, end = _ends(time.words)
    return {
        "time_start": time.start,
        "time_end": time.end,
        "time_utc_start": utc_start,
        "time_utc_end": utc_end,
        "time_precision": time.precision,
        "time_zone": time.zone,
        "time_words_start": start,
        "time_words_end": end,
        "time_why": why_values((time.why,))[0] if time.why else None,
    }


def time_of(row: Row) -> TimeFix | None:
    """The time that a row holds."""
    if row["time_start"] is None:
        return None
    return TimeFix(
        start=row["time_start"],
        end=row["time_end"],
        precision=row["time_precision"],
        zone=row["time_zone"],
        words=_span(row["time_words_start"], row["time_words_end"]),
        why=whys_of([row["time_why"]])[0] if row["time_why"] else None,
    )


def span_values(spans: Sequence[Span]) -> list[list[int]]:
    """Spans as JSON holds them."""
    return [[span.start, span.end] for span in spans]


def spans_of(values: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    """Spans out of JSON."""
    return tuple(Span(start=start, end=end) for start, end in values)


def why_values(whys: Sequence[Why]) -> list[list[Any]]:
    """Reasons as JSON holds them: field, rule, sentence, alternatives."""
    return [[why.field, why.rule, why.sentence, list(why.alternatives)] for why in whys]


def whys_of(values: Sequence[Sequence[Any]]) -> tuple[Why, ...]:
    """Reasons out of JSON."""
    return tuple(
        Why(field=field, rule=rule, sentence=sentence, alternatives=tuple(alternatives)) for field, rule, sentence, alternatives in values
    )


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start=start, end=end)
