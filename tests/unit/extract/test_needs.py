import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Forty people were taken to a clinic after the strike.", ["hospitalised person 40"]),
        ("Forty families were shifted to a school after the strike.", ["evacuated person 40"]),
        ("Forty people were taken to court after the strike.", []),
    ],
)
def test_where_people_are_taken_tells_why(text: str, claims: list[str], told: Telling) -> None:
    assert [short(one) for one in told.claims(text) if one.kind != "attack"] == claims
