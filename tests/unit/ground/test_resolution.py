import pytest

from aftermath.ground import EnglishPlaces, Gazetteer
from aftermath.ground.resolution import PlaceResolver
from aftermath.ground.resolved import Resolved


def resolved(gazetteer: Gazetteer, places: EnglishPlaces, text: str) -> dict[str, Resolved]:
    marks = [mark for mark in places.find(text) if mark.role != "anaphor"]
    resolver = PlaceResolver(gazetteer, marks, text)
    found = [(mark.name, resolver.resolve(mark)) for mark in marks]
    return {name: place for name, place in found if place}


@pytest.mark.parametrize(
    ("text", "name", "place", "region"),
    [
        ("Drones flew over the Moscow region of Russia.", "Moscow", "Moscow Oblast", "Moscow Oblast"),
        ("Two died in Gaza, in Palestine.", "Gaza", "Gaza Strip", "Gaza Strip"),
        ("A ship burned in the Red Sea off Egypt.", "Red Sea", "Red Sea", None),
        ("Drones flew over Moscow in Russia.", "Moscow", "Moscow", "Moscow"),
        ("Odessa was hit, Ukraine's governor in Odessa said.", "Odessa", "Odesa", "Odesa Oblast"),
        ("A fire in Odessa, in the state of Texas, was put out.", "Odessa", "Odessa", "Texas"),
        ("The Engels airfield in the Saratov region burned.", "Engels airfield", "Engels airfield", "Saratov Oblast"),
        ("Shells fell in the Graivoronsky district of the Belgorod region.", "Graivoronsky", "Graivoron district", "Belgorod Oblast"),
        (
            "In the Rostov region, districts such as Milerovsky and Tarasovsky were hit.",
            "Milerovsky",
            "Millerovo district",
            "Rostov Oblast",
        ),
        ("The Tuapse refinery in Russia's Krasnodar region burned.", "Tuapse", "Tuapse", "Krasnodar Krai"),
        ("Drones came near the Kremlin in Moscow.", "Kremlin", "Moscow", "Moscow"),
    ],
)
def test_the_whole_text_decides_what_a_name_means(
    gazetteer: Gazetteer, places: EnglishPlaces, text: str, name: str, place: str, region: str
) -> None:
    found = resolved(gazetteer, places, text)[name].place
    assert (found.name, found.admin1) == (place, region)


def test_what_was_not_chosen_is_kept_with_a_reason(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    found = resolved(gazetteer, places, "Drones hit Odesa and Kharkiv in Ukraine.")["Odesa"]
    assert found.rule == "ground.place.context"
    assert found.alternatives
    assert all(": " in alternative for alternative in found.alternatives)


def test_a_village_in_no_gazetteer_keeps_its_name_and_its_region(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    found = resolved(gazetteer, places, "A drone fell near the village of Nowherovka in the Kursk region.")["Nowherovka"]
    assert (found.rule, found.place.admin1, found.place.country) == ("ground.place.unlisted", "Kursk Oblast", "RU")
    assert found.place.radius_km > 30


def test_a_village_of_the_name_in_another_region_is_not_taken(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    found = resolved(gazetteer, places, "Drones fell in Blizhneye in the Belgorod district of the Belgorod region.")["Blizhneye"]
    assert found.place.admin1 == "Belgorod Oblast"


def test_a_plant_is_told_of_its_town_at_its_own_point(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    found = resolved(gazetteer, places, "Shells fell at the Zaporizhzhia nuclear power plant in Ukraine.")[
        "Zaporizhzhia nuclear power plant"
    ]
    assert (found.place.name, found.site) == ("Enerhodar", "power_plant")


def test_a_part_of_a_country_is_not_pinned_to_a_region(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    found = resolved(gazetteer, places, "A raid hit southern Lebanon.")["southern Lebanon"]
    assert (found.place.name, found.place.admin1, found.place.country) == (
        "southern Lebanon",
        "southern Lebanon",
        "LB",
    ) or found.place.admin1 is None
