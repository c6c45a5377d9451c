"""Which noun phrase an act takes."""

import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the subject of the passive, the object of the active
        ("In Aden five sailors were killed.", ["killed soldier 5"]),
        ("The blast killed five sailors.", ["killed soldier 5"]),
        # people are killed, houses are not
        ("Next to 12 houses four farmers were killed.", ["killed person 4"]),
        # a clause is a border
        ("When 30 flights were waiting, two pilots were injured.", ["injured worker 2"]),
        # a bare amount fits any act
        ("Six were wounded.", ["injured person 6"]),
        # nobody speaks of the wounded, which is no zero
        ("There is nothing about the wounded.", []),
    ],
)
def test_an_act_takes_the_nearest_thing_that_it_can_take(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two hangars, a barn and three tractors were damaged.", ["damaged hangar 2", "damaged building 1", "damaged vehicle 3"]),
        ("The wave damaged a pier and two barges.", ["damaged port 1", "damaged ship 2"]),
        ("Neither the bridge nor the port was damaged.", ["damaged bridge 0", "damaged port 0"]),
    ],
)
def test_an_act_takes_what_is_joined_to_its_theme(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


def test_a_list_of_some_is_not_the_subject(told: Telling) -> None:
    first, *_ = told.findings("Nineteen people, including six women and two children, were killed.")
    assert short(first) == "killed person 19"


def test_a_number_that_is_only_spoken_of_counts_nothing(told: Telling) -> None:
    assert told("The number of drones used has not been reported.") == []
