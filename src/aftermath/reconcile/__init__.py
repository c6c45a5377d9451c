"""Stage 5, reconcile: what the figures allow. Claims become figures."""

from aftermath.reconcile.changes import changes
from aftermath.reconcile.figures import figures

__all__ = ["changes", "figures"]
