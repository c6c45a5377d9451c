"""Claims and incidents for other programs: GeoJSON, CSV and JSON Lines, all under the publication policy.

The fields of a claim are those of its contract: kind, measure, object, count, place, admin1, country, start, end, speaker, speaker_kind,
channel, stance, party, unit, evidence, part_of, supersedes, denies.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from aftermath.base import Claim, Dossier, Figure, GroundedClaim, PlaceFix, Report, Voice, Wave, Why, sourced
from aftermath.view import policy, wording
from aftermath.view.reasons import reasons_of
from aftermath.view.sourcing import sourcing_row

FORMULA_STARTS = tuple("=+-@＝＋－＠\t\r\n")
"""A cell of text that begins so is run as a formula by spreadsheets."""
CSV_FIELDS = (
    "incident", "incident_title", "report", "publisher", "published", "address", "id", "kind", "measure", "object",
    "count_low", "count_high", "unit", "place", "admin1", "country", "latitude", "longitude", "radius_km",
    "precision", "start", "end", "speaker", "speaker_kind", "sourced", "relayed_by", "channel", "stance", "party", "evidence",
    "also", "part_of", "supersedes", "denies", "policy",
)  # fmt: skip

Row = dict[str, Any]


def claim_rows(report: Report, claims: Sequence[GroundedClaim]) -> list[Row]:
    """One row a claim, in the order given; `part_of`, `supersedes` and `denies` are indices into that order."""
    at = {grounded.claim.id: number for number, grounded in enumerate(claims)}
    return [_row(report, grounded, at) for grounded in policy.apply_to_claims(claims)]


def to_jsonl(dossiers: Iterable[Dossier]) -> str:
    """One claim a line, each claim once, with the ids of the incidents and waves it belongs to in `incidents`."""
    incidents: dict[str, list[str]] = {}
    claims: dict[str, dict[str, GroundedClaim]] = {}
    reports: dict[str, Report] = {}
    for dossier in policy.apply(dossiers):
        reports |= {report.id: report for report in dossier.reports}
        for grounded in dossier.claims:
            incidents.setdefault(grounded.claim.id, []).append(dossier.incident.id)
            _keep_coarser(claims.setdefault(grounded.claim.report, {}), grounded)
    lines = []
    for report, held in claims.items():
        ordered = sorted(held.values(), key=lambda grounded: (grounded.claim.span, grounded.claim.id))
        rows = claim_rows(reports[report], ordered)
        lines += [json.dumps(row | {"incidents": incidents[row["id"]]}, ensure_ascii=False) + "\n" for row in rows]
    return "".join(lines)


def to_csv(dossiers: Iterable[Dossier]) -> str:
    """One row for each claim of each incident, with a header; relations are claim ids; no cell can run as a formula."""
    out = io.StringIO()
    table = csv.DictWriter(out, CSV_FIELDS, extrasaction="ignore", lineterminator="\r\n")
    table.writeheader()
    for dossier in policy.apply(dossiers):
        reports = {report.id: report for report in dossier.reports}
        for grounded in dossier.claims:
            table.writerow({name: inert(value) for name, value in _csv_row(dossier, reports[grounded.claim.report], grounded).items()})
    return out.getvalue()


def to_geojson(dossiers: Iterable[Dossier]) -> str:
    """An RFC 7946 FeatureCollection, one feature an incident or wave; geometry is null where there is no point."""
    features = [_feature(dossier) for dossier in policy.apply(dossiers)]
    collection = {"type": "FeatureCollection", "policy": policy.statement(), "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def inert(value: object) -> object:
    """The value as a spreadsheet may open it: no control characters, and an apostrophe before text that would run as a formula."""
    if not isinstance(value, str):
        return value
    text = wording.clean(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) or text.lstrip().startswith(FORMULA_STARTS) else text


def _row(report: Report, grounded: GroundedClaim, at: Mapping[str, int]) -> Row:
    claim = grounded.claim
    relation = {name: at.get(target) if target else None for name, target in _relations(claim)}
    return {
        "report": report.ref,
        "id": claim.id,
        "kind": claim.kind,
        "measure": claim.measure,
        "object": claim.object,
        "count": claim.count.pair() if claim.count else None,
        "unit": claim.unit,
        **_where(grounded.place),
        **_when(grounded),
        **_who(claim),
        "stance": claim.stance,
        "party": claim.party,
        "evidence": claim.evidence,
        "span": [claim.span.start, claim.span.end],
        "also": [policy.quote(span.of(report.body)) for span in claim.also],
        **relation,
        "why": [_reason(why) for why in reasons_of(grounded)],
        "policy": policy.LABEL,
    }


def _keep_coarser(held: dict[str, GroundedClaim], grounded: GroundedClaim) -> None:
    """A claim of two incidents may be coarsened in one of them; then it is in both."""
    known = held.get(grounded.claim.id)
    if known is None or (known.place and grounded.place and grounded.place.radius_km > known.place.radius_km):
        held[grounded.claim.id] = grounded


def _relations(claim: Claim) -> tuple[tuple[str, str | None], ...]:
    return ("part_of", claim.part_of), ("supersedes", claim.supersedes), ("denies", claim.denies)


def _where(place: PlaceFix | None) -> Row:
    names = ("admin1", "country", "latitude", "longitude", "radius_km", "precision")
    return {"place": place.name if place else None, **{name: getattr(place, name) if place else None for name in names}}


def _when(grounded: GroundedClaim) -> Row:
    start, end = grounded.time.iso() if grounded.time else (None, None)
    return {"start": start, "end": end}


def _who(claim: Claim) -> Row:
    speaker = claim.speaker
    return {
        "speaker": speaker.name if speaker else None,
        "speaker_kind": speaker.kind if speaker else None,
        "sourced": sourced(claim),
        "relayed_by": list(speaker.relayed_by) if speaker else [],
        "channel": claim.channel,
    }


def _reason(why: Why) -> Row:
    return {"field": why.field, "rule": why.rule, "sentence": why.sentence, "alternatives": list(why.alternatives)}


def _csv_row(dossier: Dossier, report: Report, grounded: GroundedClaim) -> Row:
    row, claim = _row(report, grounded, {}), grounded.claim
    low, high = claim.count.pair() if claim.count else (None, None)
    return row | {
        "incident": dossier.incident.id,
        "incident_title": dossier.incident.title,
        "publisher": report.source.name,
        "published": report.published.isoformat() if report.published else None,
        "address": report.address,
        "count_low": low,
        "count_high": high,
        "relayed_by": "; ".join(row["relayed_by"]),
        "also": " | ".join(row["also"]),
        **dict(_relations(claim)),
    }


def _feature(dossier: Dossier) -> Row:
    incident = dossier.incident
    place = incident.place
    point = place is not None and place.latitude is not None and place.longitude is not None
    start, end = incident.time.iso() if incident.time else (None, None)
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]} if place and point else None,
        "properties": {
            "title": incident.title,
            "kind": "wave" if isinstance(incident, Wave) else "incident",
            "wave": None if isinstance(incident, Wave) else incident.wave,
            **{name: value for name, value in _where(place).items() if name not in ("latitude", "longitude")},
            "start": start,
            "end": end,
            "reports": [report.ref for report in dossier.reports],
            "sourcing": _sourcing(dossier),
            "figures": [_figure(figure) for figure in dossier.figures],
        },
    }


def _sourcing(dossier: Dossier) -> Row:
    """How each report is sourced, by the id that the report came with."""
    reports = {report.id: report for report in dossier.reports}
    return {reports[held.report].ref: sourcing_row(reports[held.report], held) for held in dossier.qualities}


def _figure(figure: Figure) -> Row:
    names = ("id", "kind", "measure", "object", "unit", "scope", "standing", "rule", "part_of")
    start, end = figure.time.iso() if figure.time else (None, None)
    return {
        **{name: getattr(figure, name) for name in names},
        "count": figure.count.pair() if figure.count else None,
        "start": start,
        "end": end,
        "voices": [_voice(voice) for voice in figure.voices],
        "outdated": [_voice(voice) for voice in figure.outdated],
    }


def _voice(voice: Voice) -> Row:
    names = ("name", "stance", "measure", "party")
    count = voice.count.pair() if voice.count else None
    return {**{name: getattr(voice, name) for name in names}, "count": count, "claims": list(voice.claims), "revised": list(voice.revised)}
