"""The counts of the guide; the words themselves are tried in test_vocabulary."""

import pytest

from aftermath.extract.numbers import cardinal, quantity
from aftermath.extract.phrases import words
from tests.unit.extract.telling import amount


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a drone", "1"), ("another drone", "1"), ("no drones", "0"), ("12 drones", "12"), ("at least 5 drones", "5+"),
        ("more than 120 drones", "121+"), ("over 120 drones", "121+"), ("up to 10 drones", "0-10"), ("fewer than 10 drones", "0-9"),
        ("between 5 and 8 drones", "5-8"), ("about 50 drones", "45-55"), ("nearly 200 drones", "180-220"), ("a couple of drones", "2"),
        ("several drones", "2+"), ("a number of drones", "2+"), ("a dozen drones", "12"), ("dozens of drones", "24+"),
        ("scores of drones", "40+"), ("hundreds of drones", "200+"), ("thousands of drones", "2000+"), ("most drones", "-"),
        ("all drones", "-"), ("at least a dozen drones", "12+"), ("two dozen drones", "24"), ("1,204 drones", "1204"),
        ("a hundred and six drones", "106"), ("10 to 20 drones", "10-20"), ("three thousand two hundred drones", "3200"),
        ("as many as 40 drones", "0-40"), ("no fewer than seven drones", "7+"), ("several dozen drones", "24+"),
        ("two more drones", "2"),
    ],
)  # fmt: skip
def test_the_counts_of_the_guide(text: str, count: str) -> None:
    found = quantity(words(text), 0)
    assert found is not None
    assert amount(found.count) == count
    assert words(text)[found.end :] in (("drones",), ("drone",))


@pytest.mark.parametrize(
    "text", ["12 km", "six months", "3 million dollars", "40 per cent", "nine storeys", "5 o'clock", "drones", "the drones"]
)
def test_distance_age_money_and_plain_words_are_no_count(text: str) -> None:
    assert quantity(words(text), 0) is None


def test_a_change_is_no_range() -> None:
    tokens = words("it rose from 12 to 25")
    found = quantity(tokens, 3)
    assert found is not None
    assert amount(found.count) == "12"


def test_an_endless_number_is_none() -> None:
    assert cardinal(words("9" * 5000), 0) is None
