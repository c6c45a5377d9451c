"""Whatever a text holds, its reading ends, repeats itself, and every claim can be found where it says it stands."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aftermath.base import Claim, Report
from aftermath.extract.reader import EnglishReader
from tests.unit.extract.telling import Telling, report

SPOKEN = """
a the two 14 1,700 no several at least more than about of them these each one another killed injured wounded dead in hospital missing
were was will may not drones missiles shells children people soldiers houses windows school depot shot down destroyed damaged hit struck
attacked attack fire fell debris closed reopened airport flights cancelled power without electricity restored customers sirens evacuated
curfew Russia Ukraine Israel blamed denied involvement claimed responsibility said governor Gladkov according to reportedly earlier now
rose to from over Belgorod Haifa Kursk region on Monday overnight 17:43 and or but while including whom , ; : . ? – ( ) “ ”
"""
WORDS = st.sampled_from([*SPOKEN.split(), "\n"])
TOLD = st.lists(WORDS, min_size=5, max_size=90).map(" ".join)
"""Words of the vocabulary in any order: what most rules can make something of."""
TEXTS = TOLD | st.text(max_size=200) | st.tuples(TOLD, st.text(max_size=40), TOLD).map("".join)
CLAUSES = {
    "damage, one clause after another": "drones hit a school in Haifa and three people were killed, ",
    "people without an end": "three people and ",
    "shares of shares": "nine of them, of whom two of these were injured over Kursk, ",
    "quotes": "“two drones fell,” he said, “and ",
    "one word": "drone ",
    "one letter": "a",
    "full stops": "Mr. ",
    "brackets": "((",
}


@pytest.fixture(scope="session")
def told(cache: Path) -> Telling:
    """The reading with the gazetteer that the tests share."""
    return Telling.opened(cache)


@pytest.fixture(scope="session")
def reader(told: Telling) -> EnglishReader:
    """The reader."""
    return EnglishReader(places=told.places, times=told.times)


def wholes(claim: Claim, claims: list[Claim]) -> set[str]:
    """The ids of what a claim is a part of, of what that is a part of, and so on."""
    above = {one.id: one.part_of for one in claims}
    found: set[str] = set()
    at = above[claim.id]
    while at is not None and at not in found:
        found.add(at)
        at = above[at]
    return found


def holds(made: Report, claims: list[Claim]) -> None:
    """What is true of the claims of every report."""
    body, ids = made.body, {claim.id for claim in claims}
    assert len(ids) == len(claims)
    assert [claim.span for claim in claims] == sorted(claim.span for claim in claims)
    for claim in claims:
        assert 0 <= claim.span.start < claim.span.end <= len(body)
        assert claim.span.of(body) == claim.evidence
        assert claim.sentence.contains(claim.span)
        assert all(0 <= span.start < span.end <= len(body) for span in (*claim.also, *claim.places, *claim.times))
        relations = {claim.part_of, claim.supersedes, claim.denies} - {None}
        assert relations <= ids - {claim.id}
        assert claim.report == made.id
        assert claim.id not in wholes(claim, claims)
        assert claim.rule
        assert claim.why


@settings(deadline=None, max_examples=150)
@given(title=TEXTS, text=TEXTS)
@example(title="", text="hit 14 to")  # a share whose whole is folded into another claim
@example(title="", text="region or school restored")  # two claims that differ in nothing but their unit
def test_every_claim_stands_where_it_says_and_relates_to_others_of_its_report(title: str, text: str, reader: EnglishReader) -> None:
    made = report(f"Drone attack. {text}", title)
    holds(made, list(reader.read(made)))


@settings(deadline=None, max_examples=50)
@given(text=TEXTS)
def test_reading_twice_changes_nothing(text: str, told: Telling, reader: EnglishReader) -> None:
    made = report(f"Drone attack. {text}")
    assert list(reader.read(made)) == list(reader.read(made)) == list(EnglishReader(places=told.places, times=told.times).read(made))


def test_a_report_of_a_thousand_tolls_is_read_to_its_end(reader: EnglishReader) -> None:
    made = report(". ".join(f"A drone hit Haifa and {number} people were killed" for number in range(1, 1001)))
    claims = list(reader.read(made))
    assert len(claims) > 1000
    holds(made, claims)


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=CLAUSES.keys())
def test_a_sentence_as_long_as_a_book_is_read_to_its_end(clause: str, reader: EnglishReader) -> None:
    made = report("Drone attack: " + clause * (200_000 // len(clause)))
    holds(made, list(reader.read(made)))
