"""Reading and placing: reports of 350 words a second on one core, texts about something else, memory.

Run as `python -m bench.reading`. The reports are the English ones of `tests/gold/dev` and `corpus/en`; a round reads and grounds all of
them, and the median of the rounds is printed, in processor time, so that a busy machine tells little less than the truth.
"""

import json
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from aftermath.app import wiring
from aftermath.app.settings import settings
from aftermath.base import Report, Source

ROOT = Path(__file__).parents[1]
WORDS = 350
ROUNDS = 5


def reports() -> tuple[list[Report], list[Report]]:
    """The English reports with claims marked in them, and those with none."""
    about: list[Report] = []
    other: list[Report] = []
    for file in sorted([*ROOT.glob("tests/gold/dev/*.json"), *ROOT.glob("corpus/en/*.json")]):
        row = json.loads(file.read_text(encoding="utf-8"))
        if row["language"] == "en":
            published = datetime.fromisoformat(row["published"]) if row.get("published") else None
            made = Report.made(
                source=Source.named(row.get("publisher")), title=row["title"], text=row["text"], language="en", published=published
            )
            (about if row["claims"] else other).append(made)
    return about, other


def rate(read: Callable[[Report], object], read_ones: Sequence[Report]) -> float:
    """Texts of `WORDS` words a second of processor time: the median of `ROUNDS` rounds, after one that warms up."""
    words = sum(len(report.body.split()) for report in read_ones)
    rounds = []
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        for report in read_ones:
            read(report)
        rounds.append(words / WORDS / (time.process_time() - start))
    return statistics.median(rounds[1:])


def main() -> None:
    """Prints the figures."""
    cache = settings().cache
    if wiring.needs_gazetteer(cache):
        wiring.compile_gazetteer(cache, lambda _share: None)
    readers = wiring.open_readers(cache)
    reader, grounder = readers.by_language["en"], readers.grounder
    about, other = reports()
    print(f"reading and placing, {len(about)} reports: {rate(lambda one: grounder.ground(one, reader.read(one)), about):.0f}/s")
    print(f"reading alone: {rate(reader.read, about):.0f}/s")
    print(f"texts about something else, {len(other)}: {rate(reader.read, other):.0f}/s")
    print(f"memory of the process at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


if __name__ == "__main__":
    main()
