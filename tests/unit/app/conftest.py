from pathlib import Path

import pytest

from tests.unit.app.program import Program


def program_in(folder: Path, config: pytest.Config) -> Program:
    """The program with a ledger of its own; its gazetteer is kept with pytest's cache from run to run."""
    assert config.cache is not None
    return Program(folder=folder, cache=config.cache.mkdir("aftermath"))


@pytest.fixture
def program(tmp_path: Path, pytestconfig: pytest.Config) -> Program:
    return program_in(tmp_path, pytestconfig)
