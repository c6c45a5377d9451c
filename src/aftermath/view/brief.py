"""The brief for a period: one HTML page that stands alone, with no script and no request to anywhere."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from aftermath.base import Dossier, Wave
from aftermath.view import mapping, policy, timeline, toll, wording
from aftermath.view.lines import Line
from aftermath.view.sheet import Sheet, sheet_of

MOST_CHARTS = 40
"""Toll charts that one brief draws; a chart takes about 30 ms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One incident or wave in the brief, numbered in the order of the page."""

    number: int
    sheet: Sheet
    children: tuple[int, ...]
    parent: int | None
    chart: Markup | None

    @property
    def anchor(self) -> str:
        """The name of its part of the page; the same in every brief."""
        return f"i-{self.sheet.id}"


def render(dossiers: Iterable[Dossier], *, generated: datetime, start: date | None = None, end: date | None = None) -> str:
    """The page. `start` and `end` (exclusive) are the period that was asked for; without them it is what the incidents span."""
    published = _ordered(policy.apply(dossiers))
    entries = _entries(published)
    sheets = [entry.sheet for entry in entries]
    return _template().render(
        period=_period(sheets, start, end),
        generated=wording.dated(generated),
        summary=_summary(published, sheets),
        entries=entries,
        by_number={entry.number: entry for entry in entries},
        map=mapping.drawn(mapping.Place(number=e.number, anchor=e.anchor, title=_label(e), fix=e.sheet.place) for e in entries),
        timeline=timeline.timeline_of(
            timeline.Moment(number=e.number, anchor=e.anchor, title=e.sheet.title, fix=e.sheet.time) for e in entries
        ),
        sources=list({(source.report, source.publisher): source for sheet in sheets for source in sheet.sources}.values()),
        sourcing={report: words for sheet in sheets for report, words in sheet.sourcing.items()},
        policy=policy.statement(),
    )


@cache
def _template() -> Template:
    loader = PackageLoader("aftermath.view", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True).get_template(
        "brief.html"
    )


def _ordered(dossiers: Sequence[Dossier]) -> list[Dossier]:
    """By time, the unknown last; the incidents of a wave follow it."""

    def by_time(dossier: Dossier) -> tuple[bool, datetime, bool, str]:
        fix = dossier.incident.time
        return fix is None, fix.start if fix else datetime.max, not isinstance(dossier.incident, Wave), dossier.incident.title  # noqa: DTZ901  # local, as start is

    waves = {dossier.incident.id for dossier in dossiers if isinstance(dossier.incident, Wave)}
    below: dict[str | None, list[Dossier]] = {}
    for dossier in sorted(dossiers, key=by_time):
        wave = None if isinstance(dossier.incident, Wave) else dossier.incident.wave
        below.setdefault(wave if wave in waves else None, []).append(dossier)
    return [dossier for root in below.get(None, ()) for dossier in (root, *below.get(root.incident.id, ()))]


def _entries(dossiers: Sequence[Dossier]) -> list[Entry]:
    numbers = {dossier.incident.id: number for number, dossier in enumerate(dossiers, 1)}
    charts = _charts(dossiers)
    entries = []
    for dossier in dossiers:
        sheet = sheet_of(dossier)
        entries.append(
            Entry(
                number=numbers[sheet.id],
                sheet=sheet,
                children=tuple(numbers[child] for child in sheet.incidents if child in numbers),
                parent=numbers.get(sheet.wave) if sheet.wave else None,
                chart=charts.get(sheet.id),
            )
        )
    return entries


def _charts(dossiers: Iterable[Dossier]) -> dict[str, Markup]:
    charts: dict[str, Markup] = {}
    for dossier in dossiers:
        svg = toll.toll_chart(dossier) if len(charts) < MOST_CHARTS else None
        if svg is not None:
            charts[dossier.incident.id] = Markup(svg)  # noqa: S704  # Vega escapes what it writes; a test holds it to that
    return charts


def _period(sheets: Sequence[Sheet], start: date | None, end: date | None) -> str:
    days = [sheet.time.start for sheet in sheets if sheet.time]
    ends = [sheet.time.end or sheet.time.start for sheet in sheets if sheet.time]
    first = datetime(start.year, start.month, start.day) if start else min(days, default=None)  # noqa: DTZ001  # a plain day
    last = datetime(end.year, end.month, end.day) if end else max(ends, default=None)  # noqa: DTZ001  # a plain day
    if first is None or last is None:
        return "period not known"
    return wording.days(first, max(first, last - timedelta(microseconds=1)))


def _summary(dossiers: Sequence[Dossier], sheets: Sequence[Sheet]) -> str:
    reports = {report.id: report for dossier in dossiers for report in dossier.reports}
    claims = {grounded.claim.id for dossier in dossiers for grounded in dossier.claims}
    waves = sum(sheet.is_wave for sheet in sheets)
    lines = [line for sheet in sheets for line in sheet.lines]
    parts = (
        (len(sheets) - waves, "incident"),
        (waves, "wave"),
        (len(reports), "report"),
        (len(claims), "claim"),
        (sum(bool(line.rule) for line in lines), "figure"),
    )
    counted = ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in parts if number)
    return f"{counted or 'Nothing was found'}. {_notable(sheets, lines)}"


def _notable(sheets: Sequence[Sheet], lines: Sequence[Line]) -> str:
    contested = sum(line.contested for line in lines)
    blamed = sum(sheet.sides_contested for sheet in sheets)
    revised = sum(any(stand.earlier for stand in line.stands) for line in lines)
    return f"Contested figures: {contested or 'none'}; revised: {revised or 'none'}; contested responsibility: {blamed or 'none'}."


def _label(entry: Entry) -> str:
    headlines = "; ".join(_headlines(entry.sheet))
    return f"{entry.number}. {entry.sheet.title}, {entry.sheet.when}. {headlines}"


def _headlines(sheet: Sheet) -> Iterator[str]:
    return (f"{line.label}: {line.value}" if line.numbered else line.label for line in sheet.headlines)
