"""The project's own place tables, as rows of strings; each row says where its fact is from."""

import csv
import io
from importlib.resources import files

from aftermath.base.errors import GazetteerError
from aftermath.base.ids import bytes_id

TABLES = ("regions", "districts", "settlements", "villages", "areas", "sites", "seas", "countries", "airports", "usual")
Row = dict[str, str]


def text_of(table: str) -> str:
    """The table as it is written in `vocabulary/places`."""
    return files("aftermath.vocabulary").joinpath("places", f"{table}.csv").read_text(encoding="utf-8")


def rows(table: str) -> list[Row]:
    """The rows of a table. Raises GazetteerError, naming the line, where one is short, long or without a source."""
    found: list[Row] = []
    reader = csv.DictReader(io.StringIO(text_of(table)))
    for row in reader:
        if None in row or None in row.values():
            raise GazetteerError(f"vocabulary/places/{table}.csv line {reader.line_num}: wrong number of columns")
        if not row["source"]:
            raise GazetteerError(f"vocabulary/places/{table}.csv line {reader.line_num}: no source")
        found.append(row)
    return found


def digest() -> str:
    """A hash of all tables, so that a gazetteer compiled from others can be told."""
    return bytes_id("".join(text_of(table) for table in TABLES).encode())
