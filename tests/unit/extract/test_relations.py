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
