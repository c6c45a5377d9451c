"""Golden journeys: a report goes in at the command line; claims, links, ledger, brief and exports come out."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from aftermath.app.cli import app
from tests.journeys.expecting import Row, difference, fitted

HERE = Path(__file__).parent
FOLDERS = sorted(folder.parent.name for folder in HERE.glob("*/report.json"))


def run(cache: Path, *words: str | Path) -> str:
    """What the program prints on standard output; it must end well."""
    ran = CliRunner(env={"AFTERMATH_CACHE": str(cache)}).invoke(app, [str(word) for word in words], catch_exceptions=False)
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def told(row: Row) -> dict[str, Any]:
    """The fields of a claim that help to see what is wrong with it."""
    keys = ("kind", "measure", "object", "count", "unit", "place", "start", "end", "speaker", "stance", "party", "part_of", "evidence")
    return {key: row[key] for key in keys if row.get(key) is not None}


@pytest.mark.parametrize("name", FOLDERS)
def test_the_claims_are_those_expected_and_the_known_gaps_are_still_gaps(name: str, cache: Path) -> None:
    expected = json.loads((HERE / name / "expected.json").read_text(encoding="utf-8"))
    claims = lines(run(cache, "read", HERE / name / "report.json", "--format", "jsonl"))
    found = difference(expected["claims"], expected["may"], claims)
    gaps = expected["known_gaps"]
    assert found.missing == set(gaps["missing"]), [told(row) for row in claims]
    assert len(found.extra) == len(gaps["extra"]) == len(fitted(gaps["extra"], found.extra)), [told(row) for row in found.extra]


@pytest.mark.parametrize("name", FOLDERS)
def test_ledger_brief_and_exports_tell_the_same_claims(name: str, cache: Path, tmp_path: Path) -> None:
    expected = json.loads((HERE / name / "expected.json").read_text(encoding="utf-8"))
    report, ledger = HERE / name / "report.json", tmp_path / "test.ledger"
    text = json.loads(report.read_text(encoding="utf-8"))
    run(cache, "add", report, "--ledger", ledger)
    (linked,) = lines(run(cache, "links", "--ledger", ledger))
    assert len(linked["incidents"]) == expected["known_gaps"].get("incidents", expected["incidents"])
    assert expected["known_gaps"].get("incidents") != expected["incidents"]
    exported = lines(run(cache, "export", "jsonl", "--ledger", ledger))
    read = lines(run(cache, "read", report, "--format", "jsonl"))
    assert {claim["id"] for claim in exported} == {claim["id"] for claim in read}
    body = f"{text['title']}\n{text['text']}"
    assert all(body[slice(*claim["span"])] == claim["evidence"] for claim in read)
    run(cache, "brief", "-o", tmp_path / "brief.html", "--ledger", ledger)
    page = (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert all(_shown(claim["evidence"]) in page for claim in exported)
    features = json.loads(run(cache, "export", "geojson", "--ledger", ledger))["features"]
    assert bool(features) == bool(exported)


def _shown(quote: str) -> str:
    from markupsafe import escape

    return str(escape(quote))
