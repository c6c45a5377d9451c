"""The nouns. Standard library only."""

from aftermath.base.claim import MEASURES, UNNAMED, Claim, Speaker, SpeakerKind, Stance
from aftermath.base.count import Count
from aftermath.base.figure import Figure, Standing, Voice
from aftermath.base.grounded import GroundedClaim
from aftermath.base.incident import Dossier, Incident, Judgement, Link, Mention, Wave
from aftermath.base.moment import TimeFix, TimeMark, TimePrecision
from aftermath.base.place import PlaceFix, PlaceMark, PlacePrecision
from aftermath.base.ports import Grounder, PlaceFinder, Reader, TimeFinder
from aftermath.base.quality import QualityMark, Sourced, SourceQuality, sourced
from aftermath.base.report import Report, Source, Span
from aftermath.base.why import Why

__all__ = [
    "MEASURES",
    "UNNAMED",
    "Claim",
    "Count",
    "Dossier",
    "Figure",
    "GroundedClaim",
    "Grounder",
    "Incident",
    "Judgement",
    "Link",
    "Mention",
    "PlaceFinder",
    "PlaceFix",
    "PlaceMark",
    "PlacePrecision",
    "QualityMark",
    "Reader",
    "Report",
    "Source",
    "SourceQuality",
    "Sourced",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Standing",
    "TimeFinder",
    "TimeFix",
    "TimeMark",
    "TimePrecision",
    "Voice",
    "Wave",
    "Why",
    "sourced",
]
