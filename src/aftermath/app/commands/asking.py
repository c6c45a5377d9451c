"""`aftermath incidents`, `show` and `links`: what the ledger holds."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from aftermath.app.options import AsOf, Kind, LedgerFile, Place, Since, Until, filter_of


class Format(StrEnum):
    """How incidents are printed."""

    table = "table"
    jsonl = "jsonl"


class ReportsFormat(StrEnum):
    """How reports are printed."""

    table = "table"
    jsonl = "jsonl"


class ChangesFormat(StrEnum):
    """How changes are printed."""

    table = "table"
    jsonl = "jsonl"


class Lines(StrEnum):
    """How links are printed."""

    jsonl = "jsonl"


def incidents(
    *,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    kind: Kind = None,
    contested: Annotated[bool, typer.Option("--contested", help="Only those with a figure on which voices cannot all be right.")] = False,
    form: Annotated[Format, typer.Option("--format", help="A table, or one GeoJSON feature a line.")] = Format.table,
    as_of: AsOf = None,
    ledger: LedgerFile = None,
) -> None:
    """List incidents and waves with their first figures.

    A period leaves out what has no known time.
    """
    from aftermath.app import journey, terminal
    from aftermath.app.opening import ledger_to_ask
    from aftermath.view import exports, tables

    wanted = filter_of(since=since, until=until, place=place, kind=kind)
    with ledger_to_ask(ledger, as_of=as_of) as held:
        found = [one for one in journey.dossiers(held, wanted) if not contested or journey.is_contested(one)]
    if not found:
        terminal.note("no incident is like that")
    elif form is Format.jsonl:
        for feature in json.loads(exports.to_geojson(found))["features"]:
            terminal.say(json.dumps(feature, ensure_ascii=False))
    else:
        terminal.show(tables.incident_list(found))


def show(
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="Its id, an old id, or the beginning of one.", show_default=False)],
    *,
    as_of: AsOf = None,
    ledger: LedgerFile = None,
) -> None:
    """Show one incident or wave: every figure with its voices and quotes, who is blamed, what is not known, why it was linked."""
    from aftermath.app import journey, terminal
    from aftermath.app.opening import ledger_to_ask
    from aftermath.view import tables

    with ledger_to_ask(ledger, as_of=as_of) as held:
        found = held.happening(incident)
        if found.id != incident and held.redirect(incident) == found.id:
            terminal.note(f"{incident} is now part of {found.id}")
        (dossier,) = journey.sourced(held, [journey.dossier(held, found)])
    terminal.show(tables.incident_detail(dossier))


def reports(
    *,
    form: Annotated[ReportsFormat, typer.Option("--format", help="A table, or one report a line as JSON.")] = ReportsFormat.table,
    as_of: AsOf = None,
    ledger: LedgerFile = None,
) -> None:
    """List the reports with how they are sourced: claims on record, without a name, the writer's own; comment to fact; marks.

    Nothing here says whether a report is true.
    """
    from aftermath.app import journey, terminal
    from aftermath.app.opening import ledger_to_ask
    from aftermath.view import sourcing

    with ledger_to_ask(ledger, as_of=as_of) as held:
        found = list(journey.qualities(held))
    if form is ReportsFormat.table:
        terminal.show(sourcing.report_list(found))
    for report, quality in found if form is ReportsFormat.jsonl else []:
        terminal.say(json.dumps(sourcing.report_row(report, quality), ensure_ascii=False))


def links(
    *,
    form: Annotated[Lines, typer.Option("--format", help="One report a line, as JSON.")] = Lines.jsonl,  # noqa: ARG001 (the one format there is)
    as_of: AsOf = None,
    ledger: LedgerFile = None,
) -> None:
    """Print, for each report, the incidents its claims were linked to, and the waves of what belongs to no one incident."""
    from aftermath.app import journey, terminal
    from aftermath.app.opening import ledger_to_ask

    with ledger_to_ask(ledger, as_of=as_of) as held:
        for report, homes in journey.whereabouts(held):
            terminal.say(json.dumps({"report": report.ref, "incidents": homes}, ensure_ascii=False))


def diff(
    before: Annotated[str, typer.Argument(metavar="MOMENT", help="The earlier moment, as for --as-of.", show_default=False)],
    after: Annotated[str | None, typer.Argument(metavar="[MOMENT]", help="The later one; else all there is.", show_default=False)] = None,
    *,
    place: Place = None,
    form: Annotated[ChangesFormat, typer.Option("--format", help="A table, or one incident a line as JSON.")] = ChangesFormat.table,
    ledger: LedgerFile = None,
) -> None:
    """Tell what changed between two moments: incidents that are new, figures that differ, and who changed them."""
    from aftermath.app import journey, terminal
    from aftermath.app.opening import ledger_to_ask
    from aftermath.reconcile import changes
    from aftermath.view import differences

    wanted = filter_of(since=None, until=None, place=place)
    with ledger_to_ask(ledger, as_of=before) as held:
        then = list(journey.dossiers(held, wanted))
    with ledger_to_ask(ledger, as_of=after) as held:
        found = changes(then, list(journey.dossiers(held, wanted)))
    if not found:
        terminal.note("nothing changed")
    elif form is ChangesFormat.table:
        terminal.show(differences.difference_list(found))
    else:
        for row in differences.difference_rows(found):
            terminal.say(json.dumps(row, ensure_ascii=False))


def verify(*, ledger: LedgerFile = None) -> None:
    """Check that every figure leads to its claims, every claim to its words, every report to its bytes by their hash."""
    from aftermath.app import journey, terminal
    from aftermath.app.opening import ledger_to_ask
    from aftermath.store import Filter

    with ledger_to_ask(ledger) as held:
        faults = [*held.faults(), *journey.loose_figures(held, Filter())]
        counts = held.counts()
    for fault in faults:
        terminal.complain(fault)
    if faults:
        raise typer.Exit(1)
    terminal.say(f"whole: {counts['reports']} reports, {counts['claims']} claims, {counts['incidents']} incidents, {counts['waves']} waves")
