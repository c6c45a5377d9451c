"""`python -m eval GOLD...`: the journey's figures against gold."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from aftermath.app.settings import settings
from eval import claims, floors, gold, incidents, journey, table
from eval.moments import Row

DEV = Path(__file__).parent.parent / "tests" / "gold" / "dev"
Scored = tuple[str, list[Row], journey.Outcome, claims.Tally, incidents.LinkFigures]


def scored(rows: Sequence[Row], cache: Path) -> Iterator[Scored]:
    """Each set of gold with what the journey made of it; the reports of one folder travel together."""
    by = journey.readers(cache)
    for folder in gold.by_folder(rows).values():
        outcome = journey.travel([gold.handed(row) for row in folder], by)
        for name, part in gold.by_set(folder).items():
            yield name, part, outcome, claims.score(part, outcome.claims), incidents.score(part, outcome.incidents)


def figures_of(rows: Sequence[Row], cache: Path) -> dict[str, Any]:
    """The figures of each set."""
    return {name: {"claims": tally.figures(), "incidents": links.figures()} for name, _, _, tally, links in scored(rows, cache)}


def main(argv: Sequence[str]) -> int:
    """Print the figures of each set, or raise the floors."""
    options = _options(argv)
    cache = settings().cache
    if options.raise_floors:
        _raise_floors(cache)
        return 0
    rows = gold.load([*options.gold, *options.samples], options.language)
    if options.json:
        print(json.dumps(figures_of(rows, cache), indent=1))
        return 0
    if options.table:
        print(*table.lines(figures_of(rows, cache)), sep="\n")
        return 0
    for name, part, outcome, tally, links in scored(rows, cache):
        print(f"== {name}")
        if options.reports and name != gold.APART:
            print(*_by_report(part, outcome), sep="\n")
        if options.misses and name != gold.APART:
            print(*tally.misses, sep="\n")
        print(*tally.lines(), *links.lines(), sep="\n")
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path, default=[DEV], help="gold files or folders; the development set where none is named")
    parser.add_argument("--samples", nargs="*", type=Path, default=[], help="further gold beside the development set")
    parser.add_argument("--language", help="count only reports in this language, such as en")
    parser.add_argument(
        "--misses", action="store_true", help="list gold claims not right and false claims (never of the kept-apart reports)"
    )
    parser.add_argument("--reports", action="store_true", help="a line for each report (never of the kept-apart reports)")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--table", action="store_true", help="print the figures as a Markdown table")
    parser.add_argument("--raise-floors", action="store_true", help="write what is reached on the development set into floors.json")
    return parser.parse_args(argv)


def _by_report(rows: Sequence[Row], outcome: journey.Outcome) -> Iterator[str]:
    for row in rows:
        figures = claims.score([row], outcome.claims).figures().get("all", {})
        found, right = (figures.get(name, [0, 0, 0]) for name in ("found", "right"))
        yield f"{row['id']} gold {figures.get('gold', 0):3} pred {figures.get('predicted', 0):3} found {found} right {right}"


def _raise_floors(cache: Path) -> None:
    rows = gold.load([DEV], floors.LANGUAGE)
    held = floors.load()
    for name, figures in figures_of(rows, cache).items():
        corpus = floors.digest(gold.by_set(rows)[name])
        before = held[name]["floors"] if held.get(name, {}).get("corpus") == corpus else {}
        held[name] = {"corpus": corpus, "floors": floors.raised(before, floors.reached(figures))}
    floors.FILE.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
