import pytest

from aftermath.extract.speaking import Attributor


@pytest.fixture(scope="session")
def attributor() -> Attributor:
    """English attribution; it holds nothing of what it has read, so all tests may share it."""
    return Attributor("en")
