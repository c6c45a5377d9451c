"""No time is finer than its words, every interval is half-open and ordered, and a zone never moves a day that is told without a clock."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.base.moment import CLOCK, TimeFix
from aftermath.ground import TextTimes

ZONES = st.sampled_from(
    ["Europe/Kyiv", "Europe/Moscow", "Asia/Jerusalem", "Asia/Tehran", "Asia/Kolkata", "Africa/Khartoum", "America/New_York"]
)
DAYS = st.dates(date(2000, 1, 1), date(2035, 12, 31))
FINER = ["minute", "hour", "part_of_day", "day", "night", "days", "week", "month", "season", "year"]
LEAST = {"day": 1, "part_of_day": 1, "night": 2, "week": 1, "month": 28, "season": 90, "year": 365}
WORDS = st.sampled_from(
    """on at in the night of from to last this next early late week month year quarter weekend summer winter morning evening yesterday
    today overnight Monday Friday May March 3 14 31 2019 2024 1980s 04:10 6 p.m. a.m. Moscow time GMT noon ago later after before days two
    ten years first third
    between and , . now soon recently will until since 29 February""".split()  # noqa: SIM905  # reads better as a line of words
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


@pytest.fixture(scope="module")
def finder() -> TextTimes:
    return TextTimes()


@given(text=TEXTS, published=st.none() | DAYS)
def test_every_interval_is_ordered_and_as_long_as_its_precision_says(finder: TextTimes, text: str, published: date | None) -> None:
    found = finder.read(text, published)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for told in found:
        if told.fix is not None:
            assert told.fix.end is not None
            assert told.fix.start < told.fix.end
            if told.fix.precision not in CLOCK:
                assert told.fix.start.time() == told.fix.end.time() == datetime.min.time()
                assert told.fix.end - told.fix.start >= timedelta(days=LEAST.get(told.fix.precision, 1))


@given(text=TEXTS, published=DAYS)
def test_without_a_clock_in_the_words_no_clock_is_told(finder: TextTimes, text: str, published: date) -> None:
    for told in finder.read(text, published):
        words = told.span.of(text)
        if told.fix is not None and told.fix.precision in CLOCK:
            assert any(sign in words for sign in (":", "a.m.", "p.m.", "noon", "later")) or told.rule.startswith("en.times.clock")


@given(text=TEXTS)
def test_what_needs_the_day_of_publication_stays_open_without_it(finder: TextTimes, text: str) -> None:
    fixed = {told.span for told in finder.read(text) if told.fix is not None}
    if "19" not in text and "20" not in text:
        assert fixed == set()


@given(day=DAYS, length=st.integers(1, 40), zone=ZONES)
def test_a_zone_never_moves_a_day(day: date, length: int, zone: str) -> None:
    start = datetime.combine(day, datetime.min.time())
    fix = TimeFix(start=start, end=start + timedelta(days=length), precision="day" if length == 1 else "days", zone=zone)
    assert fix.iso() == (day.isoformat(), (day + timedelta(days=length)).isoformat())


@given(zone=ZONES, year=st.integers(2000, 2035), hour=st.integers(0, 23), minute=st.integers(0, 59), data=st.data())
def test_a_clock_time_keeps_its_zone_on_the_days_the_clocks_change(
    zone: str, year: int, hour: int, minute: int, data: st.DataObject
) -> None:
    changes = [d for d in _year(year) if _offset(d, zone) != _offset(d + timedelta(days=1), zone)]
    day = data.draw(st.sampled_from(changes or [date(year, 6, 1)]))
    start = datetime.combine(day, datetime.min.time()) + timedelta(hours=hour, minutes=minute)
    fix = TimeFix(start=start, end=start + timedelta(days=1), precision="minute", zone=zone)
    moments = fix.utc()
    assert moments is not None
    first, last = moments
    assert last is not None
    assert first < last
    assert timedelta(hours=22) <= last - first <= timedelta(hours=26)
    assert abs(first.astimezone(ZoneInfo(zone)).replace(tzinfo=None) - start) <= timedelta(hours=1)


def _year(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(days=n) for n in range(365)]


def _offset(day: date, zone: str) -> timedelta | None:
    return datetime.combine(day, datetime.min.time(), UTC).astimezone(ZoneInfo(zone)).utcoffset()
