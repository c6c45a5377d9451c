"""Whatever is added in whatever order, the ledger holds what a plain list of what was added says it holds."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from aftermath.base import GroundedClaim, Report
from aftermath.store import Ledger, Reading
from tests.contracts.nouns import clock, grounded_claims, reports


class Replay(RuleBasedStateMachine):
    """The ledger beside a model of it: reports in order, and the claims of each."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.ledger = Ledger.create(Path(self.folder.name) / "test.ledger", clock)
        self.kept: dict[str, Report] = {}
        self.claims: dict[str, tuple[GroundedClaim, ...]] = {}

    @rule(data=st.data(), report=reports())
    def add(self, data: st.DataObject, report: Report) -> None:
        claims = data.draw(grounded_claims(report))
        added = self.ledger.add(report, report.text.encode(), Reading(reader="test", version="1", claims=claims))
        versions = [one for one in self.kept.values() if one.publication == report.publication]
        if report.id in self.kept:
            assert added.status == "same"
        else:
            assert added.status == ("version" if versions else "new")
            assert added.version == len(versions) + 1
            self.kept[report.id] = report
            self.claims[report.id] = claims

    @rule()
    def reopen(self) -> None:
        self.ledger.close()
        self.ledger = Ledger.open(self.ledger.path, clock)

    def current(self) -> Iterator[Report]:
        newest = {report.publication: report for report in self.kept.values()}
        return (report for report in self.kept.values() if newest[report.publication] is report)

    @invariant()
    def holds_what_was_added(self) -> None:
        assert self.ledger.current_reports() == tuple(self.current())
        assert self.ledger.grounded_claims() == tuple(claim for report in self.current() for claim in self.claims[report.id])
        assert set(self.ledger.reports(self.kept)) == set(self.kept.values())

    def teardown(self) -> None:
        self.ledger.close()
        self.folder.cleanup()


Replay.TestCase.settings = settings(max_examples=15, stateful_step_count=10, deadline=None)
TestReplay = Replay.TestCase
