from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.collect.boilerplate import boilerplate_of
from aftermath.vocabulary.files import entries

RULES = entries("en", "boilerplate")


def marked(text: str, title: str = "T") -> list[str]:
    body = f"{title}\n{text}"
    return [span.of(body) for span in boilerplate_of(title, text, "en")]


def examples(key: str) -> list[tuple[str, str]]:
    return [(entry["rule"], text) for entry in RULES for text in entry[key]]


@pytest.mark.parametrize(("rule", "text"), examples("examples"))
def test_every_example_is_marked(rule: str, text: str) -> None:
    assert "".join(marked(text)).replace(" ", "") == text.replace(" ", ""), rule


@pytest.mark.parametrize(("rule", "text"), examples("not"))
def test_no_counter_example_is_touched(rule: str, text: str) -> None:
    assert marked(text) == [], rule


def test_reporting_around_a_donation_block_stays() -> None:
    text = (
        "Three people were hurt.\nSupport the Meadow Courier!\nYour gift matters. We need 5 euros from you.\nOnce\nMonthly\n"
        "Two more were treated on the spot."
    )
    assert marked(text) == ["Support the Meadow Courier!", "Your gift matters. We need 5 euros from you.", "Once", "Monthly"]


def test_a_quotation_in_the_first_person_ends_a_letter() -> None:
    text = "Dear readers,\nWe ask you for help.\n“We lost our home,” said a woman of 61."
    assert marked(text) == ["Dear readers,", "We ask you for help."]


def test_headlines_run_on_to_the_next_full_stop() -> None:
    text = "Most read\nFour killed in Sumy\nNight of 80 drones\nThe governor spoke at noon."
    assert marked(text) == ["Most read", "Four killed in Sumy", "Night of 80 drones"]


def test_within_a_reporting_line_only_the_sentence_is_marked() -> None:
    text = "Two flats burned. Sign up for our weekly newsletter. Nobody was hurt."
    assert marked(text) == ["Sign up for our weekly newsletter."]


def test_the_editing_tail_of_an_agency_is_marked_and_the_sentence_before_it_is_not() -> None:
    text = "Nobody was hurt. (Reporting by A. Field; Editing by T. Brook)"
    assert marked(text) == ["(Reporting by A. Field; Editing by T. Brook)"]


def test_a_language_without_rules_has_none() -> None:
    assert boilerplate_of("T", "Subscribe to our newsletter", "ru") == ()


@given(st.lists(st.sampled_from([*(text for _, text in examples("examples")), "Two people were killed in the town.", "", "“We saw it.”"])))
def test_spans_are_in_order_apart_and_inside_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    spans = boilerplate_of("Title", text, "en")
    assert list(spans) == sorted(spans)
    assert all(a.end < b.start for a, b in pairwise(spans))
    assert all(len("Title\n") <= span.start < span.end <= len("Title\n") + len(text) for span in spans)
