from pathlib import Path

from aftermath.app.inputs import Input, inputs
from aftermath.base.errors import CollectError


def test_folder_gives_its_reports_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.json", "photo.jpg"):
        (tmp_path / name).touch()
    assert list(inputs([str(tmp_path), "-"])) == [Input(path=tmp_path / "a.json"), Input(path=tmp_path / "b.txt"), Input(path=None)]


def test_folder_without_reports_is_told(tmp_path: Path) -> None:
    (one,) = inputs([str(tmp_path)])
    assert isinstance(one, CollectError)
    assert "no reports in this folder" in str(one)
