"""A grounded claim as a row, and back; it loads equal to what was saved."""

from typing import Any

from aftermath.base import Claim, Count, GroundedClaim, Span, Speaker
from aftermath.store.columns import Row, place_of, place_row, span_values, spans_of, time_of, time_row, why_values, whys_of


def claim_row(grounded: GroundedClaim, reading: int, position: int) -> dict[str, Any]:
    """The values of `schema.claims`."""
    claim, speaker = grounded.claim, grounded.claim.speaker
    return {
        "reading": reading,
        "position": position,
        "id": claim.id,
        "report": claim.report,
        "kind": claim.kind,
        "measure": claim.measure,
        "span_start": claim.span.start,
        "span_end": claim.span.end,
        "evidence": claim.evidence,
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "object": claim.object,
        "count_low": claim.count.low if claim.count else None,
        "count_high": claim.count.high if claim.count else None,
        "unit": claim.unit,
        "speaker_name": speaker.name if speaker else None,
        "speaker_kind": speaker.kind if speaker else None,
        "speaker_office": speaker.office if speaker else None,
        "speaker_relayed_by": list(speaker.relayed_by) if speaker else [],
        "channel": claim.channel,
        "stance": claim.stance,
        "party": claim.party,
        "also": span_values(claim.also),
        "places": span_values(claim.places),
        "times": span_values(claim.times),
        "part_of": claim.part_of,
        "supersedes": claim.supersedes,
        "denies": claim.denies,
        "rule": claim.rule,
        "why": why_values(claim.why),
        **place_row(grounded.place),
        **time_row(grounded.time),
    }


def claim_of(row: Row) -> GroundedClaim:
    """The grounded claim that a row of `schema.claims` holds."""
    claim = Claim(
        id=row["id"],
        report=row["report"],
        kind=row["kind"],
        measure=row["measure"],
        span=Span(start=row["span_start"], end=row["span_end"]),
        evidence=row["evidence"],
        sentence=Span(start=row["sentence_start"], end=row["sentence_end"]),
        object=row["object"],
        count=_count(row["count_low"], row["count_high"]),
        unit=row["unit"],
        speaker=_speaker(row),
        channel=row["channel"],
        stance=row["stance"],
        party=row["party"],
        also=spans_of(row["also"]),
        places=spans_of(row["places"]),
        times=spans_of(row["times"]),
        part_of=row["part_of"],
        supersedes=row["supersedes"],
        denies=row["denies"],
        rule=row["rule"],
        why=whys_of(row["why"]),
    )
    return GroundedClaim(claim=claim, place=place_of(row), time=time_of(row))


def _count(low: int | None, high: int | None) -> Count | None:
    return None if low is None and high is None else Count(low=low, high=high)


def _speaker(row: Row) -> Speaker | None:
    if row["speaker_name"] is None:
        return None
    return Speaker(
        name=row["speaker_name"],
        kind=row["speaker_kind"],
        office=row["speaker_office"],
        relayed_by=tuple(row["speaker_relayed_by"]),
    )
