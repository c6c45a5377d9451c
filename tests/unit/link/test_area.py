import pytest

from aftermath.link.area import area, bare, is_wide, settlements
from tests.unit.link.telling import TARNOW, nation, place, region


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Pskov airport", "pskov"), ("Pskov Oblast", "pskov"), ("Abu Dhabi", "abu dhabi"), ("Świdnik", "swidnik"), ("Port City", "port city")],
)
def test_a_bare_name_leaves_out_the_kind_of_area(name: str, expected: str) -> None:
    assert bare(name) == expected


def test_a_city_and_the_region_round_it_are_one_area() -> None:
    assert area(place("Moscow", "Moscow")) == area(place("Istra", "Moscow Oblast"))
    assert area(place("Sevastopol", "Sevastopol")) == area(place("Foros", "Crimea"))


def test_a_country_and_nowhere_have_no_area() -> None:
    assert area(nation("Poland", "PL")) is None
    assert area(None) is None
    assert is_wide(nation("Poland", "PL"))
    assert not is_wide(region("Pomerania"))


def test_a_place_without_a_region_is_its_own_area() -> None:
    assert area(place("southern Ruritania", precision="region")) == "southern ruritania"


def test_a_region_names_no_town() -> None:
    assert settlements(region("Pomerania")) == frozenset()
    assert settlements(TARNOW) == {"tarnow"}


def test_what_lies_in_a_city_region_lies_in_the_city() -> None:
    assert settlements(place("Vnukovo airport", "Moscow")) == {"vnukovo", "moscow"}
    assert settlements(place("Istra", "Moscow Oblast")) == {"istra"}
