"""A sheet is one dossier arranged for a reader: figures with parts under their whole, each with its voices and their quotes.

No claim of the dossier is left out: one that no figure rests on stands in a line of its own.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aftermath.base import MEASURES, Count, Dossier, Figure, GroundedClaim, PlaceFix, TimeFix, Voice, Wave
from aftermath.view import wording
from aftermath.view.quotes import Quote, QuoteBook, speaker_of
from aftermath.view.sides import Side, sides_of, unknowns_of

KIND_ORDER = ("casualties", "damage", "attack", "impact", "interception", *(kind for kind in MEASURES))
MEASURE_ORDER = {measure: number for number, measure in enumerate(wording.PHRASES)}
MAX_DEPTH = 4
HEADLINES = 3
"""Figures that a list shows of each incident."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where one voice stands on one figure."""

    name: str
    said: str
    earlier: tuple[str, ...]
    """What it said before, the oldest first."""
    outdated: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One figure, or claims of one thing that no figure rests on."""

    label: str
    scope: str
    value: str
    """"287", "2 → 4", "5–9", "none"."""
    standing: str
    contested: bool
    rule: str
    why: str
    depth: int
    """How many wholes it is a part of, at most four."""
    stands: tuple[Stand, ...]

    @property
    def numbered(self) -> bool:
        """Whether anyone gave a number."""
        return self.value != wording.counted(None)


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
    sources: tuple[Quote, ...]
    """One quote for each report, to name it by."""
    unknowns: tuple[str, ...]
    links: tuple[str, ...]

    @property
    def contested(self) -> bool:
        """Whether voices contradict each other on any figure."""
        return any(line.contested for line in self.lines)

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
        lines=(*_figure_lines(dossier, book), *_loose_lines(dossier, book)),
        sides=sides_of(dossier, book),
        sources=tuple({quote.report: quote for quote in book.quotes(grounded.claim.id for grounded in dossier.claims)}.values()),
        unknowns=unknowns_of(dossier),
        links=tuple(dict.fromkeys(wording.clean(why.sentence) for link in dossier.links for why in link.why)),
    )


def _figure_lines(dossier: Dossier, book: QuoteBook) -> Iterator[Line]:
    figures = {figure.id: figure for figure in dossier.figures if figure.kind != "responsibility"}
    for depth, figure in _nested(figures):
        stands = (*_stands(figure.voices, book, outdated=False), *_stands(figure.outdated, book, outdated=True))
        yield Line(
            label=wording.measured(figure.kind, figure.measure, figure.object, figure.unit),
            scope=wording.clean(figure.scope or ""),
            value=_value(figure, stands),
            standing=_standing(figure),
            contested=figure.standing == "contested",
            rule=figure.rule,
            why=wording.clean(figure.why.sentence) if figure.why else "",
            depth=min(depth, MAX_DEPTH),
            stands=stands,
        )


def _nested(figures: dict[str, Figure]) -> Iterator[tuple[int, Figure]]:
    """Wholes by kind, each followed by its parts; a part whose whole is not here is a whole, and a ring is broken at its first member."""
    parts: dict[str | None, list[Figure]] = {}
    for figure in figures.values():
        parts.setdefault(figure.part_of if figure.part_of in figures else None, []).append(figure)
    seen: set[str] = set()

    def below(figure: Figure, depth: int) -> Iterator[tuple[int, Figure]]:
        if figure.id not in seen:
            seen.add(figure.id)
            yield depth, figure
            for part in sorted(parts.get(figure.id, ()), key=_rank):
                yield from below(part, depth + 1)

    for root in (*sorted(parts.get(None, ()), key=_rank), *figures.values()):
        yield from below(root, 0)


def _rank(figure: Figure) -> tuple[int, int, int, str]:
    size = (figure.count.low or figure.count.high or 0) if figure.count else 0
    kind = KIND_ORDER.index(figure.kind) if figure.kind in KIND_ORDER else len(KIND_ORDER)
    return kind, MEASURE_ORDER.get(figure.measure, len(MEASURE_ORDER)), -size, f"{figure.scope}{figure.object}{figure.id}"


def _stands(voices: Iterable[Voice], book: QuoteBook, *, outdated: bool) -> Iterator[Stand]:
    for voice in voices:
        earlier = sorted(voice.revised, key=book.published)
        counts = (claim.claim.count for claim in map(book.claim, earlier) if claim)
        said = wording.counted(voice.count)
        yield Stand(
            name=wording.named(voice.name),
            said=said,
            earlier=tuple(dict.fromkeys(words for words in map(wording.counted, counts) if words != said)),
            outdated=outdated,
            quotes=book.quotes((*voice.claims, *earlier[::-1])),
        )


def _value(figure: Figure, stands: tuple[Stand, ...]) -> str:
    if figure.standing == "said_unknown":
        return "unknown"
    value = wording.counted(figure.count)
    if figure.standing == "contested" and figure.count is None:
        value = " or ".join(dict.fromkeys(stand.said for stand in stands if not stand.outdated))
    overtaken = [words for stand in stands if stand.outdated for words in (*stand.earlier, stand.said)]
    revised = next((stand.earlier for stand in stands if not stand.outdated and stand.said == value), ())
    return " → ".join(dict.fromkeys(words for words in (*overtaken, *revised, value) if words != wording.counted(None))) or value


def _standing(figure: Figure) -> str:
    words = wording.STANDINGS[figure.standing]
    return f"{len(figure.voices)} {words}" if figure.standing == "agreed" and len(figure.voices) > 1 else words


def _loose_lines(dossier: Dossier, book: QuoteBook) -> Iterator[Line]:
    held = {
        claim for figure in dossier.figures for voice in (*figure.voices, *figure.outdated) for claim in (*voice.claims, *voice.revised)
    }
    groups: dict[tuple[str, str, Count | None], list[GroundedClaim]] = {}
    for grounded in dossier.claims:
        claim = grounded.claim
        if claim.id not in held and claim.kind != "responsibility":
            label = wording.measured(claim.kind, claim.measure, claim.object, claim.unit)
            scope = grounded.place.name if grounded.place and grounded.place != dossier.incident.place else ""
            groups.setdefault((label, wording.clean(scope), claim.count), []).append(grounded)
    reports = {report.id: report for report in dossier.reports}
    for (label, scope, count), claims in groups.items():
        by_name: dict[str, list[str]] = {}
        for grounded in claims:
            report = reports.get(grounded.claim.report)
            by_name.setdefault(speaker_of(grounded, report), []).append(grounded.claim.id)
        said = wording.counted(count)
        yield Line(
            label=label, scope=scope, value=said, standing="not counted", contested=False, rule="", why="", depth=0,
            stands=tuple(Stand(name=name, said=said, earlier=(), outdated=False, quotes=book.quotes(ids)) for name, ids in by_name.items()),
        )  # fmt: skip
