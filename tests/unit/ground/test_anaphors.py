import pytest

from aftermath.ground.anaphors import anaphors
from aftermath.ground.english import place_words
from aftermath.ground.words import words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the region it was quiet.", ("the region", "region")),
        ("Over the Russian capital it was quiet.", ("RU", "capital")),
        ("At the military airfield it was quiet.", ("the military airfield", "airfield")),
        ("In this Druze town it was quiet.", ("this Druze town", "city")),
        ("Plants in several regions burned.", ("several regions", "country")),
        ("It fell on Ukrainian territory.", ("UA", "territory")),
        ("The Ukrainian president counted nine across the country.", ("UA", "country")),
        ("They fell over nine regions, the Russian ministry said.", ("RU", "country")),
    ],
)
def test_words_point_back_to_a_place_of_their_class(text: str, expected: tuple[str, str]) -> None:
    assert [(mark.name, mark.designator) for mark in anaphors(place_words(), words_of(text), text)] == [expected]


@pytest.mark.parametrize(
    "text", ["The city council met.", "It was said by the head of the region.", "His country had no part in it.", "A region was named."]
)
def test_other_words_do_not(text: str) -> None:
    assert [mark.name for mark in anaphors(place_words(), words_of(text), text)] == []
