"""The gazetteer answers by folded name from one memory-mapped file; it is opened in milliseconds and never changed."""

import math
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import platformdirs

from aftermath.base.errors import GazetteerError
from aftermath.ground.compiling import SLAVIC, SOUNDS, stamp
from aftermath.ground.entry import Place, distance_km
from aftermath.ground.folding import articled, consonants, fold, skeleton

__all__ = ["SLAVIC", "Candidate", "Gazetteer", "default_path", "is_current", "open_gazetteer"]
_COLUMNS = "p.id, p.name, p.kind, p.latitude, p.longitude, p.radius_km, p.population, p.admin1, p.country, p.zone, p.parent"
_MAPPED = 256 * 1024 * 1024
_REMEMBERED = 20_000
MOST = 200
"""So many places of a name are looked at, the largest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name may mean."""

    place: Place
    alone: bool
    """Whether the name may stand for it without a word for its kind."""
    exact: bool = True
    """False where only the skeletons of the spellings agree."""


class Gazetteer:
    """Places by name. Safe to share between threads; each process opens its own."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.named = lru_cache(_REMEMBERED)(self._named)
        self._asked: dict[str, bool] = {}
        self.airport_of = lru_cache(1_000)(self._airport_of)
        self.districts_of = lru_cache(200)(self._districts_of)

    def _named(self, name: str) -> tuple[Candidate, ...]:
        """What the name may mean, the largest first; after those, what other spellings of it may mean."""
        key = fold(name)
        exact = self._at(key, exact=True)
        if not exact:
            exact = self._at(articled(key), exact=True)
        if not key.isascii() or len(key) < 4:
            return exact
        seen = {candidate.place.id for candidate in exact}
        return exact + tuple(c for c in self._at("~" + skeleton(key), exact=False) if c.place.id not in seen)

    def sounding(self, name: str) -> tuple[Candidate, ...]:
        """The settlements of Slavic countries that are spelt with the same consonants."""
        sounds = consonants(fold(name))
        return self._at("^" + sounds, exact=False) if len(sounds) >= SOUNDS and sounds.isascii() else ()

    def _at(self, key: str, *, exact: bool) -> tuple[Candidate, ...]:
        rows = self._database.execute(
            f"SELECT n.alone, {_COLUMNS} FROM name n JOIN place p ON p.row = n.place "  # noqa: S608  # columns are constants
            "WHERE n.key = ? ORDER BY p.population DESC, p.row LIMIT ?",
            (key, MOST),
        )
        return tuple(Candidate(place=_place(row[1:]), alone=bool(row[0]), exact=exact) for row in rows)

    def known(self, names: Iterable[str]) -> set[str]:
        """Those of the folded names that are a key; what was asked for lately is remembered."""
        asked, remembered = dict.fromkeys(names), self._asked
        new = [name for name in asked if name not in remembered]
        answers = dict.fromkeys(new, False)
        for start in range(0, len(new), 500):
            part = new[start : start + 500]
            marks = ",".join("?" * len(part))
            rows = self._database.execute(f"SELECT DISTINCT key FROM name WHERE key IN ({marks})", part)  # noqa: S608  # marks are question marks
            answers.update((key, True) for (key,) in rows)
        found = {name for name in asked if answers.get(name) or remembered.get(name)}
        self._asked = answers if len(remembered) > _REMEMBERED else {**remembered, **answers} if answers else remembered
        return found

    def country(self, code: str) -> Place | None:
        """The country with that ISO 3166 code."""
        return self._by_id(f"iso:{code}")

    def region(self, name: str, country: str | None) -> Place | None:
        """The first-level region of that usual English name."""
        found = [c.place for c in self.named(name) if c.place.kind in {"region", "city_region"} and c.place.name == name]
        return next((p for p in found if country in {None, p.country}), None)

    def town(self, name: str, country: str | None) -> Place | None:
        """The largest settlement of that name in the country."""
        return next((c.place for c in self.named(name) if c.place.kind == "settlement" and country in {None, c.place.country}), None)

    def near(self, latitude: float, longitude: float, km: float) -> Place | None:
        """The nearest settlement, site or district within so many km."""
        reach = km / 111.0
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM place p WHERE p.latitude BETWEEN ? AND ? AND p.kind NOT IN ('country', 'region', 'sea', 'part')",  # noqa: S608  # columns are constants
            (latitude - reach, latitude + reach),
        )
        away = [(distance_km(latitude, longitude, p.latitude, p.longitude), p) for p in map(_place, rows) if p.latitude and p.longitude]
        found = min(away, key=lambda pair: pair[0], default=(math.inf, None))
        return found[1] if found[0] <= km else None

    def _airport_of(self, town: str, country: str | None) -> Place | None:
        """The one airport that serves the town; None where none or several do."""
        found = [
            _place(row)
            for row in self._database.execute(
                f"SELECT {_COLUMNS} FROM place p WHERE p.kind <> 'settlement' AND p.kind = 'airport' AND p.parent = ? AND p.country IS ?",  # noqa: S608  # columns are constants
                (town, country),
            )
        ]
        return found[0] if len(found) == 1 else next((p for p in found if p.name == f"{town} airport"), None)

    def _districts_of(self, region: str, country: str | None) -> tuple[Place, ...]:
        """The districts of a region; of all the country's where the region's name is empty."""
        return tuple(
            _place(row)
            for row in self._database.execute(
                f"SELECT {_COLUMNS} FROM place p "  # noqa: S608  # columns are constants
                "WHERE p.kind <> 'settlement' AND p.kind = 'district' AND ? IN ('', p.admin1) AND p.country IS ?",
                (region, country),
            )
        )

    @lru_cache(500)  # noqa: B019  # a gazetteer lives as long as its process
    def _by_id(self, identifier: str) -> Place | None:
        row = self._database.execute(f"SELECT {_COLUMNS} FROM place p WHERE p.id = ? AND p.kind = 'country'", (identifier,)).fetchone()  # noqa: S608  # columns are constants
        return _place(row) if row else None

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def _place(row: tuple[object, ...]) -> Place:
    fields = ("id", "name", "kind", "latitude", "longitude", "radius_km", "population", "admin1", "country", "zone", "parent")
    return Place(**dict(zip(fields, row, strict=True)))  # type: ignore[arg-type]  # the columns have these types


def default_path() -> Path:
    """Where the gazetteer is kept unless the caller says otherwise: the user's cache folder."""
    return platformdirs.user_cache_path("aftermath") / "gazetteer.sqlite"


def is_current(path: Path) -> bool:
    """Whether there is a gazetteer at the path that this program and these tables would compile again just so."""
    if not path.is_file():
        return False
    try:
        database = _connect(path)
    except GazetteerError:
        return False
    database.close()
    return True


def open_gazetteer(path: Path) -> Gazetteer:
    """The gazetteer at the path. Raises GazetteerError where there is none, it is stale, or it is something else."""
    if not path.is_file():
        raise GazetteerError(f"{path}: no gazetteer there yet; compile it first")
    return Gazetteer(_connect(path))


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        database.execute(f"PRAGMA mmap_size={_MAPPED}")
        found = database.execute("SELECT version FROM stamp").fetchone()
    except sqlite3.Error as error:
        database.close()
        raise GazetteerError(f"{path}: not a gazetteer ({error}); remove it and compile it again") from error
    if not found or found[0] != stamp():
        database.close()
        raise GazetteerError(f"{path}: the gazetteer is of another version; compile it again")
    return database
