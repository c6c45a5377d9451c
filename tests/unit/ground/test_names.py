from aftermath.ground import Gazetteer
from aftermath.ground.names import known_names
from aftermath.ground.words import words_of


def names(gazetteer: Gazetteer, text: str) -> list[str]:
    words = words_of(text)
    return [text[words[name.first].start : words[name.last - 1].end] for name in known_names(gazetteer, words, text)]


def test_the_longest_name_is_taken(gazetteer: Gazetteer) -> None:
    assert names(gazetteer, "They met in New York and in Rostov-on-Don.") == ["New York", "Rostov-on-Don"]


def test_another_romanisation_is_known(gazetteer: Gazetteer) -> None:
    assert names(gazetteer, "It fell near Elabouga and Yelabuga and Grayvorone.") == ["Yelabuga"]
    assert names(gazetteer, "It fell near Novyj Oskol.") == ["Novyj Oskol"]


def test_a_name_does_not_run_over_punctuation(gazetteer: Gazetteer) -> None:
    assert names(gazetteer, "He left New. York was far.") == ["York"]


def test_words_without_a_capital_are_no_names(gazetteer: Gazetteer) -> None:
    assert names(gazetteer, "they went to nice") == []
