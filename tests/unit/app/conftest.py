from pathlib import Path

import pytest

from tests.unit.app.program import Program


@pytest.fixture
def program(tmp_path: Path, request: pytest.FixtureRequest) -> Program:
    """The program with a ledger of its own; its gazetteer is kept with pytest's cache from run to run."""
    assert request.config.cache is not None
    return Program(folder=tmp_path, cache=request.config.cache.mkdir("aftermath"))
