"""An id is a hash of what a thing means, so the same meaning always has the same name."""

import hashlib
import json
from collections.abc import Sequence

LENGTH = 20  # hexadecimal digits: 80 bits, so a collision among 10 million claims has odds below one in ten billion


def content_id(*parts: object) -> str:
    """The first 80 bits of SHA-256 over the parts as canonical JSON; `None` and "" are told apart."""
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]


def bytes_id(data: bytes) -> str:
    """The whole SHA-256 of raw bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def joined_id(prefix: str, members: Sequence[str]) -> str:
    """An id for a set of members: their order does not matter."""
    return content_id(prefix, sorted(members))
