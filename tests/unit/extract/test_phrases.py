import pytest

from aftermath.extract.phrases import Phrases, gathered, words

FOUND = (("oil", "short"), ("oil depot", "long"), ("oil depot workers' union", "longest"), ("oil", "second"))
OIL = Phrases((words(phrase), entry) for phrase, entry in FOUND)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("oil depot fire", (2, "long")), ("oil fire", (1, "short")), ("oil", (1, "short")), ("grain depot", None),
        ("oil depot workers' union", (5, "longest")), ("oil depot workers", (2, "long")),
    ],
)  # fmt: skip
def test_the_longest_phrase_wins_the_first_of_two_alike_and_an_unknown_word_is_none(text: str, found: tuple[int, str] | None) -> None:
    assert OIL.at(words(text), 0) == found


def test_a_phrase_is_read_as_the_tokeniser_reads_texts() -> None:
    assert words("The Kh-22’s Crew") == ("the", "kh-22", "'s", "crew")


def test_what_begins_at_each_word_is_found_at_once() -> None:
    assert OIL.beginning(words("an oil depot, oil")) == [None, (3, "long"), None, None, (5, "short")]


def test_a_gathered_table_holds_every_entry_of_a_phrase_once() -> None:
    table = gathered([("bus", "vehicle"), ("Bus", "route"), ("bus", "vehicle")])
    assert table.at(words("bus"), 0) == (1, ("vehicle", "route"))
