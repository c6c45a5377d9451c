"""The same fact told twice in a report is one claim with all its spans; another count, speaker or stance makes another claim."""

from collections.abc import Sequence
from dataclasses import replace

from aftermath.base.claim import Claim
from aftermath.base.count import Count
from aftermath.base.report import Span
from aftermath.extract.relations import Drafted

GENERIC = frozenset({None, "building", "infrastructure", "weapon", "person"})
DEFINITE = frozenset({"attack", "response", "alert", "protection"})
"""Kinds that a report tells again and again of one happening."""
ONE = Count.exactly(1)
TELLINGS = 20  # further places that a claim keeps of the same fact told again
REACH = 100  # claims of one measure looked back over; no real report tells so many, and the cost stays linear
PEOPLE = frozenset({"person", "civilian", "soldier", "worker", "adult", "woman", "man", "child", None})


def _same_object(a: Claim, b: Claim) -> bool:
    if a.object == b.object:
        return True
    if a.kind == "attack":
        return a.object is None or b.object is None
    if a.kind in {"damage", "interception", "impact"}:
        return a.object in GENERIC and b.object in GENERIC
    return a.kind in {"response", "alert"} or (a.kind == "casualties" and a.count is not None and a.count.is_zero)


def _same_count(a: Claim, b: Claim) -> bool:
    x, y = a.count or ONE, b.count or ONE
    if x.high is None and y.high is None and min(x.low or 0, y.low or 0) == 2 and a.kind == "damage":
        return True
    return x == y or (a.kind in DEFINITE and (a.count is None or b.count is None))


def _headline_of(a: Claim, b: Claim) -> bool:
    """Whether a headline's claim can be told more exactly by the other: rounder, or without the number."""
    if a.kind == "casualties" and {a.object, b.object} - PEOPLE:
        return False
    if a.kind != "casualties" and not _same_object(a, b):
        return False
    if a.count is None or b.count is None:
        return not ((a.count or b.count) or ONE).is_zero
    low = max(a.count.low or 0, b.count.low or 0)
    return all(count.high is None or low <= count.high for count in (a.count, b.count))


def _apart(a: Claim, b: Claim, places: dict[Span, str], *, listed: bool) -> bool:
    """Whether the two name different places; of parts in a list only the nearest place of each counts."""
    reach = 1 if listed else None
    here = {places[span] for span in a.places[:reach] if span in places}
    there = {places[span] for span in b.places[:reach] if span in places}
    return bool(here and there) and not here & there


def same_fact(a: Drafted, b: Drafted, places: dict[Span, str], title_end: int) -> bool:
    """Whether two drafts of one report tell the same fact."""
    x, y = a.claim, b.claim
    if (x.kind, x.measure, x.party) != (y.kind, y.measure, y.party):
        return False
    if x.stance != y.stance and "denied" in {x.stance, y.stance}:
        return False
    if (x.span.start < title_end) != (y.span.start < title_end):
        return (x.unit == y.unit or None in {x.count, y.count}) and _headline_of(x, y)
    if a.scene != b.scene or x.unit != y.unit or not _same_object(x, y) or not _same_count(x, y):
        return False
    if x.kind == "attack" and a.line != b.line and (x.object, x.count or ONE) != (y.object, y.count or ONE):
        return False  # in another paragraph, "two raids" are not the rockets told of before
    if b.known and x.kind == "attack" and x.object == y.object:
        return True
    same_voice = (x.speaker and x.speaker.name) == (y.speaker and y.speaker.name)
    return same_voice and not _apart(x, y, places, listed=a.partitive or b.partitive)


def _fuller(a: Claim, b: Claim, title_end: int) -> bool:
    """Whether `b` tells it more fully than `a`."""

    def fullness(claim: Claim) -> tuple[bool, bool, bool, bool]:
        return (claim.span.start >= title_end, claim.count is not None, claim.speaker is not None, claim.object not in GENERIC)

    return fullness(b) > fullness(a)


def merged(drafts: Sequence[Drafted], places: dict[Span, str], title_end: int) -> list[Drafted]:
    """The drafts with repetitions folded into the fullest telling, in the order of the text."""
    kept: list[Drafted] = []
    alike: dict[tuple[str, str], list[int]] = {}
    renamed: dict[str, str] = {}
    for draft in drafts:
        like = alike.setdefault((draft.claim.kind, draft.claim.measure), [])
        twin = next((n for n in like[-REACH:] if same_fact(kept[n], draft, places, title_end)), None)
        if twin is None:
            like.append(len(kept))
            kept.append(draft)
            continue
        first, second = kept[twin], draft
        if _fuller(first.claim, second.claim, title_end):
            first, second = second, first
        renamed[second.claim.id] = first.claim.id
        also = tuple(dict.fromkeys([*first.claim.also, second.claim.span, *second.claim.also]))[:TELLINGS]
        places_too = first.claim.places or second.claim.places
        times_too = first.claim.times or second.claim.times
        joined = replace(first.claim, also=tuple(span for span in also if span != first.claim.span), places=places_too, times=times_too)
        kept[twin] = replace(first, claim=joined)
    ordered = sorted(kept, key=lambda draft: (draft.claim.span.start, draft.claim.span.end))
    return [replace(draft, whole=_last_name(draft.whole, renamed)) for draft in ordered]


def _last_name(claim_id: str | None, renamed: dict[str, str]) -> str | None:
    """The id of the claim that a claim was folded into, through all foldings."""
    while claim_id in renamed:
        claim_id = renamed[claim_id]
    return claim_id
