from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from aftermath.base.errors import VocabularyError
from aftermath.vocabulary.files import Entry, entries

ROOT = Path(str(files("aftermath.vocabulary")))
FILES = sorted(str(file.relative_to(ROOT).with_suffix("")) for file in ROOT.rglob("*.yaml"))


def loaded(name: str) -> tuple[Entry, ...]:
    folder, _, file = name.rpartition("/")
    return entries(folder, file)


def lists(entry: Entry) -> Iterator[object]:
    yield from (entry[key] for key in ("examples", "not") if key in entry)


@pytest.mark.parametrize("name", FILES)
def test_every_entry_has_a_rule_id_and_its_examples_are_lists(name: str) -> None:
    for entry in loaded(name):
        assert all(isinstance(examples, list) for examples in lists(entry)), entry["rule"]


def test_no_rule_id_is_used_in_two_files() -> None:
    owners: dict[str, str] = {}
    twice = [entry["rule"] for name in FILES for entry in loaded(name) if owners.setdefault(entry["rule"], name) != name]
    assert twice == []


@pytest.mark.parametrize("name", FILES)
def test_no_example_is_a_counter_example_of_the_same_rule(name: str) -> None:
    for entry in loaded(name):
        assert not {str(text) for text in entry.get("examples", [])} & {str(text) for text in entry.get("not", [])}, entry["rule"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("rule: a", "expected a list"),
        ("- {words: [a]}\n- {rule: b}\n- {rule: b}", "entry 1 has no rule id; rule b comes twice"),
    ],
)
def test_a_broken_file_names_all_its_faults(text: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "bad.yaml").write_text(text)
    monkeypatch.setattr("aftermath.vocabulary.files.files", lambda _: tmp_path)
    entries.cache_clear()
    with pytest.raises(VocabularyError, match=fault):
        entries("xx", "bad")
    entries.cache_clear()
