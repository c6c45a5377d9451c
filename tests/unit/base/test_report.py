from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.base import Report, Source, Span


def made(**said: object) -> Report:
    return Report.made(**{"source": Source.named("Courier"), "title": "T", "text": "Two killed.", "language": "en"} | said)  # type: ignore[arg-type]


def test_an_edited_text_is_another_version_of_the_same_publication() -> None:
    first, edited = made(address="https://example.org/a"), made(address="https://example.org/a", text="Three killed.")
    assert first.publication == edited.publication
    assert first.id != edited.id


def test_two_outlets_copies_stay_two() -> None:
    assert made().id != made(source=Source.named("Harbour Daily")).id


def test_what_we_know_of_it_does_not_change_its_name() -> None:
    assert made(published=datetime(2024, 5, 31, tzinfo=UTC), raw="abc").id == made().id


def test_it_is_called_by_the_id_it_came_with_and_else_by_its_own() -> None:
    assert made(ref="x").ref == "x"
    assert made().ref == made().id


def test_a_publication_time_needs_its_offset() -> None:
    with pytest.raises(ValueError, match="offset"):
        made(published=datetime(2024, 5, 31))  # noqa: DTZ001  # the fault on trial


def test_the_body_is_title_and_text() -> None:
    assert made().body == "T\nTwo killed."


def test_a_report_never_changes() -> None:
    report = made()
    assert replace(report, title="U").title == "U"
    with pytest.raises(AttributeError):
        report.title = "U"  # type: ignore[misc]


def test_a_source_is_known_by_its_name_whatever_its_case() -> None:
    assert Source.named("The Courier").id == Source.named("the courier").id
    assert Source.named(None).id == Source.named("").id


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda pair: pair[0] < pair[1]).map(lambda p: Span(start=p[0], end=p[1]))


@given(SPANS, SPANS)
def test_spans_meet_where_they_share_a_character(a: Span, b: Span) -> None:
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlaps(b) == b.overlaps(a) == bool(shared)
    assert a.contains(b) == (set(range(b.start, b.end)) <= set(range(a.start, a.end)))
