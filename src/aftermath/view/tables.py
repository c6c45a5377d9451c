"""Tables for the terminal. Words from outside are plain text here: they cannot style, command or deceive the terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from aftermath.base import Dossier, GroundedClaim, Report
from aftermath.view import policy, wording
from aftermath.view.lines import Line, Stand
from aftermath.view.quotes import Quote, quote_of
from aftermath.view.reasons import lines_of
from aftermath.view.sheet import Sheet, sheet_of
from aftermath.view.sides import Side
from aftermath.view.sourcing import NOTE


def incident_list(dossiers: Iterable[Dossier]) -> Table:
    """One row an incident or wave: id, title, time, place, first figures, number of reports."""
    table = table_of("Incidents", "id", "incident", "when", "where", "figures", "reports")
    for dossier in policy.apply(dossiers):
        sheet = sheet_of(dossier)
        title = Text(sheet.title)
        title.append("  wave" if sheet.is_wave else "", style="cyan").append("  contested" if sheet.contested else "", style="bold red")
        figures = "\n".join(_headline(line) for line in sheet.headlines)
        table.add_row(*map(text_of, (sheet.id, title, sheet.when, sheet.where, figures, len(dossier.reports))))
    return table


def incident_detail(dossier: Dossier) -> Group:
    """All that is held about one incident: figures with voices and quotes, responsibility, what is not known, why linked, sources."""
    sheet = sheet_of(*policy.apply([dossier]))
    return Group(*_head(sheet), *map(_line, sheet.lines), *_after(sheet), text_of(policy.statement(), style="dim"))


def claim_list(report: Report, claims: Sequence[GroundedClaim]) -> Table:
    """One row a claim: what, how many, where, when, who says so, how surely, and the words."""
    table = table_of(
        f"{report.ref}: {report.title}" if report.title else report.ref, "#", "what", "count", "where", "when", "who says so", "words"
    )
    for number, grounded in enumerate(policy.apply_to_claims(claims)):
        claim, quote = grounded.claim, quote_of(grounded, {report.id: report})
        what = wording.measured(claim.kind, claim.measure, claim.object, claim.unit) + (f": {claim.party}" if claim.party else "")
        table.add_row(*map(text_of, (number, what, quote.said, quote.place, quote.time, _speaker(quote), f"“{quote.text}”")))
    return table


def claim_reasons(report: Report, claims: Sequence[GroundedClaim]) -> Group:
    """Each claim with the reason of every choice made for it and what was not chosen."""
    parts: list[RenderableType] = [claim_list(report, claims)]
    for number, grounded in enumerate(policy.apply_to_claims(claims)):
        parts.append(text_of(f"{number}  {grounded.claim.evidence}", style="bold"))
        parts += [Padding(text_of(line), (0, 0, 0, 4)) for line in lines_of(grounded)]
    return Group(*parts)


def _head(sheet: Sheet) -> Iterator[RenderableType]:
    yield text_of(sheet.title, style="bold")
    yield text_of(f"{sheet.id} · {sheet.when} · {sheet.where}" + (f" · part of wave {sheet.wave}" if sheet.wave else ""))
    if sheet.incidents:
        yield text_of(f"A wave; its incidents: {', '.join(sheet.incidents)}")


def _line(line: Line) -> Padding:
    head = text_of("of these: " if line.depth else "").append(line.label).append(f" · {line.scope}" if line.scope else "").append("  ")
    head.append(line.value, style="bold").append("  ").append(line.standing, style="bold red" if line.contested else "dim")
    if line.rule:
        head.append(f"  [{line.rule}]", style="dim")
    return Padding(Group(head, *map(_stand, line.stands)), (0, 0, 0, 2 + 4 * line.depth))


def _stand(stand: Stand) -> Padding:
    said = f"{stand.trail} (outdated)" if stand.outdated else stand.trail
    return Padding(Group(text_of(f"{stand.name}: {said}"), *map(_quote, stand.quotes)), (0, 0, 0, 4))


def _quote(quote: Quote) -> Padding:
    source = f"{_speaker(quote)} · {quote.publisher} · {quote.published} · {quote.address or quote.report}"
    return Padding(Group(text_of(f"“{quote.text}”", style="italic"), text_of(source, style="dim")), (0, 0, 0, 4))


def _speaker(quote: Quote) -> str:
    return f"{quote.speaker} via {quote.relayed_by}" if quote.relayed_by else quote.speaker


def _side(side: Side) -> Padding:
    return Padding(Group(text_of(f"{side.party}: {side.deed} {', '.join(side.speakers)}"), *map(_quote, side.quotes)), (0, 0, 0, 2))


def _after(sheet: Sheet) -> Iterator[RenderableType]:
    if sheet.sides:
        yield text_of("Responsibility", style="bold").append("  contested" if sheet.sides_contested else "", style="bold red")
        yield from map(_side, sheet.sides)
    if sheet.unknowns:
        yield text_of("Not known: " + "; ".join(sheet.unknowns) + ".")
    if sheet.sourcing:
        yield text_of("Sources", style="bold")
        yield from (
            text_of(f"  {source.publisher} · {source.published} · {source.report}: {sheet.sourcing[source.report]}")
            for source in _named(sheet)
        )
        yield text_of(f"  {NOTE}", style="dim")
    if sheet.links:
        yield text_of("Why linked: " + " ".join(sheet.links))


def _named(sheet: Sheet) -> list[Quote]:
    return [source for source in sheet.sources if source.report in sheet.sourcing]


def _headline(line: Line) -> str:
    return (f"{line.label}: {line.value}" if line.numbered else line.label) + (" (contested)" if line.contested else "")


def table_of(title: str, *columns: str) -> Table:
    """An empty table that says whose policy its places are under."""
    table = Table(title=text_of(title), caption=text_of(policy.LABEL), caption_justify="left", title_justify="left")
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in ("id", "#"))
    return table


def text_of(words: object, style: str = "") -> Text:
    """Words from outside as plain text, which cannot style the terminal."""
    return words if isinstance(words, Text) else Text(wording.clean(str(words)), style=style)
