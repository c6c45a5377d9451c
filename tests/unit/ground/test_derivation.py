import pytest

from aftermath.base import PlaceMark, Span
from aftermath.ground import EnglishPlaces, Gazetteer
from aftermath.ground.derivation import Derivation
from aftermath.ground.surroundings import surroundings


def district(gazetteer: Gazetteer, places: EnglishPlaces, text: str, name: str) -> tuple[str, str] | None:
    derive = Derivation(gazetteer, surroundings(gazetteer, places.find(text)))
    found = derive.district(PlaceMark(span=Span(start=0, end=1), name=name, designator="district"), ())
    return (found.place.name, found.rule) if found else None


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Shells fell in the Donetsk region of Ukraine.", "Amvrosiyivsky", ("Amvrosiivka district", "ground.place.district-adjective")),
        ("Shells fell in the Donetsk region of Ukraine.", "Volnovakhski", ("Volnovakha district", "ground.place.district-adjective")),
        ("Shells fell in the Kharkiv region of Ukraine.", "Qqqqq", None),
    ],
)
def test_a_district_is_known_by_its_adjective(
    gazetteer: Gazetteer, places: EnglishPlaces, text: str, name: str, expected: tuple[str, str] | None
) -> None:
    assert district(gazetteer, places, text, name) == expected


def test_what_no_gazetteer_has_is_as_wide_as_the_area_it_lies_in(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    derive = Derivation(gazetteer, surroundings(gazetteer, places.find("Shells fell in the Kharkiv region of Ukraine.")))
    found = derive.unlisted("Zhovtyi Kamin", "settlement", 30.0, None)
    region = gazetteer.region("Kharkiv Oblast", "UA")
    assert found is not None
    assert region is not None
    assert (found.place.admin1, found.place.radius_km) == ("Kharkiv Oblast", region.radius_km)


def test_without_any_area_there_is_no_unlisted_place(gazetteer: Gazetteer) -> None:
    assert Derivation(gazetteer, surroundings(gazetteer, [])).unlisted("Zhovtyi Kamin", "settlement", 30.0, None) is None
