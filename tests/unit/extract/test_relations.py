import pytest

from aftermath.base import Claim
from tests.unit.extract.telling import Telling, short


def related(told: Telling, text: str, relation: str) -> list[tuple[str, str]]:
    """The pairs of claims of a text with this relation, in short."""
    claims = told.claims(text)
    by: dict[str, Claim] = {claim.id: claim for claim in claims}
    return [(short(claim), short(by[getattr(claim, relation)])) for claim in claims if getattr(claim, relation)]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Twelve people were injured; nine of them were taken to hospital.", ("hospitalised person 9", "injured person 12")),
        ("Forty drones were launched at Aden. Of these, 31 were shot down.", ("intercepted drone 31", "attack drone 40")),
        ("Six sailors were killed, two of them officers.", ("killed soldier 2", "killed soldier 6")),
    ],
)
def test_a_share_points_at_its_whole(text: str, pair: tuple[str, str], told: Telling) -> None:
    assert related(told, text, "part_of") == [pair]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Two people were killed. By evening the toll had risen to seven.", [("killed person 7", "killed person 2")]),
        ("Seven people are now known to be dead. Earlier the governor spoke of two killed.", [("killed person 7", "killed person 2")]),
        ("Two people were killed in Homs. Seven people were killed, a witness said.", []),
        ("Two people were killed. Later seven people were injured.", []),
    ],
)
def test_a_later_figure_replaces_a_lower_one_where_words_say_so(text: str, pairs: list[tuple[str, str]], told: Telling) -> None:
    assert related(told, text, "supersedes") == pairs


def test_a_denial_answers_the_blame_of_the_same_side(told: Telling) -> None:
    text = "The ministry blamed Iran for the attack on the port. Iran denied involvement."
    assert related(told, text, "denies") == [("denied - -", "blamed - -")]
    assert related(told, "The ministry blamed Iran for the attack. Yemen's Houthis denied involvement.", "denies") == []


def test_a_share_of_a_number_points_at_that_number(told: Telling) -> None:
    text = "Strikes killed 42 people. 17 of them died in Tyre. Nine of the 17 were killed in one house. Five of the nine were children."
    claims = [claim for claim in told.claims(text) if claim.measure == "killed"]
    counts = {claim.id: claim.count.exact for claim in claims if claim.count}
    wholes = {claim.count.exact: counts.get(claim.part_of or "") for claim in claims if claim.count}
    assert wholes == {42: None, 17: 42, 9: 17, 5: 9}


def test_the_dead_of_whom_are_some_of_the_injured(told: Telling) -> None:
    injured, killed = told.claims("The clinic took in 19 wounded farmers, two of whom died.")
    assert (injured.measure, killed.measure, killed.part_of) == ("injured", "killed", injured.id)


def test_the_dead_beside_the_injured_are_none_of_them(told: Telling) -> None:
    claims = told.claims("Nineteen farmers were injured. Among the dead are two children.")
    assert [claim.part_of for claim in claims if claim.measure == "killed"] == [None]


def test_a_number_that_its_sentence_says_was_replaced_is_replaced_also_where_it_was_higher(told: Telling) -> None:
    for text in ("The number of people killed was lowered from five to three.", "The number of people killed rose from three to five."):
        claims = told.claims(text)
        (newer,) = [claim for claim in claims if claim.supersedes is not None]
        (older,) = [claim for claim in claims if claim.id == newer.supersedes]
        assert older.evidence.split()[-1] != newer.evidence.split()[-1]
        assert len(claims) == 2
