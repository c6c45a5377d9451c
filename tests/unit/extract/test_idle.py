"""Figures that count nothing."""

import pytest

from tests.unit.extract.telling import Telling


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A woman, 58, was killed.", ["killed woman 1"]),
        ("A man of 41 was killed.", ["killed man 1"]),
        ("A man born in 1951 was killed.", ["killed man 1"]),
        ("The owner, 51, was killed.", []),
        ("Trams 3, 16 and 26 are not running.", ["suspended tram -"]),
        ("House 5 and 3 cars were damaged.", ["damaged vehicle 3"]),
    ],
)
def test_ages_years_of_birth_and_numbers_of_lines_count_nothing(text: str, found: list[str], told: Telling) -> None:
    assert told(text) == found
