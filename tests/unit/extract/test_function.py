import pytest

from aftermath.extract.function import stops, words


def test_a_preposition_cannot_stand_between_a_number_and_its_noun() -> None:
    assert "over" in words("en", "prepositions")
    assert "over" in stops("en")


def test_a_class_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError):
        words("en", "interjections")
