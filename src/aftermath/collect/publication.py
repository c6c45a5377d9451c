"""A publication time always carries its offset; what is assumed to give it one is said."""

from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime

from aftermath.base.errors import BadField

YEARS = range(1990, 2101)
"""A publication on the web or on a channel lies in these years; anything else is a slip."""
DAY = 10  # characters of a plain date
NOON = time(12, tzinfo=UTC)  # on the same date from the Azores to Fiji, so that "today" in the text stays the day that was given


def publication_time(words: str, where: str) -> tuple[datetime, tuple[str, ...]]:
    """The moment that ISO 8601 or e-mail words tell, and what was assumed: UTC without an offset, noon UTC on a plain date.

    Raises BadField where they tell none that can be.
    """
    given = words.strip()
    moment = _iso(given) or _mail(given)
    if moment is None or moment.year not in YEARS:
        raise BadField(f'{where}: published "{given[:40]}" is no date that can be; write it as 2024-05-31 or 2024-05-31T06:40:00+03:00')
    if len(given) == DAY:
        return datetime.combine(moment.date(), NOON), (f"published on {given} at an unknown hour: 12:00 UTC is assumed",)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC), (f"published {given} without an offset: UTC is assumed",)
    return moment, ()


def _iso(words: str) -> datetime | None:
    try:
        if len(words) == DAY:
            return datetime.combine(date.fromisoformat(words), NOON)
        return datetime.fromisoformat(words)
    except ValueError:
        return None


def _mail(words: str) -> datetime | None:
    try:
        return parsedate_to_datetime(words)
    except (ValueError, IndexError, TypeError):
        return None
