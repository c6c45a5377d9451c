"""How an older ledger becomes one of today; a migration never loses a row."""
