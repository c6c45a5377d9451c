import pytest

from aftermath.ground import Gazetteer
from aftermath.ground.designators import Designators
from aftermath.ground.english import place_words
from aftermath.ground.names import known_names
from aftermath.ground.words import words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the Krupsky district", [("Krupsky", "district")]),
        ("in the Krupsky and Lubsky districts", [("Krupsky", "district"), ("Lubsky", "district")]),
        ("in the village of Krupka", [("Krupka", "city")]),
        ("the airports of Krupka and Lubka", [("Krupka", "airport"), ("Lubka", "airport")]),
        ("districts such as Krupka, Lubka and Dubka", [("Krupka", "district"), ("Lubka", "district"), ("Dubka", "district")]),
        ("in the Krupsky (Krupka) district", [("Krupka", "district")]),
        ("near Krupka in the Lubsky district", [("Krupka", "city"), ("Lubsky", "district")]),
        ("in a Border Region", []),
        ("this Druze town", []),
        ("the regional council", []),
    ],
)
def test_names_take_the_kind_that_words_beside_them_give(gazetteer: Gazetteer, text: str, expected: list[tuple[str, str]]) -> None:
    words = words_of(text)
    found = Designators(place_words(), words, known_names(gazetteer, words, text)).all()
    assert [(text[words[d.name.first].start : words[d.name.last - 1].end], d.designator) for d in found] == expected
