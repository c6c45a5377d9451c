"""Profiles of told reports, and their mentions by publisher."""

from aftermath.base import GroundedClaim, Report
from aftermath.link.happenings import happenings
from aftermath.link.profile import Profile, profile

Told = tuple[Report, list[GroundedClaim]]


def profiles(*reports: Told) -> list[Profile]:
    """The profiles of all mentions, in the order of the reports."""
    return [profile(report, h) for report, claims in reports for h in happenings(claims)]


def profile_of(told: Told) -> Profile:
    """The only mention of a report."""
    (only,) = profiles(told)
    return only
