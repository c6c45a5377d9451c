from pathlib import Path

import pytest

from aftermath.base.errors import GazetteerError
from aftermath.ground import Gazetteer, default_path, is_current, open_gazetteer


@pytest.mark.parametrize(
    ("name", "place", "region"),
    [
        ("Graivoron", "Grayvoron", "Belgorod Oblast"),
        ("Elabuga", "Yelabuga", "Tatarstan"),
        ("Харків", "Kharkiv", "Kharkiv Oblast"),
        ("Odessa", "Odesa", "Odesa Oblast"),
        ("Kiev", "Kyiv", "Kyiv"),
        ("Majdal Shams", "Majdal Shams", "Golan Heights"),
    ],
)
def test_a_town_is_found_under_its_spellings(gazetteer: Gazetteer, name: str, place: str, region: str) -> None:
    towns = [c.place for c in gazetteer.named(name) if c.place.kind == "settlement"]
    assert (place, region) in {(town.name, town.admin1) for town in towns}


def test_a_region_of_a_town_s_name_needs_a_word_for_its_kind(gazetteer: Gazetteer) -> None:
    regions = [c for c in gazetteer.named("Belgorod") if c.place.kind == "region"]
    assert [(c.place.name, c.alone) for c in regions] == [("Belgorod Oblast", False)]
    assert [c.alone for c in gazetteer.named("Tatarstan") if c.place.kind == "region"] == [True]


def test_unknown_names_mean_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.named("Qwertzuiop") == ()
    assert gazetteer.known(["qwertzuiop", "moscow"]) == {"moscow"}


def test_an_airport_belongs_to_its_town(gazetteer: Gazetteer) -> None:
    kazan = gazetteer.airport_of("Kazan", "RU")
    assert kazan is not None
    assert (kazan.name, kazan.admin1, kazan.zone) == ("Kazan airport", "Tatarstan", "Europe/Moscow")


def test_moscow_has_several_airports_and_so_none_of_its_own(gazetteer: Gazetteer) -> None:
    assert gazetteer.airport_of("Moscow", "RU") is None


def test_countries_regions_and_districts_are_found_by_name(gazetteer: Gazetteer) -> None:
    country = gazetteer.country("UA")
    assert country is not None
    assert (country.name, country.parent) == ("Ukraine", "Kyiv")
    region = gazetteer.region("Sumy Oblast", "UA")
    assert region is not None
    assert region.zone == "Europe/Kyiv"
    assert {"Konotop district", "Sumy district"} <= {d.name for d in gazetteer.districts_of("Sumy Oblast", "UA")}
    assert gazetteer.country("XX") is None


def test_a_place_of_a_disputed_area_has_no_country(gazetteer: Gazetteer) -> None:
    town = gazetteer.town("Majdal Shams", None)
    assert town is not None
    assert town.country is None


def test_no_file_and_another_file_are_said(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="no gazetteer there yet"):
        open_gazetteer(tmp_path / "none.sqlite")
    other = tmp_path / "other.sqlite"
    other.write_text("not a database, and long enough to look like one " * 40)
    with pytest.raises(GazetteerError, match="not a gazetteer"):
        open_gazetteer(other)
    assert not is_current(other)
    assert not is_current(tmp_path / "none.sqlite")


def test_the_default_is_in_the_user_s_cache() -> None:
    assert default_path().name == "gazetteer.sqlite"
    assert "aftermath" in default_path().parts
