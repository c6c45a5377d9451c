"""The lines of a page: a dossier's figures with parts under their whole, each with its voices and their quotes.

No claim is left out but those on responsibility: one that no figure rests on stands in a line of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from aftermath.base import MEASURES, Count, Dossier, Figure, GroundedClaim, Stance, Voice
from aftermath.view import wording
from aftermath.view.quotes import Quote, QuoteBook, speaker_of

KIND_ORDER = ("casualties", "damage", "attack", "impact", "interception", *(kind for kind in MEASURES))
MEASURE_ORDER = {measure: number for number, measure in enumerate(wording.PHRASES)}
MAX_DEPTH = 4

Loose = tuple[str, str, Count | None, Stance]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where one voice stands on one figure."""

    name: str
    said: str
    trail: str
    """What it said from first to last and how surely: "2 (unnamed source) → 4, not certain"; another speaker is named."""
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


def lines_of(dossier: Dossier, book: QuoteBook) -> tuple[Line, ...]:
    """Figures in the reader's order, then the claims that none of them rests on."""
    return (*_figure_lines(dossier, book), *_loose_lines(dossier, book))


def _figure_lines(dossier: Dossier, book: QuoteBook) -> Iterator[Line]:
    figures = {figure.id: figure for figure in dossier.figures if figure.kind != "responsibility"}
    for depth, figure in _nested(figures):
        stands = (*_stands(figure.voices, book, outdated=False), *_stands(figure.outdated, book, outdated=True))
        yield Line(
            label=wording.measured(figure.kind, figure.measure, figure.object, figure.unit),
            scope=", ".join(filter(None, (wording.clean(figure.scope or ""), wording.timed(figure.time) if figure.time else ""))),
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
        said = wording.MANNER["denied"] if voice.stance == "denied" else wording.counted(voice.count)
        last = f"{said}, {wording.MANNER['hedged']}" if voice.stance == "hedged" else said
        before = [claim for claim in map(book.claim, earlier) if claim and wording.counted(claim.claim.count) != said]
        yield Stand(
            name=wording.named(voice.name),
            said=said,
            trail=" → ".join(dict.fromkeys((*(_before(claim, voice) for claim in before), last))),
            earlier=tuple(dict.fromkeys(wording.counted(claim.claim.count) for claim in before)),
            outdated=outdated,
            quotes=book.quotes((*voice.claims, *earlier[::-1])),
        )


def _before(grounded: GroundedClaim, voice: Voice) -> str:
    claim = grounded.claim
    said = wording.counted(claim.count)
    own = claim.speaker is None or set(claim.speaker.name.split()) <= set(voice.name.split())  # a voice bears the fullest form of its name
    return said if own or claim.speaker is None else f"{said} ({wording.named(claim.speaker.name)})"


def _value(figure: Figure, stands: tuple[Stand, ...]) -> str:
    if figure.standing == "said_unknown":
        return "unknown"
    value = wording.counted(figure.count)
    if figure.standing == "contested" and figure.count is None:
        value = " or ".join(dict.fromkeys(stand.said for stand in stands if not stand.outdated))
    overtaken = [words for stand in stands if stand.outdated for words in (*stand.earlier, stand.said)]
    revised = next((stand.earlier for stand in stands if not stand.outdated and stand.said == value), ())
    steps = [words for words in (*overtaken, *revised, value) if words != wording.counted(None)]
    return " → ".join(words for words, _ in groupby(steps)) or value


def _standing(figure: Figure) -> str:
    words = wording.STANDINGS[figure.standing]
    return f"{len(figure.voices)} {words}" if figure.standing == "agreed" and len(figure.voices) > 1 else words


def _loose_lines(dossier: Dossier, book: QuoteBook) -> Iterator[Line]:
    reports = {report.id: report for report in dossier.reports}
    for (label, scope, count, stance), claims in _loose(dossier).items():
        by_name: dict[str, list[str]] = {}
        for grounded in claims:
            by_name.setdefault(speaker_of(grounded, reports.get(grounded.claim.report)), []).append(grounded.claim.id)
        said = wording.counted(count)
        manner = wording.MANNER[stance]
        trail = f"{said}, {manner}" if manner else said
        stands = (
            Stand(name=name, said=said, trail=trail, earlier=(), outdated=False, quotes=book.quotes(ids)) for name, ids in by_name.items()
        )
        yield Line(
            label=label,
            scope=scope,
            value=said,
            standing=manner or "not counted",
            contested=False,
            rule="",
            why="",
            depth=0,
            stands=tuple(stands),
        )


def _loose(dossier: Dossier) -> dict[Loose, list[GroundedClaim]]:
    """Claims that no figure rests on, those that say the same of the same together."""
    voices = [voice for figure in dossier.figures for voice in (*figure.voices, *figure.outdated)]
    held = {claim for voice in voices for claim in (*voice.claims, *voice.revised)}
    groups: dict[Loose, list[GroundedClaim]] = {}
    for grounded in dossier.claims:
        claim = grounded.claim
        if claim.id not in held and claim.kind != "responsibility":
            label = wording.measured(claim.kind, claim.measure, claim.object, claim.unit)
            scope = grounded.place.name if grounded.place and grounded.place != dossier.incident.place else ""
            groups.setdefault((label, wording.clean(scope), claim.count, claim.stance), []).append(grounded)
    return groups
