import pytest

from aftermath.extract.doers import deeds, doer
from aftermath.extract.sides import parties
from tests.unit.extract.telling import Telling


def done_by(told: Telling, text: str) -> list[str]:
    sentence = told.sentence(text)
    sides = parties(sentence, "en")
    found = [doer(sentence, deed, sides, "en") for deed in deeds(sentence, "en")]
    return [sides[n].name for n in found if n is not None]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Indian troops had opened fire on the village.", "India"),
        ("Thai jets on Monday again bombed the town.", "Thailand"),
        ("The Cambodian army in Poipet fired 20 rockets.", "Cambodia"),
        ("The rockets were fired by Hamas.", "Hamas"),
        ("A drone of the Malian army struck the market.", "Malian army"),
        ("Turkish forces are shelling the town.", "Turkey"),
    ],
)
def test_the_subject_and_the_agent_of_an_attack_are_its_doers(text: str, side: str, told: Telling) -> None:
    assert done_by(told, text) == [side]


@pytest.mark.parametrize(
    "text",
    [
        "Thai jets were hit.",
        "Thailand said a shell hit the town.",
        "An attack on Thailand struck the market.",
        "Thai jets will bomb the town.",
        "Thailand sent two doctors.",
        "Thailand did not shell the town.",
        "Hamas media spoke of raids.",
    ],
)
def test_who_is_hit_who_speaks_and_who_only_will_is_no_doer(text: str, told: Telling) -> None:
    assert done_by(told, text) == []
