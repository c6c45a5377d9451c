import pytest

from aftermath.extract.blame import parties, side_of
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
