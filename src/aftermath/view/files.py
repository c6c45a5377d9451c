"""A file is written whole or not at all: whoever reads the path sees the old file or the new one."""

import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write `text` in UTF-8 by way of a file beside `path` and a rename; line ends stay as they are. Raises OSError as `open` does."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
