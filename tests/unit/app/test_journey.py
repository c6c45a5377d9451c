from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from aftermath.app import journey
from aftermath.base import Claim, GroundedClaim, Mention, Report
from aftermath.base.errors import ReadingFailed
from aftermath.collect import Collected
from aftermath.store import Filter, Ledger
from tests.contracts.nouns import claims_in, clock, incident_of, link_of, mention_of, night, report, wave_of


class WordReader:
    """Reads each word of an English report as a claim; counts how often it is asked."""

    name = "words"
    version = "1"

    def __init__(self) -> None:
        self.asked = 0

    def read(self, report: Report) -> list[Claim]:
        self.asked += 1
        return [grounded.claim for grounded in claims_in(report)]


class Nowhere:
    """Grounds every claim nowhere."""

    def ground(self, report: Report, claims: Sequence[Claim]) -> list[GroundedClaim]:  # noqa: ARG002 (the protocol's signature)
        return [GroundedClaim(claim=claim, place=None, time=None) for claim in claims]


def readers(reader: WordReader, grounding: str = "1") -> journey.Readers:
    return journey.Readers(by_language={"en": reader}, grounder=Nowhere(), grounding=grounding)


def collected(one: Report) -> Collected:
    return Collected(report=one, raw=one.text.encode(), where="one.txt")


def test_report_is_read_once_and_again_by_another_grounding(tmp_path: Path) -> None:
    reader, one = WordReader(), collected(report("two hurt"))
    with Ledger.create(tmp_path / "test.ledger", clock) as ledger:
        statuses = [journey.keep(one, readers(reader, grounding), ledger).status for grounding in ("1", "1", "2")]
        assert len(ledger.grounded_claims()) == 2
    assert statuses == ["new", "same", "reread"]
    assert reader.asked == 2


def test_language_without_a_reader_is_kept_unread(tmp_path: Path) -> None:
    one = replace(report("двоє поранених"), language="uk")
    with Ledger.create(tmp_path / "test.ledger", clock) as ledger:
        assert journey.keep(collected(one), readers(WordReader()), ledger).status == "new"
        assert ledger.unread() == (one,)
    assert journey.read(one, readers(WordReader())) is None


class Stumbling(WordReader):
    """Fails on every text."""

    def read(self, report: Report) -> list[Claim]:
        raise IndexError(report.ref)


def test_report_that_a_reader_fails_on_is_kept_and_read_later(tmp_path: Path) -> None:
    one = collected(report("two hurt"))
    with Ledger.create(tmp_path / "test.ledger", clock) as ledger:
        with pytest.raises(ReadingFailed, match=r"IndexError in test_journey\.py, line \d+"):
            journey.keep(one, readers(Stumbling()), ledger)
        assert ledger.unread() == (one.report,)
        assert journey.keep(one, readers(WordReader()), ledger).status == "reread"
        assert ledger.unread() == ()


def filled(ledger: Ledger) -> list[Mention]:
    """Two reports in a ledger."""
    found = []
    for one in (report("two hurt", ref="a"), report("drones over twelve regions", ref="b")):
        journey.keep(collected(one), readers(WordReader()), ledger)
        found.append(mention_of(one, claims_in(one)))
    return found


def test_dossiers_come_by_time_a_wave_before_its_incidents(tmp_path: Path) -> None:
    with Ledger.create(tmp_path / "test.ledger", clock) as ledger:
        near, far = filled(ledger)
        early = replace(night(), start=datetime(2026, 5, 28), end=datetime(2026, 5, 29))  # noqa: DTZ001 (local by contract)
        late = replace(night(), start=datetime(2026, 5, 30))  # noqa: DTZ001 (local by contract)
        incidents = [
            replace(incident_of(near, name="undated"), time=None),
            replace(incident_of(near, name="late"), time=late),
            replace(incident_of(near, name="in-wave", wave="wave"), time=replace(late, end=None)),
            replace(incident_of(near, name="early"), time=early),
        ]
        links = [link_of(near, "late"), link_of(far, "wave")]
        ledger.save_linking(
            [near, far], links, incidents, [wave_of(far, incidents=incidents[2:3], name="wave")], seen=ledger.newest_reading()
        )
        found = list(journey.dossiers(ledger, Filter()))
    assert [one.incident.id for one in found] == ["early", "wave", "in-wave", "late", "undated"]
    assert [len(one.links) for one in found] == [0, 1, 0, 1, 0]
    assert [one.reports[0].ref for one in found] == ["a", "b", "a", "a", "a"]


def test_whereabouts_name_every_report(tmp_path: Path) -> None:
    with Ledger.create(tmp_path / "test.ledger", clock) as ledger:
        near, far = filled(ledger)
        ledger.save_linking([near, far], [link_of(near, "i2"), link_of(near, "i1")], [], [], seen=ledger.newest_reading())
        assert [(one.ref, homes) for one, homes in journey.whereabouts(ledger)] == [("a", ["i1", "i2"]), ("b", [])]
