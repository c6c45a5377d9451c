"""Each frame looks for its theme in its own way."""

import pytest

from tests.unit.extract.telling import Telling, short


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Crews have extinguished it; gunners have downed nine rockets.", ["intercepted rocket 9"]),
        ("Nine rockets downed over Ashdod.", ["intercepted rocket 9"]),
        ("Twelve cancelled flights left late.", ["cancelled flight 12"]),
        ("Benina closed; Khartoum International Airport was closed.", ["closed airport -"]),
    ],
)
def test_a_verb_takes_its_object_or_the_subject_of_its_passive(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)][-1:] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three barges caught fire.", ["fire ship 3"]),
        ("Fragments of a downed missile fell on Karak.", ["fell missile 1"]),
        ("Four miners died.", ["killed worker 4"]),
    ],
)
def test_an_intransitive_verb_takes_its_subject(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two nurses are in a critical condition.", ["critical worker 2"]),
        ("Five dead, eleven wounded.", ["killed person 5", "injured person 11"]),
        ("Two tankers were ablaze.", ["fire ship 2"]),
    ],
)
def test_a_state_takes_what_stands_before_it(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


def test_an_aim_is_no_deed(told: Telling) -> None:
    assert told.findings("The boats were rebuilt to destroy ships.") == []


def test_verbs_that_share_an_object_tell_one_thing(told: Telling) -> None:
    assert [short(one) for one in told.findings("The airline cancelled, delayed or diverted 61 flights.")] == ["cancelled flight 61"]


def test_the_dead_as_a_noun_are_no_act(told: Telling) -> None:
    assert told.findings("The names of the dead are known.") == []


def test_an_interception_by_electronic_warfare_is_a_suppression(told: Telling) -> None:
    assert [short(one) for one in told.findings("Four quadcopters were downed by electronic warfare.")] == ["suppressed drone 4"]
    assert [short(one) for one in told.findings("Four quadcopters were downed by gunners.")] == ["intercepted drone 4"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Among the dead are two children.", ["killed child 2"]),
        ("Among the injured were a girl and two medics.", ["injured child 1", "injured worker 2"]),
        ("Two medics were among the injured.", ["injured worker 2"]),
    ],
)
def test_those_in_a_state_stand_before_it_or_after_one_that_opens_its_clause(text: str, found: list[str], told: Telling) -> None:
    assert [short(finding) for finding in told.findings(text)] == found


def test_what_another_clause_harms_is_not_the_weapon_of_the_first(told: Telling) -> None:
    claims = told("A missile hit the street at 4:40 a.m., and two houses were destroyed.")
    assert claims == ["attack missile 1", "destroyed house 2"]
