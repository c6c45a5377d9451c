"""A report and its source as rows, and back."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from aftermath.base import Report, Source
from aftermath.store.columns import Row, span_values, spans_of


def moment_row(name: str, moment: datetime | None) -> dict[str, Any]:
    """The moment in the column `name`, its seconds east of UTC in `name`_offset."""
    offset = moment.utcoffset() if moment else None
    return {name: moment, f"{name}_offset": None if offset is None else int(offset.total_seconds())}


def moment_of(row: Row, name: str) -> datetime | None:
    """The moment, in the offset it was given with."""
    moment: datetime | None = row[name]
    if moment is None:
        return None
    seconds = row[f"{name}_offset"]
    return moment.astimezone(timezone(timedelta(seconds=seconds)) if seconds else UTC)


def source_row(source: Source) -> dict[str, Any]:
    """The values of `schema.sources`."""
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "owner": source.owner,
        "country": source.country,
        "language": source.language,
    }


def source_of(row: Row) -> Source:
    """The source that a row of `schema.sources` holds."""
    return Source(id=row["id"], name=row["name"], kind=row["kind"], owner=row["owner"], country=row["country"], language=row["language"])


def report_row(report: Report, version: int, recorded_at: datetime) -> dict[str, Any]:
    """The values of `schema.reports`."""
    return {
        "id": report.id,
        "publication": report.publication,
        "version": version,
        "ref": report.ref,
        "source": report.source.id,
        "title": report.title,
        "text": report.text,
        "language": report.language,
        "address": report.address,
        "channel": report.channel,
        **moment_row("published", report.published),
        "raw": report.raw,
        "media_type": report.media_type,
        "boilerplate": span_values(report.boilerplate),
        "recorded_at": recorded_at,
    }


def report_of(row: Row, source: Source) -> Report:
    """The report that a row of `schema.reports` holds."""
    return Report(
        id=row["id"],
        publication=row["publication"],
        ref=row["ref"],
        source=source,
        title=row["title"],
        text=row["text"],
        language=row["language"],
        address=row["address"],
        channel=row["channel"],
        published=moment_of(row, "published"),
        raw=row["raw"],
        media_type=row["media_type"],
        boilerplate=spans_of(row["boilerplate"]),
    )
