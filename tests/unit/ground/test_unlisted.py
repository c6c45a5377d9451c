import pytest

from aftermath.ground import EnglishPlaces


def told(places: EnglishPlaces, text: str) -> list[tuple[str, str | None]]:
    return [(mark.name, mark.designator) for mark in places.find(text) if mark.role == "name" and mark.name != "Ukraine"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Zhovtokam, Ukraine, two houses burned.", [("Zhovtokam", "city")]),
        ("A drone fell near Verkhnia Hrushkam and burned, Ukraine said.", [("Verkhnia Hrushkam", "city")]),
        ("It flew towards Zhovtokam.", [("Zhovtokam", "city")]),
        ("Nikopol: two hurt.\nZhovtokam: one killed.\nPavlohrad: a fire.", [("Nikopol", None), ("Zhovtokam", "city"), ("Pavlohrad", None)]),
        ("Nikopol: two hurt.\nCasualties: one killed.", [("Nikopol", None)]),
        ("The fire at Verkhnia Hrushkam was out. Verkhnia Hrushkam burned. Two left Verkhnia Hrushkam.", [("Verkhnia Hrushkam", "city")]),
        ("The Zhovtokam district was shelled. In the night Zhovtokam burned.", [("Zhovtokam", "district"), ("Zhovtokam", "district")]),
    ],
)
def test_a_name_the_gazetteer_has_not_is_a_place_where_places_stand(
    places: EnglishPlaces, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(places, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They met in Zhovtokam Hospital.",
        "It stood in Zhovtokam's office.",
        "He pointed at Zhovtokam.",
        "It was told in NATO.",
        "They fought in Zhovtokam drones.",
        "He spoke in Ukrainian, then in English.",
        "It was written in Zhovt0k.",
    ],
)
def test_what_goes_on_or_is_pointed_at_is_none(places: EnglishPlaces, text: str) -> None:
    assert told(places, text) == []


def test_a_name_known_only_abroad_is_a_place_of_the_text_s_own_country(places: EnglishPlaces) -> None:
    assert told(places, "A drone hit a house in Janipur, in the Sumy region.")[0] == ("Janipur", "city")
