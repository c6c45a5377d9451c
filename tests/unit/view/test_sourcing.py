from dataclasses import replace
from io import StringIO

from rich.console import Console

from aftermath.base import QualityMark, Report, SourceQuality, Span
from aftermath.view import brief, exports, tables
from aftermath.view.sourcing import report_list, report_row, sourcing_words
from tests.unit.view.made import GENERATED, Strike, report

TEXT = "Exclusive: two people were killed."


def quality(source: Report, **fields: int) -> SourceQuality:
    """A report of five claims that calls itself exclusive."""
    counts = {"on_record": 2, "unnamed": 2, "writer": 1, "relayed": 0} | fields
    at = source.body.find("Exclusive:")
    marks = (QualityMark(mark="exclusive", rule="en.quality.exclusive", span=Span(start=at, end=at + 10)),) if at >= 0 else ()
    return SourceQuality(
        report=source.id, fact_sentences=3, fact_words=40, comment_sentences=1, comment_words=10, sentences=6, marks=marks, **counts
    )


def printed(what: object) -> str:
    console = Console(width=300, file=StringIO())
    with console.capture() as captured:
        console.print(what)
    return captured.get()


def test_the_numbers_are_told_in_a_line() -> None:
    source = report("a", TEXT)
    assert sourcing_words(source, quality(source)) == (
        "5 claims: 2 on record, 2 without a name, 1 the writer's own. Comment to fact 0.25. Marks: exclusive (“Exclusive:”)."
    )
    assert sourcing_words(source, quality(source, on_record=1, unnamed=0, writer=0, relayed=1)).startswith(
        "1 claim: 1 on record, 1 passed on."
    )


def test_a_row_has_counts_shares_ratio_and_the_words_of_each_mark() -> None:
    source = report("a", TEXT)
    row = report_row(source, quality(source))
    assert row["report"] == "a"
    assert (row["sourcing"]["claims"], row["sourcing"]["on_record"], row["sourcing"]["on_record_share"]) == (5, 2, 0.4)
    assert row["sourcing"]["comment_to_fact"] == 0.25
    assert row["sourcing"]["marks"] == [{"mark": "exclusive", "rule": "en.quality.exclusive", "words": "Exclusive:"}]


def test_a_report_that_nothing_has_read_has_no_numbers() -> None:
    source = report("a", TEXT)
    assert report_row(source, None)["sourcing"] is None
    assert "not read" in printed(report_list([(source, None)]))


def test_the_list_names_reports_and_says_that_it_judges_nothing() -> None:
    source = report("a", TEXT)
    text = printed(report_list([(source, quality(source))]))
    assert "exclusive" in text
    assert "0.25" in text
    assert "nothing of whether it is true" in text


def test_brief_incident_page_and_geojson_carry_it_where_it_was_counted() -> None:
    plain = Strike().dossier()
    first = plain.reports[0]
    counted = replace(plain, qualities=(quality(first),))
    words = "5 claims: 2 on record, 2 without a name"
    assert words in brief.render([counted], generated=GENERATED)
    assert words in printed(tables.incident_detail(counted))
    assert '"on_record_share": 0.4' in exports.to_geojson([counted])
    assert words not in brief.render([plain], generated=GENERATED)
    assert words not in printed(tables.incident_detail(plain))
