import pytest

from aftermath.extract.sentences import sentences


def split(body: str) -> list[str]:
    return [span.of(body) for span in sentences(body)]


def test_the_title_is_the_first_sentence_though_no_full_stop_ends_it() -> None:
    assert split("Night raid on Odesa\nSirens sounded. Nobody was hurt.") == ["Night raid on Odesa", "Sirens sounded.", "Nobody was hurt."]


@pytest.mark.parametrize(
    "text", ["Gen. Ali Reza spoke.", "At 3.30 a.m. it fell.", "The U.S. base was hit.", "It cost 2.5 million.", "J. Doe spoke."]
)
def test_an_abbreviation_a_clock_and_an_initial_end_no_sentence(text: str) -> None:
    assert split(text) == [text]


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    assert split("“Two drones fell.” He left.") == ["“Two drones fell.”", "He left."]


def test_a_line_break_ends_a_sentence_and_an_empty_line_is_none() -> None:
    assert split("\nSaada province\n\n  3 killed \n") == ["Saada province", "3 killed"]


def test_a_full_stop_before_a_small_letter_ends_none() -> None:
    assert split("The drone no. two fell... and burned.") == ["The drone no. two fell... and burned."]
