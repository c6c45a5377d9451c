"""Stage 5, reconcile: what the figures allow. Claims become figures."""
