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
