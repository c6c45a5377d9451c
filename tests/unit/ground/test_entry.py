import math

import pytest

from aftermath.ground.entry import Place, distance_km, extent, middle, split_aliases


def test_names_with_a_tilde_need_a_word_for_their_kind() -> None:
    assert split_aliases("Kuban|~Krasnodar") == (("Kuban",), ("Krasnodar",))


def test_moscow_lies_some_755_km_from_kyiv() -> None:
    assert distance_km(55.752, 37.618, 50.455, 30.524) == pytest.approx(755, abs=5)


def test_a_place_without_a_point_is_infinitely_far() -> None:
    nowhere = Place(id="a", name="A", kind="settlement")
    somewhere = Place(id="b", name="B", kind="settlement", latitude=1.0, longitude=1.0)
    assert nowhere.distance_km(somewhere) == math.inf


def test_the_middle_holds_most_points_and_none_has_none() -> None:
    found = middle([(50.0, 30.0), (52.0, 30.0)])
    assert found is not None
    assert found[:2] == (51.0, 30.0)
    assert found[2] == pytest.approx(111, abs=2)
    assert middle([]) is None


def test_an_extent_is_the_middle_of_the_box() -> None:
    found = extent([(50.0, 30.0), (50.0, 31.0), (52.0, 40.0)])
    assert found is not None
    assert found[:2] == (51.0, 35.0)
    assert extent([]) is None
