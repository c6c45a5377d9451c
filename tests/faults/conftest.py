from tests.unit.app.conftest import program

__all__ = ["program"]
