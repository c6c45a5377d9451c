from dataclasses import replace

from aftermath.base import Span
from aftermath.ground import EnglishPlaces, EnglishTimes
from aftermath.ground.sentences import sentence_at, sentences
from tests.unit.ground.telling import report


def test_a_title_is_paragraph_nought_and_lines_are_paragraphs() -> None:
    told = report("One. Two!\n\nThree?", title="Title")
    found = sentences(told, (), ())
    assert [(s.paragraph, s.span.of(told.body).strip()) for s in found] == [(0, "Title"), (1, "One."), (1, "Two!"), (2, "Three?")]


def test_an_abbreviation_ends_no_sentence() -> None:
    assert len(sentences(report("Lt. Gen. Adam Demo of the U.S. Army spoke. He left."), (), ())) == 2


def test_marks_lie_in_their_sentences(places: EnglishPlaces, times: EnglishTimes) -> None:
    told = report("A drone fell in Kyiv on Monday. All was quiet in Lviv.")
    first, second = sentences(told, places.find(told.body), times.read(told.body))
    assert ([m.name for m in first.places], len(first.times)) == (["Kyiv"], 1)
    assert ([m.name for m in second.places], len(second.times)) == (["Lviv"], 0)


def test_boilerplate_holds_no_sentence() -> None:
    told = report("A drone fell.\nSubscribe now.")
    at = told.body.index("Subscribe")
    found = sentences(replace(told, boilerplate=(Span(start=at, end=len(told.body)),)), (), ())
    assert [s.span.of(told.body).strip() for s in found] == ["A drone fell."]


def test_every_character_has_its_sentence() -> None:
    found = sentences(report("One. Two.\nThree."), (), ())
    assert [sentence_at(found, s.span.start) for s in found] == [0, 1, 2]
