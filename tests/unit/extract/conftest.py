from pathlib import Path

import pytest

from aftermath.app import wiring
from aftermath.ground import EnglishPlaces, EnglishTimes, open_gazetteer
from tests.unit.extract.telling import Telling


@pytest.fixture(scope="session")
def told(cache: Path) -> Telling:
    """The reading with the gazetteer that the tests share."""
    if wiring.needs_gazetteer(cache):
        wiring.compile_gazetteer(cache, lambda _: None)
    return Telling(EnglishPlaces(open_gazetteer(cache / wiring.GAZETTEER)), EnglishTimes())
