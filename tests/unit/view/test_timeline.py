from datetime import datetime

from aftermath.base import TimeFix
from aftermath.view.timeline import LEAST_SHARE, Moment, Timeline, timeline_of
from tests.unit.view import made


def of(*fixes: TimeFix | None) -> Timeline:
    timeline = timeline_of(Moment(number=number, anchor=f"i-{number}", title="Strike", fix=fix) for number, fix in enumerate(fixes, 1))
    assert timeline is not None
    return timeline


def test_bars_lie_in_the_order_of_time_from_the_first_to_the_last_day() -> None:
    timeline = of(made.night(9), made.night(2))
    assert [(bar.number, bar.left, bar.width) for bar in timeline.bars] == [(2, 0.0, 22.22), (1, 77.78, 22.22)]
    assert (timeline.first, timeline.last) == ("1 March 2026", "9 March 2026")


def test_a_moment_is_wide_enough_to_be_seen_and_stays_on_the_axis() -> None:
    late = TimeFix(start=datetime(2026, 3, 30, 1), end=None, precision="minute")  # noqa: DTZ001  # local
    bar = of(made.night(2), late).bars[-1]
    assert bar.width == LEAST_SHARE
    assert bar.left + bar.width <= 100


def test_incidents_without_a_time_are_named() -> None:
    assert [moment.number for moment in of(made.night(), None).absent] == [2]
    assert timeline_of([Moment(number=1, anchor="i", title="x", fix=None)]) is None
