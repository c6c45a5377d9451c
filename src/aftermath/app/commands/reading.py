"""`aftermath read`: what the program reads in reports, without a ledger."""

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from aftermath.app.options import Inputs
from aftermath.base import GroundedClaim, Report
from aftermath.base.errors import CollectError, ReadingFailed

if TYPE_CHECKING:  # for the annotations; why not above, the package's docstring says
    from collections.abc import Sequence

    from aftermath.app.journey import Readers
    from aftermath.collect import Collected


class Format(StrEnum):
    """How claims are printed."""

    table = "table"
    jsonl = "jsonl"
    reports = "reports"


def read(
    paths: Inputs,
    *,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            help="A table; as JSON one claim a line (jsonl), or one report a line with its claims and how it is sourced (reports).",
        ),
    ] = Format.table,
    why: Annotated[bool, typer.Option("--why", help="With the reason of every choice, and what was not chosen.")] = False,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="When it was published (2026-05-30T06:40+03:00).")] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None,
) -> None:
    """Print the claims in reports, keeping nothing.

    JSON Lines always carry the reasons; in them part_of, supersedes and denies count the claims of the report from 0, in the order
    printed.
    """
    from aftermath.app import terminal
    from aftermath.app.inputs import inputs
    from aftermath.app.opening import readers
    from aftermath.collect import Hints

    hints, ready, failed = Hints(published=published, publisher=publisher), readers(), 0
    for one in inputs(paths):
        for item in [one] if isinstance(one, CollectError) else one.read(hints):
            try:
                _read_one(item, ready, form, why=why)
            except (CollectError, ReadingFailed) as error:
                terminal.complain(str(error))
                failed += 1
    if failed:
        raise typer.Exit(1)


def _read_one(item: "Collected | CollectError", ready: "Readers", form: Format, *, why: bool) -> None:
    from aftermath.app import journey, terminal

    if isinstance(item, CollectError):
        raise item
    try:
        claims = journey.read(item.report, ready)
    except ReadingFailed as error:
        raise ReadingFailed(f"{item.where}: {error}") from error
    if claims is None:
        terminal.note(f"{item.where}: not read, as nothing reads its language ({item.report.language}) yet")
    else:
        _print(item.report, claims, form, why=why)


def _print(report: Report, claims: "Sequence[GroundedClaim]", form: Format, *, why: bool) -> None:
    from aftermath.app import journey, terminal
    from aftermath.view import exports, sourcing, tables

    if form is Format.jsonl:
        for row in exports.claim_rows(report, claims):
            terminal.say(json.dumps(row, ensure_ascii=False))
        return
    quality = journey.quality(report, claims)
    if form is Format.reports:
        whole = sourcing.report_row(report, quality) | {"claims": exports.claim_rows(report, claims)}
        terminal.say(json.dumps(whole, ensure_ascii=False))
    else:
        terminal.show(tables.claim_reasons(report, claims) if why else tables.claim_list(report, claims))
        if quality is not None:
            terminal.say(sourcing.sourcing_words(report, quality))
