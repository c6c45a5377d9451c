"""Numbers without an act of their own."""

import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "whole", "found"),
    [
        # a kind of those counted
        ("Nine people were killed, four of them children.", "killed person 9", ["killed child 4"]),
        ("Nine people were killed, including two medics.", "killed person 9", ["killed worker 2"]),
        ("Nine people were injured; three are soldiers.", "injured person 9", ["injured soldier 3"]),
        # minors by age
        ("Five people were killed. Two of them aged 17 had just left school.", "killed person 5", ["killed child 2"]),
        # of another measure
        ("Seven people were hurt, one gravely.", "injured person 7", ["critical person 1"]),
        # by place
        (
            "Nine drones were shot down: two over Basra and seven over Erbil.",
            "intercepted drone 9",
            ["intercepted drone 2", "intercepted drone 7"],
        ),
        (
            "Gunners downed 23 drones. Kursk region: 14. Bryansk region: 9.",
            "intercepted drone 23",
            ["intercepted drone 14", "intercepted drone 9"],
        ),
    ],
)
def test_a_number_inherits_the_act_that_it_is_a_share_of(text: str, whole: str, found: list[str], told: Telling) -> None:
    first, *rest = told.claims(text)
    assert [short(first), *map(short, rest)] == [whole, *found]
    assert all(claim.part_of == first.id for claim in rest)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two people were killed in Nablus. At noon the mayor had spoken of nine.", ["killed person 9"]),
        ("Twelve people were injured, up from eight.", ["injured person 8"]),
        ("The raid damaged 14 cars. The updated list has 16 cars and five flats.", ["damaged vehicle 16", "damaged apartment 5"]),
    ],
)
def test_a_number_told_again_is_no_part(text: str, found: list[str], told: Telling) -> None:
    _, *rest = [claim for claim in told.claims(text) if claim.kind != "attack"]
    assert [short(claim) for claim in rest] == found
    assert [claim.part_of for claim in rest] == [None] * len(rest)


def test_one_each_is_one_for_each_place(told: Telling) -> None:
    claims = told.claims("Three drones were shot down, one each over Basra, Mosul and Erbil.")
    assert [short(claim) for claim in claims] == ["intercepted drone 3", *["intercepted drone 1"] * 3]


@pytest.mark.parametrize("text", ["Two people were killed. He has three sons.", "Two people were killed. The town has 40,000 people."])
def test_a_number_of_something_else_is_no_claim(text: str, told: Telling) -> None:
    assert told(text) == ["killed person 2"]
