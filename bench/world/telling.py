"""What is published about the made-up world: reports with their claims and places, late, partial, copied and at odds with each other."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aftermath.base import Claim, Count, GroundedClaim, PlaceFix, Report, Source, Span, Speaker, TimeFix
from aftermath.base.ids import content_id
from bench.world.truth import Night, Strike, Town, World

OUTLETS = tuple(
    f"{where} {what}" for where in ("Coast", "River", "Hill", "Border", "Harbour", "Steppe") for what in ("Wire", "Post", "Today", "News")
)
COPIED = 0.15
"""The share of reports that repeat an earlier one word for word."""
UNDATED = 0.06
REGION_ONLY = 0.08
"""The share that name the region and not the town."""
LOOKING_BACK = 0.12
"""The share that tell of an earlier strike on the same region too."""


@dataclass(slots=True)
class Published:
    """Reports and their claims, and of each claim what it truly tells of."""

    reports: list[Report] = field(default_factory=list)
    claims: list[GroundedClaim] = field(default_factory=list)
    truth: dict[str, str] = field(default_factory=dict)
    """The strike's or the night's id, by the claim's."""


@dataclass(slots=True)
class _Said:
    """One sentence to be published."""

    about: str
    words: str
    kind: str
    measure: str
    place: PlaceFix
    time: TimeFix | None
    thing: str | None = None
    count: int | None = None
    speaker: Speaker | None = None
    part_of: int | None = None


def publish(random_: random.Random, world: World, each: float) -> Published:
    """The reports on a world, `each` of them on a strike in the mean, and two on a night."""
    told = Published()
    before: dict[str, Strike] = {}
    for strike in sorted(world.strikes, key=lambda s: (s.at, s.id)):
        own: list[tuple[str, list[_Said]]] = []
        for number in range(1 + round(random_.expovariate(1 / max(each - 1, 0.01)))):
            hours = random_.expovariate(1 / 14) + 0.3
            copied = own[-1][1] if own and random_.random() < COPIED else None
            said = copied or _strike_told(random_, strike, hours, before.get(strike.town.region))
            outlet = random_.choice(OUTLETS)
            own.append((outlet, said))
            _add(told, outlet, f"{strike.id}-{number}", strike.at + timedelta(hours=hours), strike.town.zone, said)
        before[strike.town.region] = strike
    for night in world.nights:
        for number in range(2):
            said = _night_told(night)
            _add(
                told,
                random_.choice(OUTLETS),
                f"{night.id}-{number}",
                night.morning + timedelta(hours=9 + number),
                night.parts[0][0].zone,
                said,
            )
    return told


def _strike_told(random_: random.Random, strike: Strike, hours: float, before: Strike | None) -> list[_Said]:
    town = strike.town
    place = _region(town) if random_.random() < REGION_ONLY else _town(town)
    time = None if random_.random() < UNDATED else _time(random_, strike)
    speaker = _official(random_, town)
    told = [_attack(strike, place, time)]
    for measure, toll in (("killed", strike.killed), ("injured", strike.injured)):
        count = toll.at(hours)
        if count is not None and random_.random() < 0.8:
            told.append(_toll(strike, measure, count, place, time, speaker))
    if strike.other_side is not None and random_.random() < 0.5:
        told.append(
            _toll(strike, "killed", strike.other_side, place, time, Speaker(name=f"{town.region} Health Directorate", kind="medical"))
        )
    for thing, count in strike.damage:
        if random_.random() < 0.6:
            words = f"{count} {thing}s of {town.name} were damaged, says {speaker.name}"
            told.append(_Said(strike.id, words, "damage", "damaged", place, time, thing, count, speaker))
    if before is not None and random_.random() < LOOKING_BACK:
        told.append(_attack(before, _town(before.town), _day(before)))
        told.append(_toll(before, "killed", before.killed.last, _town(before.town), _day(before), _governor(before.town)))
    return told


def _attack(strike: Strike, place: PlaceFix, time: TimeFix | None) -> _Said:
    words = f"{strike.weapons} {strike.weapon}s struck {place.name}"
    return _Said(strike.id, words, "attack", "attack", place, time, strike.weapon, strike.weapons)


def _toll(strike: Strike, measure: str, count: int, place: PlaceFix, time: TimeFix | None, speaker: Speaker) -> _Said:
    words = f"{count} people were {measure} in {place.name}, according to {speaker.name}"
    return _Said(strike.id, words, "casualties", measure, place, time, "person", count, speaker)


def _night_told(night: Night) -> list[_Said]:
    """A ministry's count over a country with its parts."""
    country = _place(f"country:{night.country}", night.country, "country", None, night.country, night.parts[0][0])
    time = TimeFix(
        start=night.morning - timedelta(days=1), end=night.morning + timedelta(days=1), precision="night", zone=night.parts[0][0].zone
    )
    speaker = Speaker(name=f"{night.country} Ministry of Defence", kind="military")
    total = sum(count for _, count in night.parts)
    told = [
        _Said(night.id, f"{total} drones were shot down overnight", "interception", "intercepted", country, time, "drone", total, speaker)
    ]
    for town, count in night.parts:
        words = f"{count} over {town.region}"
        told.append(_Said(night.id, words, "interception", "intercepted", _region(town), time, "drone", count, speaker, part_of=0))
    return told


def _add(told: Published, outlet: str, ref: str, published: datetime, zone: str | None, said: Sequence[_Said]) -> None:
    text = ". ".join(one.words for one in said) + "."
    report = Report.made(
        source=Source.named(outlet),
        title="",
        text=text,
        language="en",
        ref=ref,
        published=published.replace(tzinfo=ZoneInfo(zone or "UTC")),
    )
    told.reports.append(report)
    ids: list[str] = []
    at = 0
    for number, one in enumerate(said):
        start = report.body.index(one.words, at)
        at = start + len(one.words)
        span = Span(start=start, end=at)
        ids.append(content_id("world", report.id, number))
        claim = Claim(
            id=ids[-1], report=report.id, kind=one.kind, measure=one.measure, span=span, evidence=one.words, sentence=span,
            object=one.thing, count=Count.exactly(one.count) if one.count is not None else None, speaker=one.speaker,
            part_of=ids[one.part_of] if one.part_of is not None else None,
        )  # fmt: skip
        told.claims.append(GroundedClaim(claim=claim, place=one.place, time=one.time))
        told.truth[claim.id] = one.about


def _official(random_: random.Random, town: Town) -> Speaker:
    return _governor(town) if random_.random() < 0.7 else Speaker(name=f"{town.region} Emergency Service", kind="emergency")


def _governor(town: Town) -> Speaker:
    return Speaker(name=f"Governor {content_id('name', town.region)[:8]}", kind="official", office=f"governor of {town.region}")


def _time(random_: random.Random, strike: Strike) -> TimeFix:
    if random_.random() < 0.4:
        return TimeFix(start=strike.at, end=strike.at + timedelta(minutes=1), precision="minute", zone=strike.town.zone)
    return _day(strike)


def _day(strike: Strike) -> TimeFix:
    midnight = strike.at.replace(hour=0, minute=0)
    return TimeFix(start=midnight, end=midnight + timedelta(days=1), precision="day", zone=strike.town.zone)


def _town(town: Town) -> PlaceFix:
    return _place(town.id, town.name, "town", town.region, town.country, town)


def _region(town: Town) -> PlaceFix:
    return _place(f"region:{town.country}.{town.region}", town.region, "region", town.region, town.country, town)


def _place(name: str, shown: str, precision: Any, region: str | None, country: str, near: Town) -> PlaceFix:  # noqa: ANN401  # a literal
    point = precision == "town"
    return PlaceFix(
        name=shown, precision=precision, latitude=near.latitude if point else None, longitude=near.longitude if point else None,
        radius_km=5.0 if point else 100.0, admin1=region, country=country, zone=near.zone, gazetteer_id=name,
    )  # fmt: skip
