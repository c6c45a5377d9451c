from datetime import date

import pytest

from aftermath.ground import TextTimes

WEDNESDAY = date(2024, 5, 15)


@pytest.fixture(scope="module")
def finder() -> TextTimes:
    return TextTimes()


def told(finder: TextTimes, text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    """Each expression with the start that it comes to."""
    return [(t.span.of(text), t.fix.iso()[0] if t.fix else None) for t in finder.read(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell at 6 p.m. on Tuesday.", [("6 p.m. on Tuesday", "2024-05-14T18:00")]),
        ("On Monday, 6 May, it fell.", [("Monday, 6 May", "2024-05-06")]),
        ("It fell on 3 May at 04:10.", [("3 May", "2024-05-03"), ("04:10", "2024-05-03T04:10")]),
        ("It fell on 3 May. The next day it burned.", [("3 May", "2024-05-03"), ("next day", "2024-05-04")]),
        (
            "It fell on 3 May at 04:10. The second fell 20 minutes later.",
            [("3 May", "2024-05-03"), ("04:10", "2024-05-03T04:10"), ("20 minutes later", "2024-05-03T04:30")],
        ),
        ("It fell at 04:10.", [("04:10", "2024-05-15T04:10")]),
        ("It was hit three days after the raid.", [("three days after", None)]),
        ("It was recently hit.", [("recently", None)]),
    ],
)
def test_times_that_belong_together_are_one(finder: TextTimes, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(finder, text) == expected


def test_a_zone_that_the_words_name_is_kept(finder: TextTimes) -> None:
    (one,) = finder.read("It fell at 4:15 a.m. Moscow time.", WEDNESDAY)
    assert one.fix is not None
    assert one.fix.zone == "Europe/Moscow"
    assert [str(moment) for moment in one.fix.utc() or ()] == ["2024-05-15 01:15:00+00:00", "2024-05-15 01:16:00+00:00"]


def test_without_a_day_of_publication_only_full_dates_are_fixed(finder: TextTimes) -> None:
    text = "It fell on Tuesday or on 3 May and on 4 May 2023, at 5 a.m."
    assert told(finder, text, None) == [("Tuesday", None), ("3 May", None), ("4 May 2023", "2023-05-04"), ("5 a.m.", "2023-05-04T05:00")]


def test_words_that_tell_no_day_say_what_they_refer_to(finder: TextTimes) -> None:
    assert [t.ref for t in finder.read("It is now shut and will soon be open.", WEDNESDAY)] == ["present", "future"]
