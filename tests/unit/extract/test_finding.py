import pytest

from aftermath.base import Count
from aftermath.extract.finding import zero_or_denied
from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize("kind", ["casualties", "damage", "outage", "transport"])
def test_the_negation_of_what_is_counted_is_zero(kind: str) -> None:
    assert zero_or_denied(kind, Count.exactly(3), negated=True) == (Count.exactly(0), False)


def test_the_negation_of_any_other_kind_is_a_denial() -> None:
    assert zero_or_denied("attack", Count.exactly(3), negated=True) == (None, True)


def test_without_a_negation_the_count_stands() -> None:
    assert zero_or_denied("attack", Count.exactly(3), negated=False) == (Count.exactly(3), False)


def test_evidence_reaches_from_the_first_to_the_last_word_of_act_and_theme(told: Telling) -> None:
    text = "Officials say nine sailors were rescued near Tripoli."
    (found,) = told.findings(text)
    start, end = found.reaches()
    assert (short(found), text[start:end]) == ("rescued soldier 9", "nine sailors were rescued")
