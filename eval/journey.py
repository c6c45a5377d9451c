"""The journey in process: what each stage makes of the reports, without a ledger."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any

from aftermath.base import Claim, GroundedClaim, Report, Source
from eval.moments import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came out, by the id that a report came with."""

    claims: dict[str, list[Row]]
    incidents: dict[str, list[str]]


def travel(rows: Sequence[Row]) -> Outcome:
    """Collect, extract, ground and link these reports."""
    reports = [_collected(row) for row in rows]
    grounded = [(report, _grounded(report)) for report in reports]
    claims = {report.ref: _rows(report, read) for report, read in grounded}
    return Outcome(claims=claims, incidents=_linked(grounded))


def _collected(row: Row) -> Report:
    return Report.made(
        source=Source.named(row.get("publisher")),
        title=row["title"],
        text=row["text"],
        language=row["language"],
        ref=row["id"],
        channel=row.get("channel"),
        published=datetime.fromisoformat(row["published"]) if row.get("published") else None,
    )


def _stage(name: str) -> Any:
    return import_module(f"aftermath.{name}")


_PARTS: dict[str, Any] = {}


def _parts() -> dict[str, Any]:
    if not _PARTS:
        ground, extract = _stage("ground"), _stage("extract")
        if not hasattr(ground, "default_path"):
            from eval.noground import NoGround, NoWords

            _PARTS["reader"] = extract.EnglishReader(places=NoWords(), times=NoWords())
            _PARTS["grounder"] = NoGround()
            return _PARTS
        path = ground.default_path()
        if not path.exists():
            ground.compile_gazetteer(path)
        gazetteer = ground.open_gazetteer(path)
        _PARTS["reader"] = extract.EnglishReader(places=ground.EnglishPlaces(gazetteer), times=ground.EnglishTimes())
        _PARTS["grounder"] = ground.ReportGrounder(gazetteer)
    return _PARTS


def _grounded(report: Report) -> Sequence[GroundedClaim]:
    parts = _parts()
    read: Sequence[Claim] = parts["reader"].read(report) if report.language == "en" else []
    grounded: Sequence[GroundedClaim] = parts["grounder"].ground(report, read)
    return grounded


def _rows(report: Report, claims: Sequence[GroundedClaim]) -> list[Row]:
    try:
        from aftermath.view.exports import claim_rows
    except ImportError:
        from eval.noground import claim_rows
    return [dict(row) for row in claim_rows(report, claims)]


def _linked(grounded: Sequence[tuple[Report, Sequence[GroundedClaim]]]) -> dict[str, list[str]]:
    link = _stage("link")
    incidents: dict[str, list[str]] = defaultdict(list)
    if hasattr(link, "link"):
        pass
    return incidents
