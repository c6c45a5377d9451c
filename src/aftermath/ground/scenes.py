"""A scene is where and when a stretch of a report plays; a paragraph keeps its own, and the report as a whole has a main one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aftermath.base.report import Span
from aftermath.ground.areas import inside, narrowness
from aftermath.ground.english_times import Reading
from aftermath.ground.intervals import CLOCKS, DAY, Interval, days, later, on_clock, whole_days, within
from aftermath.ground.moments import Calendar
from aftermath.ground.resolution import Resolved
from aftermath.ground.sentences import Sentence
from aftermath.ground.standing import Placed, Reader, carried, held, narrowed
from aftermath.ground.timegrammar import time_grammar

LEAD = 3
"""The main scene is looked for in the title and so many sentences of the text, and after that in all of it."""
LEAD_PARAGRAPHS = 3
TWICE = 2
BESIDE = 3
"""So few characters stand between a weekday and its date ("Tuesday, 4 June")."""
_OVER = re.compile(r"\b(?:over|above|across|throughout|territory of|sky of|skies of)(?: the)?(?: territory of)?(?: the)? $")
A_WEEK = 7 * DAY
SPARSE = 1.3
"""With fewer sentences to a paragraph than this, a scene is kept over paragraphs: each sentence is set as one."""
BACK = frozenset({"relative", "ago", "night"})
"""Kinds of reading that count from what was told just before ("the same night", "a day after it")."""


Dated = tuple[Sentence, Interval]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where and when; each part may be unknown."""

    place: Resolved | None = None
    days: Interval | None = None
    clock: Interval | None = None
    window: Interval | None = None
    """The hours of a tally, which hold for all that it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A sentence with its places and the scene that stands at its end: what a claim in it falls back on."""

    sentence: Sentence
    placed: tuple[Placed, ...]
    days: Interval | None
    """What the sentence itself says of the day."""
    entering: Scene
    """The scene as the sentence begins, at the office that it names if that lies elsewhere."""
    scene: Scene
    """The scene as it ends."""
    standing: Interval | None
    """The days that its relative words and its clock times count from."""
    clock: Interval | None = None
    """The clock time that was told before it, which "an hour later" counts from."""
    entry: Reading | None = None
    """The clock time that the entry of a live text is posted under."""


def _town_within(region: Resolved, every: Sequence[Placed]) -> Resolved | None:
    """The town of a region that a report tells of: named at least twice, and more than all its other towns together."""
    towns = [
        p.found
        for p in every
        if p.at and p.mark.role == "name" and p.found.place.kind == "settlement" and inside(p.found.place, region.place)
    ]
    counted = Counter(t.place.id for t in towns).most_common(1)
    if not counted or counted[0][1] < TWICE or 2 * counted[0][1] <= len(towns):
        return None
    return next(t for t in towns if t.place.id == counted[0][0])


def day_of(calendar: Calendar, times: Sequence[Reading], standing: Interval | None) -> Interval | None:
    """The days a sentence's readings tell of: an attack's own day first; a night beside a day is the night that ends on it."""
    times = [t for t in times if t.attack] or times
    best: Interval | None = None
    previous: Reading | None = None
    for reading in times:
        if reading.status or reading.rule.kind in CLOCKS or reading.rule.kind == "entry":
            continue
        base = best or standing
        found = calendar.interval(reading, base.day if base else None, ahead=reading.future)
        if found is not None and reading.rule.kind == "span":
            found = whole_days(found)
        if found is not None and (best is None or _corrects(reading, best, previous)):
            best, previous = found, reading
    return best


def _corrects(reading: Reading, best: Interval, before: Reading | None) -> bool:
    """Whether a further reading says better what the best one tells: the night of a day, or the date right beside a weekday."""
    if reading.rule.kind == "night":
        return best.precision == "day"
    weekday = before is not None and before.rule.kind == "weekday" and before.fields.get("part") != "night"
    return weekday and reading.rule.kind == "date" and before is not None and reading.span.start - before.span.end <= BESIDE


def clock_of(times: Sequence[Reading], when: Interval | None, before: Interval | None) -> Interval | None:
    """The clock time that readings tell of on those days; "an hour later" counts from the one told before."""
    first = next((t for t in times if t.rule.kind in CLOCKS and not t.status), None)
    return put_on(first, when, before) if first else None


def put_on(clock: Reading, when: Interval | None, before: Interval | None) -> Interval | None:
    """The interval of a reading of the clock, where it is known what it counts from."""
    if clock.rule.kind == "later":
        return later(clock, before) if before else None
    return on_clock(clock, when) if when else None


class Scenes:
    """The settings of a report's sentences, and its main scene."""

    def __init__(self, found: Sequence[Sentence], reader: Reader, calendar: Calendar, attacks: Sequence[Span] = ()) -> None:
        """`attacks`: where the text tells of attacks; the first of them with a day gives the report's."""
        self._found = found
        self._reader = reader
        self._calendar = calendar
        self._attacks = attacks
        text = [s for s in found if s.paragraph > 0]
        self._sparse = len(text) < SPARSE * len({s.paragraph for s in text})
        self._lead = self._read(0, sum(s.paragraph <= LEAD_PARAGRAPHS for s in found))
        self.main = Scene(place=self._main_place(), days=None)
        if self.main.place:
            reader.main.name(self.main.place.place, reader.gazetteer)
        self.town = reader.main.city
        """The town that the report is about, where it is about one."""
        self.main = self._main_time(self.main)
        reader.airfield = None
        reader.begin_paragraph()
        self.settings = _refined(self._settings())

    def _main_place(self) -> Resolved | None:
        lead = [p for placed in self._lead[: LEAD + 1] for p in placed]
        chosen = narrowed([p for p in lead if p.at and narrowness(p.found.place) > 1])
        if chosen is not None and chosen.found.place.kind != "region":
            return self._holding_titles(lead) or chosen.found
        every = [p for placed in (*self._lead, *self._read(len(self._lead), len(self._found))) for p in placed]
        first = chosen or next((p for p in every if (p.at or p.mark.role == "office") and narrowness(p.found.place) > 1), None)
        if first is not None:
            return _town_within(first.found, every) or first.found
        broad = [p for p in every if p.at] or [p for p in every if p.mark.name.isupper()]
        return broad[0].found if broad else None

    def _holding_titles(self, lead: Sequence[Placed]) -> Resolved | None:
        """The region that the lead names, where the title names several places in it."""
        titled = {p.found.place.id: p.found.place for p in self._lead[0] if p.at and narrowness(p.found.place) > 2} if self._lead else {}
        areas = (p.found for p in lead if p.at and p.mark.role == "name" and p.found.place.kind == "region")
        return next((a for a in areas if len(titled) > 1 and all(inside(p, a.place) for p in titled.values())), None)

    def _read(self, first: int, last: int) -> list[tuple[Placed, ...]]:
        return [self._reader.read(self._found[n], opens_paragraph=self._opens(n)) for n in range(first, last)]

    def _opens(self, number: int) -> bool:
        return self._found[number].paragraph > 0 and (number == 0 or self._found[number - 1].paragraph != self._found[number].paragraph)

    def _main_time(self, scene: Scene) -> Scene:
        lead = [s for s in self._found if s.paragraph <= LEAD_PARAGRAPHS]
        first = self._dated(lead)
        if first is None:
            return replace(scene, days=days(self._calendar.anchor) if self._calendar.anchor and self._calendar.firm else None)
        event = next((t for t in first[0].times if t.event), None)
        if event is not None:
            return replace(scene, days=self._calendar.interval(event, first[1].day, ahead=False))
        near = [s for s, placed in zip(lead, self._lead, strict=True) if self._is_about(s, placed, scene.place)]
        clocks = (clock_of(s.times, day_of(self._calendar, s.times, first[1]) or first[1], None) for s in near)
        clock = next((c for c in clocks if c is not None and within(c, first[1])), None)
        return replace(scene, days=first[1], clock=clock, window=self._window(lead))

    def _window(self, lead: Sequence[Sentence]) -> Interval | None:
        """From what hour to what hour the attacks of the lead are told of, where it says so with both days."""
        spans = (t for s in lead if self._strikes(s) for t in s.times if t.rule.kind == "span" and not t.future)
        return next((found for t in spans if (found := self._calendar.interval(t, None, ahead=False))), None)

    def _dated(self, lead: Sequence[Sentence]) -> Dated | None:
        """The sentence that says when: the lead's first, an attack's own day before a day of news."""
        told = self._told(lead)
        plain = [(s, found) for s, found in told if not all(t.future for t in s.times) and not _is_dateline(s)]
        attacks = [(s, found) for s in lead if (found := day_of(self._calendar, [t for t in s.times if t.attack], None))]
        struck = [(s, found) for s, found in plain if self._strikes(s)]
        if struck and not self._is_news(plain[0][1], struck[0][1]):
            struck = []
        return next(iter(attacks or struck or plain or told), None)

    def _told(self, among: Sequence[Sentence]) -> list[Dated]:
        return [(s, found) for s in among if (found := day_of(self._calendar, s.times, None))]

    def _strikes(self, sentence: Sentence) -> bool:
        return any(sentence.span.contains(span) for span in self._attacks)

    def _is_news(self, first: Interval, struck: Interval) -> bool:
        """Whether the lead begins with a later day, on which news of the attack was told; a night is no such day."""
        return first.precision != "night" and DAY <= first.start - struck.start < A_WEEK

    def _is_about(self, sentence: Sentence, placed: Sequence[Placed], main: Resolved | None) -> bool:
        """Whether a sentence speaks of an attack, and of no other region than the main place's."""
        if not time_grammar().event.search(sentence.span.of(self._reader.body)):
            return False
        regions = {p.found.place.admin1 for p in placed if p.at}
        return not regions or main is None or regions <= {main.place.admin1, None}

    def _settings(self) -> list[Setting]:
        settings: list[Setting] = []
        scene = self.main
        entry: Reading | None = None
        for number, sentence in enumerate(self._found):
            before = scene
            if number == 0 or self._found[number - 1].paragraph != sentence.paragraph:
                scene = self._at_paragraph(scene)
            placed = self._reader.read(sentence, opens_paragraph=self._opens(number))
            back = bool(sentence.times) and sentence.times[0].rule.kind in BACK and sentence.times[0].fields.get("which") != "ago"
            standing = (before if back and before.days else scene).days
            own = day_of(self._calendar, [t for t in sentence.times if not t.event], standing)
            entering = self._by_office(scene, placed)
            scene = self._moved(scene, entering, placed, own)
            earlier = scene.clock or before.clock
            clock = clock_of(sentence.times, own or scene.days, earlier)
            scene = replace(scene, clock=clock) if clock else scene
            entry = next((t for t in sentence.times if t.rule.kind == "entry"), entry)
            settings.append(
                Setting(
                    sentence=sentence,
                    placed=placed,
                    days=own,
                    entering=entering,
                    scene=scene,
                    standing=standing,
                    clock=earlier,
                    entry=entry,
                )
            )
        return settings

    def _is_tallied(self, area: Resolved, standing: Resolved, placed: Sequence[Placed]) -> bool:
        """Whether an area is only counted over ("over the region"), while the text goes on telling of a place in it."""
        at = next((p.mark.span.start for p in placed if p.found.place.id == area.place.id), 0)
        return inside(standing.place, area.place) and _OVER.search(self._reader.body, max(0, at - 30), at) is not None

    def _at_paragraph(self, scene: Scene) -> Scene:
        """What stands as a paragraph begins: the main scene, or in a text of single sentences the last, unless it was only a part of it."""
        main, place = self.main.place, scene.place
        if not self._sparse or place is None or main is None or inside(place.place, main.place) or place.place.id == main.place.id:
            self._reader.begin_paragraph()
            return self.main
        return scene

    def _by_office(self, scene: Scene, placed: Sequence[Placed]) -> Scene:
        """The scene moved to the place of the office that speaks, unless it lies there already."""
        office = next((p.found for p in placed if p.mark.role == "office" and narrowness(p.found.place) > 1), None)
        if office is None or (scene.place and _covers(office, scene.place)):
            return scene
        return replace(scene, place=carried(office, f"said by the office of {office.place.name}", "ground.place.office"), clock=None)

    def _moved(self, scene: Scene, entering: Scene, placed: Sequence[Placed], own: Interval | None) -> Scene:
        """The scene after a sentence: its places and its day take over from there."""
        here = [p for p in placed if p.at and p.mark.designator != "territory"]
        narrow = [p for p in here if narrowness(p.found.place) > 0]
        chosen = held(self._reader.body, self._reader.gazetteer, narrow or here)
        if chosen is None or (scene.place and self._is_tallied(chosen, scene.place, narrow)):
            scene = entering
        elif not (scene.place and scene.place.place.id == chosen.place.id):
            scene = replace(
                scene, place=carried(chosen, f"the report was just telling of {chosen.place.name}", "ground.place.scene"), clock=None
            )
        if own is not None and own != scene.days:
            scene = replace(scene, days=own, clock=None)
        return scene


def _covers(area: Resolved, found: Resolved) -> bool:
    return inside(found.place, area.place) or found.place.name == area.place.name


def _is_dateline(sentence: Sentence) -> bool:
    """Whether it holds nothing but the place and the date a text was filed from."""
    return (
        len(sentence.times) == 1
        and sentence.span.end - sentence.span.start < 60
        and sentence.times[0].span.start - sentence.span.start < 40
    )


def _refined(settings: list[Setting]) -> list[Setting]:
    """The settings, each vague day made the precise one that a later sentence of its paragraph gives ("earlier this month", "on May 3")."""
    done = list(settings)
    for number in range(len(done) - 2, -1, -1):
        here, after = done[number], done[number + 1]
        vague = here.days is not None and here.days.precision in {"days", "month", "week"}
        if vague and here.days and after.days and here.sentence.paragraph == after.sentence.paragraph and within(after.days, here.days):
            done[number] = replace(here, days=after.days, scene=replace(here.scene, days=after.days))
    return done
