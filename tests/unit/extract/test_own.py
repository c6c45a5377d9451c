import pytest

from aftermath.extract.own import Own, own_of
from tests.unit.extract.telling import Telling


def own(told: Telling, text: str) -> Own:
    """What stands before the first event noun of a text."""
    sentence = told.sentence(text)
    return own_of(sentence, next(hit for hit in sentence.hits if any(act.frame == "noun" for act in hit.acts)), "en")


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("The attack ended.", {"definite"}),
        ("There were no casualties.", {"zero"}),
        ("It passed without casualties.", {"zero"}),
        ("There were no reports of casualties.", {"zero", "hedged"}),
        ("There is no word of casualties.", {"hedged", "unknown"}),
        ("Four raids followed.", set()),
    ],
)
def test_a_determiner_a_negation_and_reports_are_told_apart(text: str, true: set[str], told: Telling) -> None:
    found = own(told, text)
    assert {name for name in ("definite", "zero", "hedged", "unknown") if getattr(found, name)} == true


def test_a_weapon_and_its_number_are_the_event_s_own(told: Telling) -> None:
    found = own(told, "Three mass rocket attacks followed.")
    assert found.noun is not None
    assert found.noun.thing is not None
    assert (found.noun.thing.object, found.noun.count and found.noun.count.exact) == ("rocket", 3)
