"""How well speakers are found, by themselves: at each gold claim's evidence the speaker is looked up and compared as the scorer does.

Run as `python -m eval.attribution GOLD...`; `--misses` lists the disagreements, never those of reports kept apart.
"""

import argparse
from collections import Counter
from pathlib import Path

from aftermath.base.report import Span
from aftermath.extract.sentences import sentences
from aftermath.extract.speaking import Attribution, Attributor
from aftermath.extract.tokens import tokens
from eval.gold import KEPT_APART, load
from eval.moments import Row
from eval.names import same_speaker


def looked_up(report: Row, attributor: Attributor) -> list[tuple[Row, Attribution | None]]:
    """Each gold claim with the attribution at its evidence."""
    body = f"{report['title']}\n{report['text']}"
    spans = sentences(body)
    found = attributor.attribute(body, spans, [tokens(body, span) for span in spans])
    pairs = []
    for claim in report["claims"]:
        start = body.find(claim["evidence"])
        pairs.append((claim, found.at(Span(start=start, end=start + len(claim["evidence"]))) if start >= 0 else None))
    return pairs


def counted(report: Row, pairs: list[tuple[Row, Attribution | None]], tally: Counter[tuple[str, str]]) -> list[str]:
    """Add the agreements of a report to the tally; its disagreements of speaker, in words."""
    misses = []
    for claim, found in pairs:
        speaker = found.speaker if found else None
        same = same_speaker(speaker and speaker.name, claim["speaker"], report.get("publisher"))
        asked = {
            "speaker": same,
            "speaker given" if claim["speaker"] else "unknown kept": same,
        }
        if claim["speaker_kind"]:
            asked["speaker_kind"] = speaker is not None and speaker.kind == claim["speaker_kind"]
        if claim["channel"]:
            asked["channel"] = found is not None and found.channel == claim["channel"]
        for name, agrees in asked.items():
            tally[name, "asked"] += 1
            tally[name, "agrees"] += agrees
            if not agrees and name in {"speaker", "speaker_kind", "channel"}:
                got = f"{speaker.name}|{speaker.kind}|{found.channel if found else None}" if speaker else "-"
                wanted = "|".join(str(claim[key]) for key in ("speaker", "speaker_kind", "channel"))
                misses.append(f"{report['id']} {name}: {got} for {wanted} at “{claim['evidence'][:70]}”")
    return misses


def main() -> None:
    """Print the agreement over the gold files and folders named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="list the disagreements of reports that may be read")
    parser.add_argument("--apart", action="store_true", help="only the reports kept apart (totals only)")
    options = parser.parse_args()
    attributor = Attributor("en")
    tally: Counter[tuple[str, str]] = Counter()
    for report in load(options.gold, "en"):
        if (report["id"] in KEPT_APART) != options.apart:
            continue
        misses = counted(report, looked_up(report, attributor), tally)
        if options.misses and report["id"] not in KEPT_APART:
            print("\n".join(misses))
    for name in ("speaker", "speaker given", "unknown kept", "speaker_kind", "channel"):
        asked, agrees = tally[name, "asked"], tally[name, "agrees"]
        print(f"{name:14} {agrees / asked if asked else 0:.3f}  ({agrees} of {asked})")


if __name__ == "__main__":
    main()
