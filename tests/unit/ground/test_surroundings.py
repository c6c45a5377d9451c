from aftermath.ground import EnglishPlaces, Gazetteer
from aftermath.ground.surroundings import holders, surroundings


def test_plain_names_tell_what_a_report_speaks_of(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    around = surroundings(gazetteer, places.find("Drones hit Kharkiv, and the Sumy region of Ukraine."))
    assert around.countries.most_common(1)[0][0] == "UA"
    assert {"Kharkiv Oblast", "Sumy Oblast"} <= set(around.regions)


def test_a_name_with_rivals_tells_nothing(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    assert surroundings(gazetteer, places.find("Fires burned in Odessa.")).countries == {}


def test_the_words_after_a_name_say_what_holds_it(gazetteer: Gazetteer, places: EnglishPlaces) -> None:
    text = "Fires burned in Odessa, Texas, in the United States."
    marks = places.find(text)
    held = holders(gazetteer, marks, text, surroundings(gazetteer, marks))
    assert held["odessa", None].name == "Texas"
