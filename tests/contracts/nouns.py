"""Reports, claims and linkings for tests of the ledger: some by hand, and hypothesis strategies over all that the nouns allow."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from aftermath.base import (
    MEASURES,
    Claim,
    Count,
    GroundedClaim,
    Incident,
    Link,
    Mention,
    PlaceFix,
    Report,
    Source,
    Span,
    Speaker,
    TimeFix,
    Wave,
    Why,
)
from aftermath.base.ids import bytes_id, content_id

NOON = datetime(2026, 5, 30, 12, tzinfo=UTC)


def clock() -> datetime:
    """Always the same noon."""
    return NOON


def report(text: str, *, title: str = "Night over Lviv", ref: str | None = None, address: str | None = None) -> Report:
    """A report whose bytes are its text."""
    return Report.made(
        source=Source.named("Lviv Gazette", kind="newspaper"),
        title=title,
        text=text,
        language="en",
        ref=ref,
        address=address,
        channel="web",
        published=datetime(2026, 5, 30, 8, 15, tzinfo=timezone(timedelta(hours=3))),
        raw=bytes_id(text.encode()),
    )


def lviv(words: Span | None = None) -> PlaceFix:
    """The city of Lviv."""
    return PlaceFix(
        name="Lviv",
        precision="town",
        latitude=49.83826,
        longitude=24.02324,
        radius_km=12.5,
        admin1="Lviv Oblast",
        country="UA",
        zone="Europe/Kyiv",
        gazetteer_id="702550",
        words=words,
        why=Why(field="place", rule="place.biggest", sentence="The biggest place of that name.", alternatives=("Lviv, a village",)),
    )


def night() -> TimeFix:
    """The night to 30 May 2026."""
    return TimeFix(start=datetime(2026, 5, 29), end=datetime(2026, 5, 31), precision="night", zone="Europe/Kyiv")  # noqa: DTZ001 (local by contract)


def claims_in(report: Report, *, kind: str = "casualties", measure: str = "injured") -> tuple[GroundedClaim, ...]:
    """One claim for each word of the text; each after the first is a part of the first."""
    claims: list[GroundedClaim] = []
    start = len(report.title) + 1
    for number, word in enumerate(report.text.split(" ")):
        span = Span(start=start, end=start + len(word))
        start = span.end + 1
        claim = Claim(
            id=content_id("claim", report.id, span.start),
            report=report.id,
            kind=kind,
            measure=measure,
            span=span,
            evidence=word,
            sentence=Span(start=0, end=len(report.body)),
            object="person",
            count=Count(low=number, high=None),
            speaker=Speaker(name="Maksym Kozytskyi", kind="official", office="governor", relayed_by=("Lviv Gazette",)),
            part_of=claims[0].claim.id if claims else None,
            rule="en.test",
        )
        claims.append(GroundedClaim(claim=claim, place=lviv(span), time=night()))
    return tuple(claims)


def mention_of(report: Report, claims: Sequence[GroundedClaim]) -> Mention:
    """One mention of all the claims."""
    ids = tuple(grounded.claim.id for grounded in claims)
    return Mention(
        id=content_id("mention", *ids),
        report=report.id,
        claims=ids,
        place=lviv(),
        time=night(),
        weapons=("drone",),
        published=report.published,
    )


def incident_of(*mentions: Mention, name: str, wave: str | None = None) -> Incident:
    """An incident of these mentions."""
    return Incident(
        id=name, title="Lviv, 29 to 30 May 2026", place=lviv(), time=night(), mentions=tuple(one.id for one in mentions), wave=wave
    )


def link_of(mention: Mention, owner: str) -> Link:
    """The mention's link."""
    why = Why(field="link", rule="link.same_place", sentence="Both name Lviv.")
    return Link(mention=mention.id, incident=owner, weight=7.25, by="machine", why=(why,))


def wave_of(*mentions: Mention, incidents: Sequence[Incident], name: str) -> Wave:
    """A wave of these incidents, with mentions of its own."""
    return Wave(
        id=name,
        title="Ukraine, 29 to 30 May 2026",
        place=None,
        time=night(),
        incidents=tuple(one.id for one in incidents),
        mentions=tuple(one.id for one in mentions),
    )


words = st.text(st.characters(codec="utf-8"), max_size=12)
_names = words.filter(bool)
_spans = st.tuples(st.integers(0, 500), st.integers(0, 500)).map(lambda ends: Span(start=min(ends), end=max(ends)))
_moments = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1))  # noqa: DTZ001 (local by contract)
_zones = st.sampled_from([None, "Europe/Kyiv", "Europe/Moscow", "Asia/Tehran", "UTC"])
_counts = st.integers(0, 10**12).flatmap(
    lambda low: st.sampled_from([Count(low=low, high=None), Count(low=None, high=low), Count.exactly(low), Count(low=low, high=low + 3)])
)
_whys = st.builds(Why, field=_names, rule=words, sentence=words, alternatives=st.lists(words, max_size=2).map(tuple))
_measures = st.sampled_from([(kind, measure) for kind, measures in sorted(MEASURES.items()) for measure in sorted(measures)])
_offsets = st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))

places = st.builds(
    PlaceFix,
    name=_names,
    precision=st.sampled_from(["town", "district", "region", "country", "sea"]),
    latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180),
    radius_km=st.floats(0, 2000),
    admin1=st.none() | words,
    country=st.none() | words,
    zone=_zones,
    gazetteer_id=words,
    feature=st.none() | words,
    words=st.none() | _spans,
    why=st.none() | _whys,
)


@st.composite
def times(draw: st.DrawFn) -> TimeFix:
    """Any time that can be."""
    start = draw(_moments)
    return TimeFix(
        start=start,
        end=draw(st.none() | st.timedeltas(timedelta(minutes=1), timedelta(days=400)).map(lambda length: start + length)),
        precision=draw(st.sampled_from(["minute", "day", "night", "month"])),
        zone=draw(_zones),
        words=draw(st.none() | _spans),
        why=draw(st.none() | _whys),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Any report that can be."""
    text = draw(words)
    return Report.made(
        source=Source.named(draw(st.none() | st.sampled_from(["A", "B"]))),
        title=draw(words),
        text=text,
        language=draw(st.sampled_from(["en", "uk", "und"])),
        ref=draw(st.none() | st.sampled_from(["r1", "r2", "r3"])),
        address=draw(st.none() | st.sampled_from(["https://a.example/1", "https://a.example/2"])),
        channel=draw(st.none() | words),
        published=draw(st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=_offsets)),  # noqa: DTZ001 (hypothesis adds it)
        raw=bytes_id(text.encode()),
        boilerplate=draw(st.lists(_spans, max_size=2)),
    )


@st.composite
def grounded_claims(draw: st.DrawFn, report: Report) -> tuple[GroundedClaim, ...]:
    """Any claims that a report may hold."""
    return tuple(draw(_grounded(report, number)) for number in range(draw(st.integers(0, 3))))


@st.composite
def _grounded(draw: st.DrawFn, report: Report, number: int) -> GroundedClaim:
    kind, measure = draw(_measures)
    speakers = st.builds(
        Speaker,
        name=words,
        kind=st.sampled_from([None, "official", "media"]),
        office=st.none() | words,
        relayed_by=st.lists(words, max_size=2).map(tuple),
    )
    claim = Claim(
        id=content_id(report.id, number),
        report=report.id,
        kind=kind,
        measure=measure,
        span=draw(_spans),
        evidence=draw(words),
        sentence=draw(_spans),
        object=draw(st.none() | words),
        count=draw(st.none() | _counts),
        unit=draw(st.none() | words),
        speaker=draw(st.none() | speakers),
        channel=draw(st.none() | words),
        stance=draw(st.sampled_from(["asserted", "hedged", "denied", "expected"])),
        party=draw(st.none() | words),
        also=draw(st.lists(_spans, max_size=2).map(tuple)),
        places=draw(st.lists(_spans, max_size=2).map(tuple)),
        times=draw(st.lists(_spans, max_size=2).map(tuple)),
        part_of=draw(st.none() | words),
        supersedes=draw(st.none() | words),
        denies=draw(st.none() | words),
        rule=draw(words),
        why=draw(st.lists(_whys, max_size=2).map(tuple)),
    )
    return GroundedClaim(claim=claim, place=draw(st.none() | places), time=draw(st.none() | times()))
