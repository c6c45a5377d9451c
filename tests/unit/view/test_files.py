from pathlib import Path

import pytest

from aftermath.view.files import write_whole


def test_the_text_is_written_as_it_stands_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "brief.csv"
    write_whole(path, "é\r\n")
    write_whole(path, "ї\r\n")
    assert path.read_bytes() == "ї\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_text_that_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    write_whole(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "new \ud800")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "nowhere" / "brief.html", "text")
