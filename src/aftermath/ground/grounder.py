"""The stage as one port: a report and its claims become grounded claims; every place and time says why."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from aftermath.base.claim import Claim
from aftermath.base.grounded import GroundedClaim
from aftermath.base.moment import CLOCK, TimeFix
from aftermath.base.place import PlaceFix
from aftermath.base.report import Report, Span
from aftermath.base.why import Why
from aftermath.ground.areas import narrowness
from aftermath.ground.claims import ClaimPlacing
from aftermath.ground.english_places import EnglishPlaces
from aftermath.ground.english_times import EnglishTimes, Reading
from aftermath.ground.entry import Place
from aftermath.ground.fixes import place_fix
from aftermath.ground.gazetteer import Gazetteer
from aftermath.ground.intervals import Interval
from aftermath.ground.lead import LEAD_PARAGRAPHS, Told
from aftermath.ground.moments import Calendar
from aftermath.ground.resolution import PlaceResolver
from aftermath.ground.resolved import Resolved
from aftermath.ground.scenes import Scenes
from aftermath.ground.sentences import sentence_at, sentences
from aftermath.ground.standing import Reader, carried
from aftermath.ground.strikes import STRIKES, at_their_hour, at_their_site, on_their_day
from aftermath.ground.timing import ClaimTiming

CARRIED = frozenset({"ground.place.scene", "ground.place.office", "ground.place.tally", "ground.place.publisher"})
"""Rules that place a claim by what stands elsewhere than in its sentence."""
PUBLISHERS = 1_000
"""So many are remembered with the place of their office."""
LIVE = 3
"""So many entries make a text a live one: each is told of what stands above or below it."""


class ReportGrounder:
    """Grounds the claims of English reports (the port `Grounder`)."""

    def __init__(self, gazetteer: Gazetteer, *, places: EnglishPlaces | None = None, times: EnglishTimes | None = None) -> None:
        """`places` and `times`: the finders of the reader, so that a report's marks are found once."""
        self._gazetteer = gazetteer
        self._places = places or EnglishPlaces(gazetteer)
        self._times = times or EnglishTimes()
        self._home = lru_cache(PUBLISHERS)(self._office)

    def ground(self, report: Report, claims: Sequence[Claim]) -> list[GroundedClaim]:
        """One grounded claim for each claim, in the same order."""
        if not claims:
            return []
        body = report.body
        readings = self._times.read(body)
        found = sentences(report, self._places.find(body), readings)
        if not found:
            return [GroundedClaim(claim=claim, place=None, time=None) for claim in claims]
        calendar = _calendar(report, readings)
        home = self._home(report.source.name or "")
        resolver = PlaceResolver(self._gazetteer, [m for s in found for m in s.places], body, home.place if home else None)
        told = Told(
            attacks=[claim.span for claim in claims if claim.kind in STRIKES],
            harm=[claim.span for claim in claims if claim.kind in {"casualties", "damage"}],
        )
        scenes = Scenes(found, Reader(gazetteer=self._gazetteer, resolver=resolver, body=body), calendar, told, home)
        placing, timing = ClaimPlacing(report, scenes, self._gazetteer), ClaimTiming(report, scenes)
        offices = self._offices(claims, resolver)
        grounded = []
        for claim in claims:
            setting = scenes.settings[sentence_at(found, claim.span.start)]
            grounds = placing.place(claim, setting, offices)
            interval, words, rule = timing.time(claim, setting)
            spans = [p.mark.span for p in setting.placed if grounds and grounds.own and p.found.place.id == grounds.found.place.id]
            fix = place_fix(grounds.found, spans[0] if spans else None) if grounds else None
            zone = (fix.zone if fix else None) or (scenes.main.place.place.zone if scenes.main.place else None)
            grounded.append(GroundedClaim(claim=claim, place=fix, time=_time_fix(interval, words, rule, zone, body) if interval else None))
        whole = _parts(_wholes(grounded, self._gazetteer))
        live = sum(reading.rule.kind == "entry" for reading in readings) >= LIVE
        return at_their_hour(on_their_day(at_their_site(whole) if live else whole))

    def _office(self, name: str) -> Resolved | None:
        """The place of the office or body that publishes ("Governor of Bryansk Oblast", "Air Force of Ukraine"); None for anyone else."""
        marks = [m for m in self._places.find(name) if m.role in {"office", "actor"}]
        found = PlaceResolver(self._gazetteer, marks, name).resolve(marks[0]) if marks else None
        return carried(found, f"the report is published by the office of {found.place.name}", "ground.place.publisher") if found else None

    def _offices(self, claims: Sequence[Claim], resolver: PlaceResolver) -> dict[str, Resolved]:
        """The place of each speaker's office, where the text names one."""
        found: dict[str, Resolved] = {}
        for claim in claims:
            if claim.speaker and claim.speaker.office and claim.speaker.name not in found:
                marks = [m for m in self._places.find(claim.speaker.office) if m.role != "anaphor"]
                resolved = resolver.resolve(marks[0]) if marks else None
                if resolved and narrowness(resolved.place) > 1:
                    found[claim.speaker.name] = resolved
        return found


def _calendar(report: Report, readings: Sequence[Reading]) -> Calendar:
    """Counts from the day of publication, else from the first full date in the text: firm where that stands in the lead."""
    if report.published:
        return Calendar(report.published.date(), until=report.published.time())
    undated = Calendar(None)
    for reading in readings:
        interval = undated.interval(reading, None, ahead=False) if reading.rule.kind == "date" and "year" in reading.fields else None
        if interval:
            return Calendar(interval.day, firm=report.body.count("\n", 0, reading.span.start) <= LEAD_PARAGRAPHS)
    return undated


def _time_fix(interval: Interval, words: Span | None, rule: str, zone: str | None, body: str) -> TimeFix:
    told = f"the words “{words.of(body)}” tell it" if words else "the report is telling of that time there"
    return TimeFix(
        start=interval.start,
        end=interval.end,
        precision=interval.precision,
        zone=interval.zone or zone,
        words=words,
        why=Why(
            field="time",
            rule=rule,
            sentence=f"{interval.start:%Y-%m-%d %H:%M}: {told}." if interval.precision in CLOCK else f"{interval.start:%Y-%m-%d}: {told}.",
        ),
    )


def _wholes(grounded: list[GroundedClaim], gazetteer: Gazetteer) -> list[GroundedClaim]:
    """A total whose parts lie in several regions, and which names no place itself, is the country's."""
    parts: dict[str, list[PlaceFix]] = {}
    for item in grounded:
        if item.claim.part_of and item.place and item.place.words:
            parts.setdefault(item.claim.part_of, []).append(item.place)
    done = []
    for item in grounded:
        regions = {p.admin1 for p in parts.get(item.claim.id, ())}
        countries = {p.country for p in parts.get(item.claim.id, ())}
        country = gazetteer.country(next(iter(countries)) or "") if len(countries) == 1 else None
        if len(regions) > 1 and country and not (item.place and item.place.words):
            done.append(GroundedClaim(claim=item.claim, place=place_fix(_country(country), None), time=item.time))
        else:
            done.append(item)
    return done


def _country(place: Place) -> Resolved:
    return Resolved(place=place, rule="ground.place.whole", reason=f"its parts lie in several regions of {place.name}")


def _parts(grounded: list[GroundedClaim]) -> list[GroundedClaim]:
    """A part that names no place itself is where its whole is."""
    by_id = {item.claim.id: item for item in grounded}
    done = []
    for item in grounded:
        whole = by_id.get(item.claim.part_of or "")
        named = item.place is not None and item.place.why is not None and item.place.why.rule not in CARRIED
        if whole and whole.place and not named and item.claim.kind == "interception":
            why = Why(field="place", rule="ground.place.part-of", sentence=f"It is part of a total told for {whole.place.name}.")
            done.append(replace(item, place=replace(whole.place, words=None, why=why)))
        else:
            done.append(item)
    return done
