"""Stage 1, what was published: bytes become reports. An input that cannot become one says why, and the others go on."""

from aftermath.collect.hints import Hints
from aftermath.collect.reading import SIZE_LIMIT, Collected, files_under, read_bytes, read_path

__all__ = ["SIZE_LIMIT", "Collected", "Hints", "files_under", "read_bytes", "read_path"]
