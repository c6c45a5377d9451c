"""Two times agree where their intervals could be the same happening told with more or less care."""

from datetime import UTC, datetime, timedelta
from typing import Any

Row = dict[str, Any]
"""A claim as gold and output write it."""

ZONE = timedelta(hours=5)
DAY = timedelta(days=1)


def interval(claim: Row) -> tuple[datetime, datetime, bool]:
    """Start and end in UTC and whether the start is a clock time; a moment without an offset is taken as it stands.

    Raises ValueError, TypeError or KeyError where the claim has no start that can be read.
    """
    start = _moment(claim["start"])
    end = _moment(claim["end"]) if claim.get("end") else None
    clock = "T" in claim["start"]
    return start, end if end and end > start else start + (timedelta(minutes=1) if clock else DAY), clock


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def same_date(predicted: Row, gold: Row) -> bool:
    """The right day: intervals that meet within a zone's width, begin within 26 hours, and are not longer than gold's by over a day."""
    try:
        (a, b, _), (c, d, _) = interval(predicted), interval(gold)
    except (TypeError, ValueError, KeyError):
        return False
    return a < d + ZONE and c < b + ZONE and abs(a - c) <= timedelta(hours=26) and b - a <= (d - c) + DAY


def same_clock(predicted: Row, gold: Row) -> bool:
    """A clock time within half an hour of gold's."""
    try:
        (a, _, clock), (c, _, _) = interval(predicted), interval(gold)
    except (TypeError, ValueError, KeyError):
        return False
    return clock and abs(a - c) <= timedelta(minutes=30)


def asked_clock(gold: Row) -> bool:
    """Whether gold gives a clock time that is no window."""
    start = gold.get("start")
    return bool(start) and "T" in str(start) and (not gold.get("end") or interval(gold)[1] - interval(gold)[0] <= timedelta(minutes=30))
