from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftermath.ground import EnglishPlaces


def told(places: EnglishPlaces, text: str) -> list[tuple[str, str | None]]:
    return [(mark.name, mark.designator) for mark in places.find(text) if mark.role == "name"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell in the Sumy, Kharkiv and Chernihiv regions.", [("Sumy", "region"), ("Kharkiv", "region"), ("Chernihiv", "region")]),
        (
            "Flights were held at Vnukovo, Domodedovo and Zhukovsky airports.",
            [("Vnukovo", "airport"), ("Domodedovo", "airport"), ("Zhukovsky", "airport")],
        ),
        ("Debris fell near the village of Nowherovka in the Kursk region.", [("Nowherovka", "city"), ("Kursk", "region")]),
        (
            "One each fell in Aleksinka, Borovka and Vetka in the Bryansk region.",
            [("Aleksinka", "city"), ("Borovka", "city"), ("Vetka", "city"), ("Bryansk", "region")],
        ),
        ("Shells fell on two districts of Kharkiv.", [("Kharkiv", None)]),
        ("A raid hit eastern Ukraine on Friday.", [("eastern Ukraine", "part")]),
        ("Fire came, it said, on Liubotyn, Merefa and the city of Kharkiv.", [("Liubotyn", None), ("Merefa", None), ("Kharkiv", "city")]),
        ("A Merefa woman was hurt in Ukraine. She lives in Merefa.", [("Merefa", None), ("Ukraine", None), ("Merefa", None)]),
    ],
)
def test_designators_reach_every_name_of_a_list(places: EnglishPlaces, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(places, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Moscow Times wrote about it.",
        "Students of Kharkiv National University met.",
        "Vladimir Sokolov spoke to reporters.",
        "They met in March, and again on Tuesday.",
        "Ukrainian drones and Russian missiles were counted.",
        "He wrote on Telegram and on Max.",
        "It lies 40 km from Belgorod.",
        "It was 3 p.m. Moscow time.",
        "His mother Miri was hurt.",
        "Two were hurt, according to Isna.",
    ],
)
def test_persons_bodies_and_measures_are_no_places(places: EnglishPlaces, text: str) -> None:
    assert told(places, text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kharkiv mayor Ihor Terekhov spoke.", "office"),
        ("It was said by the head of the Sumy region.", "office"),
        ("Officials in Kyiv said nothing.", "actor"),
        ("Moscow denied it.", "actor"),
        ("In Kyiv the General Staff said nothing.", "actor"),
        ("Islamabad: “a lie”.", "actor"),
        ("It blamed Ukraine for the fire.", "actor"),
        ("Drones flew over Moscow.", "name"),
        ("Missiles struck Ukraine at dawn.", "name"),
        ("In the city a house burned.", "anaphor"),
        ("It was shot down over the Lebanese capital.", "anaphor"),
    ],
)
def test_the_words_around_a_name_give_its_role(places: EnglishPlaces, text: str, role: str) -> None:
    assert [mark.role for mark in places.find(text)] == [role]


def test_a_small_town_needs_its_country_in_the_text(places: EnglishPlaces) -> None:
    assert told(places, "A fire broke out in Krasnopillia.") == []
    assert told(places, "A fire broke out in Vovchansk, in the Kharkiv region.") == [("Vovchansk", None), ("Kharkiv", "region")]


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.sampled_from("abcDEF of in the Kyiv Belgorod region, .’'-\n"), max_size=200))
def test_marks_lie_in_the_text_in_order_and_apart(places: EnglishPlaces, text: str) -> None:
    marks = places.find(text)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in marks)
    assert all(a.span.end <= b.span.start for a, b in pairwise(marks))
