"""A time is a half-open interval in local time, with its zone and its precision kept beside it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from aftermath.base.report import Span
from aftermath.base.why import Why

TimePrecision = Literal["minute", "hour", "part_of_day", "day", "night", "days", "week", "month", "season", "year"]
CLOCK: frozenset[TimePrecision] = frozenset({"minute", "hour"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMark:
    """Words of a text that tell a time."""

    span: Span
    rule: str
    """The id of the rule of the time grammar that found them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeFix:
    """When the thing happened."""

    start: datetime
    """Local, without tzinfo; midnight where only the day is known."""
    end: datetime | None
    """Local, exclusive; None where the text leaves it open."""
    precision: TimePrecision
    zone: str | None = None
    """IANA zone of `start` and `end`; None where it is not known, and then there is no UTC."""
    words: Span | None = None
    """The words that tell it; None where it was carried over from elsewhere in the report."""
    why: Why | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"an interval ends after it starts: {self.start} to {self.end}")

    def utc(self) -> tuple[datetime, datetime | None] | None:
        """Start and end in UTC, or None where the zone is not known."""
        if self.zone is None:
            return None
        zone = ZoneInfo(self.zone)
        start = self.start.replace(tzinfo=zone).astimezone(UTC)
        return start, self.end.replace(tzinfo=zone).astimezone(UTC) if self.end else None

    def iso(self) -> tuple[str, str | None]:
        """Start and end as output writes them: plain dates for whole days, else local time with its offset where the zone is known."""
        return self._written(self.start), self._written(self.end) if self.end else None

    def _written(self, moment: datetime) -> str:
        if self.precision not in CLOCK and (moment.hour, moment.minute) == (0, 0):
            return moment.date().isoformat()
        if self.zone is None:
            return moment.isoformat(timespec="minutes")
        return moment.replace(tzinfo=ZoneInfo(self.zone)).isoformat(timespec="minutes")
