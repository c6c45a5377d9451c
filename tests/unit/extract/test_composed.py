"""Composed acts: a verb and a noun of a class, with what qualifies the noun."""

import pytest

from aftermath.extract.composed import composition
from aftermath.extract.lexicon import Act
from aftermath.extract.phrases import words
from tests.unit.extract.telling import Telling, short


def composed(text: str) -> list[tuple[int, tuple[int, tuple[Act, ...]]]]:
    return list(composition().beginning(words(text)))


def test_the_wording_ends_with_the_last_noun_of_a_list() -> None:
    (place, (end, _)), *_ = composed("suffered two light cuts and a broken leg in the yard")
    assert (place, end) == (0, 8)


def test_a_noun_may_be_a_chain() -> None:
    [(_, (end, _))] = composed("sustained light shrapnel wounds")
    assert end == 4


@pytest.mark.parametrize("text", ["suffered in silence at the injury clinic", "suffered", "cut by the budget", "lost a bet"])
def test_without_its_noun_there_is_no_act(text: str) -> None:
    assert composed(text) == []


@pytest.mark.parametrize(
    ("how", "rule"), [("severe", "en.act.bear-grave-harm"), ("fatal", "en.act.bear-fatal-harm"), ("light", "en.act.bear-harm")]
)
def test_a_leading_word_decides_between_acts(how: str, rule: str) -> None:
    [(_, (_, acts))] = composed(f"suffered {how} burns")
    assert {act.rule for act in acts} == {rule}


def test_a_longer_plain_wording_wins(told: Telling) -> None:
    assert [short(claim) for claim in told.claims("The house suffered damage in the attack.")] == ["damaged house -"]
