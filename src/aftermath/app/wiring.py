"""What reads and grounds is put together here and nowhere else."""

from collections.abc import Callable
from pathlib import Path

from aftermath import __version__
from aftermath.app.journey import Readers

Progress = Callable[[float], None]
"""Told the share done, from 0 to 1."""

GAZETTEER = "gazetteer.sqlite"


def needs_gazetteer(cache: Path) -> bool:
    """Whether the gazetteer has to be compiled before anything can be grounded."""
    from aftermath.ground import is_current

    return not is_current(cache / GAZETTEER)


def compile_gazetteer(cache: Path, progress: Progress) -> None:
    """Compiles the gazetteer, which takes some seconds once. Raises GazetteerError."""
    from aftermath.ground import compile_gazetteer as compiled

    compiled(cache / GAZETTEER, progress)


def open_readers(cache: Path) -> Readers:
    """The readers, with the gazetteer in the cache. Raises GazetteerError where it is not compiled."""
    from aftermath.extract import EnglishReader
    from aftermath.ground import EnglishPlaces, EnglishTimes, ReportGrounder, open_gazetteer
    from aftermath.ground.compiling import stamp

    gazetteer = open_gazetteer(cache / GAZETTEER)
    places, times = EnglishPlaces(gazetteer), EnglishTimes()
    english = EnglishReader(places=places, times=times)
    grounder = ReportGrounder(gazetteer, places=places, times=times)
    return Readers(by_language={"en": english}, grounder=grounder, grounding=f"{stamp()}+{__version__}")
