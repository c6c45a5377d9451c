import pytest

from tests.unit.extract.telling import words


def texts(text: str) -> list[str]:
    return [token.text for token in words(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1,700 shells", ["1,700", "shells"]),
        ("a 24-storey block", ["a", "24-storey", "block"]),
        ("Kh-22 and S-300", ["Kh-22", "and", "S-300"]),
        ("Haifa's port", ["Haifa", "'s", "port"]),
        ("didn’t", ["didn’t"]),
        ("at 4 a.m.", ["at", "4", "a.m."]),
        ("17:43, (two)", ["17:43", ",", "(", "two", ")"]),
    ],
)
def test_words_keep_inner_marks_and_a_possessive_stands_alone(text: str, parts: list[str]) -> None:
    assert texts(text) == parts


def test_a_token_keeps_its_place_and_a_curly_apostrophe_is_straight_in_lower_case() -> None:
    text = "It DIDN’T fall"
    assert [text[token.start : token.end] for token in words(text)] == ["It", "DIDN’T", "fall"]
    assert words(text)[1].lower == "didn't"
