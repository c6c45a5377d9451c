"""A grounded claim is a claim with the place and the time that its report allows; unknown is a value."""

from dataclasses import dataclass

from aftermath.base.claim import Claim
from aftermath.base.moment import TimeFix
from aftermath.base.place import PlaceFix


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundedClaim:
    """A claim in place and time."""

    claim: Claim
    place: PlaceFix | None
    time: TimeFix | None
