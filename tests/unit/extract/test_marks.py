from aftermath.base.report import Span
from aftermath.extract.marks import in_spans
from tests.unit.extract.telling import Telling, short


def hits(told: Telling, text: str) -> list[str]:
    sentence = told.sentence(text)
    return [sentence.text(hit.start, hit.end) for hit in sentence.hits]


def test_acts_are_hit_by_their_longest_wording(told: Telling) -> None:
    assert hits(told, "Three drones were shot down and a barn burned down.") == ["shot down", "burned down"]


def test_a_split_verb_is_one_act(told: Telling) -> None:
    assert [short(finding) for finding in told.findings("Gunners shot three drones down.")] == ["intercepted drone 3"]


def test_a_decoy_is_passed_over_whole(told: Telling) -> None:
    assert hits(told, "The fire chief died of a heart attack.") == ["died"]


def test_words_in_places_and_times_are_no_acts(told: Telling) -> None:
    text = "On 3 May in Fort Wayne nobody slept."
    sentence = told.sentence(text)
    assert [mark.span.of(text) for mark in sentence.times] == ["3 May"]
    assert [placed.mark.name for placed in sentence.places] == ["Fort Wayne"]


def test_a_place_covers_its_tokens(told: Telling) -> None:
    sentence = told.sentence("Shells fell near Port Sudan today.")
    (placed,) = sentence.places
    assert sentence.text(placed.start, placed.end) == "port sudan"


def test_characters_and_words_of_a_stretch_agree(told: Telling) -> None:
    sentence = told.sentence("Two  Barges sank.")
    assert sentence.chars(0, 2).of(sentence.body) == "Two  Barges"
    assert sentence.text(0, 2) == "two barges"


def test_each_mark_lies_in_its_own_sentence(told: Telling) -> None:
    body = "A raid on Tartus. Later, Homs and Hama."
    marks = told.places.find(body)
    found = in_spans([Span(start=0, end=17), Span(start=18, end=len(body))], marks)
    assert [[mark.name for mark in inside] for inside in found] == [["Tartus"], ["Homs", "Hama"]]
