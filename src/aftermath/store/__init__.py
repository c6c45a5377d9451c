"""Stage 6: the ledger, which never forgets.

Importing this imports SQLAlchemy (0.2 s): load it where a ledger is used.
"""

from aftermath.store.happenings import Filter
from aftermath.store.ledger import Clock, Ledger
from aftermath.store.recording import Added, Reading

__all__ = ["Added", "Clock", "Filter", "Ledger", "Reading"]
