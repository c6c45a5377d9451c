from aftermath.ground import Gazetteer
from aftermath.ground.areas import common, field_at, inside, narrowness
from aftermath.ground.entry import Place


def named(gazetteer: Gazetteer, name: str, kind: str) -> Place:
    return next(c.place for c in gazetteer.named(name) if c.place.kind == kind)


def test_towns_lie_in_regions_and_countries(gazetteer: Gazetteer) -> None:
    town, region = named(gazetteer, "Sumy", "settlement"), named(gazetteer, "Sumy", "region")
    country = named(gazetteer, "Ukraine", "country")
    assert inside(town, region)
    assert inside(region, country)
    assert not inside(region, town)
    assert narrowness(town) > narrowness(region) > narrowness(country)


def test_an_airport_lies_in_its_town(gazetteer: Gazetteer) -> None:
    assert inside(named(gazetteer, "Vnukovo", "airport"), named(gazetteer, "Moscow", "settlement"))


def test_several_places_share_the_narrowest_area(gazetteer: Gazetteer) -> None:
    airports = [named(gazetteer, name, "airport") for name in ("Vnukovo", "Domodedovo", "Sheremetyevo")]
    towns = [named(gazetteer, name, "settlement") for name in ("Shostka", "Konotop")]
    far = [named(gazetteer, "Shostka", "settlement"), named(gazetteer, "Lviv", "settlement")]
    abroad = [named(gazetteer, "Lviv", "settlement"), named(gazetteer, "Kursk", "settlement")]
    found = [common(places, gazetteer) for places in (airports, towns, far, abroad)]
    assert [place.name if place else None for place in found] == ["Moscow", "Sumy Oblast", "Ukraine", None]


def test_a_town_without_a_known_airport_has_one_at_its_own_point(gazetteer: Gazetteer) -> None:
    town = named(gazetteer, "Shostka", "settlement")
    field = field_at(gazetteer, town, "airfield")
    assert (field.name, field.latitude) == ("Shostka airfield", town.latitude)
