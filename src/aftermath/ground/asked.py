"""An expression of time with the days it may count from, and the days that a date or a weekday means then."""

from dataclasses import dataclass
from datetime import date, timedelta

from aftermath.ground.intervals import DAY
from aftermath.ground.timegrammar import month_number, weekday_number

AHEAD = timedelta(days=45)
"""A date without a year is the latest such date that is at most this far after the anchor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An expression's fields with the days it may count from."""

    fields: dict[str, str]
    offset: int
    anchor: date | None
    standing: date | None
    ahead: bool

    @property
    def base(self) -> date | None:
        """What words such as "the day before" count from."""
        return self.standing or self.anchor

    @property
    def which(self) -> str:
        """The word that chooses among several ("last", "this", "early")."""
        return self.fields.get("which", "").lower()

    def dated(self) -> date | None:
        """The date that is told; without a year the latest that is not far ahead of the anchor, or the next where the text looks ahead."""
        fields, anchor = self.fields, self.anchor
        month = int(fields["nmonth"]) if "nmonth" in fields else month_number(fields["month"])
        day = int(fields.get("day", "1"))
        if "year" in fields:
            return date(int(fields["year"]), month, day)
        if anchor is None:
            return None
        found = [d for year in (1, 0, -1) if (d := day_of_year(anchor.year + year, month, day)) is not None]
        if self.ahead:
            return min((d for d in found if d >= anchor), default=None)
        return next((d for d in found if d <= anchor + AHEAD), None)

    def weekday(self, name: str) -> date | None:
        """The last such weekday up to the anchor; the next from it on where the text looks ahead."""
        if self.anchor is None:
            return None
        back = (self.anchor.weekday() - weekday_number(name)) % 7
        if self.ahead or self.which == "next":
            return self.anchor + ((7 - back) % 7 or (7 if self.which == "next" else 0)) * DAY
        return self.anchor - (back + (7 if self.which == "last" and back == 0 else 0)) * DAY


def day_of_year(year: int, month: int, day: int) -> date | None:
    """The date, None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:  # 29 February of a year without one
        return None


def next_month(first: date) -> date:
    """The first day of the month after the one that begins on `first`."""
    return (first + 32 * DAY).replace(day=1)
