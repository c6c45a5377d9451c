"""What was named on the command line becomes reports and errors, input by input."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aftermath.base.errors import CollectError

if TYPE_CHECKING:  # for the annotations; why not above, the package's docstring says
    from aftermath.collect import Collected, Hints

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One file, or standard input."""

    path: Path | None

    def read(self, hints: "Hints") -> Iterator["Collected | CollectError"]:
        """Its reports, each bad one as its error in its place."""
        from aftermath.collect import SIZE_LIMIT, read_bytes, read_path

        if self.path is None:
            return read_bytes(sys.stdin.buffer.read(SIZE_LIMIT + 1), "standard input", hints)
        return read_path(self.path, hints)


def inputs(paths: Sequence[str]) -> Iterator[Input | CollectError]:
    """The files that the paths name; a folder without any is an error."""
    from aftermath.collect import files_under

    for path in paths:
        if path == STANDARD_INPUT:
            yield Input(path=None)
            continue
        files = files_under(Path(path))
        yield from (Input(path=file) for file in files)
        if not files:
            yield CollectError(f"{path}: no reports in this folder; they end in .txt, .html, .json or .jsonl")
