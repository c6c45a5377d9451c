"""When one claim holds: its own words first, then its sentence's, then the scene it stands in."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from aftermath.base.claim import Claim
from aftermath.base.report import Report, Span
from aftermath.ground.claims import distance
from aftermath.ground.days import UNDATED, day_of, put_on
from aftermath.ground.english_times import Reading
from aftermath.ground.intervals import CLOCKS, DAY, Interval, days, hour_of, on_clock, within
from aftermath.ground.scenes import Scenes, Setting
from aftermath.ground.strikes import AFTERWARDS

AT_THE_MOMENT = frozenset({"attack", "interception", "impact", "casualties", "damage"})
"""Kinds of claim that hold at the moment of the attack; the others hold for its day."""
STATES = frozenset({"transport", "outage", "protection"})
"""Kinds of claim that last: "since" and "until" give their ends."""
CLOCKED = AT_THE_MOMENT | STATES | {"alert"}
MORNING = time(12)
MINUTE = timedelta(minutes=1)
_JUST = re.compile(r"\b(?:has|have) (?:just |now )?\w+", re.IGNORECASE)
"""What an entry of a live text tells in the present perfect has just happened."""
Timed = tuple[Interval, Span | None]


class ClaimTiming:
    """Finds the times of the claims of one report."""

    def __init__(self, report: Report, scenes: Scenes) -> None:
        self._body = report.body
        self._scenes = scenes

    def time(self, claim: Claim, setting: Setting) -> tuple[Interval | None, Span | None, str]:
        """The interval of a claim, the words that tell it, and the rule; None where the text gives no hold."""
        own = [t for span in claim.times for t in setting.sentence.times if t.span.overlaps(span)]
        near = sorted(setting.sentence.times, key=lambda t: distance(t.span, claim.span))
        for readings, rule in ((own, "ground.time.own"), (near, "ground.time.sentence")):
            found = self._told(claim, readings, setting)
            if found is not None:
                return *found, rule
        posted = self._posted(claim, setting)
        if posted is not None:
            return *posted, "ground.time.entry"
        if any(t.rule.kind == "vague" and t.span.overlaps(claim.span) for t in near):
            return None, None, "ground.time.unknown"
        if claim.stance == "expected" and claim.kind in {"attack", "transport", "outage"}:
            return None, None, "ground.time.unknown"
        return self._standing(claim, setting)

    def _told(self, claim: Claim, readings: Sequence[Reading], setting: Setting) -> Timed | None:
        told = [t for t in readings if t.rule.kind not in UNDATED and (not t.event or self._tells(t, claim))]
        lasting = self._lasting(claim, told, setting)
        if lasting is not None:
            return lasting
        plain = told if claim.stance == "expected" else [t for t in told if not t.status]
        span = next((t for t in plain if t.rule.kind == "span"), None)
        if span is not None and claim.kind in CLOCKED:
            exact = setting.calendar.interval(span, None, ahead=span.future or claim.stance == "expected")
            return (_turn(claim, exact), span.span) if exact else None
        day = self._day(claim, plain, setting)
        clock = next((t for t in plain if t.rule.kind in CLOCKS), None)
        if clock and claim.kind in CLOCKED:
            found = put_on(clock, self._turned(day, clock, plain) or setting.standing, setting.clock)
            if found is not None:
                return (days(found.start.date()) if clock.limit == "by" else found), clock.span
        if day:
            return day, next(t.span for t in plain if t.rule.kind not in CLOCKS)
        return None

    def _turned(self, day: Interval | None, clock: Reading, plain: Sequence[Reading]) -> Interval | None:
        """The day of a clock time: after an evening, the morning that follows ("cut on Thursday evening, came back at 4.45 am")."""
        evening = next((t for t in plain if t.fields.get("part") == "evening"), None)
        early = "hour" in clock.fields and hour_of(clock.fields) < MORNING
        if day is None or evening is None or not early or clock.span.start < evening.span.end or day.precision == "night":
            return day
        return days(day.day + DAY)

    def _lasting(self, claim: Claim, readings: Sequence[Reading], setting: Setting) -> Timed | None:
        """A state from the day that "since" gives, or from the report's day up to what "until" gives."""
        if claim.kind not in STATES:
            return None
        standing = setting.standing.day if setting.standing else None
        for reading in readings:
            ahead = reading.limit == "until"
            found = setting.calendar.interval(reading, standing, ahead=ahead) if reading.limit else None
            if found is not None and reading.limit == "since" and claim.stance != "expected":
                return replace(found, end=None), reading.span
            anchor = setting.calendar.anchor
            if found is not None and ahead and anchor and found.start > datetime.combine(anchor, time()):
                return Interval(start=datetime.combine(anchor, time()), end=found.start, precision="days"), reading.span
        return None

    def _tells(self, event: Reading, claim: Claim) -> bool:
        """Whether the claim is the event that "three days after" or "since 3 June, when" dates: it follows in the same clause."""
        between = self._body[event.span.end : claim.span.start]
        if event.limit == "since":
            return claim.span.end > event.span.end
        return event.span.end <= claim.span.start + 1 and "," not in between

    def _day(self, claim: Claim, readings: Sequence[Reading], setting: Setting) -> Interval | None:
        """The days that readings tell of a claim; a vague one is the precise one that its paragraph comes to."""
        standing = setting.standing.day if setting.standing else None
        if claim.stance == "expected":
            found = (setting.calendar.interval(t, standing, ahead=True) for t in readings if t.rule.kind not in CLOCKS)
            return next((f for f in found if f is not None), None)
        plain = day_of(setting.calendar, [t for t in readings if not t.event], setting.standing)
        event = next((t for t in readings if t.event), None)
        if event is not None:
            base = setting.days or plain
            return setting.calendar.interval(event, base.day if base else None, ahead=False)
        return setting.days if plain and setting.days and within(setting.days, plain) else plain

    def _posted(self, claim: Claim, setting: Setting) -> Timed | None:
        """The time of its entry in a live text, for an alert and for an attack that has just happened."""
        fresh = claim.kind == "alert" or (claim.kind == "attack" and _JUST.search(claim.evidence))
        if setting.entry is None or not fresh or claim.stance == "expected":
            return None
        posted = setting.calendar.posted(setting.entry)
        anchor = setting.scene.days or (days(posted) if posted else None)
        found = on_clock(setting.entry, anchor) if anchor else None
        return (found, setting.entry.span) if found else None

    def _standing(self, claim: Claim, setting: Setting) -> tuple[Interval | None, Span | None, str]:
        scene, main = setting.scene, self._scenes.main
        momentary = claim.measure not in AFTERWARDS
        if momentary and scene.clock and claim.kind in AT_THE_MOMENT and scene.days != main.days:
            return scene.clock, None, "ground.time.scene"
        if main.window and claim.kind == "interception" and scene.days == main.days:
            return main.window, None, "ground.time.main"
        same = scene.days == main.days and (scene.place is None or main.place is None or scene.place.place.id == main.place.place.id)
        if momentary and same and main.clock and claim.kind in AT_THE_MOMENT | {"responsibility", "alert", "origin"}:
            return main.clock, None, "ground.time.main"
        if scene.days:
            return scene.days, None, "ground.time.scene"
        return None, None, "ground.time.unknown"


def _turn(claim: Claim, span: Interval) -> Interval:
    """The minute that an alert was declared or lifted, where its hours are told; else all of them."""
    if claim.measure == "declared":
        return replace(span, end=span.start + MINUTE, precision="minute")
    if claim.measure == "lifted" and span.end:
        return replace(span, start=span.end, end=span.end + MINUTE, precision="minute")
    return span
