"""Stage 2, extract: what a report says was said. Reports become claims."""

from aftermath.extract.reader import EnglishReader

__all__ = ["EnglishReader"]
