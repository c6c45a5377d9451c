"""Hints are what the person who hands in a report says about it; they win over what the report says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """Each field as it was typed; None where nothing was said."""

    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    channel: str | None = None
