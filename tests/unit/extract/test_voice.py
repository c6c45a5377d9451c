import pytest

from aftermath.extract.voice import Voice, is_verb, voice
from tests.unit.extract.telling import Telling


def said(told: Telling, text: str) -> Voice:
    """The voice of the first act of a text."""
    sentence = told.sentence(text)
    return voice(sentence, sentence.hits[0], "en")


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("Two drones were intercepted.", {"passive"}),
        ("Gunners have intercepted two drones.", {"perfect"}),
        ("The depot was never damaged.", {"passive", "negated"}),
        ("The depot wasn't damaged.", {"passive", "negated"}),
        ("The bridge will be closed.", {"passive", "expected"}),
        ("The bridge is expected to be closed.", {"passive", "expected"}),
        ("The launcher was rebuilt to hit ships.", {"purpose"}),
        ("The pier was later badly damaged.", {"passive"}),
    ],
)
def test_auxiliaries_tell_the_voice(text: str, true: set[str], told: Telling) -> None:
    found = said(told, text)
    assert {name for name in ("passive", "perfect", "negated", "expected", "purpose") if getattr(found, name)} == true


def test_a_negation_in_another_clause_is_another_s(told: Telling) -> None:
    assert not said(told, "It was not known who had damaged the pier.").negated


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Drones strike the port.", True),
        ("Drone strikes on the port continued.", False),
        ("They attack the port.", True),
        ("The attack ended.", False),
    ],
)
def test_a_wording_that_may_be_noun_or_verb_is_told_by_its_neighbours(text: str, verb: bool, told: Telling) -> None:  # noqa: FBT001
    sentence = told.sentence(text)
    hit = sentence.hits[0]
    assert any(act.frame == "strike" and is_verb(sentence, hit, act, "en") for act in hit.acts) == verb
