from datetime import UTC, datetime

import pytest

from aftermath.base import TimeFix


def test_whole_days_are_written_as_dates() -> None:
    fix = TimeFix(start=datetime(2025, 2, 4), end=datetime(2025, 2, 5), precision="day", zone="Europe/Kyiv")  # noqa: DTZ001  # local by contract
    assert fix.iso() == ("2025-02-04", "2025-02-05")


def test_clock_times_carry_their_offset() -> None:
    fix = TimeFix(start=datetime(2025, 7, 4, 23), end=None, precision="minute", zone="Europe/Kyiv")  # noqa: DTZ001
    assert fix.iso() == ("2025-07-04T23:00+03:00", None)
    assert fix.utc() == (datetime(2025, 7, 4, 20, tzinfo=UTC), None)


def test_without_a_zone_there_is_no_utc() -> None:
    fix = TimeFix(start=datetime(2025, 7, 4, 23), end=None, precision="minute")  # noqa: DTZ001
    assert fix.utc() is None
    assert fix.iso() == ("2025-07-04T23:00", None)


def test_midnight_on_the_clock_is_a_time() -> None:
    fix = TimeFix(start=datetime(2025, 7, 4), end=None, precision="minute", zone="UTC")  # noqa: DTZ001
    assert fix.iso()[0] == "2025-07-04T00:00+00:00"


def test_an_interval_ends_after_it_starts() -> None:
    with pytest.raises(ValueError, match="ends after"):
        TimeFix(start=datetime(2025, 7, 4), end=datetime(2025, 7, 4), precision="day")  # noqa: DTZ001
