import pytest

from tests.unit.extract.telling import Telling


@pytest.mark.parametrize(
    "text",
    [
        "It is not clear whether the drones were shot down.",
        "Residents asked if two people had been killed.",
        "The attack is over.",
        "The wounded man was hurt.",
        "A drone could strike Haifa at any moment.",
    ],
)
def test_questions_known_things_and_possibilities_are_no_news(text: str, told: Telling) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Civilians were killed in Taiz.", ["killed civilian -"]),
        ("Firefighters are at work.", ["responding worker -"]),
        ("A drone hit Haifa.", ["attack drone 1"]),
    ],
)
def test_a_class_of_people_and_a_deed_are_news(text: str, claims: list[str], told: Telling) -> None:
    assert told(text) == claims
