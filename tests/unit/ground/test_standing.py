from aftermath.ground import EnglishPlaces, EnglishTimes, Gazetteer
from aftermath.ground.resolution import PlaceResolver
from aftermath.ground.sentences import sentences
from aftermath.ground.standing import Placed, Reader, chained, held, narrowed
from tests.unit.ground.telling import report


def placed(gazetteer: Gazetteer, text: str) -> tuple[str, list[Placed]]:
    told = report(text)
    found = sentences(told, EnglishPlaces(gazetteer).find(told.body), EnglishTimes().read(told.body))
    resolver = PlaceResolver(gazetteer, [mark for sentence in found for mark in sentence.places], told.body)
    reader = Reader(gazetteer=gazetteer, resolver=resolver, body=told.body)
    return told.body, [place for sentence in found for place in reader.read(sentence, opens_paragraph=False)]


def names(places: list[Placed]) -> list[str]:
    return [place.found.place.name for place in places]


def test_pointers_take_the_last_place_of_their_class(gazetteer: Gazetteer) -> None:
    _, found = placed(gazetteer, "A drone fell on Kazan in Russia. In the region and in the city it was quiet. At the airport too.")
    assert names(found) == ["Kazan", "Russia", "Tatarstan", "Kazan", "Kazan airport"]


def test_a_list_goes_the_way_of_its_first_place(gazetteer: Gazetteer) -> None:
    _, found = placed(gazetteer, "The wounded were taken to hospitals in Lviv, Ternopil and Rivne in Ukraine.")
    assert [place.bearing for place in found[:3]] == ["aside", "aside", "aside"]


def test_the_inner_of_two_places_is_meant(gazetteer: Gazetteer) -> None:
    _, found = placed(gazetteer, "In the Sumy region, a house in Konotop burned.")
    inner = narrowed(found)
    assert inner is not None
    assert inner.found.place.name == "Konotop"


def test_a_list_stands_for_what_holds_it(gazetteer: Gazetteer) -> None:
    body, found = placed(gazetteer, "Houses burned in Konotop and Shostka in the Sumy region.")
    whole = held(body, gazetteer, found[:2])
    assert whole is not None
    assert (whole.place.name, whole.rule) == ("Sumy Oblast", "ground.place.common")


def test_only_words_that_join_places_chain_them(gazetteer: Gazetteer) -> None:
    body, found = placed(gazetteer, "Drones fell on Konotop, in the Sumy region, while a school in Lviv burned.")
    assert names(chained(body, found)) == ["Konotop", "Sumy Oblast"]


def test_of_a_place_and_its_own_the_inner_is_told_of(gazetteer: Gazetteer) -> None:
    _, found = placed(gazetteer, "Tehran's Mehrabad airport in Iran was hit.")
    assert [(place.found.place.name, place.bearing) for place in found[:2]] == [("Tehran", "aside"), ("Mehrabad airport", "at")]
