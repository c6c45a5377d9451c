"""Bytes become text, or the error says what they are instead; nothing is ever replaced by question marks."""

import codecs
import re
from collections.abc import Iterator

from charset_normalizer import from_bytes

from aftermath.base.errors import BinaryInput, EmptyInput, Undecodable

SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP or an office file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an office file",
    b"RIFF": "a picture, a sound or a film",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
}
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LEGACY = ["cp1251", "koi8_r", "cp866", "iso8859_5", "cp1252", "cp1250", "cp1254", "cp1255", "cp1256"]
UNMARKED = {"utf-16-le": (0x20, 0), "utf-16-be": (0, 0x20)}
"""UTF-16 without its mark, by how it writes a space."""
DECLARED = re.compile(rb"""<meta[^>]{0,200}charset=["']?([A-Za-z0-9_-]{3,20})""", re.IGNORECASE)
UNWRITTEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufff0-\ufff8\ufffe\uffff]")
"""Control characters, private ones and those that are none."""
HEAD = 4096  # bytes in which a page declares its encoding
NOISE = 0.01  # share of control characters above which this is no text


def decoded(data: bytes, where: str) -> str:
    """The text that the bytes hold.

    Raises EmptyInput, BinaryInput where they are no text, Undecodable where no encoding makes words of them.
    """
    if not data.strip():
        raise EmptyInput(f"{where}: it is empty; check the path, or that the page was saved whole")
    named = next((name for mark, name in SIGNATURES.items() if data.startswith(mark)), None)
    if named:
        raise BinaryInput(f"{where}: it is {named}, not text; hand in plain text, a saved HTML page or report JSON")
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if _reads(text):
            return text
    raise _refusal(data, where)


def _encodings(data: bytes) -> Iterator[str]:
    """Those the bytes could be in, the surest first."""
    marked = next((encoding for mark, encoding in MARKS if data.startswith(mark)), None)
    if marked:
        yield marked
        return
    yield "utf-8"
    if b"\x00" in data[:HEAD]:
        pairs = set(zip(data[:HEAD:2], data[1:HEAD:2], strict=False))
        yield from (encoding for encoding, space in UNMARKED.items() if space in pairs)
        return
    declared = DECLARED.search(data[:HEAD])
    if declared:
        yield declared[1].decode("ascii")
    yield from _guessed(data)


def _guessed(data: bytes) -> Iterator[str]:
    """Old one-byte encodings, by how much the words look like words."""
    best = from_bytes(data[: 16 * HEAD], cp_isolation=LEGACY).best()
    if best is not None:
        yield best.encoding


def _reads(text: str) -> bool:
    """Whether the text is made of characters that people write."""
    return len(UNWRITTEN.findall(text, 0, HEAD)) <= NOISE * min(len(text), HEAD)


def _refusal(data: bytes, where: str) -> BinaryInput | Undecodable:
    controls = sum(byte < 9 or 13 < byte < 32 for byte in data[:HEAD])
    if controls > NOISE * min(len(data), HEAD):
        return BinaryInput(f"{where}: it is not text; hand in plain text, a saved HTML page or report JSON")
    return Undecodable(f"{where}: its encoding cannot be told; save it as UTF-8 and hand it in again")
