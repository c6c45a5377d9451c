from pathlib import Path

import pytest

from aftermath.ground import EnglishPlaces, EnglishTimes, Gazetteer, ReportGrounder, compile_gazetteer, is_current, open_gazetteer


@pytest.fixture(scope="session")
def gazetteer(cache: Path) -> Gazetteer:
    path = cache / "gazetteer.sqlite"
    if not is_current(path):
        compile_gazetteer(path)
    return open_gazetteer(path)


@pytest.fixture(scope="session")
def places(gazetteer: Gazetteer) -> EnglishPlaces:
    return EnglishPlaces(gazetteer)


@pytest.fixture(scope="session")
def times() -> EnglishTimes:
    return EnglishTimes()


@pytest.fixture(scope="session")
def grounder(gazetteer: Gazetteer) -> ReportGrounder:
    return ReportGrounder(gazetteer)
