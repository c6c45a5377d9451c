"""The main scene of a report: where and when what its title and first paragraphs tell of took place."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from aftermath.base.report import Span
from aftermath.ground.areas import inside, narrowness
from aftermath.ground.days import clock_of, day_of
from aftermath.ground.intervals import DAY, Interval, days, within
from aftermath.ground.moments import Calendar
from aftermath.ground.resolved import Resolved
from aftermath.ground.sentences import Sentence
from aftermath.ground.standing import Placed, narrowed
from aftermath.ground.timegrammar import time_grammar

LEAD = 3
"""The main scene is looked for in the title and so many sentences of the text, and after that in all of it."""
LEAD_PARAGRAPHS = 3
TWICE = 2
NEARBY_KM = 60.0
A_WEEK = 7 * DAY
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
class Told:
    """Where a text tells of attacks and of their harm: the first attack with a day, else the first harm, gives the report's day."""

    attacks: Sequence[Span] = ()
    harm: Sequence[Span] = ()


class Lead:
    """Finds the main scene in the sentences of a report's title and first paragraphs."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        placed: Sequence[Sequence[Placed]],
        rest: Callable[[], Sequence[Sequence[Placed]]],
        calendar: Calendar,
        told: Told,
    ) -> None:
        """`placed`: the places of each of the sentences; `rest`: those of the sentences that follow."""
        self._sentences = sentences
        self._lead = placed
        self._rest = rest
        self._calendar = calendar
        self._attacks = told.attacks
        self._harm = told.harm

    def place(self, home: Resolved | None) -> Resolved | None:
        """The place; that of the office that publishes where the lead names none, and None where nothing does."""
        lead = [p for placed in self._lead[: LEAD + 1] for p in placed]
        here = [p for p in lead if p.at and narrowness(p.found.place) > 1]
        chosen = _at_itself(here) or narrowed([p for n, p in enumerate(here) if n == 0 or not p.listed])
        if chosen is not None and chosen.found.place.kind != "region":
            return self._holding_titles(lead) or chosen.found
        nation = next((p.found for p in lead if p.at and p.mark.role == "name" and p.found.place.kind == "country"), None)
        if chosen is None and (nation or home) is not None:
            return nation or home
        every = [p for placed in (*self._lead, *self._rest()) for p in placed]
        first = chosen or next((p for p in every if (p.at or p.mark.role == "office") and narrowness(p.found.place) > 1), None)
        if first is not None:
            return (None if self._is_live() else _town_within(first.found, every)) or first.found
        broad = [p for p in every if p.at] or [p for p in every if p.mark.name.isupper()]
        return broad[0].found if broad else None

    def _is_live(self) -> bool:
        """Whether the lead is entries of a live text, each of which may tell of another town."""
        return sum(t.rule.kind == "entry" for s in self._sentences for t in s.times) >= TWICE

    def _holding_titles(self, lead: Sequence[Placed]) -> Resolved | None:
        """The region that the lead names, where the title names several places in it."""
        titled = {p.found.place.id: p.found.place for p in self._lead[0] if p.at and narrowness(p.found.place) > 2} if self._lead else {}
        areas = (p.found for p in lead if p.at and p.mark.role == "name" and p.found.place.kind == "region")
        return next((a for a in areas if len(titled) > 1 and all(inside(p, a.place) for p in titled.values())), None)

    def timed(self, scene: Scene, body: str) -> Scene:
        """The scene with its days, and with the hour of the attack where the lead tells one."""
        lead = self._sentences
        first = self._dated(lead)
        if first is None:
            return replace(scene, days=days(self._calendar.anchor) if self._calendar.anchor and self._calendar.firm else None)
        event = next((t for t in first[0].times if t.event), None)
        if event is not None:
            return replace(scene, days=self._calendar.interval(event, first[1].day, ahead=False))
        near = [s for s, placed in zip(lead, self._lead, strict=True) if _is_about(s.span.of(body), placed, scene.place)]
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
        plain = [(s, found) for s, found in told if not all(t.future for t in s.times) and (self._strikes(s) or not _is_dateline(s))]
        attacks = [(s, found) for s in lead if (found := day_of(self._calendar, [t for t in s.times if t.attack], None))]
        struck = next((some for spans in (self._attacks, self._harm) if (some := self._struck([s for s, _ in plain], spans))), [])
        if struck and not _is_news(plain[0][1], struck[0][1]):
            struck = []
        return next(iter(attacks or struck or plain or told), None)

    def _struck(self, among: Sequence[Sentence], spans: Sequence[Span]) -> list[Dated]:
        """Those of the sentences that tell of an attack, or of its harm, on a day."""
        told = ((s, next((a for a in spans if s.span.contains(a)), None)) for s in among)
        return [(s, found) for s, span in told if span and (found := self._day_near(s, span))]

    def _day_near(self, sentence: Sentence, attack: Span) -> Interval | None:
        """The day of the attack that a sentence tells: of several, the one whose words are nearest to the attack's."""
        found = [(t, d) for t in sentence.times if (d := day_of(self._calendar, [t], None)) and not t.event]
        nearest = min(found, key=lambda f: max(f[0].span.start - attack.end, attack.start - f[0].span.end, 0), default=None)
        return day_of(self._calendar, sentence.times, None) if len(found) < TWICE or nearest is None else nearest[1]

    def _told(self, among: Sequence[Sentence]) -> list[Dated]:
        return [(s, found) for s in among if (found := day_of(self._calendar, s.times, None))]

    def _strikes(self, sentence: Sentence) -> bool:
        return any(sentence.span.contains(span) for span in self._attacks)


def _at_itself(here: Sequence[Placed]) -> Placed | None:
    """The place that the title's only tells the way to: "a suburb of Damascus" in the title, "in Jaramana" in the text."""
    if not here or not here[0].beside:
        return None
    around = here[0].found.place
    return next((p for p in here if not p.beside and p.found.place.id != around.id and p.found.place.distance_km(around) < NEARBY_KM), None)


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


def _is_dateline(sentence: Sentence) -> bool:
    """Whether it holds nothing but the place and the date a text was filed from."""
    return (
        len(sentence.times) == 1
        and sentence.span.end - sentence.span.start < 60
        and sentence.times[0].span.start - sentence.span.start < 40
    )


def _is_about(text: str, placed: Sequence[Placed], main: Resolved | None) -> bool:
    """Whether a sentence speaks of an attack, and of no other region than the main place's."""
    if not time_grammar().event.search(text):
        return False
    regions = {p.found.place.admin1 for p in placed if p.at}
    return not regions or main is None or regions <= {main.place.admin1, None}


def _is_news(first: Interval, struck: Interval) -> bool:
    """Whether the lead begins with a later day, on which news of the attack was told; a night is no such day."""
    return first.precision != "night" and DAY <= first.start - struck.start < A_WEEK
