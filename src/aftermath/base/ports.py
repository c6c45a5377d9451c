"""What a stage needs of another comes in through these protocols; `app` hands them over."""

from collections.abc import Sequence
from typing import Protocol

from aftermath.base.claim import Claim
from aftermath.base.grounded import GroundedClaim
from aftermath.base.moment import TimeMark
from aftermath.base.place import PlaceMark
from aftermath.base.report import Report


class PlaceFinder(Protocol):
    """Finds the words of a text that may name places."""

    def find(self, text: str) -> Sequence[PlaceMark]:
        """Place marks in the order of the text, none overlapping another."""
        ...


class TimeFinder(Protocol):
    """Finds the words of a text that tell a time."""

    def find(self, text: str) -> Sequence[TimeMark]:
        """Time marks in the order of the text, none overlapping another."""
        ...


class Reader(Protocol):
    """Reads a report into claims."""

    name: str
    version: str

    def read(self, report: Report) -> Sequence[Claim]:
        """The report's claims in the order of its text."""
        ...


class Grounder(Protocol):
    """Gives the claims of a report their places and times."""

    def ground(self, report: Report, claims: Sequence[Claim]) -> Sequence[GroundedClaim]:
        """One grounded claim for each claim, in the same order."""
        ...
