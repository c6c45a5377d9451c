"""Stage 7, view: briefs, maps, exports. The ledger becomes files and pages."""
