"""`python -m eval.linking GOLD... [--reports]`: linking alone, with gold's own claims in, beside the ten-line baseline.

Coordinates are unknown to the linker here, as gold has none. A report counts for each incident its claims were linked to, and for the
wave where claims hang on a wave and on no one incident.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from aftermath.base import Claim, Count, GroundedClaim, PlaceFix, Report, Source, Span, Speaker, TimeFix
from aftermath.base.ids import content_id
from aftermath.base.moment import TimePrecision
from aftermath.base.place import PlacePrecision
from aftermath.link import link
from eval import gold, incidents
from eval.moments import Row

DEV = Path(__file__).parent.parent / "tests" / "gold" / "dev"
_SEAS = ("sea", "strait", "gulf", "bay")
_DISTRICTS = ("district", "raion", "community")
_REGIONS = ("oblast", "krai", "republic", "region", "governorate", "province", "state")


def report_of(row: Row) -> Report:
    """The report that a gold row was marked on."""
    return Report.made(
        source=Source.named(row.get("publisher")),
        title=row["title"],
        text=row["text"],
        language=row["language"],
        ref=row["id"],
        published=datetime.fromisoformat(row["published"]) if row.get("published") else None,
    )


def claims_of(row: Row, report: Report) -> list[GroundedClaim]:
    """Gold's claims as the journey would hold them after grounding."""
    names = [content_id("gold", report.id, number) for number in range(len(row["claims"]))]
    made: list[GroundedClaim] = []
    for number, marked in enumerate(row["claims"]):
        start = max(report.body.find(marked["evidence"]), 0)
        span = Span(start=start, end=start + len(marked["evidence"]))
        relations = {key: names[marked[key]] for key in ("part_of", "supersedes", "denies") if marked.get(key) is not None}
        claim = Claim(
            id=names[number],
            report=report.id,
            kind=marked["kind"],
            measure=marked["measure"],
            span=span,
            evidence=marked["evidence"],
            sentence=span,
            object=marked.get("object"),
            count=Count(low=marked["count"][0], high=marked["count"][1]) if marked.get("count") else None,
            unit=marked.get("unit"),
            speaker=Speaker(name=marked["speaker"], kind=marked.get("speaker_kind")) if marked.get("speaker") else None,
            channel=marked.get("channel"),
            stance=marked["stance"],
            party=marked.get("party"),
            **relations,
        )
        made.append(GroundedClaim(claim=claim, place=place_of(marked), time=time_of(marked)))
    return made


def place_of(marked: Row) -> PlaceFix | None:
    """Gold's place without a point; how wide it is, its name and its region tell."""
    name = marked.get("place")
    if not name:
        return None
    return PlaceFix(
        name=name,
        precision=_precision(name.casefold().split(), name, marked.get("admin1")),
        latitude=None,
        longitude=None,
        radius_km=0.0,
        admin1=marked.get("admin1"),
        country=marked.get("country"),
        zone=None,
        gazetteer_id=content_id("gold", name),
    )


def _precision(words: Sequence[str], name: str, admin1: str | None) -> PlacePrecision:
    if any(w in _SEAS for w in words):
        return "sea"
    if any(w in _DISTRICTS for w in words):
        return "district"
    if any(w in _REGIONS for w in words) or (admin1 is None and name[:1].islower()):
        return "region"
    if name in ("Crimea", "Tatarstan", "Golan Heights"):
        return "region"
    return "country" if admin1 is None else "town"


def time_of(marked: Row) -> TimeFix | None:
    """Gold's time: two plain days are a night, one is a day, a clock time is a clock time."""
    if not marked.get("start"):
        return None
    start = datetime.fromisoformat(marked["start"]).replace(tzinfo=None)
    end = datetime.fromisoformat(marked["end"]).replace(tzinfo=None) if marked.get("end") else None
    return TimeFix(start=start, end=end, precision=_sharpness(marked, end - start if end else None))


def _sharpness(marked: Row, length: timedelta | None) -> TimePrecision:
    if "T" in marked["start"] or (length is not None and length < timedelta(days=1)):
        return "minute" if length is None or length <= timedelta(minutes=1) else "part_of_day"
    if length is None or length == timedelta(days=1):
        return "day"
    return "night" if length == timedelta(days=2) else "days"


def linked(rows: Sequence[Row]) -> dict[str, list[str]]:
    """Each report's incidents and waves, by the linker."""
    reports = {r.id: (r, claims_of(row, r)) for row in rows for r in [report_of(row)]}
    linking = link([r for r, _ in reports.values()], [g for _, held in reports.values() for g in held])
    by_mention = {made.mention: made.incident for made in linking.links}
    found: dict[str, list[str]] = defaultdict(list)
    for mention in linking.mentions:
        found[reports[mention.report][0].ref].append(by_mention[mention.id])
    return found


def baseline(rows: Iterable[Row]) -> dict[str, list[str]]:
    """The ten-line baseline: same region, same day."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        for marked in row["claims"]:
            region = marked.get("admin1") or marked.get("country")
            if region and marked.get("start") and marked["kind"] != "origin":
                found[row["id"]].append(f"{region} {marked['start'][:10]}")
    return found


def main(argv: Sequence[str]) -> int:
    """Print the figures of linker and baseline."""
    parser = argparse.ArgumentParser(prog="python -m eval.linking", description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path, default=[DEV])
    parser.add_argument("--reports", action="store_true", help="each report's incidents (never of the kept-apart reports)")
    options = parser.parse_args(argv)
    rows = gold.load(options.gold)
    found = linked(rows)
    for row in rows:
        if options.reports and row["id"] not in gold.KEPT_APART:
            print(row["id"], sorted(row["incidents"]), sorted(set(found.get(row["id"], []))))
    print("linker", *incidents.score(rows, found).lines(), sep="\n  ")
    print("baseline: same region, same day", *incidents.score(rows, baseline(rows)).lines(), sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
