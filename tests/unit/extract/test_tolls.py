import pytest

from tests.unit.extract.telling import Telling


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The number of people killed rose to 12.", "killed person 12"),
        ("The death toll has reached 31.", "killed person 31"),
        ("Hospital staff put the dead at 16.", "killed person 16"),
        ("The number of injured women is now at least nine.", "injured woman 9+"),
        ("The count of drones destroyed stands at 40.", "intercepted drone 40"),
    ],
)
def test_a_toll_names_its_measure_first_and_its_number_later(text: str, found: str, told: Telling) -> None:
    assert found in told(text)


def test_without_a_number_there_is_no_toll(told: Telling) -> None:
    assert told("The number of people killed is not known.") == []
