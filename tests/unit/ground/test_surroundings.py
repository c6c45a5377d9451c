from aftermath.base import PlaceMark, Span
from aftermath.ground import EnglishPlaces, Gazetteer
from aftermath.ground.surroundings import areas, chains, surroundings


def test_plain_names_tell_what_a_report_speaks_of(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    around = surroundings(gazetteer, places.find("Drones hit Kharkiv, and the Sumy region of Ukraine."))
    assert around.countries.most_common(1)[0][0] == "UA"
    assert {"Kharkiv Oblast", "Sumy Oblast"} <= set(around.regions)


def test_a_name_with_rivals_tells_nothing(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    assert surroundings(gazetteer, places.find("Fires burned in Odessa.")).countries == {}


def test_the_names_right_after_a_name_may_hold_it(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    text = "Fires burned in Odessa, Texas, in the United States."
    marks = places.find(text)
    chain = chains(marks, text)["odessa", None]
    assert [mark.name for mark in chain] == ["Texas", "United States"]
    assert areas(gazetteer, chain[0], surroundings(gazetteer, marks))[0].name == "Texas"


def test_a_name_behind_other_words_holds_nothing(places: EnglishPlaces) -> None:
    text = "Fires burned in Odessa after a raid on Kharkiv."
    assert chains(places.find(text), text) == {}


def test_a_short_name_of_a_state_stands_alone_only_where_it_is_known_to_be_a_place(gazetteer: Gazetteer) -> None:
    mark = PlaceMark(span=Span(start=0, end=2), name="Ky")
    nothing = surroundings(gazetteer, [])
    assert areas(gazetteer, mark, nothing) == []
    assert [place.name for place in areas(gazetteer, mark, nothing, given=True)] == ["Kentucky"]
