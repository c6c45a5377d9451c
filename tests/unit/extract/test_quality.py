"""How a report is sourced: every example of the vocabulary, and the worked example of docs/method.md."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from aftermath.base import Report, Source, SourceQuality, Span
from aftermath.extract.quality import source_quality
from aftermath.vocabulary.files import Entry, entries
from tests.unit.extract.telling import HOSTILE, Telling, report

METHOD = (Path(__file__).parents[3] / "docs" / "method.md").read_text(encoding="utf-8")
EXAMPLE = METHOD.partition("### How a report is sourced\n")[2].partition("\n#")[0]


def rows(key: str, field: str) -> list[object]:
    return [
        pytest.param(entry, text, id=f"{entry['rule']}-{number}")
        for entry in entries("en", "quality")
        if key in entry
        for number, text in enumerate(entry[field])
    ]


def plain(text: str) -> SourceQuality:
    """The quality of a text in which nothing was read."""
    return source_quality(report(text, ""), [], "en")


@pytest.mark.parametrize(("entry", "text"), rows("mark", "examples"))
def test_an_example_of_a_mark_is_marked_with_its_words(entry: Entry, text: str) -> None:
    found = {mark.rule: mark for mark in plain(text).marks}
    assert found[entry["rule"]].mark == entry["mark"]
    assert found[entry["rule"]].span.of(f"\n{text}").strip()


@pytest.mark.parametrize(("entry", "text"), rows("mark", "not"))
def test_a_counter_example_of_a_mark_is_not_marked(entry: Entry, text: str) -> None:
    assert entry["rule"] not in {mark.rule for mark in plain(text).marks}


@pytest.mark.parametrize(("entry", "text"), rows("comment", "examples"))
def test_an_example_of_comment_is_comment(entry: Entry, text: str) -> None:
    assert plain(text).comment_sentences == 1, entry["rule"]


@pytest.mark.parametrize(("entry", "text"), rows("comment", "not"))
def test_a_counter_example_of_comment_is_none(entry: Entry, text: str) -> None:
    assert plain(text).comment_sentences == 0, entry["rule"]


def test_no_wording_stands_twice_under_one_key_and_every_entry_is_a_mark_or_a_comment() -> None:
    for key in ("mark", "comment"):
        words = [word for entry in entries("en", "quality") if key in entry for word in entry["words"]]
        assert sorted({word for word in words if words.count(word) > 1}) == []
        assert [word for word in words if not isinstance(word, str)] == []
    assert [entry["rule"] for entry in entries("en", "quality") if ("mark" in entry) == ("comment" in entry)] == []


def numbers(quality: SourceQuality) -> dict[str, int]:
    return {name: getattr(quality, name) for name in re.findall(r"`(\w+)` \d+", EXAMPLE)}


def test_the_worked_example_of_the_method_comes_out_as_it_says(told: Telling) -> None:
    text = " ".join(line.removeprefix("> ") for line in EXAMPLE.splitlines() if line.startswith("> "))
    made = report(text, "")
    quality = source_quality(made, told.claims(text, ""), "en")
    assert numbers(quality) == {name: int(value) for name, value in re.findall(r"`(\w+)` (\d+)", EXAMPLE)}
    assert f"{quality.comment_to_fact:.2f}" == re.findall(r"\*\*([\d.]+)\*\*", EXAMPLE)[0]
    marks = [(mark.mark, mark.span.of(made.body)) for mark in quality.marks]
    assert marks == re.findall(r"\*([a-z ]+)\* \(“([^”]+)”\)", EXAMPLE)


def test_who_stands_behind_the_claims_is_counted(told: Telling) -> None:
    text = (
        "Five houses were damaged.\nTwo people were killed in Nikopol, Mayor Lev Zorin said.\nFour were wounded, rescuers said.\n"
        "A source said that a school burned.\nTwo flats were burned out, the agency Interfax reported, citing the Ministry of Health."
    )
    quality = source_quality(report(text), told.claims(text), "en")
    assert (quality.on_record, quality.unnamed, quality.writer, quality.relayed) == (2, 2, 1, 1)
    assert quality.share("on_record") == 2 / 5


def test_a_sentence_that_carries_a_claim_is_fact_whatever_it_calls_it(told: Telling) -> None:
    text = "A barbaric strike killed two people in Nikopol. It was a barbaric night."
    quality = source_quality(report(text, ""), told.claims(text, ""), "en")
    assert (quality.fact_sentences, quality.comment_sentences, quality.sentences) == (1, 1, 2)


def test_without_claims_there_are_no_shares_and_no_ratio() -> None:
    quality = plain("The harbour lies in the north.")
    assert quality.claims == 0
    assert quality.share("unnamed") is None
    assert quality.comment_to_fact is None


def test_boilerplate_is_no_comment_and_still_holds_marks() -> None:
    text = "The world should help us: donate. Correction: an earlier version of this article was wrong."
    made = report(text, "")
    whole = Span(start=0, end=len(made.body))
    quality = source_quality(replace(made, boilerplate=(whole,)), [], "en")
    assert (quality.sentences, quality.comment_sentences) == (0, 0)
    assert [mark.mark for mark in quality.marks] == ["says it was changed"]


def test_places_are_right_where_a_letter_is_longer_in_lower_case() -> None:
    made = Report.made(source=Source.named(None), title="", text="İİİ. It could not be independently verified.", language="en")
    (mark,) = source_quality(made, [], "en").marks
    assert mark.span.of(made.body) == "could not be independently verified"


def test_the_title_counts(told: Telling) -> None:
    quality = source_quality(report("Two ships were hit off Aden.", HOSTILE), told.claims("Two ships were hit off Aden."), "en")
    assert quality.sentences == 2
