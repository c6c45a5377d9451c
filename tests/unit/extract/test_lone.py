"""The rules by which a number inherits an act; those over a whole text are in test_parts."""

import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Twelve people were injured: three serious and nine light.", ["critical person 3", "injured person 9"]),
        ("Five people were wounded in the rocket strike, two nurses among them.", ["injured worker 2"]),
    ],
)
def test_states_and_kinds_are_parts_of_the_toll(text: str, parts: list[str], told: Telling) -> None:
    whole, *rest = [claim for claim in told.claims(text) if claim.kind == "casualties"]
    assert [short(claim) for claim in rest] == parts
    assert {claim.part_of for claim in rest} == {whole.id}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Nine people were killed. Six of the dead are from the town.", "killed person 6"),
        ("Nine people were killed. Three of the dead were women.", "killed woman 3"),
        ("Nine people were killed and 20 injured. Ten of the wounded are Syrians.", "injured person 10"),
    ],
)
def test_a_share_of_those_an_act_names_is_of_its_measure(text: str, claim: str, told: Telling) -> None:
    assert claim in [short(one) for one in told.claims(text)]
