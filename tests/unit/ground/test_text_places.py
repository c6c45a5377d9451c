import pytest

from aftermath.base import Span
from aftermath.ground import Gazetteer, PlaceTold, TextPlaces


@pytest.fixture(scope="module")
def finder(gazetteer: Gazetteer) -> TextPlaces:
    return TextPlaces(gazetteer)


def name(told: PlaceTold | None) -> tuple[str, str | None] | None:
    return (told.fix.name, told.fix.admin1) if told and told.fix else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("near the village of Opytne (Yasynuvata district, Donetsk region)", ("Opytne", "Donetsk Oblast")),
        ("Andreevka near Slavyansk", ("Sukhanivka", "Donetsk Oblast")),
        ("Krymske, Luhansk Obl", ("Krymske", "Luhansk Oblast")),
        ("in the Volnovakha region", ("Volnovakha district", "Donetsk Oblast")),
        ("Kupyansky district", ("Kupiansk district", "Kharkiv Oblast")),
        ("in the Amvrosiyevsky district of the Donetsk region", ("Amvrosiivka district", "Donetsk Oblast")),
        ("Horlivka town", ("Horlivka", "Donetsk Oblast")),
        ("Stanitsa Luganska", ("Stanytsya-Luhanska", "Luhansk Oblast")),
    ],
)
def test_a_description_is_of_its_settlement_else_of_its_area(finder: TextPlaces, text: str, expected: tuple[str, str]) -> None:
    assert name(finder.at(text, within="Ukraine")) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("near Vodiane in the Donetsk region", "nothing of the name"),
        ("at the settlement of Zhovtyi Kamin, Kherson region", "is in no gazetteer"),
        ("near Donetsk and Mariupol", "several places"),
        ("near Marynivka", "nothing of the name"),
    ],
)
def test_what_the_text_does_not_settle_stays_open_and_says_why(finder: TextPlaces, text: str, reason: str) -> None:
    told = finder.at(text, within="Ukraine")
    assert told is not None
    assert told.fix is None
    assert reason in told.reason


def test_a_text_without_a_name_is_of_no_place(finder: TextPlaces) -> None:
    assert finder.at("a cemetery", within="Ukraine") is None


def test_what_is_named_beyond_the_known_area_is_not_taken_for_it(finder: TextPlaces) -> None:
    told = finder.at("near Arkhangelsk", within="Ukraine")
    assert told is None or told.fix is None


def test_a_direction_is_an_area_and_no_pin(finder: TextPlaces) -> None:
    told = finder.at("in the Kupyansk direction", within="Ukraine")
    assert told is not None
    assert told.fix is not None
    assert (told.fix.name, told.fix.precision) == ("Kupiansk", "district")
    assert told.fix.radius_km >= 40


def test_the_words_of_a_description_are_counted_from_its_beginning(finder: TextPlaces) -> None:
    text = "Horlivka town"
    told = finder.at(text, within="Ukraine")
    assert told is not None
    assert told.fix is not None
    assert told.fix.words is not None
    assert told.mark.span.of(text) == told.fix.words.of(text) == "Horlivka town"


def test_all_names_of_a_text_are_read(finder: TextPlaces) -> None:
    told = finder.read("Drones hit Kharkiv and Sumy in Ukraine.")
    assert [name(t) for t in told] == [("Kharkiv", "Kharkiv Oblast"), ("Sumy", "Sumy Oblast"), ("Ukraine", None)]


def given(finder: TextPlaces, text: str, *words: str) -> list[tuple[str, str | None] | None]:
    spans = [Span(start=text.index(w), end=text.index(w) + len(w)) for w in words]
    return [name(told) for told in finder.given(text, spans)]


def test_given_names_lie_where_the_others_do(finder: TextPlaces) -> None:
    text = "Fires in Paris, Lamar County and Sherman kept crews from Dallas busy."
    assert given(finder, text, "Paris", "Sherman", "Dallas") == [("Paris", "Texas"), ("Sherman", "Texas"), ("Dallas", "Texas")]
    assert given(finder, "Fires in Paris and Lyon.", "Paris", "Lyon")[0] == ("Paris", "Ile-de-France")


def test_given_adjectives_and_short_names_of_states_are_places(finder: TextPlaces) -> None:
    text = "A Russian delegation came to Richmond, Ky., on Monday."
    assert given(finder, text, "Russian", "Richmond", "Ky.") == [("Russia", None), ("Richmond", "Kentucky"), ("Kentucky", "Kentucky")]
