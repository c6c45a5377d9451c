from datetime import datetime

import pytest

from aftermath.app.options import filter_of
from aftermath.base.errors import BadQuery
from aftermath.store import Filter


def test_plain_days_are_whole_days() -> None:
    found = filter_of(since="2026-05-29", until="2026-05-30", place=None)
    assert found == Filter(since=datetime(2026, 5, 29), until=datetime(2026, 5, 31))  # noqa: DTZ001 (local by contract)


def test_times_are_taken_as_they_are() -> None:
    found = filter_of(since="2026-05-29T22:00", until="2026-05-30T06:00", place="Lviv", kind="casualties")
    assert found == Filter(since=datetime(2026, 5, 29, 22), until=datetime(2026, 5, 30, 6), place="Lviv", kind="casualties")  # noqa: DTZ001 (local by contract)


@pytest.mark.parametrize("words", ["yesterday", "2026-02-30", "30.05.2026", "2026-05-30T06:00+03:00"])
def test_what_is_no_local_date_is_told(words: str) -> None:
    with pytest.raises(BadQuery, match=r"--since .*(write it as|without one)"):
        filter_of(since=words, until=None, place=None)


def test_period_that_ends_before_it_starts_is_told() -> None:
    with pytest.raises(BadQuery, match="earlier day first"):
        filter_of(since="2026-05-30", until="2026-05-29", place=None)


def test_unknown_kind_is_told_with_the_known_ones() -> None:
    with pytest.raises(BadQuery, match="casualties"):
        filter_of(since=None, until=None, place=None, kind="toll")
