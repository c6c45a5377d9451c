"""How well the stage `ground` places gold claims, as if reading them had been perfect.

Run it with `python -m eval.ground_fields [--misses] GOLD...`. Each gold claim becomes a claim with its evidence as its span. The marks
that the finders set inside the evidence, else inside the sentence, are bound to it; where several claims share one piece of evidence,
each takes one of its places in turn.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from aftermath.base import Claim, Count, GroundedClaim, PlaceMark, Report, Source, Span, Speaker, TimeMark
from aftermath.ground import EnglishPlaces, EnglishTimes, ReportGrounder, compile_gazetteer, default_path, is_current, open_gazetteer
from eval.agreement import fields, sentence_span
from eval.gold import KEPT_APART, load
from eval.moments import Row

FIELDS = ("place", "admin1", "country", "date", "clock", "unknown place kept", "unknown time kept")


def report_of(row: Row) -> Report:
    """The report a gold file holds."""
    published = datetime.fromisoformat(row["published"]) if row.get("published") else None
    source = Source.named(row.get("publisher"))
    return Report.made(source=source, title=row["title"], text=row["text"], language=row["language"], ref=row["id"], published=published)


def claims_of(row: Row, report: Report, places: Sequence[PlaceMark], times: Sequence[TimeMark]) -> Iterator[Claim]:
    """The gold claims as a perfect reader would hand them over."""
    seen: Counter[str] = Counter()
    for number, gold in enumerate(row["claims"]):
        at = report.body.find(gold["evidence"])
        span = Span(start=at, end=at + len(gold["evidence"]))
        around = sentence_span(report.body, gold["evidence"]) or (span.start, span.end)
        sentence = Span(start=around[0], end=around[1])
        inside = [m.span for m in places if m.role in {"name", "anaphor"} and span.contains(m.span)]
        shared = sum(g["evidence"] == gold["evidence"] and g["measure"] == gold["measure"] for g in row["claims"])
        if shared > 1 and len(inside) > 1:
            turn = seen[gold["measure"] + gold["evidence"]] % len(inside)
            inside = inside[turn:] + inside[:turn]
            seen[gold["measure"] + gold["evidence"]] += 1
        part = gold.get("part_of")
        yield Claim(
            id=str(number),
            report=report.id,
            kind=gold["kind"],
            measure=gold["measure"],
            object=gold["object"],
            span=span,
            evidence=gold["evidence"],
            sentence=sentence,
            speaker=Speaker(name=gold["speaker"], kind=gold["speaker_kind"]) if gold["speaker"] else None,
            count=Count(low=gold["count"][0], high=gold["count"][1]) if gold["count"] else None,
            stance=gold["stance"],
            places=tuple(inside[:1] if shared > 1 else inside),
            times=tuple(m.span for m in times if span.contains(m.span)),
            part_of=str(part) if part is not None else None,
        )


def row_of(grounded: GroundedClaim) -> Row:
    """Place and time as output writes them."""
    place, time = grounded.place, grounded.time
    start, end = time.iso() if time else (None, None)
    return {
        "place": place.name if place else None,
        "admin1": place.admin1 if place else None,
        "country": place.country if place else None,
        "start": start,
        "end": end,
    }


def main() -> None:
    """Print agreement per field, and with --misses each claim that differs in reports not kept apart."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--gazetteer", type=Path, default=default_path())
    options = parser.parse_args()
    if not is_current(options.gazetteer):
        compile_gazetteer(options.gazetteer)
    gazetteer = open_gazetteer(options.gazetteer)
    places, times, grounder = EnglishPlaces(gazetteer), EnglishTimes(), ReportGrounder(gazetteer)
    tallies: dict[str, Counter[tuple[str, bool]]] = {"open": Counter(), "kept apart": Counter()}
    for row in load(options.gold, "en"):
        report = report_of(row)
        claims = list(claims_of(row, report, places.find(report.body), times.find(report.body)))
        apart = row["id"] in KEPT_APART
        for gold, grounded in zip(row["claims"], grounder.ground(report, claims), strict=True):
            found = row_of(grounded)
            for name, (asked, agrees) in fields(row.get("publisher")).items():
                if name in FIELDS and asked(gold):
                    same = bool(agrees(found, gold))
                    tallies["kept apart" if apart else "open"][name, same] += 1
                    if options.misses and not same and not apart:
                        print(
                            row["id"],
                            name,
                            json.dumps(found, ensure_ascii=False),
                            "GOLD",
                            [gold.get(k) for k in found],
                            gold["evidence"][:70],
                        )
    for group, tally in tallies.items():
        for name in FIELDS:
            asked_of = tally[name, True] + tally[name, False]
            print(f"{group:11} {name:20} {tally[name, True] / asked_of if asked_of else 0:.3f} (n={asked_of})")


if __name__ == "__main__":
    main()
