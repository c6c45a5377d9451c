"""Where and when one claim holds: its own words first, then its sentence's, then the scene it stands in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aftermath.base.claim import Claim
from aftermath.base.report import Report, Span
from aftermath.ground.areas import field_at, inside, narrowness
from aftermath.ground.english import place_words
from aftermath.ground.english_times import Reading
from aftermath.ground.entry import Place
from aftermath.ground.gazetteer import Gazetteer
from aftermath.ground.intervals import CLOCKS, Interval, on_clock, within
from aftermath.ground.moments import Calendar
from aftermath.ground.resolution import Resolved
from aftermath.ground.scenes import Scenes, Setting, day_of, is_event
from aftermath.ground.standing import Placed, carried, chained, held, in_list

AT_THE_MOMENT = frozenset({"attack", "interception", "impact", "casualties", "damage"})
"""Kinds of claim that hold at the moment of the attack; the others hold for its day."""
MANY = 10
"""So many weapons shot down or fired, by the armed forces' word, are a country's unless a place is named."""
FLIGHTS = frozenset({"airport", "flight"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Where a claim holds, and whether its own words say so."""

    found: Resolved
    own: bool


class ClaimGrounding:
    """Finds the place and the time of the claims of one report."""

    def __init__(self, report: Report, scenes: Scenes, calendar: Calendar, gazetteer: Gazetteer) -> None:
        self._body = report.body
        self._scenes = scenes
        self._calendar = calendar
        self._gazetteer = gazetteer

    def place(self, claim: Claim, setting: Setting, offices: Mapping[str, Resolved]) -> Grounds | None:
        """The place of a claim; None where nothing in the report gives one."""
        own = [p for span in claim.places for p in setting.placed if p.mark.span.overlaps(span) and self._holds(claim, p)]
        bound = self._among(own)
        if bound:
            return Grounds(found=self._at_airport(claim, bound), own=True)
        near = [p for p in setting.placed if self._holds(claim, p) and self._reaches(claim, p)]
        nearest = sorted(near, key=lambda p: _distance(p.mark.span, claim.span))
        found = self._among(self._listed(nearest)) if nearest else self._fallen_back(claim, setting, offices)
        return Grounds(found=self._at_airport(claim, found), own=False) if found else None

    def _holds(self, claim: Claim, placed: Placed) -> bool:
        """Whether the words can say where this claim holds: not where a missile came from, nor what it was on its way to."""
        if claim.kind == "origin":
            return placed.mark.role in {"name", "anaphor"}
        broad = narrowness(placed.found.place) == 0 and placed.mark.role == "anaphor"
        return placed.at and not (claim.kind == "responsibility" and broad)

    def _reaches(self, claim: Claim, placed: Placed) -> bool:
        """Whether words of the sentence outside the claim's can be about it: those after it only in the same breath."""
        start = placed.mark.span.start
        return start < claim.span.end or not any(c in self._body[claim.span.end : start] for c in ",;:")

    def _among(self, here: Sequence[Placed]) -> Resolved | None:
        return held(self._body, self._gazetteer, chained(self._body, here))

    def _listed(self, nearest: Sequence[Placed]) -> list[Placed]:
        """The nearest place, the others of its list, and those that lie in it."""
        first = nearest[0]
        row = sorted(nearest, key=lambda p: p.mark.span)
        at = row.index(first)
        low = high = at
        while low > 0 and in_list(self._body, row[low - 1].mark, row[low].mark):
            low -= 1
        while high + 1 < len(row) and in_list(self._body, row[high].mark, row[high + 1].mark):
            high += 1
        beside = [p for p in row[low : high + 1] if p is not first]
        return [first, *beside, *(p for p in nearest if p is not first and p not in beside and inside(p.found.place, first.found.place))]

    def _fallen_back(self, claim: Claim, setting: Setting, offices: Mapping[str, Resolved]) -> Resolved | None:
        if claim.kind == "origin" or (claim.stance == "expected" and claim.kind == "attack"):
            return None
        nation = self._tallied(claim) or self._defended(claim, setting)
        if nation:
            return Resolved(
                place=nation, rule="ground.place.tally", reason=f"a tally of the armed forces that names no place is for {nation.name}"
            )
        scene = setting.entering.place
        office = offices.get(claim.speaker.name) if claim.speaker else None
        if (
            office
            and scene
            and not inside(scene.place, office.place)
            and scene.place.name != office.place.name
            and setting.entering.place is self._scenes.main.place
        ):
            return office
        if scene is not None:
            return carried(scene, f"the report is telling of {scene.place.name} there", "ground.place.scene")
        return office

    def _tallied(self, claim: Claim) -> Place | None:
        """The country of a military tally that is too large for one place."""
        many = claim.count is not None and (claim.count.low or 0) >= MANY
        if not many or claim.kind not in {"interception", "attack"} or claim.speaker is None or claim.speaker.kind != "military":
            return None
        main = self._scenes.main.place
        return self._gazetteer.country(self._nation(claim) or (main.place.country if main else None) or "")

    def _defended(self, claim: Claim, setting: Setting) -> Place | None:
        """The speaker's country, where its forces tell what they shot down, or what the country that the text is in fired at them."""
        scene, nation = setting.entering.place, self._nation(claim)
        if (
            scene is None
            or nation is None
            or scene.place.country in {None, nation}
            or claim.speaker is None
            or claim.speaker.kind != "military"
        ):
            return None
        fired = any(p.mark.role == "actor" and p.found.place.country == scene.place.country for p in setting.placed)
        return self._gazetteer.country(nation) if claim.kind == "interception" or (claim.kind == "attack" and fired) else None

    def _nation(self, claim: Claim) -> str | None:
        """The nation that the speaker's name or office tells, as ISO 3166 alpha-2."""
        if claim.speaker is None:
            return None
        words = f"{claim.speaker.name} {claim.speaker.office or ''}".lower().replace("'s", "").split()
        return next((nation for w in words if (nation := place_words().demonyms.get(w))), None)

    def _at_airport(self, claim: Claim, found: Resolved) -> Resolved:
        """Flights and airports of a town are its airport's."""
        if claim.kind != "transport" or claim.object not in FLIGHTS or found.place.kind != "settlement":
            return found
        port = field_at(self._gazetteer, found.place, "airport")
        served = self._gazetteer.airport_of(found.place.name, found.place.country)
        if served is None and found.place.population > 5_000_000:
            return found
        return (
            carried(found, f"flights of {found.place.name} use its airport", "ground.place.airport")
            if port is None
            else Resolved(place=port, rule="ground.place.airport", reason=f"the airport of {found.place.name}")
        )

    def time(self, claim: Claim, setting: Setting) -> tuple[Interval | None, Span | None, str]:
        """The interval of a claim, the words that tell it, and the rule; None where the text gives no hold."""
        own = [t for span in claim.times for t in setting.sentence.times if t.span.overlaps(span)]
        near = sorted(setting.sentence.times, key=lambda t: _distance(t.span, claim.span))
        for readings, rule in ((own, "ground.time.own"), (near, "ground.time.sentence")):
            found = self._told(claim, readings, setting)
            if found is not None:
                interval, words = found
                return interval, words, rule
        if claim.stance == "expected" and claim.kind in {"attack", "transport", "outage"}:
            return None, None, "ground.time.unknown"
        return self._standing(claim, setting)

    def _told(self, claim: Claim, readings: Sequence[Reading], setting: Setting) -> tuple[Interval, Span] | None:
        plain = [t for t in readings if not t.status and t.rule.kind != "entry" and (not is_event(t) or self._tells(t, claim))]
        if claim.stance == "expected":
            plain = [t for t in readings if t.rule.kind != "entry"]
        day = self._day(claim, plain, setting)
        clock = next((t for t in plain if t.rule.kind in CLOCKS), None)
        when = day.day if day else setting.standing
        if clock and when and (claim.kind in AT_THE_MOMENT | {"alert", "protection", "transport", "outage"}):
            return on_clock(clock, when), clock.span
        if day:
            words = next(t.span for t in plain if t.rule.kind not in CLOCKS)
            return day, words
        return None

    def _tells(self, event: Reading, claim: Claim) -> bool:
        """Whether the claim is the event that "three days after" dates: it follows in the same clause."""
        between = self._body[event.span.end : claim.span.start]
        return event.span.end <= claim.span.start + 1 and "," not in between

    def _day(self, claim: Claim, readings: Sequence[Reading], setting: Setting) -> Interval | None:
        """The days that readings tell of a claim; a vague one is the precise one that its paragraph comes to."""
        if claim.stance == "expected":
            found = (self._calendar.interval(t, setting.standing, ahead=True) for t in readings if t.rule.kind not in CLOCKS)
            return next((f for f in found if f is not None), None)
        plain = day_of(self._calendar, [t for t in readings if not is_event(t)], setting.standing)
        event = next((t for t in readings if is_event(t)), None)
        if event is not None:
            base = setting.days or plain
            return self._calendar.interval(event, base.day if base else None, ahead=False)
        return setting.days if plain and setting.days and within(setting.days, plain) else plain

    def _standing(self, claim: Claim, setting: Setting) -> tuple[Interval | None, Span | None, str]:
        scene, main = setting.scene, self._scenes.main
        if scene.clock and claim.kind in AT_THE_MOMENT and scene.days != main.days:
            return scene.clock, None, "ground.time.scene"
        same = scene.days == main.days and (scene.place is None or main.place is None or scene.place.place.id == main.place.place.id)
        if same and main.clock and claim.kind in AT_THE_MOMENT | {"responsibility", "alert", "origin"}:
            return main.clock, None, "ground.time.main"
        if scene.days:
            return scene.days, None, "ground.time.scene"
        return None, None, "ground.time.unknown"


def _distance(span: Span, claim: Span) -> tuple[int, int]:
    """Words inside the claim's first, then those before it, then those after."""
    if claim.overlaps(span):
        return 0, span.start
    return (1, claim.start - span.end) if span.end <= claim.start else (2, span.start - claim.end)
