import json
import os
from pathlib import Path

import pytest

from aftermath.base.errors import BadField, BinaryInput, BrokenJson, CollectError, EmptyInput, TooLarge
from aftermath.base.ids import bytes_id
from aftermath.collect import Collected, Hints, files_under, read_bytes, read_path

NO_HINTS = Hints()
TEXT = "Two people were killed and five wounded when a drone hit a house in Kherson on Monday, the governor said."


def read(path: Path, hints: Hints = NO_HINTS) -> list[Collected | CollectError]:
    return list(read_path(path, hints))


def only(found: list[Collected | CollectError]) -> Collected:
    (one,) = found
    assert isinstance(one, Collected), one
    return one


def test_a_plain_text_is_one_report_with_its_bytes_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.replace("wounded", "wounded\r\n").encode())
    found = only(read(file))
    assert found.report.text == TEXT.replace("wounded ", "wounded\n ")
    assert (found.report.title, found.report.language, found.report.media_type) == ("", "en", "text/plain")
    assert found.raw == file.read_bytes()
    assert found.report.raw == bytes_id(found.raw)


def test_hints_win_over_the_front_matter(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"---\npublisher: Own Name\npublished: 2024-05-31\ntitle: Two killed\n---\n{TEXT}\n")
    report = only(read(file, Hints(published="2024-06-01T08:00:00+03:00", channel="telegram"))).report
    assert (report.source.name, report.title, report.channel) == ("Own Name", "Two killed", "telegram")
    assert report.published is not None
    assert report.published.isoformat() == "2024-06-01T08:00:00+03:00"


def test_one_bad_report_of_a_list_does_not_lose_the_others(tmp_path: Path) -> None:
    file = tmp_path / "many.json"
    file.write_text(
        json.dumps([{"id": "a", "text": TEXT}, {"id": "b", "text": TEXT, "published": "2024-02-30"}, {"id": "c", "text": TEXT}])
    )
    found = read(file)
    assert [item.report.ref if isinstance(item, Collected) else item.code for item in found] == ["a", "bad-field", "c"]
    assert "report 2" in str(found[1])


def test_json_lines_give_each_line_its_own_bytes(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    lines = [json.dumps({"id": n, "text": TEXT}) for n in range(3)]
    file.write_text(lines[0] + "\n\n" + "{broken\n" + lines[2] + "\n")
    found = read(file)
    assert isinstance(found[1], BrokenJson)
    assert "line 3" in str(found[1])
    assert [item.raw.decode() for item in found if isinstance(item, Collected)] == [lines[0], lines[2]]


def test_an_overlong_line_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text(json.dumps({"text": TEXT * 50}) + "\n" + json.dumps({"text": TEXT}) + "\n")
    found = list(read_path(file, Hints(), limit=1000))
    assert isinstance(found[0], TooLarge)
    assert isinstance(found[1], Collected)


def test_json_lines_under_another_name_are_read_too(tmp_path: Path) -> None:
    file = tmp_path / "many.json"
    file.write_text("\n".join(json.dumps({"id": n, "text": TEXT}) for n in range(2)))
    assert [item.report.ref for item in read(file) if isinstance(item, Collected)] == ["0", "1"]


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("empty.txt", b"", EmptyInput),
        ("blank.txt", b" \n\t ", EmptyInput),
        ("page.html", b"<html><body></body></html>", EmptyInput),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), BinaryInput),
        ("noise.txt", bytes(range(1, 256)) * 9, BinaryInput),
        ("paper.pdf", b"%PDF-1.7 ...", BinaryInput),
        ("broken.json", b'{"text": "two killed"', BrokenJson),
        ("deep.json", b"[" * 100_000, BrokenJson),
        ("long.json", b'{"text": ' + b"9" * 5000 + b"}", BrokenJson),
        ("none.json", b"[]", BadField),
        ("no-report.json", b'{"kind": "attack"}', BadField),
        ("number.json", b"7", BadField),
        ("date.json", b'{"text": "two killed", "published": "2024-13-01"}', BadField),
        ("type.json", b'{"text": ["two killed"]}', BadField),
        ("script.json", b'{"text": "two killed", "url": "javascript:alert(1)"}', BadField),
        ("tongue.json", b'{"text": "two killed", "language": "English, mostly"}', BadField),
    ],
)
def test_bad_input_is_one_line_that_names_the_file(tmp_path: Path, name: str, data: bytes, error: type[CollectError]) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    (found,) = read(file)
    assert type(found) is error
    assert name in str(found)
    assert "\n" not in str(found)


def test_a_large_file_is_refused_without_reading_all_of_it(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as opened:
        opened.truncate(50 * 1024 * 1024)
    (found,) = read(file)
    assert isinstance(found, TooLarge)
    assert "large.txt" in str(found)


def test_a_path_that_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    (missing,), (piped,) = read(tmp_path / "gone.txt"), read(pipe)
    assert isinstance(missing, CollectError)
    assert "gone.txt" in str(missing)
    assert isinstance(piped, CollectError)


def test_a_folder_gives_its_reports_in_order_and_skips_the_hidden_and_the_rest(tmp_path: Path) -> None:
    for name in ("b.txt", "a.json", "sub/c.html", ".hidden/d.txt", "notes.md", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [str(file.relative_to(tmp_path)) for file in files_under(tmp_path)] == ["a.json", "b.txt", "sub/c.html"]


def test_bytes_without_a_name_are_told_by_their_looks() -> None:
    page = only(list(read_bytes(f"<!doctype html><html><body><p>{TEXT}</p></body></html>".encode(), "standard input", Hints())))
    record = only(list(read_bytes(json.dumps({"text": TEXT}).encode(), "standard input", Hints())))
    text = only(list(read_bytes(f"[Updated] {TEXT}".encode(), "standard input", Hints())))
    assert [item.report.media_type for item in (page, record, text)] == ["text/html", "application/json", "text/plain"]


def test_what_is_assumed_of_the_publication_time_is_said() -> None:
    found = only(list(read_bytes(TEXT.encode(), "a.txt", Hints(published="2024-05-31T06:40"))))
    assert "UTC" in found.assumed[0]


def test_keys_that_no_report_has_are_never_looked_at() -> None:
    plain = only(list(read_bytes(json.dumps({"id": "a", "text": TEXT}).encode(), "a.json", Hints())))
    marked = only(list(read_bytes(json.dumps({"id": "a", "text": TEXT, "claims": [{"kind": 7}], "source": 1}).encode(), "a.json", Hints())))
    assert plain.report.id == marked.report.id
