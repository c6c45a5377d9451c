"""A claim is one speaker, one thing, one count, one stance, one span of text; the span always reads as its evidence."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from aftermath.base.count import Count
from aftermath.base.ids import content_id
from aftermath.base.report import Report, Span
from aftermath.base.why import Why

Stance = Literal["asserted", "hedged", "denied", "expected"]
SpeakerKind = Literal[
    "official", "military", "emergency", "medical", "police", "company", "media", "witness", "analyst", "party", "anonymous"
]

MEASURES: MappingProxyType[str, frozenset[str]] = MappingProxyType(
    {
        "attack": frozenset({"attack"}),
        "interception": frozenset({"intercepted", "suppressed"}),
        "impact": frozenset({"fell"}),
        "casualties": frozenset({"killed", "injured", "hospitalised", "critical", "missing", "rescued", "casualties"}),
        "damage": frozenset({"damaged", "destroyed", "fire"}),
        "outage": frozenset({"out", "restored"}),
        "transport": frozenset({"closed", "reopened", "cancelled", "delayed", "diverted", "suspended"}),
        "response": frozenset({"responding", "evacuated", "investigating"}),
        "alert": frozenset({"declared", "lifted", "detected"}),
        "protection": frozenset({"measure"}),
        "responsibility": frozenset({"blamed", "claimed", "denied"}),
        "origin": frozenset({"launched_from", "heading_to"}),
    }
)
"""The kinds of claim and the measures of each."""

UNNAMED = "unnamed"
"""The speaker's name where the text says only "sources", "officials", "reports"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says so. The writer's own voice is no speaker (None), not this."""

    name: str
    kind: SpeakerKind | None = None
    office: str | None = None
    """The office in the text's words ("governor of the Belgorod region")."""
    relayed_by: tuple[str, ...] = ()
    """Who passed it on, nearest to the reader first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What was said, before anyone worked out where and when.

    `places` and `times` are the words that the clause binds to the claim, in the order of nearness; the stage `ground` turns them into
    a place and a time, and looks in the rest of the report where there are none. `part_of`, `supersedes` and `denies` are ids of
    claims of the same report.
    """

    id: str
    report: str
    kind: str
    measure: str
    span: Span
    evidence: str
    sentence: Span
    object: str | None = None
    count: Count | None = None
    unit: str | None = None
    speaker: Speaker | None = None
    channel: str | None = None
    stance: Stance = "asserted"
    party: str | None = None
    also: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    times: tuple[Span, ...] = ()
    part_of: str | None = None
    supersedes: str | None = None
    denies: str | None = None
    rule: str = ""
    why: tuple[Why, ...] = ()

    @staticmethod
    def id_of(
        report: Report,
        span: Span,
        kind: str,
        measure: str,
        thing: str | None,
        count: Count | None,
        speaker: Speaker | None,
        stance: Stance,
        place: Span | None,
        *,
        unit: str | None = None,
        party: str | None = None,
    ) -> str:
        """The hash of what the claim means: report, span and the fields that make it this claim."""
        return content_id(
            "claim",
            report.id,
            [span.start, span.end],
            kind,
            measure,
            thing,
            count.pair() if count else None,
            speaker.name if speaker else None,
            stance,
            [place.start, place.end] if place else None,
            unit,
            party,
        )
