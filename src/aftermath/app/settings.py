"""Where files are kept. Nothing else in the program reads the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LEDGER = "AFTERMATH_LEDGER"
CACHE = "AFTERMATH_CACHE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user's environment says, and what holds where it says nothing."""

    ledger: Path
    """The ledger: AFTERMATH_LEDGER, else a file in the user's data folder."""
    cache: Path
    """What can be made again, such as the gazetteer: AFTERMATH_CACHE, else the user's cache folder."""

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Settings":
        """The settings that these variables make; an empty one counts as not set."""
        return cls(
            ledger=Path(environment.get(LEDGER) or _user_folder("data") / "aftermath.ledger"),
            cache=Path(environment.get(CACHE) or _user_folder("cache")),
        )


def settings() -> Settings:
    """The settings of this process's environment."""
    return Settings.of(os.environ)


def _user_folder(kind: str) -> Path:
    import platformdirs

    return platformdirs.user_data_path("aftermath") if kind == "data" else platformdirs.user_cache_path("aftermath")
