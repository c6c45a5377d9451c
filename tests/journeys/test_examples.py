"""The built-in examples tell their stories: a toll that is agreed and one that is not, a copy that is no voice, a drill that is nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aftermath.app import journey, wiring
from aftermath.app.commands.demonstrating import examples
from aftermath.base import Dossier, Figure
from aftermath.collect import Collected
from aftermath.store import Filter, Ledger


@pytest.fixture(scope="module")
def ledger(cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    if wiring.needs_gazetteer(cache):
        wiring.compile_gazetteer(cache, lambda _: None)
    readers = wiring.open_readers(cache)
    with Ledger.create(tmp_path_factory.mktemp("examples") / "test.ledger", lambda: datetime.now(UTC)) as held:
        for item in examples():
            assert isinstance(item, Collected)
            journey.keep(item, readers, held)
        journey.link(held)
        yield held


@pytest.fixture(scope="module")
def homes(ledger: Ledger) -> dict[str, list[str]]:
    return {report.ref: found for report, found in journey.whereabouts(ledger)}


@pytest.fixture(scope="module")
def kharkiv(ledger: Ledger, homes: dict[str, list[str]]) -> Dossier:
    (home,) = homes["kharkiv-1-mayor"]
    return next(dossier for dossier in journey.dossiers(ledger, Filter()) if dossier.incident.id == home)


def figure(dossier: Dossier, measure: str, thing: str | None = "person") -> Figure:
    return next(figure for figure in dossier.figures if (figure.measure, figure.object, figure.scope) == (measure, thing, None))


def test_reports_of_one_happening_meet_and_others_do_not(homes: dict[str, list[str]]) -> None:
    assert homes["kharkiv-1-mayor"] == homes["kharkiv-3-agency"] == homes["kharkiv-4-copy"] == homes["kharkiv-5-evening"]
    assert homes["belgorod-1-governor"] == homes["belgorod-3-revised"]
    assert homes["omdurman-1-lawyers"] == homes["omdurman-2-health"]
    assert not set(homes["kharkiv-1-mayor"]) & {*homes["belgorod-1-governor"], *homes["omdurman-1-lawyers"]}


def test_a_drill_belongs_to_nothing(homes: dict[str, list[str]]) -> None:
    assert homes["lviv-drill"] == []


def test_the_dead_are_agreed_and_the_earlier_number_is_overtaken(kharkiv: Dossier) -> None:
    killed = figure(kharkiv, "killed")
    assert (str(killed.count), killed.standing) == ("4", "agreed")
    overtaken = {str(voice.count) for voice in killed.outdated} | {"2" for voice in killed.voices if voice.revised}
    assert "2" in overtaken


def test_police_and_rescuers_differ_on_the_injured(kharkiv: Dossier) -> None:
    injured = figure(kharkiv, "injured")
    assert (str(injured.count), injured.standing) == ("19–23", "contested")
    assert len(injured.voices) == 2


def test_a_copy_is_no_further_voice(kharkiv: Dossier) -> None:
    by_report = {report.id: report.ref for report in kharkiv.reports}
    reports = {grounded.claim.id: by_report[grounded.claim.report] for grounded in kharkiv.claims}
    injured = figure(kharkiv, "injured")
    rescuers = next(voice for voice in injured.voices if str(voice.count) == "19")
    assert {reports[claim] for claim in rescuers.claims} == {"kharkiv-3-agency", "kharkiv-4-copy", "kharkiv-5-evening"}


def test_blame_and_denial_stand_side_by_side(kharkiv: Dossier) -> None:
    (sides,) = [figure for figure in kharkiv.figures if figure.kind == "responsibility"]
    assert sides.standing == "contested"
    assert len(sides.voices) == 2


def test_boilerplate_of_the_copy_became_no_claim(kharkiv: Dossier) -> None:
    assert not any("Harbour tunnel" in grounded.claim.evidence for grounded in kharkiv.claims)
