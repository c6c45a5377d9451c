import pytest

from aftermath.extract.background import is_background, other_subject, weights
from tests.unit.extract.telling import Telling


def test_totals_of_a_war_are_no_claims_but_the_rest_of_the_report_is(told: Telling) -> None:
    assert told("Two people died in Omdurman. More than 900 people have been killed since the start of the war.") == ["killed person 2"]


@pytest.mark.parametrize(
    "text",
    [
        "A drill at Pearl Harbor simulated a missile strike; in the exercise scenario 40 people were killed.",
        "The picnic went on; two people were injured by a falling branch.",
        "In 1943 a bomb killed 30 people here; the memorial recalls the second world war.",
    ],
)
def test_a_text_of_another_subject_makes_no_claim(text: str, told: Telling) -> None:
    assert told(text, title="News of the day") == []


def test_what_there_was_none_of_is_no_word_of_its_subject() -> None:
    assert weights("", "There was no drone and no missile. This was no drill.", "en") == (0, {})
    assert weights("", "There was a drone and a missile. This was a drill.", "en") == (2, {"en.background.unreal": 1})


def test_a_raid_during_a_drill_is_a_raid() -> None:
    assert (
        other_subject(
            "Air raid on Port Sudan", "Drones attacked the port. Missiles struck a barracks during a drill. Air defences fired.", "en"
        )
        is None
    )


def test_a_weight_counts_different_hostile_words() -> None:
    assert weights("", "A missile, a missile and a raid.", "en")[0] == 2


def test_what_a_weapon_can_do_is_background() -> None:
    assert is_background("The missile has a range of 300 km.", "en")
    assert not is_background("The missile fell 300 km away.", "en")


def test_a_strong_word_in_a_title_weighs_only_where_the_text_is_of_that_subject_too() -> None:
    """A strike may be a walk-out or a raid."""
    raid = "Drones strike Kherson\nTwo drones struck a port and killed two people."
    assert weights("Drones strike Kherson", raid, "en")[1].get("en.background.labour", 0) == 0
    walkout = "Strike shuts port\nThe union wants a pay rise for its members, and the strike goes on."
    assert weights("Strike shuts port", walkout, "en")[1]["en.background.labour"] > 2


def test_a_time_of_four_digits_is_no_year() -> None:
    assert weights("", "Shells fell at 1510 hrs, and again at 1700 hrs.", "en")[1] == {}
    assert weights("", "It was built in 1510.", "en")[1] == {"en.background.history": 1}


def test_openings_and_closings_join_to_totals() -> None:
    assert is_background("The total from the start of the aggression: 604 killed.", "en")
    assert not is_background("From the start of the day 6 were killed.", "en")
