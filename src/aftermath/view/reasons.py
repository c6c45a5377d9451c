"""The reasons of a grounded claim: one for each field that it gives, in their order, and for a place or a time that stays unknown.

A measure belongs to one kind, so the words that tell the measure tell the kind.
"""

from collections.abc import Iterator
from dataclasses import replace

from aftermath.base import GroundedClaim, Why

ORDER = (
    *("kind", "measure", "object", "count", "unit", "place", "time", "speaker", "channel", "stance", "party"),
    *("part_of", "supersedes", "denies"),
)
UNKNOWN = (
    Why(field="place", rule="ground.place.unknown", sentence="No words of the report tell where: it stays unknown."),
    Why(field="time", rule="ground.time.unknown", sentence="No words of the report tell when: it stays unknown."),
)


def reasons_of(grounded: GroundedClaim) -> list[Why]:
    """The reasons, each with its field; those of fields that are no field of a claim come last."""
    return sorted(_given(grounded), key=lambda why: ORDER.index(why.field) if why.field in ORDER else len(ORDER))


def _given(grounded: GroundedClaim) -> Iterator[Why]:
    for why in grounded.claim.why:
        if why.field == "measure":
            yield replace(why, field="kind")
        yield why
    for fix, unknown in zip((grounded.place, grounded.time), UNKNOWN, strict=True):
        if fix is None:
            yield unknown
        elif fix.why is not None:
            yield fix.why


def lines_of(grounded: GroundedClaim) -> Iterator[str]:
    """The reasons as lines; fields that one and the same reason makes share a line."""
    held = reasons_of(grounded)
    while held:
        same = [why for why in held if (why.rule, why.sentence, why.alternatives) == (held[0].rule, held[0].sentence, held[0].alternatives)]
        others = f" Not chosen: {'; '.join(held[0].alternatives)}." if held[0].alternatives else ""
        yield f"{', '.join(why.field for why in same)}: {held[0].sentence}{others} [{held[0].rule}]"
        held = [why for why in held if why not in same]
