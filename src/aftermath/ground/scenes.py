"""A scene is where and when a stretch of a report plays; a paragraph keeps its own, and the report as a whole has a main one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aftermath.ground.areas import inside, narrowness
from aftermath.ground.days import clock_of, day_of
from aftermath.ground.english_times import Reading
from aftermath.ground.intervals import Interval, days, within
from aftermath.ground.lead import LEAD_PARAGRAPHS, Lead, Scene, Told
from aftermath.ground.moments import Calendar
from aftermath.ground.resolved import Resolved
from aftermath.ground.sentences import Sentence
from aftermath.ground.standing import Placed, Reader, carried, held

_OVER = re.compile(r"\b(?:over|above|across|throughout|territory of|sky of|skies of)(?: the)?(?: territory of)?(?: the)? $")
NOTHING = Told()
SPARSE = 1.3
"""With fewer sentences to a paragraph than this, a scene is kept over paragraphs: each sentence is set as one."""
BACK = frozenset({"relative", "ago", "night"})
"""Kinds of reading that count from what was told just before ("the same night", "a day after it")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A sentence with its places and the scene that stands at its end: what a claim in it falls back on."""

    sentence: Sentence
    calendar: Calendar
    """By which its days are read."""
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


class Scenes:
    """The settings of a report's sentences, and its main scene."""

    def __init__(
        self, found: Sequence[Sentence], reader: Reader, calendar: Calendar, told: Told = NOTHING, home: Resolved | None = None
    ) -> None:
        """`home`: where the report plays if it names no place."""
        self._found = found
        self._reader = reader
        self._calendar = calendar
        text = [s for s in found if s.paragraph > 0]
        self._sparse = len(text) < SPARSE * len({s.paragraph for s in text})
        many = sum(s.paragraph <= LEAD_PARAGRAPHS for s in found)
        lead = Lead(found[:many], self._read(0, many), lambda: self._read(many, len(found)), calendar, told)
        place = lead.place(home)
        if place:
            reader.main.name(place.place, reader.gazetteer)
        self.town = reader.main.city
        """The town that the report is about, where it is about one."""
        self.main = lead.timed(Scene(place=place), reader.body)
        reader.airfield = None
        reader.begin_paragraph()
        self._kept = next((s.paragraph for s in found if any(calendar.passed(t) for t in s.times)), None)
        self.settings = _refined(self._settings())

    def _read(self, first: int, last: int) -> list[tuple[Placed, ...]]:
        return [self._reader.read(self._found[n], opens_paragraph=self._opens(n)) for n in range(first, last)]

    def _opens(self, number: int) -> bool:
        return self._found[number].paragraph > 0 and (number == 0 or self._found[number - 1].paragraph != self._found[number].paragraph)

    def _calendar_in(self, paragraph: int) -> Calendar:
        """By which the days of a paragraph are read: from one that looks forward to what is past, the text was written earlier."""
        return self._calendar if self._kept is None or paragraph < self._kept else self._calendar.unfirm()

    def _settings(self) -> list[Setting]:
        settings: list[Setting] = []
        scene = self.main
        entry: Reading | None = None
        for number, sentence in enumerate(self._found):
            before = scene
            if number == 0 or self._found[number - 1].paragraph != sentence.paragraph:
                scene = self._at_paragraph(scene)
                if self._kept == sentence.paragraph or (self._kept is not None and self._kept < sentence.paragraph and scene is self.main):
                    scene = Scene(place=scene.place)
            placed = self._reader.read(sentence, opens_paragraph=self._opens(number))
            back = bool(sentence.times) and sentence.times[0].rule.kind in BACK and sentence.times[0].fields.get("which") != "ago"
            standing = (before if back and before.days else scene).days
            calendar = self._calendar_in(sentence.paragraph)
            own = day_of(calendar, [t for t in sentence.times if not t.event], standing)
            stamp = next((t for t in sentence.times if t.rule.kind == "entry"), None)
            scene = self._on_its_day(scene, stamp) if stamp else scene
            entering = self._by_office(scene, placed)
            scene = self._moved(scene, entering, placed, own)
            earlier = scene.clock or before.clock
            clock = clock_of(sentence.times, own or scene.days, earlier)
            scene = replace(scene, clock=clock) if clock else scene
            entry = stamp or entry
            settings.append(
                Setting(
                    sentence=sentence,
                    calendar=calendar,
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

    def _on_its_day(self, scene: Scene, stamp: Reading) -> Scene:
        """The scene of an entry that was posted before midnight, in a text published after it."""
        posted = self._calendar.posted(stamp)
        return replace(scene, days=days(posted), clock=None) if posted and posted != self._calendar.anchor else scene

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


def _refined(settings: list[Setting]) -> list[Setting]:
    """The settings, each vague day made the precise one that a later sentence of its paragraph gives ("earlier this month", "on May 3")."""
    done = list(settings)
    for number in range(len(done) - 2, -1, -1):
        here, after = done[number], done[number + 1]
        vague = here.days is not None and here.days.precision in {"days", "month", "week"}
        if vague and here.days and after.days and here.sentence.paragraph == after.sentence.paragraph and within(after.days, here.days):
            done[number] = replace(here, days=after.days, scene=replace(here.scene, days=after.days))
    return done
