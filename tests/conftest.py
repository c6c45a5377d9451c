from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def cache(request: pytest.FixtureRequest) -> Path:
    """Where the gazetteer is kept from run to run, so that only the first test of a fresh clone compiles it."""
    assert request.config.cache is not None
    return request.config.cache.mkdir("aftermath")
