from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.base import MEASURES, Count, TimeFix, TimePrecision
from aftermath.view import wording
from tests.unit.view import made


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    cleaned = wording.clean(text)
    assert not wording.CONTROLS.search(cleaned)
    assert all(mark.isprintable() or mark in "\t\n" or ord(mark) > 0x9F for mark in cleaned)


@pytest.mark.parametrize(
    ("thing", "things"),
    [
        ("person", "people"),
        ("refinery", "refineries"),
        ("railway", "railways"),
        ("bus", "buses"),
        ("apartment_building", "apartment buildings"),
    ],
)
def test_plurals(thing: str, things: str) -> None:
    assert wording.plural(thing) == things


def test_every_measure_has_words() -> None:
    assert {measure for measures in MEASURES.values() for measure in measures} <= wording.PHRASES.keys()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("damage", "damaged", "apartment_building"), "Apartment buildings damaged"),
        (("outage", "out", "electricity", "settlement"), "Electricity out, in settlements"),
        (("damage", "fire", "refinery"), "Fires: refineries"),
        (("casualties", "killed", None), "People killed"),
    ],
)
def test_what_is_counted_in_words(arguments: tuple[str, ...], words: str) -> None:
    assert wording.measured(*arguments) == words


@pytest.mark.parametrize(
    ("count", "words"), [(None, "said"), (Count.exactly(0), "none"), (Count.exactly(4), "4"), (Count(low=5, high=None), "at least 5")]
)
def test_counts_in_words(count: Count | None, words: str) -> None:
    assert wording.counted(count) == words


@pytest.mark.parametrize(
    ("precision", "length", "words"),
    [
        ("day", timedelta(days=1), "1 March 2026"),
        ("night", timedelta(days=2), "night of 1 to 2 March 2026"),
        ("days", timedelta(days=40), "1 March to 9 April 2026"),
        ("days", timedelta(days=400), "1 March 2026 to 4 April 2027"),
        ("days", None, "from 1 March 2026"),
        ("month", timedelta(days=31), "March 2026"),
        ("year", timedelta(days=365), "2026"),
        ("minute", timedelta(minutes=1), "1 March 2026, 00:00 (Europe/Kyiv)"),
        ("hour", timedelta(hours=2), "1 March 2026, 00:00 to 02:00 (Europe/Kyiv)"),
        ("part_of_day", timedelta(hours=26), "1 March 2026, 00:00 to 2 March 2026, 02:00 (Europe/Kyiv)"),
    ],
)
def test_a_time_is_written_no_more_precisely_than_it_is_known(precision: TimePrecision, length: timedelta | None, words: str) -> None:
    start = datetime(2026, 3, 1)  # noqa: DTZ001  # local
    assert wording.timed(TimeFix(start=start, end=start + length if length else None, precision=precision, zone="Europe/Kyiv")) == words


def test_publication_times_keep_their_offset() -> None:
    assert wording.dated(datetime(2026, 3, 2, 8, 5, tzinfo=timezone(timedelta(hours=5, minutes=30)))) == "2 March 2026, 08:05 UTC+05:30"
    assert wording.dated(datetime(2026, 3, 2, 8, 5, tzinfo=UTC)) == "2 March 2026, 08:05 UTC"
    assert wording.dated(None) == "publication time not known"


def test_places_in_words_name_each_area_once() -> None:
    assert wording.located(made.town()) == "Brenivka, Cherkasy Oblast, UA"
    assert wording.located(made.country()) == "Ukraine, UA"
    assert wording.located(None) == "place not known"


def test_a_voice_without_a_name_has_words() -> None:
    assert [wording.named(name) for name in ("unnamed", "unnamed (r1)", "", "Air Force")] == [
        "unnamed source",
        "unnamed source (r1)",
        "the writer",
        "Air Force",
    ]
