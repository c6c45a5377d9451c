"""`python -m eval GOLD...`: the journey's figures against gold."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aftermath.app.settings import settings
from eval import claims, faults, floors, gold, incidents, journey, phenomena, table
from eval.moments import Row

DEV = Path(__file__).parent.parent / "tests" / "gold" / "dev"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A set of gold with what the journey made of its folder."""

    name: str
    rows: list[Row]
    outcome: journey.Outcome
    tally: claims.Tally
    links: incidents.LinkFigures

    @property
    def apart(self) -> bool:
        """Whether nobody reads these reports while writing rules."""
        return any(gold.is_apart(row) for row in self.rows)

    def figures(self) -> dict[str, Any]:
        """The set's figures as one JSON object."""
        return {"claims": self.tally.figures(), "incidents": self.links.figures()}


def scored(rows: Sequence[Row], cache: Path) -> Iterator[Scored]:
    """Each set of gold with what the journey made of it; the reports of one folder travel together."""
    by = journey.readers(cache)
    for folder in gold.by_folder(rows).values():
        outcome = journey.travel([gold.handed(row) for row in folder], by)
        for name, part in gold.by_set(folder).items():
            tally, links = claims.score(part, outcome.claims), incidents.score(part, outcome.incidents)
            yield Scored(name=name, rows=part, outcome=outcome, tally=tally, links=links)


def figures_of(rows: Sequence[Row], cache: Path) -> dict[str, Any]:
    """The figures of each set."""
    return {one.name: one.figures() for one in scored(rows, cache)}


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
    held: dict[str, list[Row]] = {}
    for one in scored(rows, cache):
        held |= one.outcome.claims
        print(f"== {one.name}")
        if options.reports and not one.apart:
            print(*_by_report(one.rows, one.outcome), sep="\n")
        if options.misses and not one.apart:
            print(*one.tally.misses, sep="\n")
        print(*one.tally.lines(), *one.links.lines(), sep="\n")
    print("== by phenomenon", *phenomena.lines(rows, held), sep="\n")
    wrong = faults.faults_of(rows, held)
    print("== what is wrong, by kind and by field", *wrong.kinds(), "", *wrong.fields(), sep="\n")
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
