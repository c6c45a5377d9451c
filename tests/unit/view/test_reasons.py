from dataclasses import replace

from aftermath.base import GroundedClaim, Why
from aftermath.view.reasons import lines_of, reasons_of
from tests.unit.view.made import claimed, night, report, town

KILLED, PEOPLE = (
    Why(field="measure", rule="en.act.kill", sentence="“killed” tells it."),
    Why(field="count", rule="en.numbers.units", sentence="2."),
)


def grounded(*whys: Why) -> GroundedClaim:
    made = claimed(report("a", "Two people were killed."), "Two people", "killed", 2, place=town())
    return replace(made, claim=replace(made.claim, why=whys))


def test_the_reasons_stand_in_the_order_of_the_fields_and_the_kind_has_that_of_its_measure() -> None:
    found = reasons_of(replace(grounded(PEOPLE, KILLED), time=None))
    assert [why.field for why in found] == ["kind", "measure", "count", "place", "time"]
    assert found[0].sentence == found[1].sentence


def test_a_place_and_a_time_that_stay_unknown_say_so() -> None:
    found = {why.field: why.rule for why in reasons_of(replace(grounded(), place=None, time=None))}
    assert found == {"place": "ground.place.unknown", "time": "ground.time.unknown"}
    known = {why.field: why.rule for why in reasons_of(replace(grounded(), time=night()))}
    assert known == {"place": "place.only"}


def test_fields_that_one_reason_makes_share_a_line_and_what_was_not_chosen_follows() -> None:
    count = replace(PEOPLE, alternatives=("3", "4"))
    lines = list(lines_of(grounded(KILLED, count)))
    assert lines[0] == "kind, measure: “killed” tells it. [en.act.kill]"
    assert lines[1] == "count: 2. Not chosen: 3; 4. [en.numbers.units]"
