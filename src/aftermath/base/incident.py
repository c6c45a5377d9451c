"""Reports make mentions, mentions are linked to incidents, incidents of one operation make a wave; every link can be undone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from aftermath.base.figure import Figure
from aftermath.base.grounded import GroundedClaim
from aftermath.base.moment import TimeFix
from aftermath.base.place import PlaceFix
from aftermath.base.quality import SourceQuality
from aftermath.base.report import Report
from aftermath.base.why import Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """The claims of one report that talk of one happening."""

    id: str
    report: str
    claims: tuple[str, ...]
    place: PlaceFix | None
    time: TimeFix | None
    weapons: tuple[str, ...]
    """The weapons its claims name, sorted."""
    published: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A mention belongs to an incident."""

    mention: str
    incident: str
    weight: float
    """Match weight, log2 of the Bayes factor; 0 where the mention founded the incident."""
    by: str
    """`machine`, or who judged."""
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A moment in time and space where sources allege an attack or its consequences."""

    id: str
    title: str
    place: PlaceFix | None
    time: TimeFix | None
    mentions: tuple[str, ...]
    wave: str | None = None
    """The wave it is part of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """The incidents of one operation, such as one night's raid over many regions.

    A wave has mentions of its own: tallies that speak of the whole and of no one incident.
    """

    id: str
    title: str
    place: PlaceFix | None
    time: TimeFix | None
    incidents: tuple[str, ...]
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's decision. It is never deleted; `undo` is another judgement."""

    id: str
    verdict: Literal["same", "different", "accept", "reject", "correct", "undo"]
    subjects: tuple[str, ...]
    who: str
    when: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that the ledger holds about one incident or wave: what the views show."""

    incident: Incident | Wave
    claims: tuple[GroundedClaim, ...]
    figures: tuple[Figure, ...]
    reports: tuple[Report, ...]
    links: tuple[Link, ...]
    qualities: tuple[SourceQuality, ...] = ()
    """How its reports are sourced, each over all that it claims; empty where nobody asked."""
