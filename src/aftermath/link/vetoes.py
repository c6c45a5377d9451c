"""A veto acts before clustering: two mentions that cannot tell of one happening never share one, however many others tie them."""

from collections.abc import Callable
from types import MappingProxyType

from aftermath.link.profile import Profile

_HOURS_APART = 12.0
"""Two nights are twelve hours apart, and so are two different raids."""
_VAGUE_APART = 7 * 24.0
_BEFORE = 1.0
"""Hours that clocks may differ by."""


def told_apart_by_one_report(a: Profile, b: Profile) -> bool:
    """One report tells them apart."""
    return a.mention.report == b.mention.report


def whole_and_part(a: Profile, b: Profile) -> bool:
    """One tells of the whole operation, the other of one place in it."""
    return a.tier != b.tier


def regions_apart(a: Profile, b: Profile) -> bool:
    """They are about different regions, or about different countries as a whole."""
    if a.tier == "wave":
        return a.country is not None and b.country is not None and a.country != b.country
    return a.area != b.area


def days_apart(a: Profile, b: Profile) -> bool:
    """Their times are at least twelve hours apart, or a week where one is vague."""
    if a.window is None or b.window is None:
        return False
    vague = a.window.vague or b.window.vague
    return a.window.gap(b.window) >= (_VAGUE_APART if vague else _HOURS_APART)


def published_before(a: Profile, b: Profile) -> bool:
    """One was published before the other's happening."""
    return any(
        x.window is None and x.published is not None and y.window is not None and x.published + _BEFORE < y.window.start
        for x, y in ((a, b), (b, a))
    )


VETOES: MappingProxyType[str, Callable[[Profile, Profile], bool]] = MappingProxyType(
    {
        "link.veto.one-report": told_apart_by_one_report,
        "link.veto.whole-and-part": whole_and_part,
        "link.veto.regions-apart": regions_apart,
        "link.veto.days-apart": days_apart,
        "link.veto.published-before": published_before,
    }
)


def vetoed(a: Profile, b: Profile) -> str | None:
    """The id of the first rule that forbids the two to share a happening; None where none does."""
    return next((rule for rule, holds in VETOES.items() if holds(a, b)), None)
