"""`python -m eval.page` writes the tables of docs/accuracy.md and README.md anew from the gold in the repository; the prose stays.

A table stands between `<!-- table: NAME -->` and `<!-- end -->`; a test compares it with what is read now.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from aftermath.app.settings import settings
from eval import faults, gold, phenomena, table
from eval.__main__ import Scored, scored
from eval.moments import Row

ROOT = Path(__file__).parent.parent
GOLD = (ROOT / "tests" / "gold" / "dev", gold.CORPUS / "en")
PAGES = (ROOT / "docs" / "accuracy.md", ROOT / "README.md")
TABLE = re.compile(r"(?<=<!-- table: )([a-z]+)( -->\n).*?(?=<!-- end -->)", re.DOTALL)


def tables(cache: Path) -> dict[str, list[str]]:
    """Each table by its name, as lines."""
    rows = gold.load(GOLD, "en")
    sets = list(scored(rows, cache))
    claims: dict[str, list[Row]] = {}
    for one in sets:
        claims |= one.outcome.claims
    wrong = faults.faults_of(rows, claims)
    return {
        "sets": list(table.lines({one.name: one.figures() for one in sets})),
        "kinds": list(wrong.kinds()),
        "fields": list(wrong.fields()),
        "phenomena": list(phenomena.lines(rows, claims)),
        "negatives": list(_negatives(sets)),
    }


def _negatives(sets: list[Scored]) -> Iterator[str]:
    counts = {one.name: one.tally.figures()["false alarms"] for one in sets}
    told = (f"{table.NAMES[name]}: {count['claims']} on {count['negatives']}" for name, count in counts.items() if count["negatives"])
    yield f"Claims read on texts with nothing to find: {'; '.join(told)}."


def rewritten(text: str, made: Mapping[str, list[str]]) -> str:
    """The page with its tables as they are now. Raises KeyError on a table that there is not."""
    return TABLE.sub(lambda match: f"{match[1]}{match[2]}\n" + "\n".join(made[match[1]]) + "\n\n", text)


def main() -> int:
    """Write the pages."""
    made = tables(settings().cache)
    for page in PAGES:
        page.write_text(rewritten(page.read_text(encoding="utf-8"), made), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
