"""Options that several commands share, so that each is spelt and explained once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aftermath.base import MEASURES
from aftermath.base.errors import BadQuery

if TYPE_CHECKING:  # for the annotations; why not above, the package's docstring says
    from aftermath.store import Filter

DATE = 10  # characters of a plain date

LedgerFile = Annotated[
    Path | None,
    typer.Option(
        "--ledger",
        metavar="FILE",
        help="The ledger; else what AFTERMATH_LEDGER names, else one in your data folder.",
        show_default=False,
        dir_okay=False,
    ),
]
Inputs = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files or folders; - is standard input.", show_default=False)]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="From this day or local time on (2026-05-30, 2026-05-30T06:00).", show_default=False)
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to this day, included, or local time.", show_default=False)]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="MOMENT",
        help="Only what was published by then (2026-05-30T06:00+03:00; the end of a plain day; UTC where no offset is given).",
        show_default=False,
    ),
]
Place = Annotated[
    str | None, typer.Option(metavar="NAME", help="A place, a region, part of a name, or a country's code.", show_default=False)
]
Kind = Annotated[str | None, typer.Option(metavar="KIND", help=f"A kind of claim: {', '.join(MEASURES)}.", show_default=False)]


def period_start(words: str | None) -> datetime | None:
    """The local time that `--since` names. Raises BadQuery."""
    return _moment(words, "--since") if words else None


def period_end(words: str | None) -> datetime | None:
    """The local time, exclusive, that `--until` names: the end of a plain day. Raises BadQuery."""
    if not words:
        return None
    moment = _moment(words, "--until")
    return moment + timedelta(days=1) if len(words.strip()) == DATE else moment


def moment_of(words: str, option: str = "--as-of") -> datetime:
    """The moment that words name, with its offset: the end of a plain day, UTC where they give none. Raises BadQuery."""
    try:
        moment = datetime.fromisoformat(words.strip())
    except ValueError:
        raise BadQuery(f'{option} "{words}" is no moment; write it as 2026-05-30 or 2026-05-30T06:00+03:00') from None
    moment += timedelta(days=1) if len(words.strip()) == DATE else timedelta()
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def filter_of(*, since: str | None, until: str | None, place: str | None, kind: str | None = None) -> "Filter":
    """The filter that these options make. Raises BadQuery."""
    from aftermath.store import Filter

    start, end = period_start(since), period_end(until)
    if start and end and end <= start:
        raise BadQuery(f"--until {until} is before --since {since}; give the earlier day first")
    if kind is not None and kind not in MEASURES:
        raise BadQuery(f"--kind {kind} is none; the kinds are {', '.join(MEASURES)}")
    return Filter(since=start, until=end, place=place, kind=kind)


def _moment(words: str, option: str) -> datetime:
    try:
        moment = datetime.fromisoformat(words.strip())
    except ValueError:
        raise BadQuery(f'{option} "{words}" is no date; write it as 2026-05-30 or 2026-05-30T06:00') from None
    if moment.tzinfo is not None:
        raise BadQuery(f'{option} "{words}" has an offset; give the local time at the place, without one')
    return moment
