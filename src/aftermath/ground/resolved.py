"""A place that a name was resolved to, with the reason and what was not chosen."""

from dataclasses import dataclass

from aftermath.ground.entry import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A place with the reason it was chosen and what was not."""

    place: Place
    rule: str
    reason: str
    alternatives: tuple[str, ...] = ()
    site: str | None = None
    """The kind of site, where the place is the town of one."""
    reach_km: float | None = None
    """How far around the place the words reach ("the Kupyansk direction"); None where they mean the place itself."""
