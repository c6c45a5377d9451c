"""Labels: the measure first, the number behind it."""

import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Killed 6, injured 9.", ["killed person 6", "injured person 9"]),
        ("Injured: 84.", ["injured person 84"]),
        ("Martyrs since midnight: 37.", ["killed person 37"]),
        ("Haveli: killed nil, injured 2.", ["killed person 0", "injured person 2"]),
        ("Houses destroyed: 14.", ["destroyed house 14"]),
        ("Houses fully destroyed 14, all in Uri.", ["destroyed house 14"]),
        ("Shops burnt – 38 in the bazaar.", ["fire shop 38"]),
    ],
)
def test_a_label_has_its_number_behind_it(text: str, claims: list[str], told: Telling) -> None:
    assert [short(claim) for claim in told.claims(text)] == claims


@pytest.mark.parametrize("text", ["Rockets kill one.", "The dead, 40 of whom nobody knew."])
def test_a_verb_is_no_label(text: str, told: Telling) -> None:
    assert not any("rocket" in short(claim) or "40" in short(claim) for claim in told.claims(text) if claim.measure == "killed")
