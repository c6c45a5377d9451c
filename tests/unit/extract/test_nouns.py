import pytest

from aftermath.extract.nouns import Noun
from tests.unit.extract.telling import Telling, amount, short


def noun(told: Telling, text: str) -> Noun:
    """The first noun phrase of a text."""
    return told.sentence(text).nouns[0]


@pytest.mark.parametrize(
    ("text", "thing", "count"),
    [
        ("eleven wooden houses", "house", "11"), ("two long-range Iranian-made jet drones", "drone", "2"),
        ("a block of flats", "apartment_building", "1"),
        ("no passenger trains", "train", "0"), ("several fishing boats", "ship", "2+"), ("a married couple", "person", "2"),
        ("three Kenyans", "person", "3"), ("the hospital", "hospital", "-"), ("hangars", "hangar", "-"),
    ],
)  # fmt: skip
def test_a_noun_phrase_is_a_quantity_and_a_thing(text: str, thing: str, count: str, told: Telling) -> None:
    found = noun(told, text)
    assert found.thing is not None
    assert (found.thing.object, amount(found.count)) == (thing, count)


def test_a_chain_of_nouns_is_its_last(told: Telling) -> None:
    found = noun(told, "40 apartment building residents")
    assert found.thing is not None
    assert found.thing.object == "person"


@pytest.mark.parametrize("text", ["four of them", "four of the crew", "most of the windows", "two of the 14 tankers"])
def test_a_share_is_partitive(text: str, told: Telling) -> None:
    assert noun(told, text).partitive


def test_a_weapon_before_an_event_only_qualifies_it(told: Telling) -> None:
    assert noun(told, "two missile strikes").modifies
    assert not noun(told, "two missiles").modifies


@pytest.mark.parametrize("text", ["aged 17", "a girl of 10", "Channel 12", "house 5", "flight 301", "$40"])
def test_ages_and_numbers_in_names_count_nothing(text: str, told: Telling) -> None:
    assert [one for one in told.sentence(text).nouns if one.style == "number"] == []


def test_a_pronoun_stands_for_things(told: Telling) -> None:
    assert [one.style for one in told.sentence("Police found them.").nouns] == ["pronoun"]


def test_one_each_counts_for_each_of_several_places(told: Telling) -> None:
    assert told.sentence("one each in Sidon and Tyre").nouns[0].each


def test_an_unknown_noun_is_kept_as_it_is_written(told: Telling) -> None:
    found = noun(told, "nine beehives")
    assert (found.thing, found.head) == (None, "beehives")


def test_a_verb_after_an_unknown_noun_is_no_adjective(told: Telling) -> None:
    assert [short(one) for one in told.findings("The blast wave shattered windows in three hotels.")] == ["damaged hotel 3"]
