"""A path is read into reports one by one; what cannot become one is yielded as its error in its place, and never stops the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from aftermath.base.errors import CollectError, TooLarge
from aftermath.base.report import Report
from aftermath.collect.decoding import decoded
from aftermath.collect.draft import Draft, report_of
from aftermath.collect.front_matter import draft_of_text
from aftermath.collect.hints import Hints
from aftermath.collect.page import draft_of_page
from aftermath.collect.records import draft_of_line, drafts_of_json

SIZE_LIMIT = 10 * 1024 * 1024
"""Bytes of one file, or of one line of JSON Lines."""

Format = Literal["text", "page", "json", "lines"]
SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".json": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
}
MEDIA_TYPES: dict[Format, str] = {"text": "text/plain", "page": "text/html", "json": "application/json", "lines": "application/jsonl"}
LOOKS_LIKE_PAGE = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}\?>\s{0,20})?(?:<!--.{0,500}?-->\s{0,20})?<(?:!doctype html|html)", re.IGNORECASE | re.DOTALL
)
LOOKS_LIKE_JSON = re.compile(r'\s{0,200}(?:\{\s{0,200}"|\[\s{0,200}\{)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """A report with the bytes it was read from and what had to be assumed."""

    report: Report
    raw: bytes
    where: str
    """The input, as an error would name it."""
    assumed: tuple[str, ...] = ()
    """Sentences for the person who handed it in, such as that UTC was assumed."""


def files_under(path: Path) -> list[Path]:
    """The path itself where it is a file; in a folder, every file whose name ends as a report's may, in the order of their names."""
    if not path.is_dir():
        return [path]
    inside = (file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
    return sorted(file for file in inside if not any(part.startswith(".") for part in file.relative_to(path).parts))


def read_path(path: Path, hints: Hints, *, limit: int = SIZE_LIMIT) -> Iterator[Collected | CollectError]:
    """The reports of a file or folder, each bad one as its error in its place; hints hold for all of them."""
    for file in files_under(path):
        try:
            if SUFFIXES.get(file.suffix.lower()) == "lines":
                yield from _read_lines(file, hints, limit)
            else:
                yield from read_bytes(_bytes(file, limit), str(file), hints, limit=limit)
        except OSError as error:
            yield CollectError(f"{file}: it cannot be read ({error.strerror or error}); check the path and its permissions")
        except CollectError as error:
            yield error


def read_bytes(data: bytes, where: str, hints: Hints, *, limit: int = SIZE_LIMIT) -> Iterator[Collected | CollectError]:
    """The reports that these bytes hold; `where` names them in errors, and its suffix tells their format where it has one."""
    try:
        if len(data) > limit:
            raise _too_large(where, limit)
        text = decoded(data, where)
        form = _form(where, text)
        for draft in _drafts(form, text, where):
            yield _collected(draft, data, MEDIA_TYPES[form], hints)
    except CollectError as error:
        yield error


def _too_large(where: str, limit: int) -> TooLarge:
    return TooLarge(f"{where}: it is over the limit of {limit / 1024 / 1024:g} MiB; split it, or hand in the text alone")


def _bytes(file: Path, limit: int) -> bytes:
    if not file.is_file() and file.exists():
        raise CollectError(f"{file}: it is no ordinary file; save what it gives to a file and hand that in")
    with file.open("rb") as opened:
        data = opened.read(limit + 1)
    if len(data) > limit:
        raise _too_large(str(file), limit)
    return data


def _form(where: str, text: str) -> Format:
    named = SUFFIXES.get(Path(where).suffix.lower())
    if named not in {None, "text"}:
        return named or "text"
    if LOOKS_LIKE_PAGE.match(text):
        return "page"
    return "json" if named is None and LOOKS_LIKE_JSON.match(text) else "text"


def _drafts(form: Format, text: str, where: str) -> Iterator[Draft | CollectError]:
    match form:
        case "json" | "lines":
            yield from drafts_of_json(text, where)
        case "page":
            yield draft_of_page(text, where)
        case "text":
            yield draft_of_text(text, where)


def _collected(draft: Draft | CollectError, raw: bytes, media_type: str, hints: Hints) -> Collected | CollectError:
    if isinstance(draft, CollectError):
        return draft
    try:
        report, assumed = report_of(draft.with_hints(hints), raw, media_type)
    except CollectError as error:
        return error
    return Collected(report=report, raw=raw, where=draft.where, assumed=assumed)


def _read_lines(file: Path, hints: Hints, limit: int) -> Iterator[Collected | CollectError]:
    """JSON Lines are read a line at a time, so that of a file of any length one report is held at a time."""
    with file.open("rb") as opened:
        for number, line in enumerate(iter(lambda: opened.readline(limit + 1), b""), 1):
            where = f"{file}, line {number}"
            if len(line) > limit:
                yield _too_large(where, limit)
                _skip_line(opened, limit)
            elif line.strip():
                yield _collected(_draft_of_line(line, where), line.strip(), MEDIA_TYPES["lines"], hints)


def _skip_line(opened: BinaryIO, limit: int) -> None:
    while (rest := opened.readline(limit)) and not rest.endswith(b"\n"):
        pass


def _draft_of_line(line: bytes, where: str) -> Draft | CollectError:
    try:
        return draft_of_line(decoded(line, where), where)
    except CollectError as error:
        return error
