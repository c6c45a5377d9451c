import pytest

from aftermath.extract.sides import foe_in, parties, side_of
from tests.unit.extract.telling import Telling


def responsibility(told: Telling, text: str) -> list[tuple[str, str | None, str]]:
    return [(claim.measure, claim.party, claim.stance) for claim in told.claims(text) if claim.kind == "responsibility"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor of Aden blamed the Houthis for the strike.", ("blamed", "Houthi movement", "asserted")),
        ("Officials said that Israel was behind the explosion.", ("blamed", "Israel", "asserted")),
        ("Iran launched 30 missiles at Erbil.", ("blamed", "Iran", "asserted")),
        ("Officials blamed the attack on Kurdish militants.", ("blamed", "Kurdish militants", "asserted")),
        ("Hezbollah claimed responsibility for the attack.", ("claimed", "Hezbollah", "asserted")),
        ("India denied involvement in the attack.", ("denied", "India", "denied")),
        ("Azerbaijan had nothing to do with the attack.", ("denied", "Azerbaijan", "denied")),
        ("Turkey rejected all such accusations of an attack.", ("denied", "Turkey", "denied")),
        ("Israel called the report of an attack a fabrication.", ("denied", "Israel", "denied")),
        ("The mayor held the Houthis responsible for the attack.", ("blamed", "Houthi movement", "asserted")),
        ("The evening barrage was claimed by Hezbollah.", ("claimed", "Hezbollah", "asserted")),
        ("Hezbollah claimed the evening barrage.", ("claimed", "Hezbollah", "asserted")),
        ("Gaza militants shelled the village.", ("blamed", "Gaza militants", "asserted")),
        ("The mayor blamed terrorists for the attack.", ("blamed", "terrorists", "asserted")),
    ],
)
def test_a_side_is_blamed_claims_or_denies(text: str, found: tuple[str, str, str], told: Telling) -> None:
    assert responsibility(told, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "An Iranian drone fell on Erbil.",
        "Nobody claimed responsibility for the attack.",
        "The attack took place in Iran.",
        "The mayor blamed the weather.",
    ],
)
def test_an_adjective_a_place_and_a_negation_are_no_blame(text: str, told: Telling) -> None:
    assert responsibility(told, text) == []


def test_a_side_is_named_by_a_noun_or_by_its_forces(told: Telling) -> None:
    assert [side.name for side in parties(told.sentence("Turkish jets and Syria met Russian troops near a Syrian town."), "en")] == [
        "Turkey",
        "Syria",
        "Russia",
    ]


def test_an_office_tells_the_side_and_other_words_tell_none() -> None:
    assert side_of("Israeli defence minister Gallant", "en") == "Israel"
    assert side_of("mayor of Springfield", "en") is None


def test_who_only_denies_a_deed_has_not_attacked(told: Telling) -> None:
    assert [claim.kind for claim in told.claims("Pakistan said it did not attack Amritsar.")] == ["responsibility"]


def test_sides_that_are_joined_are_blamed_together(told: Telling) -> None:
    found = responsibility(told, "The mayor blamed Rwandan troops and M23 for the attack.")
    assert {party for _, party, _ in found} == {"Rwandan army", "M23"}


def test_the_enemy_is_the_side_named_most_often_after_the_texts_own(told: Telling) -> None:
    text = "Ukraine buried its dead. Ukraine will answer Russia. The enemy shelled a village."
    assert foe_in(text, "Ukraine", "en") == "Russia"
    assert foe_in(text, None, "en") == "Russia"
    assert foe_in("The enemy shelled a village.", None, "en") == "enemy"
    assert responsibility(told, text) == [("blamed", "Russia", "asserted")]


def test_an_armed_body_claims_what_it_says_it_did(told: Telling) -> None:
    assert ("claimed", "Hezbollah", "asserted") in responsibility(told, "Hezbollah said its fighters had fired on an army post.")


def test_a_cue_that_is_neither_claimed_nor_denied_is_no_denial(told: Telling) -> None:
    assert responsibility(told, "The attack shook the town; India neither claimed nor denied a role in it.") == []
