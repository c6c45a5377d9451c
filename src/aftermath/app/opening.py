"""Ledger and readers are opened here for every command, with what takes long shown on standard error."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from aftermath.app import journey, past, terminal, wiring
from aftermath.app.options import moment_of
from aftermath.app.settings import settings
from aftermath.base.errors import LedgerLocked

if TYPE_CHECKING:  # for the annotations; why not above, the package's docstring says
    from aftermath.store import Ledger


def now() -> datetime:
    """The moment, in UTC: the only clock of the program."""
    return datetime.now(UTC)


def readers() -> journey.Readers:
    """The readers; where the gazetteer has to be compiled first, with a bar. Raises GazetteerError."""
    cache = settings().cache
    if wiring.needs_gazetteer(cache):
        with terminal.share("building the gazetteer, once") as progress:
            task = progress.task_ids[0]
            wiring.compile_gazetteer(cache, lambda done: progress.update(task, completed=done))
    return wiring.open_readers(cache)


@contextmanager
def ledger_to_add_to(path: Path | None) -> Iterator["Ledger"]:
    """The ledger, made where there is none. Raises LedgerError."""
    from aftermath.store import Ledger

    with Ledger.create(path or settings().ledger, now) as ledger:
        yield ledger


@contextmanager
def ledger_to_ask(path: Path | None, *, as_of: str | None = None) -> Iterator["Ledger"]:
    """The ledger, linked where an earlier command was stopped before it was; as it stood at a moment where one is named.

    Raises LedgerError, NoLedger where there is none, BadQuery where the moment is none.
    """
    from aftermath.store import Ledger

    with Ledger.open(path or settings().ledger, now) as ledger:
        if not ledger.is_linked():
            try:
                link(ledger)
            except LedgerLocked:
                terminal.note(f"{ledger.path}: reports are being added to it; the newest are not linked yet")
        if as_of is None:
            yield ledger
            return
        with standing_at(ledger, moment_of(as_of)) as then:
            yield then


@contextmanager
def standing_at(ledger: "Ledger", moment: datetime) -> Iterator["Ledger"]:
    """The ledger as it stood at a moment, with a spinner while it is put together."""
    with ExitStack() as stack:
        with terminal.spinning(f"going back to {moment:%Y-%m-%d %H:%M %Z}"):
            then = stack.enter_context(past.as_of(ledger, moment))
        if undated := sum(report.published is None for report in then.current_reports()):
            terminal.note(f"reports without a publication time count from when they were recorded: {undated}")
        yield then


def link(ledger: "Ledger") -> None:
    """Links all that is current, with a spinner."""
    with terminal.spinning("linking claims into incidents"):
        journey.link(ledger)
