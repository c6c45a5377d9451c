"""`aftermath brief` and `export`: what the ledger holds, as files."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from aftermath.app.options import AsOf, LedgerFile, Place, Since, Until, filter_of


class Format(StrEnum):
    """What is written."""

    geojson = "geojson"
    csv = "csv"
    jsonl = "jsonl"


Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write.", show_default=False, dir_okay=False)]


def brief(
    output: Output, *, since: Since = None, until: Until = None, place: Place = None, as_of: AsOf = None, ledger: LedgerFile = None
) -> None:
    """Write a brief: one HTML page that stands alone, with a map, a timeline, and every figure opening to its quotes."""
    from aftermath.app import journey, terminal
    from aftermath.app.opening import ledger_to_ask, now
    from aftermath.view.brief import render

    wanted = filter_of(since=since, until=until, place=place)
    with ledger_to_ask(ledger, as_of=as_of) as held:
        found = list(journey.sourced(held, journey.dossiers(held, wanted)))
    if not found:
        terminal.note("no incident is like that: the brief says so")
    start, end = (moment.date() if moment else None for moment in (wanted.since, wanted.until))
    terminal.write(output, render(found, generated=now(), start=start, end=end))
    terminal.say(f"{output}: a brief of {len(found)} incidents and waves")


def export(
    form: Annotated[Format, typer.Argument(metavar="FORMAT", help="geojson, csv or jsonl.", show_default=False)],
    *,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="The file to write; else standard output.", show_default=False)
    ] = None,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    as_of: AsOf = None,
    ledger: LedgerFile = None,
) -> None:
    """Write incidents (GeoJSON) or claims (CSV, JSON Lines) for other programs."""
    from aftermath.app import journey, terminal
    from aftermath.app.opening import ledger_to_ask
    from aftermath.view import exports

    wanted = filter_of(since=since, until=until, place=place)
    with ledger_to_ask(ledger, as_of=as_of) as held:
        found = list(journey.dossiers(held, wanted))
        if form is Format.geojson:
            found = list(journey.sourced(held, found))
    write = {Format.geojson: exports.to_geojson, Format.csv: exports.to_csv, Format.jsonl: exports.to_jsonl}[form]
    if output is None:
        sys.stdout.buffer.write(write(found).encode())
        return
    terminal.write(output, write(found))
    terminal.say(f"{output}: {len(found)} incidents and waves")
