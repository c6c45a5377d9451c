"""Runs the program as people do: another process, its own ledger, a gazetteer shared between tests."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MAIN = "from aftermath.app.cli import main; main()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """`aftermath` with a ledger of its own in `folder`."""

    folder: Path
    cache: Path

    @property
    def ledger(self) -> Path:
        return self.folder / "test.ledger"

    def environment(self) -> Mapping[str, str]:
        return os.environ | {"AFTERMATH_LEDGER": str(self.ledger), "AFTERMATH_CACHE": str(self.cache), "COLUMNS": "140"}

    def run(self, *words: str | Path, given: bytes = b"") -> "subprocess.CompletedProcess[str]":
        """What came of one command."""
        done = subprocess.run(
            [sys.executable, "-c", MAIN, *map(str, words)],
            input=given,
            capture_output=True,
            cwd=self.folder,
            env=self.environment(),
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    def write(self, name: str, content: str | bytes) -> Path:
        """A file in the folder."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path
