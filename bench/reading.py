"""Reading and placing: reports of 350 words a second on one core, texts about something else, very long texts, memory.

Run as `python -m bench.reading`, and with `--long` for the very long texts, which take minutes. The reports are the English ones of
`tests/gold/dev` and `corpus/en`; a round reads and grounds all of them, and the median of the rounds is printed, in processor time, so
that a busy machine tells little less than the truth. Where spaCy is installed, the time that its blank English tokeniser and sentencizer
needs for the same texts stands beside ours.
"""

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from aftermath.app import wiring
from aftermath.app.settings import settings
from aftermath.base import Report, Source
from aftermath.extract.background import other_subject

ROOT = Path(__file__).parents[1]
WORDS = 350
ROUNDS = 5
LONG = 5_000_000
"""Characters of a very long text."""
LONG_TEXTS = {
    "one sentence": "drones hit a school in Haifa and three people were killed, ",
    "one sentence of other words": "the band played on in the hall and nobody in the town went home, ",
    "quotations inside quotations": "“two drones fell on Haifa,” he said, “and ",
    "short sentences": "Drones hit a school in Haifa on Monday. Three people were killed, the mayor said. ",
}


def reports() -> tuple[list[Report], list[Report]]:
    """The English reports with claims marked in them, and those without that the reader lays aside as being about something else."""
    about: list[Report] = []
    other: list[Report] = []
    for file in sorted([*ROOT.glob("tests/gold/dev/*.json"), *ROOT.glob("corpus/en/*.json")]):
        row = json.loads(file.read_text(encoding="utf-8"))
        if row["language"] == "en":
            published = datetime.fromisoformat(row["published"]) if row.get("published") else None
            made = Report.made(
                source=Source.named(row.get("publisher")), title=row["title"], text=row["text"], language="en", published=published
            )
            if row["claims"]:
                about.append(made)
            elif other_subject(made.title, made.body, "en") is not None:
                other.append(made)
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


def yardstick(ours: float, read_ones: Sequence[Report]) -> str:
    """How long spaCy needs to cut the same texts into tokens and sentences, beside our rate of reading and placing them."""
    if find_spec("spacy") is None:
        return "spaCy is not installed, so nothing is measured against it: `.venv/bin/python -m pip install spacy`, then run this again"
    blank = import_module("spacy").blank("en")
    blank.add_pipe("sentencizer")
    theirs = rate(lambda report: blank(report.body), read_ones)
    return f"spaCy's blank tokeniser and sentencizer alone, the same reports: {theirs:.0f}/s; ours takes {theirs / ours:.1f} times as long"


def long_texts(read: Callable[[Report], object]) -> None:
    """Prints how long texts of `LONG` characters take."""
    for name, piece in LONG_TEXTS.items():
        made = Report.made(source=Source.named(None), title="Drone attack", text=piece * (LONG // len(piece)), language="en")
        start = time.process_time()
        read(made)
        print(f"{LONG // 1_000_000} MB, {name}: {time.process_time() - start:.0f} s")
    print(f"memory of the process at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


def main(*options: str) -> None:
    """Prints the figures; those of the very long texts where `--long` is among the options."""
    cache = settings().cache
    if wiring.needs_gazetteer(cache):
        wiring.compile_gazetteer(cache, lambda _share: None)
    readers = wiring.open_readers(cache)
    reader, grounder = readers.by_language["en"], readers.grounder
    if "--long" in options:
        long_texts(lambda one: grounder.ground(one, reader.read(one)))
        return
    about, other = reports()
    ours = rate(lambda one: grounder.ground(one, reader.read(one)), about)
    print(f"reading and placing, {len(about)} reports: {ours:.0f}/s")
    print(f"reading alone: {rate(reader.read, about):.0f}/s")
    print(f"texts about something else, {len(other)}: {rate(reader.read, other):.0f}/s")
    print(f"memory of the process at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")
    print(yardstick(ours, about))


if __name__ == "__main__":
    main(*sys.argv[1:])
