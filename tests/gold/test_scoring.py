"""The scorers on small cases whose figures can be worked out by hand."""

import json
from typing import Any

import pytest

from eval import claims, floors, incidents
from eval.agreement import same_count, same_object, sentence_span
from eval.moments import asked_clock, same_clock, same_date
from eval.names import same_place, same_speaker

TEXT = "Two people were killed in Kherson on Monday, Ann Field said. Five were wounded. A drill was held."


def gold(**fields: object) -> dict[str, Any]:
    blank: dict[str, Any] = dict.fromkeys(
        ("object", "count", "place", "admin1", "country", "start", "end", "speaker", "speaker_kind", "channel")
    )
    return {**blank, "stance": "asserted", **fields}


KILLED = gold(kind="casualties", measure="killed", object="person", count=[2, 2], speaker="Ann Field", evidence="Two people were killed")
WOUNDED = gold(kind="casualties", measure="injured", object="person", count=[5, 5], evidence="Five were wounded", part_of=0)
REPORT = {"id": "a", "title": "", "text": TEXT, "publisher": None, "kind": "report", "language": "en", "claims": [KILLED, WOUNDED]}


def test_gold_against_itself_is_perfect() -> None:
    figures = claims.score([REPORT], {"a": [KILLED, WOUNDED]}).figures()
    assert figures["all"] == {"gold": 2, "predicted": 2, "found": [1.0, 1.0, 1.0], "right": [1.0, 1.0, 1.0]}
    assert figures["relations"] == [1.0, 1.0, 1.0]


def test_a_wrong_count_is_found_and_not_right() -> None:
    figures = claims.score([REPORT], {"a": [KILLED | {"count": [3, 3]}]}).figures()
    assert figures["all"]["found"] == [1.0, 0.5, 0.667]
    assert figures["all"]["right"] == [0.0, 0.0, 0.0]


def test_evidence_of_another_sentence_finds_nothing() -> None:
    assert claims.score([REPORT], {"a": [KILLED | {"evidence": "A drill was held"}]}).figures()["all"]["found"] == [0.0, 0.0, 0.0]


def test_a_claim_on_a_negative_is_an_alarm() -> None:
    negative = REPORT | {"kind": "negative", "claims": []}
    assert claims.score([negative], {"a": [KILLED]}).figures()["false alarms"] == {"negatives": 1, "claims": 1}


def test_a_detection_that_gold_has_not_is_no_false_claim() -> None:
    detected = {"kind": "alert", "measure": "detected", "evidence": "A drill was held"}
    assert claims.score([REPORT], {"a": [KILLED, WOUNDED, detected]}).figures()["all"]["predicted"] == 2


def test_every_miss_and_false_claim_is_listed() -> None:
    tally = claims.score([REPORT], {"a": [KILLED | {"measure": "missing"}]})
    assert [line.split()[1].strip(":") for line in tally.misses] == ["missed", "missed", "false"]


def test_the_table_has_a_line_for_every_group() -> None:
    lines = list(claims.score([REPORT], {"a": [KILLED, WOUNDED]}).lines())
    assert [line.split("  ")[0] for line in lines[1:5]] == ["all", "counts", "kind casualties", "language en"]


@pytest.mark.parametrize(
    ("predicted", "marked", "is_same"),
    [
        ([2, 2], [2, 2], True),
        ([2, 2], [2, None], False),
        (None, [1, 1], True),
        ([44, 55], [45, 55], True),
        ([40, 55], [45, 55], False),
        ("2", [2, 2], False),
        ([2], [2, 2], False),
    ],
)
def test_counts(predicted: object, marked: list[int | None], is_same: bool) -> None:  # noqa: FBT001  # a column of the table
    assert same_count(predicted, marked) is is_same


@pytest.mark.parametrize(
    ("a", "b", "is_same"),
    [
        ("Moscow", "Moscow Oblast", False),
        ("Belgorod region", "Belgorod Oblast", True),
        ("Graivoron", "Grayvoron", True),
        ("Kherson", "Kharkiv", False),
        (None, "Kherson", False),
    ],
)
def test_places(a: object, b: object, is_same: bool) -> None:  # noqa: FBT001
    assert same_place(a, b) is is_same


@pytest.mark.parametrize(
    ("a", "b", "is_same"),
    [
        ("Ann Field", "A. Field", True),
        ("Ann Field", "Tom Field", False),
        ("Russian Ministry of Defence", "Russian Defence Ministry", True),
        ("Russian Ministry of Defence", "Ukrainian Ministry of Defence", False),
        ("Kyiv", "Ukraine", True),
        ("officials", "unnamed", True),
        ("Courier", None, True),
        (None, "Ann Field", False),
    ],
)
def test_speakers(a: object, b: object, is_same: bool) -> None:  # noqa: FBT001
    assert same_speaker(a, b, "Courier") is is_same


def test_objects() -> None:
    assert same_object("damage", "building", "school")
    assert not same_object("damage", "building", "bridge")
    assert same_object("casualties", "civilian", "person")
    assert not same_object("casualties", "child", "person")
    assert not same_object("casualties", ["person"], "person")


def test_times() -> None:
    monday = {"start": "2025-02-03", "end": "2025-02-04"}
    clock = {"start": "2025-02-03T01:10:00+02:00"}
    assert same_date({"start": "2025-02-02T23:00:00+00:00"}, monday)
    assert not same_date({"start": "2025-02-05"}, monday)
    assert not same_date({"start": "Monday"}, monday)
    assert same_clock({"start": "2025-02-02T23:30:00Z"}, clock)
    assert not same_clock(monday, clock)
    assert asked_clock(clock)
    assert not asked_clock(monday)


def test_evidence_too_long_is_none() -> None:
    assert sentence_span("x" * 800, "x" * 701) is None
    assert sentence_span(TEXT, "Five were") == (TEXT.index("Five") - 1, TEXT.index(". A"))


def test_linking_perfect_and_split() -> None:
    rows = [{"id": name, "incidents": ["i"]} for name in "ab"]
    assert incidents.score(rows, {"a": ["x"], "b": ["x"]}).bcubed == (1.0, 1.0, 1.0)
    split = incidents.score(rows, {"a": ["x"], "b": ["y"]})
    assert split.bcubed[0] == 1.0
    assert split.bcubed[1] == 0.5
    assert split.pairs == (0.0, 0.0, 0.0)


def test_floors_only_rise() -> None:
    assert floors.below({"a": 0.5}, {"a": 0.49}) == ["a is 0.49, below its floor 0.5"]
    assert floors.below({"a": 0.5}, {"a": 0.5}) == []
    assert floors.raised({"a": 0.5, "b": 0.1}, {"a": 0.4, "b": 0.2, "c": 0.3}) == {"a": 0.5, "b": 0.2, "c": 0.3}
    before: floors.Floors = {"dev": {"corpus": "x", "floors": {"a": 0.5}}}
    after = json.loads(json.dumps(before))
    after["dev"]["floors"]["a"] = 0.4
    assert floors.lowered(before, after) == ["dev: a is 0.4, below its floor 0.5"]
    after["dev"]["corpus"] = "y"
    assert floors.lowered(before, after) == []
