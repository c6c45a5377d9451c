"""The journey in process and without a ledger: gold is handed over as report JSON, as a person would hand it in."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from aftermath.app.journey import Readers, read
from aftermath.app.wiring import GAZETTEER, compile_gazetteer, needs_gazetteer, open_readers
from aftermath.base import GroundedClaim, Report
from aftermath.collect import Collected, Hints, read_bytes
from aftermath.ground import Gazetteer, open_gazetteer
from aftermath.link import link
from aftermath.view.exports import claim_rows
from eval.moments import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came out, by the id that a report came with."""

    claims: dict[str, list[Row]]
    incidents: dict[str, set[str]]


def readers(cache: Path) -> Readers:
    """The readers that the program itself uses, with the gazetteer of this cache."""
    if needs_gazetteer(cache):
        compile_gazetteer(cache, lambda _: None)
    return open_readers(cache)


def gazetteer(cache: Path) -> Gazetteer:
    """The gazetteer of this cache, compiled where it is not."""
    if needs_gazetteer(cache):
        compile_gazetteer(cache, lambda _: None)
    return open_gazetteer(cache / GAZETTEER)


def travel(rows: Sequence[Row], by: Readers) -> Outcome:
    """Collect, extract, ground and link these reports together."""
    reports = [collected(row) for row in rows]
    grounded = {report.ref: read(report, by) or () for report in reports}
    return Outcome(
        claims={report.ref: [dict(row) for row in claim_rows(report, grounded[report.ref])] for report in reports},
        incidents=_linked(reports, grounded),
    )


def collected(row: Row) -> Report:
    """The report that a gold report's given half makes. Raises the error of collect where it makes none."""
    (found,) = read_bytes(json.dumps(row).encode(), f"{row['id']}.json", Hints())
    if not isinstance(found, Collected):
        raise found
    return found.report


def _linked(reports: Sequence[Report], grounded: dict[str, tuple[GroundedClaim, ...]]) -> dict[str, set[str]]:
    linking = link(reports, [claim for report in reports for claim in grounded[report.ref]])
    refs = {report.id: report.ref for report in reports}
    mentions = {mention.id: refs[mention.report] for mention in linking.mentions}
    incidents: dict[str, set[str]] = defaultdict(set)
    for each in linking.links:
        incidents[mentions[each.mention]].add(each.incident)
    return dict(incidents)
