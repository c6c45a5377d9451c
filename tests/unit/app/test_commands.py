"""The commands one after the other, as an analyst would use them."""

import json
from pathlib import Path

import pytest

from tests.unit.app.program import Program

FIRST = """---
published: 2025-05-03T08:00+03:00
publisher: Poltava Post
url: https://post.example/strike
---
A drone hit an apartment building in Poltava overnight. Two people were injured, the mayor of Poltava, Andriy Bilyk, said on Telegram.
"""
SECOND = """---
published: 2025-05-03T14:00+03:00
publisher: Dnipro Wire
url: https://wire.example/poltava
---
The overnight drone attack on Poltava injured five people, the State Emergency Service said on Saturday.
"""


def fill(program: Program) -> Program:
    program.write("1.txt", FIRST)
    program.write("2.txt", SECOND)
    done = program.run("add", ".")
    assert done.returncode == 0, done.stderr
    assert "2 new" in done.stdout
    return program


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Program:
    """The program with a ledger of two reports, to ask."""
    return fill(Program(folder=tmp_path_factory.mktemp("filled"), cache=cache))


def test_add_again_and_an_edited_one(program: Program) -> None:
    fill(program)
    assert "2 known already" in program.run("add", ".").stdout
    program.write("1.txt", FIRST.replace("Two", "Three"))
    done = program.run("add", "1.txt")
    assert "1 new version" in done.stdout
    assert "2 reports" in done.stdout


def test_known_report_with_another_date_says_which_stands(filled: Program) -> None:
    done = filled.run("add", "1.txt", "--published", "2025-06-01")
    assert "1 known already" in done.stdout
    assert "2025-05-03 05:00:00+00:00 publication time; that stands" in done.stderr.replace("08:00:00+03:00", "05:00:00+00:00")


def test_standard_input(program: Program) -> None:
    done = program.run("add", "-", "--published", "2025-05-03", "--publisher", "Poltava Post", given=FIRST.split("---\n")[2].encode())
    assert done.returncode == 0, done.stderr
    assert "12:00 UTC is assumed" in done.stderr
    assert "1 new" in done.stdout


def test_incidents_are_listed_filtered_and_shown(filled: Program) -> None:
    features = [json.loads(line) for line in filled.run("incidents", "--format", "jsonl").stdout.splitlines()]
    assert features
    name = features[0]["id"]
    assert "Poltava" in filled.run("incidents", "--place", "poltava", "--since", "2025-05-02", "--until", "2025-05-03").stdout
    none = filled.run("incidents", "--place", "Lviv")
    assert (none.returncode, none.stdout) == (0, "")
    assert "no incident is like that" in none.stderr
    shown = filled.run("show", name)
    assert "Two people were injured" in shown.stdout or "injured five people" in shown.stdout
    assert filled.run("show", "nobody").returncode == 2


def test_links_name_the_incident_of_each_report(filled: Program) -> None:
    rows = [json.loads(line) for line in filled.run("links", "--format", "jsonl").stdout.splitlines()]
    assert len(rows) == 2
    assert all(set(row) == {"report", "incidents"} and row["incidents"] for row in rows)


def test_reports_are_listed_with_how_they_are_sourced(filled: Program) -> None:
    rows = [json.loads(line) for line in filled.run("reports", "--format", "jsonl").stdout.splitlines()]
    sourcing = {row["publisher"]: row["sourcing"] for row in rows}
    assert sourcing["Poltava Post"]["on_record"] == sourcing["Poltava Post"]["claims"] - sourcing["Poltava Post"]["writer"] > 0
    assert sourcing["Dnipro Wire"]["on_record_share"] == 1.0
    assert sourcing["Dnipro Wire"]["comment_to_fact"] == 0.0
    assert "Poltava Post" in filled.run("reports").stdout
    features = [json.loads(line) for line in filled.run("incidents", "--format", "jsonl").stdout.splitlines()]
    assert "on record" in filled.run("show", features[0]["id"]).stdout


def test_a_report_in_a_language_that_nothing_reads_is_listed_as_not_read(program: Program) -> None:
    program.write("1.json", json.dumps({"title": "", "text": "Zwei Menschen wurden verletzt.", "language": "de"}))
    program.run("add", "1.json")
    (row,) = [json.loads(line) for line in program.run("reports", "--format", "jsonl").stdout.splitlines()]
    assert (row["language"], row["sourcing"]) == ("de", None)


def test_read_prints_a_report_with_its_claims_and_how_it_is_sourced(program: Program) -> None:
    program.write("1.txt", FIRST.replace("A drone", "Exclusive: A drone"))
    (whole,) = [json.loads(line) for line in program.run("read", "1.txt", "--format", "reports").stdout.splitlines()]
    assert len(whole["claims"]) == whole["sourcing"]["claims"] > 0
    assert {claim["sourced"] for claim in whole["claims"]} <= {"on_record", "unnamed", "writer"}
    assert [mark["mark"] for mark in whole["sourcing"]["marks"]] == ["exclusive"]
    assert "Marks: exclusive" in program.run("read", "1.txt").stdout


def test_brief_and_exports_are_written(filled: Program) -> None:
    assert filled.run("brief", "-o", "brief.html", "--since", "2025-05-01").returncode == 0
    assert "Poltava" in (filled.folder / "brief.html").read_text()
    for form, sign in (("geojson", '"FeatureCollection"'), ("csv", "incident,"), ("jsonl", '"evidence"')):
        assert filled.run("export", form, "-o", f"out.{form}").returncode == 0
        assert sign in (filled.folder / f"out.{form}").read_text()
        assert sign in filled.run("export", form).stdout


def test_output_that_cannot_be_written_is_told(filled: Program) -> None:
    done = filled.run("brief", "-o", "no/such/folder/brief.html")
    assert done.returncode == 2
    assert "choose another place with -o" in done.stderr


def test_read_prints_claims_in_the_guides_fields(program: Program) -> None:
    program.write("1.txt", FIRST)
    rows = [json.loads(line) for line in program.run("read", "1.txt", "--format", "jsonl").stdout.splitlines()]
    injured = next(row for row in rows if row["measure"] == "injured")
    body = "\n" + FIRST.split("---\n")[2].strip("\n")
    assert injured["count"] == [2, 2]
    assert body[slice(*injured["span"])] == injured["evidence"]
    assert injured["speaker"] == "Andriy Bilyk"
    assert injured["why"]
    assert not program.ledger.exists()


def test_read_tells_why(program: Program) -> None:
    program.write("1.txt", FIRST)
    plain, reasoned = program.run("read", "1.txt").stdout, program.run("read", "1.txt", "--why").stdout
    assert "injured" in plain
    assert len(reasoned) > len(plain)
    assert "Not chosen" in reasoned or "says so" in reasoned


def test_demo_shows_incidents_a_figure_with_quotes_and_a_brief(program: Program) -> None:
    done = program.run("demo")
    assert done.returncode == 0, done.stderr
    for words in ("Kharkiv", "One figure, and every word it rests on", "“", "aftermath-demo.html", "Next:"):
        assert words in done.stdout
    assert "Kharkiv" in (program.folder / "aftermath-demo.html").read_text()
    assert not program.ledger.exists()


def test_demo_keeps_a_ledger_that_was_named(program: Program) -> None:
    program.run("demo", "--ledger", "demo.ledger", "-o", "demo.html")
    assert "Kharkiv" in program.run("incidents", "--ledger", "demo.ledger").stdout


def test_the_ledger_as_it_stood(filled: Program) -> None:
    done = filled.run("export", "jsonl", "--as-of", "2025-05-03T09:00+03:00")
    assert {json.loads(line)["count"][0] for line in done.stdout.splitlines() if json.loads(line)["measure"] == "injured"} == {2}
    assert filled.run("incidents", "--as-of", "2025-05-01").stderr == "note: no incident is like that\n"
    assert filled.run("incidents", "--as-of", "soon").returncode == 2


def test_what_changed_and_who_changed_it(filled: Program) -> None:
    (row,) = [json.loads(line) for line in filled.run("diff", "2025-05-03T09:00+03:00", "--format", "jsonl").stdout.splitlines()]
    (injured,) = [one for one in row["figures"] if "injured" in one["figure"]]
    assert (row["status"], row["reports"], injured["by"]) == ("changed", 1, ["State Emergency Service of Ukraine"])
    assert "5" in injured["is"]
    assert "2" in injured["was"]
    assert "State" in filled.run("diff", "2025-05-03T09:00+03:00").stdout
    assert filled.run("diff", "2025-05-04").stderr == "note: nothing changed\n"


def test_a_whole_ledger_verifies(filled: Program) -> None:
    done = filled.run("verify")
    assert (done.returncode, done.stdout.split(",")[0]) == (0, "whole: 2 reports")
