"""What somebody believes, wants or shows: read by the vocabulary's own examples, and only in the writer's own voice."""

import pytest

from aftermath.extract.sentences import sentences
from aftermath.extract.speaking import Attributor, View
from aftermath.extract.tokens import tokens
from aftermath.vocabulary.files import Entry, entries

ENTRIES = [pytest.param(entry, id=entry["rule"]) for entry in entries("en", "views")]


def views(attributor: Attributor, body: str) -> list[View]:
    spans = sentences(body)
    return attributor.views(body, spans, [tokens(body, span) for span in spans])


def held(attributor: Attributor, body: str) -> list[str]:
    return [view.content.of(body) for view in views(attributor, body)]


@pytest.mark.parametrize("entry", ENTRIES)
def test_reads_its_example(attributor: Attributor, entry: Entry) -> None:
    for example in entry["examples"]:
        (view,) = views(attributor, example["text"])
        assert (view.why.rule, view.manner) == (entry["rule"], entry["manner"])
        assert view.content.of(example["text"]) == example["held"]
        if "holder" in example:
            assert example["holder"] in view.cue.of(example["text"])


@pytest.mark.parametrize("entry", ENTRIES)
def test_leaves_its_counter_example_alone(attributor: Attributor, entry: Entry) -> None:
    assert [views(attributor, text) for text in entry["not"]] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Lev Zorin said that the bakers oppose the ferry.",
        "“The bakers oppose the ferry,” Mayor Lev Zorin said.",
        "A sign on the quay read “The bakers oppose the ferry” for years.",
        "We hope to sell the mill.",
    ],
)
def test_a_view_among_anybody_s_words_or_the_writer_s_own_is_none(attributor: Attributor, text: str) -> None:
    assert views(attributor, text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("While the bakers oppose the ferry, the millers row.", "the ferry"),
        ("The bakers, who oppose the ferry, row.", "the ferry"),
        ("The bakers oppose the ferry, but the millers row.", "the ferry"),
        ("The bakers oppose the ferry, and the millers have rowed.", "the ferry"),
        ("The bakers oppose the ferry and said it is old.", "the ferry"),
        ("The bakers (who oppose the ferry) row.", "the ferry"),
        ("The millers – the bakers oppose the ferry – row.", "the ferry"),
        ("The bakers oppose the ferry, the bridge and the quay.", "the ferry, the bridge and the quay"),
    ],
)
def test_what_is_held_ends_with_its_clause(attributor: Attributor, text: str, content: str) -> None:
    assert held(attributor, text) == [content]


@pytest.mark.parametrize("text", ["The ferry is opposed.", "The plan to row was old and the plans to row were new and nobody rowed."])
def test_a_passive_and_an_owner_in_another_clause_name_no_holder(attributor: Attributor, text: str) -> None:
    assert {view.speaker.name for view in views(attributor, text)} <= {"unnamed"}


def test_a_view_stands_beside_what_is_said(attributor: Attributor) -> None:
    text = "Half of the valley backs the ferry, but Mayor Lev Zorin said that it leaks."
    assert held(attributor, text) == ["the ferry"]
    spans = sentences(text)
    (said,) = attributor.attribute(text, spans, [tokens(text, span) for span in spans])
    assert (said.speaker.name, said.content.of(text).endswith("that it leaks.")) == ("Lev Zorin", True)


def test_a_holder_is_who_the_report_says_they_are(attributor: Attributor) -> None:
    text = "Mayor Lev Zorin came by boat. He intends to sell the mill."
    (view,) = views(attributor, text)
    assert (view.speaker.name, view.speaker.kind) == ("Lev Zorin", "official")
