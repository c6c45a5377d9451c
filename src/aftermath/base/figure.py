"""A figure is what the claims together allow for one measure of one incident; beside it stands the rule that made it."""

from dataclasses import dataclass
from typing import Literal

from aftermath.base.claim import Stance
from aftermath.base.count import Count
from aftermath.base.moment import TimeFix
from aftermath.base.why import Why

Standing = Literal["agreed", "single", "contested", "zero", "none_reported", "said_unknown", "said"]
"""How a figure stands.

`agreed`: several voices meet; `single`: one voice; `contested`: voices cannot all hold; `zero`: said to be none; `none_reported`: none
so far; `said_unknown`: a voice says it is not known; `said`: it happened, and nobody gave an amount. Where nobody spoke of a measure
there is no figure.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One independent origin: ten outlets that quote one mayor are one voice."""

    name: str
    """The speaker's name, or the publisher's where the writer speaks."""
    count: Count | None
    """Where the voice stands now."""
    claims: tuple[str, ...]
    """Its claims that say so, the latest first; revised ones are in `revised`."""
    revised: tuple[str, ...] = ()
    """Earlier claims that it has since replaced; another speaker's where a report says that this figure replaces that one."""
    stance: Stance = "asserted"
    """The surest stance in which it says so; `denied` where it says that this did not happen."""
    measure: str | None = None
    """On responsibility: whether it blames, claims or denies."""
    party: str | None = None
    """On responsibility: whom it names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measure of one incident, in one scope."""

    id: str
    incident: str
    kind: str
    measure: str
    object: str | None
    unit: str | None
    scope: str | None
    """The place or set it counts, where that is not the whole incident ("Moscow Oblast")."""
    count: Count | None
    standing: Standing
    rule: str
    voices: tuple[Voice, ...]
    outdated: tuple[Voice, ...] = ()
    """Voices that an agreement of later voices has overtaken."""
    part_of: str | None = None
    """The figure this one is a part of."""
    time: TimeFix | None = None
    """When the state began (closed, out, declared), or the window it counts, where that is not the whole incident."""
    why: Why | None = None
