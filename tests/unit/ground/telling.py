"""Reports and claims as the tests tell them: a claim is the words it stands on."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aftermath.base import Claim, Count, GroundedClaim, Report, Source, Span, Speaker
from aftermath.ground import ReportGrounder


def report(text: str, *, published: str | None = "2024-05-15T18:00:00+03:00", title: str = "") -> Report:
    """A report published on Wednesday 15 May 2024, unless told otherwise."""
    moment = datetime.fromisoformat(published) if published else None
    return Report.made(source=Source.named("Test Wire"), title=title, text=text, language="en", published=moment)


def claim(told: Report, words: str, *, kind: str = "attack", measure: str = "attack", **fields: Any) -> Claim:  # noqa: ANN401  # any field of a claim
    """The claim that stands on these words of the report."""
    at = told.body.index(words)
    span = Span(start=at, end=at + len(words))
    made = Claim(id=words, report=told.id, kind=kind, measure=measure, span=span, evidence=words, sentence=span)
    return replace(made, **fields)


def bound(told: Report, made: Claim, *words: str) -> Claim:
    """The claim with these words as its places, the first of each inside or after its own."""
    spans = [told.body.index(w, made.span.start) for w in words]
    return replace(made, places=tuple(Span(start=at, end=at + len(w)) for at, w in zip(spans, words, strict=True)))


def grounded(grounder: ReportGrounder, told: Report, *claims: Claim) -> list[GroundedClaim]:
    """The claims grounded."""
    return list(grounder.ground(told, claims))


def place(item: GroundedClaim) -> str | None:
    """The name of its place."""
    return item.place.name if item.place else None


def start(item: GroundedClaim) -> str | None:
    """The start of its time as output writes it."""
    return item.time.iso()[0] if item.time else None


def military(name: str, count: int) -> dict[str, Any]:
    """The fields of a claim by armed forces with a count."""
    return {"speaker": Speaker(name=name, kind="military"), "count": Count.exactly(count)}
