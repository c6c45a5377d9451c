from pathlib import Path

from aftermath.app.settings import Settings


def test_environment_says_where() -> None:
    found = Settings.of({"AFTERMATH_LEDGER": "/a/b.ledger", "AFTERMATH_CACHE": "/c"})
    assert found == Settings(ledger=Path("/a/b.ledger"), cache=Path("/c"))


def test_unset_and_empty_fall_back_to_the_users_folders() -> None:
    assert Settings.of({}) == Settings.of({"AFTERMATH_LEDGER": "", "AFTERMATH_CACHE": ""})
    assert Settings.of({}).ledger.name == "aftermath.ledger"
    assert "aftermath" in Settings.of({}).cache.parts
