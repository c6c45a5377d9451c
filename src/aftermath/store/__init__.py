"""Stage 6, store: the ledger, which never forgets."""
