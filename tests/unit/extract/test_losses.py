import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A school lost part of its roof.", ["damaged school 1"]),
        ("Five barns and houses lost their panes.", ["damaged building 5"]),
        ("Windows are gone in three apartment blocks.", ["damaged apartment_building 3"]),
        ("Windows gone in three apartment blocks.", ["damaged apartment_building 3"]),
        ("The shop lost a customer.", []),
        ("The school lost its appeal; a wall was painted.", []),
    ],
)
def test_what_lost_a_part_is_damaged(text: str, found: list[str], told: Telling) -> None:
    assert [short(one) for one in told.findings(text)] == found
