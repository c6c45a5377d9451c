"""The command line. Every error that Aftermath raises on purpose ends as one line on standard error and an exit code of EXIT_CODES."""

import signal
import sys
from typing import Annotated

import typer

from aftermath import __version__
from aftermath.app.commands.adding import add
from aftermath.app.commands.asking import diff, incidents, links, reports, show, verify
from aftermath.app.commands.demonstrating import demo
from aftermath.app.commands.reading import read
from aftermath.app.commands.writing import brief, export
from aftermath.base.errors import AftermathError, BadQuery, LedgerError, UnknownName

SOME_FAILED, USAGE, LEDGER = 1, 2, 3

EPILOG = """
[bold]A morning[/bold]

  aftermath add reports/
  aftermath incidents --since 2026-05-30
  aftermath show kharkiv-2026
  aftermath diff 2026-05-30T06:00
  aftermath brief -o brief.html

[bold]Exit codes[/bold]

  0    all went well
  1    some inputs failed; the others were done
  2    the command cannot be understood
  3    the ledger cannot be used
  130  stopped by Ctrl-C; what was finished is kept
"""

app = typer.Typer(name="aftermath", epilog=EPILOG, no_args_is_help=True, rich_markup_mode="rich", pretty_exceptions_enable=False)


def _version(wanted: bool) -> None:  # noqa: FBT001 (typer hands the option over so)
    if wanted:
        typer.echo(f"aftermath {__version__}")
        raise typer.Exit


@app.callback()
def aftermath(
    *,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")] = False,
) -> None:
    """Keep a ledger of who said what about attacks on towns and cities.

    Every figure leads to the sentence it came from, to the person who said it, and to everyone who said otherwise.
    """


for _command in (demo, add, read, incidents, show, reports, links, diff, brief, export, verify):
    app.command()(_command)


def main() -> None:
    """The program."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `aftermath read ... | head` ends as any other program does, without a traceback
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a real stream here; a terminal may know fewer letters than reports have
    try:
        app()
    except AftermathError as error:
        from aftermath.app.terminal import complain

        complain(str(error))
        sys.exit(code_of(error))


def code_of(error: AftermathError) -> int:
    """The exit code that tells what kind of error ended the program."""
    if isinstance(error, LedgerError):
        return LEDGER
    return USAGE if isinstance(error, (BadQuery, UnknownName)) else SOME_FAILED
