"""The attributions of a body: always inside it, in order, found again by any span, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from aftermath.base.report import Span
from aftermath.extract.speaking import Attributor
from tests.unit.extract.speaking.asking import attributed

PARTS = st.sampled_from(
    [
        *(
            "the mayor",
            "Mayor Lev Zorin",
            "said",
            "according to",
            "citing",
            "TASS",
            "the ministry",
            "Kyiv",
            "he",
            "its figures",
            "Gen.",
            "by",
        ),
        *("two drones fell", "nobody was hurt", "also", "of these", "nine", "was", "quoted", "as saying", "on Telegram", "the governor of"),
        *("“", "”", '"', "«", "»", "’", "(", ")", ",", ";", ":", ".", "–", "\n", " ", "'s", "el-Bor", "…", "İ", "\u00a0", "who", "and"),
    ]
)
ENGLISH = Attributor("en")


@given(st.lists(PARTS, max_size=60).map(" ".join) | st.text(max_size=300))
def test_any_text_is_read_and_every_span_lies_in_it(body: str) -> None:
    found = attributed(ENGLISH, body)
    starts = [one.content.start for one in found]
    assert starts == sorted(starts)
    for one in found:
        assert 0 <= one.content.start < one.content.end <= len(body)
        assert one.speaker.name
        assert one.why.sentence
        assert one.cue is None or 0 <= one.cue.start < one.cue.end <= len(body)


@given(st.lists(PARTS, max_size=40).map(" ".join))
def test_reading_twice_says_the_same(body: str) -> None:
    assert list(attributed(ENGLISH, body)) == list(attributed(ENGLISH, body))


@given(st.lists(PARTS, max_size=40).map(" ".join), st.integers(0, 200), st.integers(1, 60))
def test_what_is_found_at_a_span_touches_it(body: str, start: int, length: int) -> None:
    span = Span(start=start, end=start + length)
    found = attributed(ENGLISH, body).at(span)
    assert found is None or found.content.overlaps(span)


def test_a_body_without_sentences_has_no_speakers() -> None:
    assert len(attributed(ENGLISH, "")) == 0


def test_of_two_that_cover_a_span_the_later_is_heard() -> None:
    body = "Raid\n“The ministry says nine drones fell,” wrote Mayor Lev Zorin."
    found = attributed(ENGLISH, body)
    at = body.index("wrote")
    heard = found.at(Span(start=at, end=at + 5))
    assert heard
    assert heard.speaker.name == "Lev Zorin"


def test_a_long_line_of_unclosed_marks_is_read_through() -> None:
    body = "Raid\n" + "The mayor said “a. (b, " * 4_000
    found = attributed(ENGLISH, body)
    assert all(one.content.end <= len(body) for one in found)
