"""From a theme to findings."""

import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Windows were broken in nine apartment blocks and a school.", ["damaged apartment_building 9", "damaged school 1"]),
        ("The roof of a mosque was damaged.", ["damaged mosque 1"]),
        ("Forty windows were smashed.", ["damaged window 40"]),
    ],
)
def test_a_part_stands_for_the_building_unless_it_is_counted(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


def test_a_list_of_people_has_a_sum_of_which_each_is_a_part(told: Telling) -> None:
    whole, *parts = told.findings("A woman and two children were killed.")
    assert short(whole) == "killed person 3"
    assert [short(part) for part in parts] == ["killed woman 1", "killed child 2"]
    assert all(part.whole is whole and part.partitive for part in parts)


def test_one_number_may_hold_for_a_whole_list(told: Telling) -> None:
    assert [short(one) for one in told.findings("Eleven children and young people were injured.")] == ["injured person 11"]


def test_several_holds_for_a_whole_list(told: Telling) -> None:
    assert [short(one) for one in told.findings("Several houses and garages were damaged.")] == ["damaged house 2+", "damaged garage 2+"]


def test_things_harmed_in_so_many_places_are_so_many(told: Telling) -> None:
    assert [short(one) for one in told.findings("Substations were damaged in six regions.")] == ["damaged power_facility 6 region"]


@pytest.mark.parametrize("text", ["Of these, 40 were shot down over Aden.", "Eight of them were shot down."])
def test_a_share_says_so(text: str, told: Telling) -> None:
    (found,) = told.findings(text)
    assert found.partitive
