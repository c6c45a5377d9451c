import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.base import Dossier
from aftermath.view import exports, policy
from tests.unit.view import made

FIELDS = {
    "kind", "measure", "object", "count", "place", "admin1", "country", "start", "end", "speaker", "speaker_kind",
    "channel", "stance", "party", "unit", "evidence", "part_of", "supersedes", "denies", "report", "id", "span",
    "also", "relayed_by", "latitude", "longitude", "precision", "why",
}  # fmt: skip


def rows_of(dossiers: list[Dossier]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exports.to_csv(dossiers), newline="")))


def test_a_row_has_every_field_of_a_claim() -> None:
    strike = made.Strike().dossier()
    [row] = exports.claim_rows(strike.reports[0], strike.claims[:1])
    assert row.keys() >= FIELDS
    assert (row["report"], row["count"], row["speaker"], row["place"]) == ("r1", [2, 2], "Olha Stepova", "Brenivka")
    assert (row["start"], row["end"], row["span"]) == ("2026-03-01", "2026-03-03", [1, 23])
    assert [why["rule"] for why in row["why"]] == ["count.number", "place.only"]


def test_relations_are_indices_among_the_claims_given() -> None:
    strike = made.Strike().dossier()
    nine, three = strike.claims[2:4]
    assert [row["part_of"] for row in exports.claim_rows(strike.reports[0], [three, nine])] == [1, None]
    assert [row["part_of"] for row in exports.claim_rows(strike.reports[0], [three])] == [None]


def test_a_line_of_json_is_a_claim_with_all_its_incidents() -> None:
    strike = made.Strike().dossier()
    lines = [json.loads(line) for line in exports.to_jsonl([strike, made.wave()]).splitlines()]
    assert len(lines) == 10
    assert {tuple(line["incidents"]) for line in lines} == {("inc1",), ("wave1",)}


def test_a_claim_of_two_incidents_is_one_line() -> None:
    strike = made.Strike().dossier()
    wave = made.wave()
    twice = [strike, Dossier(incident=wave.incident, claims=strike.claims, figures=(), reports=strike.reports, links=())]
    lines = [json.loads(line) for line in exports.to_jsonl(twice).splitlines()]
    assert len(lines) == len(strike.claims)
    assert all(line["incidents"] == ["inc1", "wave1"] for line in lines)


def test_csv_has_a_row_for_each_claim_of_each_incident() -> None:
    rows = rows_of(made.everything())
    assert len(rows) == sum(len(dossier.claims) for dossier in made.everything())
    first = rows[0]
    assert (first["incident"], first["publisher"], first["published"], first["address"]) == (
        "inc1", "Lviv Gazette", "2026-03-02T08:00:00+00:00", "https://gazette.example/1",
    )  # fmt: skip
    assert (first["count_low"], first["count_high"], first["latitude"]) == ("2", "2", "49.4321")


def test_csv_relations_are_claim_ids() -> None:
    rows = {row["id"]: row for row in rows_of([made.Strike().dossier()])}
    [part] = [row for row in rows.values() if row["part_of"]]
    assert rows[part["part_of"]]["measure"] == "hospitalised"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r\n=1", "＝1", "\x00=1"])
def test_a_formula_becomes_text(cell: str) -> None:
    assert str(exports.inert(cell)).startswith("'")


@pytest.mark.parametrize("cell", ["Brenivka", "", None, -3.5, 7, "a=b"])
def test_other_cells_stay(cell: object) -> None:
    assert exports.inert(cell) == cell


@given(st.text())
def test_no_cell_of_text_starts_like_a_formula(cell: str) -> None:
    assert not str(exports.inert(cell)).lstrip().startswith(exports.FORMULA_STARTS)


def test_no_cell_of_a_hostile_export_can_run() -> None:
    numbers = {"count_low", "count_high", "latitude", "longitude", "radius_km"}
    for row in rows_of([made.hostile()]):
        assert not any(value.startswith(exports.FORMULA_STARTS) for name, value in row.items() if name not in numbers)


def features(dossiers: list[Dossier]) -> list[dict[str, Any]]:
    collection = json.loads(exports.to_geojson(dossiers))
    assert collection["type"] == "FeatureCollection"
    assert collection["policy"] == policy.statement()
    found: list[dict[str, Any]] = collection["features"]
    return found


def test_geojson_gives_longitude_first_and_null_where_there_is_no_point() -> None:
    strike, lost = features([made.Strike().dossier(), made.lost()])
    assert strike["geometry"] == {"type": "Point", "coordinates": [31.2345, 49.4321]}
    assert strike["properties"]["wave"] == "wave1"
    assert lost["geometry"] is None


def test_geojson_carries_figures_with_their_voices() -> None:
    [strike] = features([made.Strike().dossier()])
    contested = next(figure for figure in strike["properties"]["figures"] if figure["standing"] == "contested")
    assert contested["count"] == [7, 12]
    assert [(voice["name"], voice["count"]) for voice in contested["voices"]] == [
        ("Ministry of Health", [12, 12]),
        ("Lviv Gazette", [7, 7]),
    ]


def test_no_output_gives_a_refinery_away() -> None:
    fire = made.at_a_refinery()
    rows = exports.claim_rows(fire.reports[0], fire.claims)
    outputs = (exports.to_csv([fire]), exports.to_jsonl([fire]), exports.to_geojson([fire]), json.dumps(rows))
    for text in outputs:
        assert "48.1234" not in text
        assert "30.9876" not in text
        assert "48.2" in text


def test_a_claim_coarsened_in_one_incident_is_coarse_in_the_line_for_both() -> None:
    fire = made.at_a_refinery()
    other = Dossier(incident=made.lost().incident, claims=fire.claims[1:], figures=(), reports=fire.reports, links=())
    for order in ([fire, other], [other, fire]):
        assert "48.1234" not in exports.to_jsonl(order)


def test_every_row_and_file_carries_the_policy() -> None:
    strike = made.Strike().dossier()
    assert all(row["policy"] == policy.LABEL for row in rows_of([strike]))
    assert all(json.loads(line)["policy"] == policy.LABEL for line in exports.to_jsonl([strike]).splitlines())


def test_nothing_is_still_a_valid_file() -> None:
    assert rows_of([]) == []
    assert exports.to_jsonl([]) == ""
    assert features([]) == []
