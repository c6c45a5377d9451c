"""The ledger as it stood is the ledger that would have been built from what was out by then."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from aftermath.app import journey
from aftermath.app.past import as_of
from aftermath.base import GroundedClaim
from aftermath.base.ids import bytes_id
from aftermath.store import Filter, Ledger, Reading
from bench.linking import world_of
from bench.world.telling import Published
from tests.contracts.nouns import clock


def built(path: Path, told: Published, until: datetime | None) -> Ledger:
    """A ledger of the world's reports, or of those published by a moment."""
    claims: dict[str, list[GroundedClaim]] = {}
    for g in told.claims:
        claims.setdefault(g.claim.report, []).append(g)
    ledger = Ledger.create(path, clock)
    for one in told.reports:
        if until is None or (one.published and one.published <= until):
            ledger.add(one, one.body.encode(), Reading(reader="world", version="1", claims=tuple(claims.get(one.id, ()))))
    journey.link(ledger)
    return ledger


def state(ledger: Ledger) -> set[tuple[object, ...]]:
    """Which reports tell of one thing, with their figures, without the names it goes by."""
    return {
        (
            frozenset(report.id for report in one.reports),
            frozenset((f.kind, f.measure, f.object, f.scope, f.count, f.standing) for f in one.figures),
        )
        for one in journey.dossiers(ledger, Filter())
    }


@pytest.fixture(scope="module")
def told() -> Published:
    """A small world whose reports carry their bytes."""
    _, published = world_of(30, 5)
    published.reports = [replace(one, raw=bytes_id(one.body.encode())) for one in published.reports]
    return published


def test_it_is_what_would_have_been_built_then(told: Published, tmp_path: Path) -> None:
    dates = sorted(one.published for one in told.reports if one.published)
    with built(tmp_path / "now.ledger", told, None) as now:
        for number, moment in enumerate((dates[0] - timedelta(days=1), dates[len(dates) // 2])):
            with as_of(now, moment) as then, built(tmp_path / f"{number}.ledger", told, moment) as other:
                assert state(then) == state(other)
                assert {one.id for one in then.current_reports()} == {one.id for one in other.current_reports()}


def test_incidents_keep_the_ids_of_today(told: Published, tmp_path: Path) -> None:
    with built(tmp_path / "now.ledger", told, None) as now, as_of(now, max(o.published for o in told.reports if o.published)) as then:
        assert {one.id for one in then.incidents()} == {one.id for one in now.incidents()}
