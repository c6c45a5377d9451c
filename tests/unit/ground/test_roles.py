import pytest

from aftermath.ground import EnglishPlaces


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Russia's Kazan was hit.", {"Kazan": "name"}),
        ("Ukraine's air force spoke.", {"Ukraine": "actor"}),
        ("According to Moscow, nothing fell.", {"Moscow": "actor"}),
        ("Kyiv was hit by missiles.", {"Kyiv": "name"}),
        ("The ministry counted nine, and Kyiv was silent.", {"Kyiv": "actor"}),
        ("The U.S. consulate was not hit.", {"U.S.": "actor"}),
        ("Tatarstan's head spoke to Russian media.", {"Tatarstan": "office"}),
        ("Sources in Tehran spoke of it.", {"Tehran": "actor"}),
        ("Officials in Kharkiv spoke of it.", {"Kharkiv": "office"}),
    ],
)
def test_a_name_s_role_is_read_from_both_sides(places: EnglishPlaces, text: str, roles: dict[str, str]) -> None:
    found = {mark.name: mark.role for mark in places.find(text)}
    assert {name: found.get(name) for name in roles} == roles


@pytest.mark.parametrize(
    "text",
    [
        "All regions except Luhansk were alerted.",
        "He is visiting Helsinki.",
        "The president, in Helsinki: “We did not do it.”",
        "While the war in Gaza lasts.",
    ],
)
def test_places_of_other_things_are_not_marked(places: EnglishPlaces, text: str) -> None:
    assert [mark.name for mark in places.find(text) if mark.role == "name"] == []
