"""Times by themselves on TempEval-3 (TimeML news): run as `python -m eval.tempeval3 FOLDER...`; prints totals only.

FOLDER holds `.tml` files with TIMEX3 marks. What is counted:

- Gold is every TIMEX3 of type DATE or TIME in the text; the document's own time is handed over as the day of publication.
- Everything the product marks counts as found, also where it overlaps a mark of another type (then it is false).
- Relaxed: the words overlap, one to one, first come first served. Strict: the words are the same, a full stop or an apostrophe-s aside.
- Value: relaxed, and the normal form agrees. A fix becomes a TIMEX3 value by its precision and its kind; a vague time becomes its
  reference (`PRESENT_REF`). Minutes that gold leaves out are not asked.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from aftermath.base.report import Span
from aftermath.ground import TextTimes, TimeTold
from eval import floors

KINDS = frozenset({"DATE", "TIME"})
PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midday": "MI",
    "noon": "MI",
}
WHOLE_MONTHS = frozenset({"month_part", "this_month"})
WEEK, YEAR, QUARTER = 7, 366, 3
Tally = Counter[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A gold mark."""

    span: Span
    value: str


def read(tml: str) -> tuple[str, date, list[Timex]]:
    """The text of a TimeML document, its day and its dates and times."""
    root = ET.fromstring(tml)  # noqa: S314  # a data set that the user names
    made = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if made is None or body is None:
        raise ValueError("no TimeML document: it has no TEXT or no DCT")
    pieces: list[str] = []
    marks: list[Timex] = []

    def walk(node: ET.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        if node.tag == "TIMEX3" and node.get("type") in KINDS:
            marks.append(Timex(span=Span(start=start, end=sum(map(len, pieces))), value=node.get("value", "")))

    walk(body)
    return "".join(pieces), date.fromisoformat(made.get("value", "")[:10]), marks


def value(told: TimeTold, text: str) -> str | None:
    """The TIMEX3 value of a time; None where it has none."""
    if told.fix is None or told.fix.end is None:
        return f"{told.ref.upper()}_REF" if told.ref else None
    start, end, precision = told.fix.start, told.fix.end, told.fix.precision
    if precision in {"minute", "hour"}:
        return f"{start:%Y-%m-%dT%H:%M}"
    if told.kind in WHOLE_MONTHS or precision == "month":
        return f"{start:%Y-%m}"
    number = (end - start).days
    if told.kind == "weekend":
        return f"{start:%G-W%V}-WE"
    if precision == "week":
        return f"{start:%G-W%V}"
    if precision == "season":
        season = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}.get(start.month)
        return f"{start.year}-{season}" if season else f"{start.year}-Q{start.month // QUARTER + 1}"
    if precision == "year":
        return f"{start.year}" if number <= YEAR else f"{start.year // 10}"
    words = text[told.span.start : told.span.end].lower()
    part = next((code for word, code in PARTS.items() if word in words), "NI" if precision == "night" else None)
    return f"{start:%Y-%m-%d}" + (f"T{part}" if part else "")


def same(found: str | None, gold: str) -> bool:
    """Whether two values agree; a gold hour asks no minutes, and a gold time with seconds no seconds."""
    if found is None:
        return False
    if "T" in gold and ":" not in gold and gold.split("T")[1].isdigit():
        return found.split(":")[0] == gold
    return found == gold or (gold.count(":") == 2 and gold.rsplit(":", 1)[0] == found)


def count(text: str, gold: Sequence[Timex], found: Sequence[TimeTold], tally: Tally) -> list[str]:
    """Add what agrees in one text to the tally; what does not is handed back as lines."""
    tally["gold"] += len(gold)
    tally["found"] += len(found)
    free = list(found)
    missed = []
    for mark in gold:
        told = next((t for t in free if t.span.overlaps(mark.span)), None)
        if told is None:
            missed.append(f"missed {mark.value} {mark.span.of(text)!r}")
            continue
        free.remove(told)
        tally["relaxed"] += 1
        tally["strict"] += _bare(told.span.of(text)) == _bare(mark.span.of(text))
        right = same(value(told, text), mark.value)
        tally["value"] += right
        if not right:
            missed.append(f"value {mark.value} {mark.span.of(text)!r}: {value(told, text)} by {told.rule}")
    return missed + [f"false {t.span.of(text)!r} by {t.rule} in {text[max(0, t.span.start - 30) : t.span.end + 20]!r}" for t in free]


def _bare(words: str) -> str:
    return re.sub(r"['’]s$|[.\s]+$", "", " ".join(words.split()))


def figures(tally: Tally) -> dict[str, float]:
    """F1 of each measure."""
    total = tally["gold"] + tally["found"]
    return {name: 2 * tally[name] / total if total else 0.0 for name in ("strict", "relaxed", "value")}


def lines(tally: Tally) -> Iterator[str]:
    """The figures of a tally."""
    precision, recall = tally["relaxed"] / max(tally["found"], 1), tally["relaxed"] / max(tally["gold"], 1)
    yield f"gold {tally['gold']}, found {tally['found']}; relaxed P {precision:.3f} R {recall:.3f}"
    yield ", ".join(f"{name} F1 {share:.3f}" for name, share in figures(tally).items())


def folders(paths: Sequence[Path], misses: list[str]) -> Tally:
    """The tally of all documents of the folders; what does not agree is added to `misses`."""
    finder = TextTimes()
    tally: Tally = Counter()
    for file in (f for path in paths for f in sorted(path.rglob("*.tml"))):
        text, day, gold = read(file.read_text("utf-8"))
        misses += count(text, gold, finder.read(text, day), tally)
    return tally


def main() -> None:
    """Print the figures of the folders named."""
    parser = argparse.ArgumentParser(prog="python -m eval.tempeval3", description=__doc__.splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--misses", action="store_true", help="list what does not agree")
    options = parser.parse_args()
    misses: list[str] = []
    tally = folders(options.folders, misses)
    if options.misses:
        print(*misses, sep="\n")
    print(*lines(tally), *floors.faults("tempeval3", figures(tally)), sep="\n")


if __name__ == "__main__":
    main()
