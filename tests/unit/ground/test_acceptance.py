import pytest

from aftermath.ground import EnglishPlaces


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fires burned in Tokyo.", ["Tokyo"]),
        ("Fires burned in Rivne.", ["Rivne"]),
        ("Fires burned in Orsk.", ["Orsk"]),
        ("Fires burned in Voznesensk.", ["Voznesensk"]),
        ("Fires burned in Krasnopillia.", []),
        ("Fires burned in Voznesensk, Ukrainian officials said.", ["Voznesensk"]),
        ("The Ukrainian reporter Anna Poltava spoke. Poltava wrote a book.", []),
        ("Nice people met in Ukraine.", ["Ukraine"]),
        ("Sounds were heard in Bryansk, Klintsy and Pochep in Russia.", ["Bryansk", "Klintsy", "Pochep", "Russia"]),
        ("The governor of Podmoskovye Vorobyov spoke.", ["Podmoskovye"]),
    ],
)
def test_how_well_known_a_name_must_be_hangs_on_the_words_around_it(places: EnglishPlaces, text: str, names: list[str]) -> None:
    assert [mark.name for mark in places.find(text) if mark.role in {"name", "office"}] == names


def test_a_heading_names_its_place(places: EnglishPlaces) -> None:
    text = "Shells fell in Ukraine.\n\nKRASNOPILLIA. A house burned.\n\nBilopillia: two hurt."
    assert [mark.name for mark in places.find(text) if mark.role == "name"][1:] == ["KRASNOPILLIA", "Bilopillia"]


def test_places_that_lie_together_tell_what_country_a_text_is_of(places: EnglishPlaces) -> None:
    text = "Shells fell in Binnish, near Taftanaz and in Sarmin."
    assert [mark.name for mark in places.find(text)] == ["Binnish", "Taftanaz", "Sarmin"]
    assert [mark.name for mark in places.find("Shells fell in Binnish.")] == ["Binnish"]


def test_a_street_that_is_named_after_a_town_is_no_place(places: EnglishPlaces) -> None:
    assert [mark.name for mark in places.find("In Lviv, Ukraine, a drone fell on Kharkiv highway.")] == ["Lviv", "Ukraine"]
