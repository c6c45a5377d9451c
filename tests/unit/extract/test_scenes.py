from aftermath.extract.marks import in_spans
from aftermath.extract.scenes import MAIN, scenes
from aftermath.extract.sentences import sentences
from tests.unit.extract.telling import Telling

OPENING = "Raid on Aden. Three people died. Two were hurt. The port burned. The road is shut."


def seen(told: Telling, body: str) -> list[str]:
    spans = sentences(body)
    return scenes(body, spans, in_spans(spans, told.times.find(body)), "en")


def test_a_paragraph_that_turns_to_another_day_is_a_scene_until_it_ends(told: Telling) -> None:
    body = f"{OPENING}\nOn 4 March drones hit Taiz. Nobody was hurt.\nRescuers are at work."
    found = seen(told, body)
    assert found[:5] == [MAIN] * 5
    assert found[5] == found[6] != MAIN
    assert found[7] == MAIN


def test_the_day_that_the_opening_names_is_the_main_one(told: Telling) -> None:
    assert set(seen(told, f"Raid on Aden on Tuesday. {OPENING} On Tuesday drones hit Taiz.")) == {MAIN}


def test_an_hour_opens_no_scene(told: Telling) -> None:
    assert set(seen(told, f"{OPENING} At 17:40 drones hit Taiz.")) == {MAIN}
