"""Stage 2, extract: what a report says was said. Reports become claims."""
