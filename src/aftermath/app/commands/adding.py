"""`aftermath add`: reports go into the ledger."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from aftermath.app.options import Inputs, LedgerFile
from aftermath.base.errors import CollectError, ReadingFailed

if TYPE_CHECKING:  # for the annotations; why not above, the package's docstring says
    from aftermath.app.journey import Readers
    from aftermath.collect import Collected, Hints
    from aftermath.store import Ledger


@dataclass(slots=True, kw_only=True)
class Tally:
    """What became of the inputs of one command."""

    kept: Counter[str] = field(default_factory=Counter)
    """By what became of them: new, version, reread, same."""
    unread: Counter[str] = field(default_factory=Counter)
    """Kept and not read, by language."""
    failed: int = 0

    def words(self) -> str:
        """The tally in a line."""
        names = {"new": "new", "version": "new version of a known report", "reread": "read again", "same": "known already"}
        parts = [f"{self.kept[status]} {words}" for status, words in names.items() if self.kept[status]]
        parts += [f"{count} kept, not read (language {language})" for language, count in sorted(self.unread.items())]
        parts += [f"{self.failed} failed, see the errors"] if self.failed else []
        return ", ".join(parts) or "nothing to add"


def add(
    paths: Inputs,
    *,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="When it was published (2026-05-30T06:40+03:00).")] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None,
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where it was published.")] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Its headline.")] = None,
    channel: Annotated[str | None, typer.Option(metavar="NAME", help="How it was published: web, telegram, ...")] = None,
    ledger: LedgerFile = None,
) -> None:
    """Read reports into the ledger: text, saved web pages, report JSON, whole folders.

    Adding a report again changes nothing; an edited one becomes the next version of its publication. An input that cannot be taken in
    is named with its remedy, the others are added, and the exit code is 1.
    """
    from aftermath.app.opening import ledger_to_add_to, link, readers
    from aftermath.app.terminal import say
    from aftermath.collect import Hints

    hints = Hints(published=published, publisher=publisher, url=url, title=title, channel=channel)
    with ledger_to_add_to(ledger) as held:
        tally = add_all(paths, hints, readers(), held)
        if not held.is_linked():
            link(held)
        say(tally.words())
        say(f"{held.path}: {_size(held)}")
    if tally.failed:
        raise typer.Exit(1)


def add_all(paths: list[str], hints: "Hints", readers: "Readers", ledger: "Ledger") -> Tally:
    """Adds what the paths hold, report by report, telling errors as they come."""
    from aftermath.app import terminal
    from aftermath.app.inputs import inputs

    tally, found = Tally(), list(inputs(paths))
    try:
        with terminal.counting("reading", total=len(found)) as progress:
            for one in found:
                for item in [one] if isinstance(one, CollectError) else one.read(hints):
                    keep_one(item, readers, ledger, tally)
                progress.advance(progress.task_ids[0])
    except KeyboardInterrupt:
        terminal.note(f"stopped; {tally.kept.total()} reports are in the ledger, and the same command goes on with the rest")
        raise
    return tally


def keep_one(item: "Collected | CollectError", readers: "Readers", ledger: "Ledger", tally: Tally) -> None:
    """Keeps one report, or tells why not."""
    from aftermath.app import terminal
    from aftermath.app.journey import keep

    if isinstance(item, CollectError):
        terminal.complain(str(item))
        tally.failed += 1
        return
    for assumption in item.assumed:
        terminal.note(f"{item.where}: {assumption}")
    try:
        added = keep(item, readers, ledger)
    except ReadingFailed as error:
        terminal.complain(f"{item.where}: {error}")
        tally.failed += 1
        return
    tally.kept[added.status] += 1
    if item.report.language not in readers.by_language:
        tally.unread[item.report.language] += 1
    if added.status != "new" and item.report.published != (known := ledger.report(item.report.id).published):
        terminal.note(f"{item.where}: known already, with {known or 'no'} publication time; that stands")


def _size(ledger: "Ledger") -> str:
    return ", ".join(f"{count} {name.removesuffix('s') if count == 1 else name}" for name, count in ledger.counts().items())
