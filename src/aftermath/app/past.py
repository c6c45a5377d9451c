"""The ledger as it stood: what was out by a moment goes into a ledger of its own and is linked anew, so nothing later shows through."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from aftermath.app import journey

if TYPE_CHECKING:  # for the annotations; why not above, the package's docstring says
    from aftermath.store import Ledger


@contextmanager
def as_of(ledger: "Ledger", moment: datetime) -> Iterator["Ledger"]:
    """A ledger of what was published by the moment; incidents keep the ids that they have today.

    A report without a publication time counts from when it was recorded. The ledger is gone when the context ends.
    """
    from aftermath.store import Ledger

    with TemporaryDirectory(prefix="aftermath-") as folder, Ledger.create(Path(folder) / "past.ledger", lambda: moment) as past:
        for report, reading in ledger.history(moment):
            past.add(report, ledger.raw(report.raw), reading)
        journey.link(past, [*ledger.incidents(), *ledger.waves()])
        yield past
