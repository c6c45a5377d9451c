from typing import Any

from eval.faults import faults_of

BLANK = dict.fromkeys(("object", "count", "place", "admin1", "country", "start", "end", "speaker", "speaker_kind", "channel"))
TEXT = "Two were killed in Kherson, Ann Field said. Five were wounded, three of them badly."


def claim(measure: str, count: int, evidence: str, **fields: object) -> dict[str, Any]:
    told = {"kind": "casualties", "measure": measure, "object": "person", "count": [count, count]}
    return {**BLANK, **told, "stance": "asserted", "evidence": evidence, **fields}


KILLED = claim("killed", 2, "Two were killed", place="Kherson", speaker="Ann Field", speaker_kind="official")
WOUNDED = claim("injured", 5, "Five were wounded")
BADLY = claim("critical", 3, "three of them badly", part_of=1)
REPORT = {"id": "a", "title": "", "text": TEXT, "publisher": None, "kind": "report", "claims": [KILLED, WOUNDED, BADLY]}


def test_what_is_missed_miscounted_and_made_up_is_counted_by_kind() -> None:
    read = [KILLED | {"count": [3, 3]}, WOUNDED, claim("missing", 1, "Ann Field said")]
    rows = list(faults_of([REPORT], {"a": read}).kinds())
    assert rows[2] == "| casualties | 3 | 1 | 1 | 1 | 0.33 | 0 | 0 | 0 | 0 | 0.00 | critical person 1 | missing person 1 |"


def test_a_field_that_is_empty_is_told_from_one_with_another_value() -> None:
    read = [KILLED | {"place": None, "speaker_kind": "medical"}, WOUNDED, BADLY | {"part_of": None}]
    rows = {row.split(" | ")[0].strip("| "): row for row in faults_of([REPORT], {"a": read}).fields()}
    assert rows["place"] == "| place | 1 | 1 | 0 | 0 | 0 | 0 | – |"
    assert rows["speaker_kind"] == "| speaker_kind | 1 | 0 | 1 | 0 | 0 | 0 | medical for official 1 |"
    assert rows["part_of"] == "| part_of | 1 | 1 | 0 | 0 | 0 | 0 | – |"


def test_a_relation_to_another_claim_and_one_that_gold_has_not_are_told() -> None:
    read = [KILLED, WOUNDED | {"part_of": 0}, BADLY | {"part_of": 0}]
    rows = {row.split(" | ")[0].strip("| "): row for row in faults_of([REPORT], {"a": read}).fields()}
    assert rows["part_of"] == "| part_of | 1 | 0 | 1 | 0 | 0 | 0 | 1 drawn where none is |"


def test_of_reports_kept_apart_nothing_is_named() -> None:
    rows = list(faults_of([REPORT | {"id": "x013"}], {"x013": [KILLED | {"speaker_kind": "medical"}]}).kinds())
    assert rows[2].endswith("| 3 | 2 | 0 | 0 | 0.50 | – | – |")
