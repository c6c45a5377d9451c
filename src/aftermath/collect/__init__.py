"""Stage 1, collect: what was published. Bytes become reports."""
