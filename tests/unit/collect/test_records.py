import json

import pytest

from aftermath.base.errors import BadField, BrokenJson
from aftermath.collect.draft import Draft
from aftermath.collect.records import draft_of_line, drafts_of_json


def test_one_object_and_a_list_of_one_say_the_same() -> None:
    record = {"id": "a", "title": "T", "text": "Two killed."}
    (alone,), (listed,) = (list(drafts_of_json(json.dumps(form), "a.json")) for form in (record, [record]))
    assert isinstance(alone, Draft)
    assert isinstance(listed, Draft)
    assert (alone.id, alone.text) == (listed.id, listed.text)
    assert (alone.where, listed.where) == ("a.json", "a.json, report 1")


def test_the_fault_is_named_by_line_and_column() -> None:
    with pytest.raises(BrokenJson, match="line 2, column 8"):
        list(drafts_of_json('{"text":\n "two" : 5}', "a.json"))


def test_a_record_that_is_no_report_is_yielded_as_its_error() -> None:
    first, second = drafts_of_json('[{"text": "Two killed."}, "text"]', "a.json")
    assert isinstance(first, Draft)
    assert isinstance(second, BadField)


def test_a_line_that_is_no_report_is_refused() -> None:
    with pytest.raises(BadField, match="line 3"):
        draft_of_line('{"kind": 1}', "a.jsonl, line 3")
