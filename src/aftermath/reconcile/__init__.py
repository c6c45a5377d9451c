"""Stage 5, reconcile: what the figures allow. Claims become figures."""

from aftermath.reconcile.figures import figures

__all__ = ["figures"]
