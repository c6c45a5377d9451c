"""A part never exceeds its whole unseen, and parts that should add up are added up."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aftermath.base.figure import Figure
from aftermath.base.why import Why
from aftermath.reconcile.intervals import high_of, low_of

_SEVERAL = 2


def checked(figures: Sequence[Figure]) -> list[Figure]:
    """The figures with what their parts say added to their reasons."""
    by_id = {f.id: f for f in figures}
    parts: dict[str, list[Figure]] = defaultdict(list)
    for f in figures:
        if f.part_of in by_id and f.part_of is not None:
            parts[f.part_of].append(f)
    return [_with(f, [*_exceeding(f, by_id), *_adding_up(f, parts[f.id])]) for f in figures]


def _exceeding(part: Figure, by_id: Mapping[str, Figure]) -> list[str]:
    """`figure.part.exceeds`: a part that must be more than its whole is."""
    whole = by_id.get(part.part_of or "")
    if whole is None or part.count is None or whole.count is None or low_of(part.count) <= high_of(whole.count):
        return []
    return [f"This part ({part.count}) is more than its whole ({whole.count}): one of them is wrong or counts something else."]


def _adding_up(whole: Figure, parts: Sequence[Figure]) -> list[str]:
    """`figure.part.sum`: parts that one voice names of one measure, each with a number, are added and held against the whole."""
    kind = (whole.kind, whole.measure, whole.object)
    counted = [p for p in parts if (p.kind, p.measure, p.object) == kind and p.count and p.count.exact is not None]
    by_voice: dict[str, list[int]] = defaultdict(list)
    for p in counted:
        for voice in p.voices:
            by_voice[voice.name].append(p.count.exact or 0 if p.count else 0)
    same = by_voice[min(by_voice, key=lambda name: (-len(by_voice[name]), name))] if by_voice else []
    if len(same) < _SEVERAL or whole.count is None or whole.count.exact is None:
        return []
    total = sum(same)
    if total == whole.count.exact:
        return [f"The {len(same)} parts named add up to it."]
    if total > whole.count.exact:
        return [f"The {len(same)} parts named add up to {total}, more than the whole: they overlap or one is wrong."]
    return [f"The {len(same)} parts named make {total} of {whole.count.exact}."]


def _with(figure: Figure, notes: Sequence[str]) -> Figure:
    if not notes or figure.why is None:
        return figure
    return replace(figure, why=replace(figure.why, sentence=" ".join([figure.why.sentence, *notes])))


def why(rule: str, sentence: str) -> Why:
    """The reason of a figure."""
    return Why(field="count", rule=rule, sentence=sentence)
