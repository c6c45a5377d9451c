"""`python -m eval GOLD... [--samples FOLDER] [--language en] [--misses] [--reports] [--json]`: the journey's figures against gold."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from eval import claims, gold, incidents, journey
from eval.moments import Row

DEV = Path(__file__).parent.parent / "tests" / "gold" / "dev"


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path, default=[DEV], help="gold files or folders; the development set where none is named")
    parser.add_argument("--samples", type=Path, help="a further folder of gold, such as the samples")
    parser.add_argument("--language", help="count only reports in this language")
    parser.add_argument(
        "--misses", action="store_true", help="list gold claims not right and false claims (never of the kept-apart reports)"
    )
    parser.add_argument("--reports", action="store_true", help="a line for each report (never of the kept-apart reports)")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    return parser.parse_args(argv)


def _by_report(rows: Sequence[Row], outcome: journey.Outcome) -> None:
    for row in rows:
        figures = claims.score([row], outcome.claims).figures().get("all", {})
        scores = [figures.get(name, [0, 0, 0]) for name in ("found", "right")]
        print(f"{row['id']} gold {figures.get('gold', 0):3} pred {figures.get('predicted', 0):3} found {scores[0]} right {scores[1]}")


def main(argv: Sequence[str]) -> int:
    """Run the journey on the reports of each folder and print the figures of each set."""
    options = _options(argv)
    rows = gold.load([*options.gold, *([options.samples] if options.samples else [])], options.language)
    by = journey.readers()
    figures = {}
    for folder in gold.by_folder(rows).values():
        outcome = journey.travel([gold.handed(row) for row in folder], by)
        for name, part in gold.by_set(folder).items():
            tally, links = claims.score(part, outcome.claims), incidents.score(part, outcome.incidents)
            figures[name] = {"claims": tally.figures(), "incidents": links.figures()}
            if options.json:
                continue
            print(f"== {name}")
            if options.reports and name != gold.APART:
                _by_report(part, outcome)
            if options.misses and name != gold.APART:
                print(*tally.misses, sep="\n")
            print(*tally.lines(), *links.lines(), sep="\n")
    if options.json:
        print(json.dumps(figures, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
