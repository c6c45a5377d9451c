import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("A drone hit Lviv. The airport was closed at 9:05 and reopened at 10:50.", "reopened airport -"),
        ("A drone hit Lviv. Electricity was cut off in the town. The line is to be mended by Friday.", "restored electricity -"),
    ],
)
def test_what_had_stopped_starts_again_without_its_name(text: str, claim: str, told: Telling) -> None:
    assert claim in [short(one) for one in told.claims(text)]


def test_what_had_not_stopped_does_not(told: Telling) -> None:
    assert [short(one) for one in told.claims("A drone hit Lviv. The mayor spoke, and resumed.")] == ["attack drone 1"]
