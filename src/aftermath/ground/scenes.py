"""A scene is where and when a stretch of a report plays; a paragraph keeps its own, and the report as a whole has a main one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from aftermath.ground.english_times import Reading
from aftermath.ground.moments import CLOCKS, Calendar, Interval, days, on_clock
from aftermath.ground.resolution import Resolved, inside, narrowness
from aftermath.ground.sentences import Sentence
from aftermath.ground.standing import Placed, Reader, carried, narrowed

LEAD = 3
"""The main scene is looked for in the title and so many sentences of the text."""
LEAD_PARAGRAPHS = 3
SPARSE = 1.5
"""With fewer sentences to a paragraph than this, a scene is kept over paragraphs: each sentence is set as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where and when; each part may be unknown."""

    place: Resolved | None = None
    days: Interval | None = None
    clock: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A sentence with its places and its scene: what a claim in it falls back on."""

    sentence: Sentence
    placed: tuple[Placed, ...]
    days: Interval | None
    """What the sentence itself says of the day."""
    scene: Scene
    office: Resolved | None
    """Whose office the sentence names."""


def located(placed: Sequence[Placed]) -> list[Placed]:
    """Those that say where something is."""
    return [p for p in placed if p.mark.role in {"name", "anaphor"}]


def day_of(calendar: Calendar, times: Sequence[Reading], standing: date | None) -> Interval | None:
    """The days a sentence's readings tell of; a night beside a day is the night that ends on it."""
    best: Interval | None = None
    for reading in times:
        if reading.status or reading.rule.kind in CLOCKS or reading.rule.kind == "entry":
            continue
        base = best.day if best else standing
        found = calendar.interval(reading, base, ahead=reading.future)
        if found is not None and (best is None or (reading.rule.kind == "night" and best.precision == "day")):
            best = found
    return best


def clock_of(times: Sequence[Reading], day: date | None) -> Interval | None:
    """The clock time that a sentence tells of on that day, one in local or Moscow time before one in GMT."""
    clocks = [t for t in times if t.rule.kind in CLOCKS and not t.status]
    first = next((t for t in clocks if "GMT" not in t.fields.get("zone", "")), None) or next(iter(clocks), None)
    return on_clock(first, day) if first and day else None


class Scenes:
    """The settings of a report's sentences, and its main scene."""

    def __init__(self, found: Sequence[Sentence], reader: Reader, calendar: Calendar) -> None:
        self._calendar = calendar
        self._sparse = len(found) < SPARSE * len({s.paragraph for s in found})
        placed = [tuple(reader.read(s.places)) for s in found[: LEAD + 1]]
        self.main = self._main(found, placed)
        if self.main.place:
            reader.main.name(self.main.place.place, reader.gazetteer)
        reader.last = replace(reader.main)
        self.settings = self._settings(found, reader)

    def _main(self, found: Sequence[Sentence], placed: Sequence[tuple[Placed, ...]]) -> Scene:
        place = self._main_place(found, placed)
        lead = [s for s in found if s.paragraph <= LEAD_PARAGRAPHS]
        told = [(s, day_of(self._calendar, s.times, None)) for s in lead]
        known = next(((s, d) for s, d in told if d and not _ahead(s) and not _is_dateline(s)), None) or next(((s, d) for s, d in told if d), None)
        main_days = known[1] if known else None
        if main_days is None and self._calendar.anchor:
            main_days = days(self._calendar.anchor)
        relative = known is not None and any(t.rule.kind == "ago" for t in known[0].times)
        clocks = [] if relative or main_days is None else [clock_of(s.times, (day_of(self._calendar, s.times, None) or main_days).day) for s in lead]
        clock = next((c for c in clocks if c is not None), None)
        same = clock is not None and main_days is not None and main_days.start.date() <= clock.start.date() < (main_days.end or main_days.start).date()
        return Scene(place=place, days=main_days, clock=clock if same else None)

    def _main_place(self, found: Sequence[Sentence], placed: Sequence[tuple[Placed, ...]]) -> Resolved | None:
        narrow = [p for here in placed for p in located(here) if narrowness(p.found.place) > 1 and not _in_dateline(p, found)]
        chosen = narrowed(narrow)
        if chosen is None:
            offices = [p for here in placed for p in here if p.mark.role == "office" and narrowness(p.found.place) > 1]
            broad = [p for here in placed for p in located(here)]
            chosen = next(iter(offices or broad), None)
        return chosen.found if chosen else None

    def _settings(self, found: Sequence[Sentence], reader: Reader) -> list[Setting]:
        settings: list[Setting] = []
        scene, paragraph = self.main, -1
        for sentence in found:
            fresh = sentence.paragraph != paragraph
            paragraph = sentence.paragraph
            if fresh and not (self._sparse and scene is not self.main):
                scene = self.main
            placed = tuple(reader.read(sentence.places))
            own = day_of(self._calendar, sentence.times, scene.days.day if scene.days else None)
            office = next((p.found for p in placed if p.mark.role == "office" and narrowness(p.found.place) > 1), None)
            scene = self._moved(scene, placed, own, office)
            clock = clock_of(sentence.times, (own or scene.days).day if own or scene.days else None)
            if clock:
                scene = replace(scene, clock=clock)
            settings.append(Setting(sentence=sentence, placed=placed, days=own, scene=scene, office=office))
        return settings

    def _moved(self, scene: Scene, placed: Sequence[Placed], own: Interval | None, office: Resolved | None) -> Scene:
        """The scene after a sentence: its places and its day take over from there."""
        here = [p for p in located(placed) if narrowness(p.found.place) > 0 or p.mark.role == "anaphor"] or located(placed)
        chosen = narrowed(here)
        if chosen is not None:
            kept = scene.place is not None and chosen.mark.role == "anaphor" and scene.place.place.id == chosen.found.place.id
            scene = scene if kept else replace(scene, place=carried(chosen.found, f"told of {chosen.found.place.name} just before", "ground.place.scene"), clock=None)
        elif office is not None and not (scene.place and (inside(scene.place.place, office.place) or scene.place.place.name == office.place.name)):
            scene = replace(scene, place=carried(office, f"said by the office of {office.place.name}", "ground.place.office"), clock=None)
        if own is not None:
            scene = replace(scene, days=own, clock=scene.clock if scene.clock and scene.days == own else None)
        return scene


def _ahead(sentence: Sentence) -> bool:
    return all(t.future for t in sentence.times)


def _is_dateline(sentence: Sentence) -> bool:
    return bool(sentence.times) and sentence.times[0].span.start - sentence.span.start < 40 and len(sentence.times) == 1 and sentence.span.end - sentence.span.start < 60


def _in_dateline(placed: Placed, found: Sequence[Sentence]) -> bool:
    """Whether the name is the place a text was filed from: in capitals, at the start of a paragraph."""
    start = placed.mark.span.start
    return placed.mark.name.isupper() and any(s.span.start == start for s in found if s.paragraph > 0)
