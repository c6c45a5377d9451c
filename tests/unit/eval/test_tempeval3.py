from collections import Counter
from pathlib import Path

import pytest

from aftermath.ground import TextTimes
from eval.tempeval3 import Tally, count, figures, folders, lines, read, same, value

TML = """<?xml version="1.0" ?><TimeML><DOCID>made</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-15">20240515</TIMEX3></DCT>
<TEXT>The mill <EVENT>burned</EVENT> <TIMEX3 tid="t1" type="DATE" value="2024-05-14">on Tuesday</TIMEX3> for
<TIMEX3 tid="t2" type="DURATION" value="PT3H">three hours</TIMEX3>.
It opens <TIMEX3 tid="t3" type="DATE" value="2024-07">next month</TIMEX3>.
It was <TIMEX3 tid="t4" type="DATE" value="PAST_REF">once</TIMEX3> new,
and is <TIMEX3 tid="t5" type="SET" value="P1D">now</TIMEX3> old.</TEXT></TimeML>
"""


def test_a_document_gives_its_day_its_words_and_its_dates() -> None:
    text, day, marks = read(TML)
    assert day.isoformat() == "2024-05-15"
    assert [(mark.value, mark.span.of(text)) for mark in marks] == [
        ("2024-05-14", "on Tuesday"),
        ("2024-07", "next month"),
        ("PAST_REF", "once"),
    ]


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(ValueError, match="no TimeML document"):
        read("<TimeML/>")


def test_counts_what_is_missed_false_and_of_another_value(tmp_path: Path) -> None:
    (tmp_path / "made.tml").write_text(TML, "utf-8")
    misses: list[str] = []
    tally = folders([tmp_path], misses)
    assert tally == {"gold": 3, "found": 3, "relaxed": 2, "strict": 1, "value": 1}
    assert [miss.split()[0] for miss in misses] == ["value", "missed", "false"]
    assert figures(tally) == pytest.approx({"strict": 1 / 3, "relaxed": 2 / 3, "value": 1 / 3})
    assert list(lines(tally)) == ["gold 3, found 3; relaxed P 0.667 R 0.667", "strict F1 0.333, relaxed F1 0.667, value F1 0.333"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("at 6 p.m. on Tuesday", "2024-05-14T18:00"),
        ("on Tuesday morning", "2024-05-14TMO"),
        ("last week", "2024-W19"),
        ("over the weekend", "2024-W19-WE"),
        ("in late April", "2024-04"),
        ("last autumn", "2023-FA"),
        ("in the fourth quarter", "2023-Q4"),
        ("in 2019", "2019"),
        ("in the 1980s", "198"),
        ("now", "PRESENT_REF"),
        ("two days after it", None),
    ],
)
def test_a_time_is_written_as_a_timex_value(words: str, expected: str | None) -> None:
    text, day, _ = read(TML)
    text = f"It burned {words}."
    assert value(TextTimes().read(text, day)[0], text) == expected


def test_an_hour_of_the_gold_asks_no_minutes() -> None:
    assert same("2024-05-14T18:10", "2024-05-14T18")
    assert same("2024-05-14T18:10", "2024-05-14T18:10:30")
    assert not same("2024-05-14T18:10", "2024-05-14T18:20")
    assert not same(None, "2024-05-14")


def test_a_text_without_times_has_figures_too() -> None:
    tally: Tally = Counter()
    assert count("Nothing.", [], [], tally) == []
    assert figures(tally)["relaxed"] == 0.0
