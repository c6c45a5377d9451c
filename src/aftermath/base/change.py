"""A change is what differs between two states of the ledger, with the voices that made it differ."""

from dataclasses import dataclass
from typing import Literal

from aftermath.base.figure import Figure
from aftermath.base.incident import Incident, Wave


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """One figure before and after; None where it was, or is, not there."""

    before: Figure | None
    after: Figure | None
    by: tuple[str, ...]
    """The voices that have spoken on it since, in the order of the later figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """An incident or wave that is new, gone (its reports went elsewhere), or has other figures or more reports."""

    incident: Incident | Wave
    status: Literal["new", "gone", "changed"]
    figures: tuple[FigureChange, ...]
    reports: int
    """How many reports on it came since."""
