"""What people see: results on standard output, everything else on standard error, and no word from outside can command the terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn

from aftermath.base.errors import BadQuery
from aftermath.view.files import write_whole
from aftermath.view.wording import clean

WIDTH_OF_FILES = 140
"""Columns of a table that goes into a file or a pipe."""


@cache
def out() -> Console:
    """Standard output."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else WIDTH_OF_FILES)


@cache
def err() -> Console:
    """Standard error."""
    return Console(stderr=True, highlight=False)


def show(*what: RenderableType) -> None:
    """Prints tables and texts."""
    for one in what:
        out().print(one)


def say(line: str) -> None:
    """Prints one line of results as it is, in UTF-8: at once, so that who reads along need not wait."""
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.flush()


def write(path: Path, text: str) -> None:
    """Writes a file whole or not at all. Raises BadQuery where it cannot be written."""
    try:
        write_whole(path, text)
    except OSError as error:
        raise BadQuery(f"{path}: cannot be written ({error.strerror or error}); choose another place with -o") from error


def note(line: str) -> None:
    """Tells something worth knowing that is no error."""
    err().print(f"note: {clean(line)}", markup=False, soft_wrap=True)


def complain(line: str) -> None:
    """Tells what went wrong, on one line."""
    err().print(f"error: {' '.join(clean(line).split())}", markup=False, soft_wrap=True)


@contextmanager
def counting(title: str, total: int) -> Iterator[Progress]:
    """A bar over so many files; where nobody watches, none."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err(), transient=True, disable=not err().is_terminal) as progress:
        progress.add_task(title, total=total)
        yield progress


@contextmanager
def share(title: str) -> Iterator[Progress]:
    """A bar from 0 to 1; where nobody watches, one line."""
    if not err().is_terminal:
        note(title)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=err(), transient=True, disable=not err().is_terminal) as progress:
        progress.add_task(title, total=1.0)
        yield progress


@contextmanager
def spinning(title: str) -> Iterator[None]:
    """A spinner; where nobody watches, none."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=err(), transient=True, disable=not err().is_terminal) as progress:
        progress.add_task(title, total=None)
        yield
