"""Dossiers made by hand for tests of the views; every text is the tests' own."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from aftermath.base import (
    Claim,
    Count,
    Dossier,
    Figure,
    GroundedClaim,
    Incident,
    Link,
    PlaceFix,
    Report,
    Source,
    Span,
    Speaker,
    Stance,
    Standing,
    TimeFix,
    Voice,
    Wave,
    Why,
)

GENERATED = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
MAYOR = Speaker(name="Olha Stepova", kind="official", office="mayor of Brenivka")
MINISTRY = Speaker(name="Ministry of Health", kind="official", relayed_by=("Lviv Gazette",))


def town(name: str = "Brenivka", *, latitude: float = 49.4321, longitude: float = 31.2345, feature: str | None = None) -> PlaceFix:
    """A town, known to eight kilometres."""
    return PlaceFix(
        name=name, precision="town", latitude=latitude, longitude=longitude, radius_km=8.0, admin1="Cherkasy Oblast", country="UA",
        zone="Europe/Kyiv", gazetteer_id=f"made:{name}", feature=feature,
        why=Why(field="place", rule="place.only", sentence=f"“{name}” is the only place of that name."),
    )  # fmt: skip


def country(name: str = "Ukraine") -> PlaceFix:
    """A country."""
    return replace(town(name), precision="country", radius_km=600.0, admin1=None, latitude=49.0, longitude=32.0)


def night(day: int = 2) -> TimeFix:
    """The night that ends on that morning of March 2026."""
    return TimeFix(start=datetime(2026, 3, day - 1), end=datetime(2026, 3, day + 1), precision="night", zone="Europe/Kyiv")  # noqa: DTZ001  # local


def report(
    ref: str, text: str, *, hour: int | None = 8, publisher: str = "Lviv Gazette", address: str | None = None, title: str = ""
) -> Report:
    """A report of 2 March 2026 at that hour, or without a publication time."""
    return Report.made(
        source=Source.named(publisher), title=title, text=text, language="en", ref=ref, address=address,
        published=None if hour is None else datetime(2026, 3, 2, hour, tzinfo=UTC),
    )  # fmt: skip


def claimed(
    source: Report,
    words: str,
    measure: str,
    count: int | None = None,
    *,
    kind: str = "casualties",
    thing: str | None = "person",
    speaker: Speaker | None = MAYOR,
    stance: Stance = "asserted",
    place: PlaceFix | None = None,
    time: TimeFix | None = None,
    party: str | None = None,
    part_of: GroundedClaim | None = None,
    supersedes: GroundedClaim | None = None,
) -> GroundedClaim:
    """The claim that these words of the report carry."""
    at = source.body.index(words)
    span, number = Span(start=at, end=at + len(words)), Count.exactly(count) if count is not None else None
    claim = Claim(
        id=Claim.id_of(source, span, kind, measure, thing, number, speaker, stance, None), report=source.id, kind=kind, measure=measure,
        span=span, evidence=words, sentence=span, object=thing, count=number, speaker=speaker, stance=stance, party=party,
        part_of=part_of.claim.id if part_of else None, supersedes=supersedes.claim.id if supersedes else None, rule="made",
        why=(Why(field="count", rule="count.number", sentence="The number stands before the noun.", alternatives=("a price",)),),
    )  # fmt: skip
    return GroundedClaim(claim=claim, place=place or town(), time=time or night())


def voice(name: str, *claims: GroundedClaim, revised: tuple[GroundedClaim, ...] = ()) -> Voice:
    """A voice that stands where its first claim stands."""
    return Voice(
        name=name, count=claims[0].claim.count, claims=tuple(c.claim.id for c in claims), revised=tuple(c.claim.id for c in revised)
    )


def figure(
    name: str,
    first: GroundedClaim,
    count: Count | None,
    standing: Standing,
    *voices: Voice,
    part_of: str | None = None,
    scope: str | None = None,
    outdated: tuple[Voice, ...] = (),
) -> Figure:
    """A figure on the measure of its first claim."""
    claim = first.claim
    return Figure(
        id=name, incident="made", kind=claim.kind, measure=claim.measure, object=claim.object, unit=claim.unit, scope=scope, count=count,
        standing=standing, rule=f"figure.{standing}", voices=voices, outdated=outdated, part_of=part_of,
        why=Why(field="figure", rule=f"figure.{standing}", sentence="This is where the voices leave it."),
    )  # fmt: skip


def incident(title: str, *, place: PlaceFix | None, time: TimeFix | None, wave: str | None = None, name: str = "inc1") -> Incident:
    """An incident with one mention."""
    return Incident(id=name, title=title, place=place, time=time, mentions=("m1",), wave=wave)


@dataclass
class Strike:
    """One strike on Brenivka: a revised toll, two voices that contradict each other, a whole with a part, blame and denial."""

    first: Report = field(
        default_factory=lambda: report(
            "r1",
            "Two people were killed, the mayor wrote. Nine are in hospital, three of them in intensive care. He blamed Ruritania.",
            address="https://gazette.example/1",
        )
    )
    second: Report = field(
        default_factory=lambda: report(
            "r2",
            "Four people were killed, the mayor now says. The ministry counts 12 injured; medics say seven. Ruritania denies it.",
            hour=14,
        )
    )
    place: PlaceFix = field(default_factory=town)

    def dossier(self) -> Dossier:
        """The strike as the ledger would hold it."""
        two = claimed(self.first, "Two people were killed", "killed", 2, place=self.place)
        four = claimed(self.second, "Four people were killed", "killed", 4, supersedes=None, place=self.place)
        nine = claimed(self.first, "Nine are in hospital", "hospitalised", 9, place=self.place)
        three = claimed(self.first, "three of them in intensive care", "critical", 3, part_of=nine, place=self.place)
        twelve = claimed(self.second, "The ministry counts 12 injured", "injured", 12, speaker=MINISTRY, place=self.place)
        seven = claimed(self.second, "medics say seven", "injured", 7, speaker=None, place=self.place)
        blame = claimed(self.first, "He blamed Ruritania", "blamed", kind="responsibility", thing=None, party="Ruritania", place=self.place)
        denial = claimed(
            self.second, "Ruritania denies it", "denied", kind="responsibility", thing=None, party="Ruritania", stance="denied",
            speaker=Speaker(name="Ruritania", kind="official"), place=self.place,
        )  # fmt: skip
        figures = (
            figure("f1", two, Count.exactly(4), "single", voice("Olha Stepova", four, revised=(two,))),
            figure("f3", three, Count.exactly(3), "single", voice("Olha Stepova", three), part_of="f2"),
            figure("f2", nine, Count.exactly(9), "single", voice("Olha Stepova", nine)),
            figure("f4", seven, Count(low=7, high=12), "contested", voice("Ministry of Health", twelve), voice("Lviv Gazette", seven)),
        )
        link = Link(
            mention="m1",
            incident="inc1",
            weight=4.0,
            by="machine",
            why=(Why(field="link", rule="link.town", sentence="Both name the same town."),),
        )
        return Dossier(
            incident=incident("Strike on Brenivka", place=self.place, time=night(), wave="wave1"),
            claims=(two, four, nine, three, twelve, seven, blame, denial), figures=figures, links=(link,),
            reports=(self.first, self.second),
        )  # fmt: skip


def wave() -> Dossier:
    """A night's raid with a tally and a part of it, of which Brenivka's strike is an incident."""
    tally = report("r3", "The air force shot down 50 drones. Of these, 20 fell near Kyiv.", hour=None, publisher="Northern Wire")
    force = Speaker(name="Air Force", kind="military")
    fifty = claimed(
        tally, "The air force shot down 50 drones", "intercepted", 50, kind="interception", thing="drone", speaker=force, place=country()
    )
    twenty = claimed(
        tally, "Of these, 20 fell near Kyiv", "intercepted", 20, kind="interception", thing="drone", speaker=force, part_of=fifty
    )
    figures = (
        figure("w1", fifty, Count.exactly(50), "single", voice("Air Force", fifty)),
        figure("w2", twenty, Count.exactly(20), "single", voice("Air Force", twenty), part_of="w1", scope="Kyiv Oblast"),
    )
    held = Wave(id="wave1", title="Raid on Ukraine", place=country(), time=night(), incidents=("inc1",), mentions=("m3",))
    return Dossier(incident=held, claims=(fifty, twenty), figures=figures, reports=(tally,), links=())


def lost() -> Dossier:
    """An incident of which neither place nor time is known, and no figure either."""
    text = report("r4", "Sirens sounded.", hour=None, publisher="")
    sirens = replace(claimed(text, "Sirens sounded", "declared", kind="alert", thing=None, speaker=None), place=None, time=None)
    return Dossier(incident=incident("Alert", place=None, time=None, name="inc2"), claims=(sirens,), figures=(), reports=(text,), links=())


def at_a_refinery() -> Dossier:
    """A fire at a refinery and someone injured at the same spot."""
    text = report("r5", "The refinery burns. One worker was hurt.", hour=9)
    spot = town("Olenivske", latitude=48.1234, longitude=30.9876)
    fire = claimed(text, "The refinery burns", "fire", 1, kind="damage", thing="refinery", place=spot)
    hurt = claimed(text, "One worker was hurt", "injured", 1, thing="worker", place=spot)
    return Dossier(
        incident=incident("Fire in Olenivske", place=spot, time=night(3), name="inc3"),
        claims=(fire, hurt),
        figures=(),
        reports=(text,),
        links=(),
    )


def hostile() -> Dossier:
    """Text from outside that would be markup, script, an attribute or a terminal command, were it not held as text."""
    attack = '<script>alert(1)</script> "onmouseover="alert(2) \'=1+1 \x1b[31m red \u202e'
    text = report(
        f"r6 {attack}",
        f"Five were hurt {attack} says the post.",
        publisher=f"=Wire {attack}",
        address="javascript:alert(3)",
        title=f"<b>{attack}",
    )
    speaker = Speaker(name=f"=HYPERLINK {attack}", kind="official", relayed_by=(attack,))
    place = town(f"Town {attack}")
    five = claimed(text, f"Five were hurt {attack}", "injured", 5, speaker=speaker, place=place)
    blame = claimed(text, "says the post", "blamed", kind="responsibility", thing=None, party=f"Party {attack}", place=place)
    held = figure("h1", five, Count.exactly(5), "single", voice(f"=HYPERLINK {attack}", five), scope=attack)
    link = Link(mention="m1", incident="inc4", weight=1.0, by="machine", why=(Why(field="link", rule="x", sentence=f"Same {attack}."),))
    named = incident(f"Strike {attack}", place=place, time=night(), name="inc4")
    return Dossier(incident=named, claims=(five, blame), figures=(held,), reports=(text,), links=(link,))


def everything() -> list[Dossier]:
    """All of them."""
    return [Strike().dossier(), wave(), lost(), at_a_refinery(), hostile()]
