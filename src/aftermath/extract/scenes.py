"""A scene is a stretch of a report about one happening: a paragraph that turns to another day is a scene of its own."""

import re
from collections.abc import Sequence
from functools import cache

from aftermath.base.moment import TimeMark
from aftermath.base.report import Span
from aftermath.vocabulary.files import entries

MAIN = ""


@cache
def _dated(language: str) -> re.Pattern[str]:
    """Words of a time mark that name a day other than the day of the report's main happening."""
    listed = [word for entry in entries(language, "days") for word in entry["words"]]
    return re.compile(r"\b(?:" + "|".join(listed) + r")\b")


def _days(body: str, times: Sequence[TimeMark], language: str) -> set[str]:
    marks = [mark.span.of(body).casefold() for mark in times]
    return {found[0] for mark in marks for found in [_dated(language).search(mark)] if found is not None}


def scenes(body: str, spans: Sequence[Span], times: Sequence[Sequence[TimeMark]], language: str) -> list[str]:
    """The scene of each sentence: MAIN, or the day that its paragraph has turned to.

    The days that the first five sentences name are the main day's; a new line returns to the main scene.
    """
    main = set[str]().union(*(_days(body, marks, language) for marks in times[:5]))
    found, current, line_end = [], MAIN, 0
    for span, marks in zip(spans, times, strict=True):
        if "\n" in body[line_end : span.start]:
            current = MAIN
        other = sorted(_days(body, marks, language) - main)
        current = other[0] if other else current
        found.append(current)
        line_end = span.end
    return found
