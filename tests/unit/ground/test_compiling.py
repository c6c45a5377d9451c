import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from aftermath.base.errors import GazetteerError
from aftermath.ground import compile_gazetteer, is_current, open_gazetteer, sources
from aftermath.ground.compiling import keys
from aftermath.ground.entry import Entry, Place

TOWN = Place(id="t:1", name="Yasny", kind="settlement", country="RU", population=900)


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    def entries() -> Iterator[Entry]:
        yield Entry(place=TOWN, alone=("Yasny",), beside=("Yasnensky",))

    monkeypatch.setattr(sources, "entries", entries)


def test_keys_hold_each_spelling_and_its_skeleton() -> None:
    entry = Entry(place=TOWN, alone=("Yasny",), beside=("Ясный",))
    assert keys(entry) == {"yasny": 1, "~iasni": 1, "ясныи": 0}


def test_names_elsewhere_have_no_skeleton() -> None:
    assert keys(Entry(place=Place(id="t:2", name="York", kind="settlement", country="GB"), alone=("York",))) == {"york": 1}


@pytest.mark.usefixtures("_small")
def test_a_compiled_gazetteer_opens_and_tells_its_progress(tmp_path: Path) -> None:
    told: list[float] = []
    path = tmp_path / "new" / "gazetteer.sqlite"
    compile_gazetteer(path, told.append)
    assert is_current(path)
    assert told[-1] == 1.0
    assert [file.name for file in path.parent.iterdir()] == ["gazetteer.sqlite"]
    found = open_gazetteer(path)
    assert found.named("Yasny")[0].place == TOWN
    assert not found.named("Yasnensky")[0].alone
    found.close()


@pytest.mark.usefixtures("_small")
def test_a_gazetteer_of_another_version_is_stale(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.sqlite"
    compile_gazetteer(path)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE stamp SET version = 'older'")
    assert not is_current(path)
    with pytest.raises(GazetteerError, match="another version"):
        open_gazetteer(path)


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(GazetteerError, match="cannot be written"):
        compile_gazetteer(tmp_path / "file" / "gazetteer.sqlite")


@pytest.mark.usefixtures("_small")
def test_a_failure_in_the_middle_leaves_the_old_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "gazetteer.sqlite"
    compile_gazetteer(path)
    before = path.read_bytes()

    def broken() -> Iterator[Entry]:
        yield Entry(place=TOWN, alone=("Yasny",))
        raise OSError("disk full")

    monkeypatch.setattr(sources, "entries", broken)
    with pytest.raises(GazetteerError, match="disk full"):
        compile_gazetteer(path)
    assert path.read_bytes() == before
