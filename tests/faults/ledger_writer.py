"""Adds numbered reports to a ledger, saying each number once it is in: `python ledger_writer.py LEDGER FIRST COUNT`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from aftermath.store import Ledger, Reading
from tests.contracts.nouns import claims_in, clock, report


def add_numbered(ledger: Ledger, number: int) -> None:
    one = report(f"report {number} " + "hurt " * 20, ref=f"r{number}")
    ledger.add(one, one.text.encode(), Reading(reader="test", version="1", claims=claims_in(one)))


if __name__ == "__main__":
    path, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    with Ledger.create(path, clock, patience_ms=30_000) as ledger:
        for number in range(first, first + count):
            add_numbered(ledger, number)
            print(number, flush=True)  # noqa: T201 (the test reads it)
