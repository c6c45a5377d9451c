from pathlib import Path

import pytest

from tests.unit.extract.telling import Telling


@pytest.fixture(scope="session")
def told(cache: Path) -> Telling:
    """The reading with the gazetteer that the tests share."""
    return Telling.opened(cache)
