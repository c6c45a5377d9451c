from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from aftermath.base import Claim, Count, Report, Source, Span, Speaker

REPORT = Report.made(source=Source.named("Courier"), title="T", text="Two people were killed in the town.", language="en")
FIELDS: dict[str, Any] = {
    "span": Span(start=2, end=10),
    "kind": "casualties",
    "measure": "killed",
    "thing": "person",
    "count": Count.exactly(2),
    "speaker": Speaker(name="Ann Field"),
    "stance": "asserted",
    "place": None,
}
OTHERS: dict[str, Any] = {
    "span": Span(start=3, end=10),
    "measure": "injured",
    "thing": None,
    "count": None,
    "speaker": None,
    "stance": "hedged",
    "place": Span(start=30, end=34),
}


@given(st.sampled_from(sorted(OTHERS)))
def test_every_field_of_the_meaning_is_in_the_name(field: str) -> None:
    assert Claim.id_of(REPORT, **FIELDS) != Claim.id_of(REPORT, **FIELDS | {field: OTHERS[field]})


def test_who_passed_it_on_is_no_part_of_the_meaning() -> None:
    relayed = Speaker(name="Ann Field", office="mayor", relayed_by=("Courier",))
    assert Claim.id_of(REPORT, **FIELDS) == Claim.id_of(REPORT, **FIELDS | {"speaker": relayed})
