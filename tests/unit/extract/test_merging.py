import pytest

from tests.unit.extract.telling import Telling


def test_headline_and_body_tell_one_claim_where_it_is_fullest(told: Telling) -> None:
    (claim,) = told.claims("In Aden five dock workers were killed, the governor said.", title="Five killed")
    assert claim.evidence == "five dock workers were killed"
    assert len(claim.also) == 1


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Five people were killed. Rescuers said that five people were killed.", ["killed person 5", "killed person 5"]),
        ("Five people were killed. Seven people were killed.", ["killed person 5", "killed person 7"]),
        ("In Homs five people were killed. In Hama five people were killed.", ["killed person 5", "killed person 5"]),
        ("Five people were killed. Five people may have been killed.", ["killed person 5"]),
        ("Five people were killed. All agree that five people were killed.", ["killed person 5"]),
    ],
)
def test_another_speaker_count_or_place_makes_another_claim(text: str, claims: list[str], told: Telling) -> None:
    assert told(text) == claims
