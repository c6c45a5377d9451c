"""Reports told in few words: each line becomes a sentence of the text and the claim that stands in it."""

from dataclasses import dataclass
from datetime import datetime

from aftermath.base import MEASURES, Claim, Count, GroundedClaim, PlaceFix, Report, Source, Span, Speaker, SpeakerKind, Stance, TimeFix
from aftermath.base.ids import content_id
from aftermath.base.moment import TimePrecision
from aftermath.base.place import PlacePrecision

KIND_OF = {measure: kind for kind, measures in MEASURES.items() for measure in measures}


def place(
    name: str,
    region: str | None = None,
    *,
    country: str | None = "PL",
    precision: PlacePrecision = "town",
    point: tuple[float, float] | None = None,
) -> PlaceFix:
    """A place; without a point where none is given."""
    return PlaceFix(
        name=name,
        precision=precision,
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
        radius_km=5.0,
        admin1=region,
        country=country,
        zone=None,
        gazetteer_id=content_id("test", name),
    )


def region(name: str, *, country: str = "PL") -> PlaceFix:
    """A first-level region."""
    return place(name, name, country=country, precision="region")


def nation(name: str, code: str) -> PlaceFix:
    """A whole country."""
    return place(name, country=code, precision="country")


TARNOW = place("Tarnow", "Lesser Poland")
KRAKOW = place("Krakow", "Lesser Poland")
LUBLIN = place("Lublin", "Lublin Province")
OPOLE = place("Opole", "Opole Province")
GDANSK = place("Gdansk", "Pomerania")


def at(text: str, until: str | None = None, precision: TimePrecision | None = None) -> TimeFix:
    """A day ("2026-05-30"), a clock time ("2026-05-30T01:35"), or from one to another."""
    start = datetime.fromisoformat(text)
    end = datetime.fromisoformat(until) if until else None
    if end is None and "T" not in text:
        end = datetime.fromordinal(start.toordinal() + 1)
    return TimeFix(start=start, end=end, precision=precision or ("minute" if "T" in text else "day"))


def night_to(day: str) -> TimeFix:
    """The night that ends on this day."""
    morning = datetime.fromisoformat(day)
    return TimeFix(
        start=datetime.fromordinal(morning.toordinal() - 1), end=datetime.fromordinal(morning.toordinal() + 1), precision="night"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One claim; relations are numbers of earlier or later lines of the same report."""

    measure: str
    count: Count | None = None
    thing: str | None = None
    place: PlaceFix | None = None
    time: TimeFix | None = None
    by: str | None = None
    by_kind: SpeakerKind | None = "official"
    stance: Stance = "asserted"
    party: str | None = None
    unit: str | None = None
    rule: str = ""
    part_of: int | None = None
    supersedes: int | None = None
    denies: int | None = None


def says(
    measure: str,
    count: int | tuple[int | None, int | None] | None = None,
    thing: str | None = None,
    where: PlaceFix | None = None,
    when: TimeFix | None = None,
    by: str | None = None,
    **more: object,
) -> Line:
    """A line; a plain number is an exact count."""
    exact = Count.exactly(count) if isinstance(count, int) else Count(low=count[0], high=count[1]) if count else None
    return Line(measure=measure, count=exact, thing=thing, place=where, time=when, by=by, **more)  # type: ignore[arg-type]  # the rest as named


def told(publisher: str | None, published: str | None, *lines: Line) -> tuple[Report, list[GroundedClaim]]:
    """A report that says these things in this order, and its claims."""
    sentences = [f"{number}. {line.by or 'It is'} said: {line.measure} {line.count} {line.thing}." for number, line in enumerate(lines)]
    report = Report.made(
        source=Source.named(publisher),
        title=f"What {publisher} tells",
        text=" ".join(sentences),
        language="en",
        published=datetime.fromisoformat(published) if published else None,
    )
    names = [content_id("test", report.id, number) for number in range(len(lines))]
    claims, start = [], len(report.title) + 1
    for number, (line, sentence) in enumerate(zip(lines, sentences, strict=True)):
        span = Span(start=start, end=start + len(sentence))
        start = span.end + 1
        claim = Claim(
            id=names[number],
            report=report.id,
            kind=KIND_OF[line.measure],
            measure=line.measure,
            span=span,
            evidence=sentence,
            sentence=span,
            object=line.thing,
            count=line.count,
            unit=line.unit,
            speaker=Speaker(name=line.by, kind=line.by_kind) if line.by else None,
            stance=line.stance,
            party=line.party,
            rule=line.rule,
            part_of=names[line.part_of] if line.part_of is not None else None,
            supersedes=names[line.supersedes] if line.supersedes is not None else None,
            denies=names[line.denies] if line.denies is not None else None,
        )
        claims.append(GroundedClaim(claim=claim, place=line.place, time=line.time))
    return report, claims
