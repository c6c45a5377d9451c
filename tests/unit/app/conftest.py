from pathlib import Path

import pytest

from tests.unit.app.program import Program


@pytest.fixture
def program(tmp_path: Path, cache: Path) -> Program:
    """The program with a ledger of its own."""
    return Program(folder=tmp_path, cache=cache)
