from collections import Counter

import pytest

from aftermath.base.errors import GazetteerError
from aftermath.ground import tables
from aftermath.ground.tables import TABLES, digest, rows

REGIONS = {(row["country"], row["name"]) for row in rows("regions")}


@pytest.mark.parametrize("table", TABLES)
def test_every_row_says_where_its_fact_is_from(table: str) -> None:
    assert all(row["source"] for row in rows(table))


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("regions", ("country", "code")),
        ("districts", ("country", "region", "centre", "name")),
        ("sites", ("name",)),
        ("airports", ("iata",)),
        ("seas", ("name",)),
    ],
)
def test_no_place_comes_twice(table: str, key: tuple[str, ...]) -> None:
    seen = Counter(tuple(row[column] for column in key) for row in rows(table))
    assert [place for place, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("table", ["districts", "sites", "settlements"])
def test_every_region_that_a_row_names_is_in_the_table_of_regions(table: str) -> None:
    named = {(row["country"], row["region"]) for row in rows(table) if row["country"] and row["region"]}
    assert named - REGIONS == set()


def test_all_of_russia_and_ukraine_is_there() -> None:
    assert sum(country == "RU" for country, _ in REGIONS) == 83
    assert sum(country == "UA" for country, _ in REGIONS) == 27


@pytest.mark.parametrize(("text", "fault"), [("name,source\na,b,c\n", "line 2: wrong number"), ("name,source\na,\n", "line 2: no source")])
def test_a_bad_row_is_named_by_its_line(text: str, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "text_of", lambda _: text)
    with pytest.raises(GazetteerError, match=fault):
        rows("seas")


def test_another_table_gives_another_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest()
    monkeypatch.setattr(tables, "text_of", lambda _: "name,source\n")
    assert digest() != before
