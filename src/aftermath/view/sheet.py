"""A sheet is one dossier arranged for a reader: its figures, who did it, what is not known, where it all comes from."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from aftermath.base import Dossier, PlaceFix, TimeFix, Wave
from aftermath.view import wording
from aftermath.view.lines import Line, lines_of
from aftermath.view.quotes import Quote, QuoteBook
from aftermath.view.sides import Side, sides_of, unknowns_of
from aftermath.view.sourcing import sourcing_words

HEADLINES = 3
"""Figures that a list shows of each incident."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One incident or wave."""

    id: str
    title: str
    is_wave: bool
    place: PlaceFix | None
    time: TimeFix | None
    where: str
    when: str
    wave: str | None
    incidents: tuple[str, ...]
    lines: tuple[Line, ...]
    sides: tuple[Side, ...]
    sides_contested: bool
    """Whether the sides contradict each other on who did it."""
    sources: tuple[Quote, ...]
    """One quote for each report, to name it by."""
    sourcing: Mapping[str, str]
    """By report, how it is sourced, in words."""
    unknowns: tuple[str, ...]
    links: tuple[str, ...]

    @property
    def contested(self) -> bool:
        """Whether voices contradict each other on any figure or on who did it."""
        return self.sides_contested or any(line.contested for line in self.lines)

    @property
    def radius(self) -> str:
        """How far from its point the happening may lie; "" where that says nothing."""
        if self.place is None or self.place.latitude is None or self.place.precision in ("country", "sea"):
            return ""
        return f"within {math.ceil(self.place.radius_km)} km"

    @property
    def headlines(self) -> list[Line]:
        """The first whole figures, those with a number before those without."""
        wholes = [line for line in self.lines if not line.depth]
        return sorted(wholes, key=lambda line: not line.numbered)[:HEADLINES]


def sheet_of(dossier: Dossier) -> Sheet:
    """The dossier arranged for a reader. Apply the publication policy before."""
    incident, book = dossier.incident, QuoteBook(dossier)
    return Sheet(
        id=incident.id,
        title=wording.clean(incident.title),
        is_wave=isinstance(incident, Wave),
        place=incident.place,
        time=incident.time,
        where=wording.located(incident.place),
        when=wording.timed(incident.time),
        wave=None if isinstance(incident, Wave) else incident.wave,
        incidents=incident.incidents if isinstance(incident, Wave) else (),
        lines=lines_of(dossier, book),
        sides=sides_of(dossier, book),
        sides_contested=any(figure.kind == "responsibility" and figure.standing == "contested" for figure in dossier.figures),
        sources=tuple({quote.report: quote for quote in book.quotes(grounded.claim.id for grounded in dossier.claims)}.values()),
        sourcing=_sourcing(dossier),
        unknowns=unknowns_of(dossier),
        links=tuple(dict.fromkeys(wording.clean(why.sentence) for link in dossier.links for why in link.why)),
    )


def _sourcing(dossier: Dossier) -> dict[str, str]:
    reports = {report.id: report for report in dossier.reports}
    return {wording.clean(reports[held.report].ref): sourcing_words(reports[held.report], held) for held in dossier.qualities}
