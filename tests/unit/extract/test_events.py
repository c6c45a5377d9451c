import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two drone strikes were recorded in Erbil.", ["attack drone 2"]),
        ("A barrage of 35 rockets came from Gaza.", ["attack rocket 35"]),
        ("There was an air raid on Hodeidah.", ["attack - -"]),
        ("The missile attack on Aden is over.", ["attack missile -"]),
    ],
)
def test_an_attack_counts_its_weapons(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text) if finding.kind == "attack"] == found


@pytest.mark.parametrize("text", ["They fear further attacks.", "He spoke of attacks.", "Any attack would be answered."])
def test_attacks_in_general_are_none(text: str, told: Telling) -> None:
    assert [finding for finding in told.findings(text) if finding.kind == "attack"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There were no casualties.", ["casualties person 0"]),
        ("It caused three deaths and nine injuries.", ["killed person 3", "injured person 9"]),
        ("No casualties or damage were reported.", ["casualties person 0", "damaged - 0"]),
        ("Damage to two mosques was reported.", ["damaged mosque 2"]),
        ("There were fires at two warehouses.", ["fire warehouse 2"]),
        ("The destruction of 14 drones was announced.", ["intercepted drone 14"]),
        ("The evacuation of 200 pilgrims went on.", ["evacuated person 200"]),
        ("A drone crash woke Zarqa.", ["fell drone 1"]),
        ("It led to the death of two people and injuries to three.", ["killed person 2", "injured person 3"]),
        ("Shrapnel caused minor injuries to four residents.", ["injured person 4"]),
        ("There is damage to the facade of a hotel.", ["damaged hotel 1"]),
    ],
)
def test_each_kind_of_event_looks_for_what_it_needs(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


@pytest.mark.parametrize(
    ("text", "found"), [("Rocket fire went on all night.", ["attack rocket -"]), ("The town came under heavy fire.", ["attack - -"])]
)
def test_fire_of_a_weapon_and_a_town_under_it_are_attacks(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


@pytest.mark.parametrize(
    "text", ["Troops opened fire.", "The patrol was under fire.", "There was an exchange of fire.", "Anti-aircraft fire was heard."]
)
def test_gunfire_is_no_fire(text: str, told: Telling) -> None:
    assert [finding for finding in told.findings(text) if finding.measure == "fire"] == []


@pytest.mark.parametrize("text", ["There is no information about casualties.", "Casualties."])
def test_where_nothing_is_known_nothing_is_said(text: str, told: Telling) -> None:
    assert told(text) == []
