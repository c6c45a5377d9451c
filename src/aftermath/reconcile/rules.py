"""Each rule is one small function that turns the stands on one question into an answer, or leaves it to the next rule."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from aftermath.base.count import Count
from aftermath.base.figure import Standing
from aftermath.reconcile.intervals import envelope, high_of, intersection, low_of
from aftermath.reconcile.questions import Said
from aftermath.reconcile.stands import Stand

_GROWS = frozenset({"casualties", "damage"})
_SHRINKS = frozenset({"missing"})
_TOLD_SINGLY = frozenset({"attack", "impact", "damage"})
_OVERTAKERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the stands together allow."""

    count: Count | None
    standing: Standing
    rule: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that was said on one question."""

    said: tuple[Said, ...]
    stands: tuple[Stand, ...]
    outdated: tuple[Stand, ...] = ()

    @property
    def counted(self) -> list[Stand]:
        """Stands whose counts are weighed against each other."""
        held = [s for s in self.stands if s.count is not None and s.voice.stance != "denied"]
        return _tallies(_sure(held), self.said[0].claim.kind)

    @property
    def beside(self) -> list[Stand]:
        """Stands with a count that is not weighed."""
        return [s for s in self.stands if s.count is not None and s.voice.stance != "denied" and s not in self.counted]

    @property
    def denying(self) -> list[Stand]:
        """Voices that say it did not happen."""
        return [s for s in self.stands if s.voice.stance == "denied"]


def _sure(stands: list[Stand]) -> list[Stand]:
    """`figure.hedged.yields`: where any voice is sure, the unsure contest nothing."""
    return [s for s in stands if s.voice.stance == "asserted"] or stands


def _tallies(stands: list[Stand], kind: str) -> list[Stand]:
    """`figure.instance`: "a drone hit a tower" tells of one of them and contests no count of more."""
    if kind not in _TOLD_SINGLY:
        return stands
    return [s for s in stands if s.count and (s.count.low or 0) > 1] or stands


def without_outdated(said: Sequence[Said], stands: Sequence[Stand]) -> Case:
    """`figure.outdated`: tolls grow, so an earlier figure is overtaken once all later ones agree on more.

    That takes two later voices, one that has itself raised its figure, or one whose count is no more than twice the earlier and one
    which its voice has not repeated: a single rival's much higher count contests and overtakes nothing.
    """
    claim = said[0].claim
    grows = claim.kind in _GROWS and claim.measure not in _SHRINKS
    old = [s for s in stands if grows and _is_overtaken(s, stands)]
    return Case(said=tuple(said), stands=tuple(s for s in stands if s not in old), outdated=tuple(old))


def _is_overtaken(stand: Stand, stands: Sequence[Stand]) -> bool:
    if stand.count is None or stand.since is None:
        return False
    speaking = [s for s in stands if s.count is not None and s.voice.stance != "denied"]
    later = [s for s in _sure(speaking) if s.since and s.since > stand.since]
    more = all(s.count is not None and low_of(s.count) > high_of(stand.count) for s in later)
    several = len(later) + sum(min(s.replaced, 1) for s in later) >= _OVERTAKERS
    return bool(later) and more and (several or _has_grown(stand, later))


def _has_grown(stand: Stand, later: Sequence[Stand]) -> bool:
    """Whether the later counts are what the earlier may have grown to, and its voice has not said it again since."""
    if stand.count is None or stand.published is None:
        return False
    most = 2 * high_of(stand.count) + 1
    return all(s.count and s.since and s.since > stand.published and low_of(s.count) <= most for s in later)


def unknown(case: Case) -> Answer | None:
    """`figure.unknown`: a voice says that it is not known, and none gives a number."""
    if case.counted or not any(s.claim.rule.rsplit(".", 1)[-1] == "unknown" for s in case.said):
        return None
    return Answer(count=None, standing="said_unknown", rule="figure.unknown", sentence="It is said not to be known.")


def denied(case: Case) -> Answer | None:
    """`figure.denied`: every voice that speaks says that it did not happen."""
    if len(case.denying) < len(case.stands):
        return None
    return Answer(
        count=None, standing="contested", rule="figure.denied", sentence=f"{_names(case.denying)} denies it; no voice here says it."
    )


def disputed(case: Case) -> Answer | None:
    """`figure.contested.denied`: one voice says it happened, another that it did not."""
    if not case.denying:
        return None
    counts = [s.count for s in case.counted if s.count]
    others = [s for s in case.stands if s not in case.denying]
    return Answer(
        count=envelope(counts) if counts else None,
        standing="contested",
        rule="figure.contested.denied",
        sentence=f"{_names(others)} says so; {_names(case.denying)} denies it.",
    )


def none_said(case: Case) -> Answer | None:
    """`figure.zero`, `figure.none-reported`: every count is none; hedged, it is none reported so far."""
    if not case.counted or not all(s.count and s.count.is_zero for s in case.counted):
        return None
    if all(s.voice.stance == "hedged" for s in case.counted):
        return Answer(
            count=Count.exactly(0),
            standing="none_reported",
            rule="figure.none-reported",
            sentence=f"None so far, says {_names(case.counted)}.",
        )
    return Answer(count=Count.exactly(0), standing="zero", rule="figure.zero", sentence=f"None, says {_names(case.counted)}.")


def said_without_count(case: Case) -> Answer | None:
    """`figure.said`: it happened, and nobody gives an amount."""
    if case.counted:
        return None
    return Answer(count=None, standing="said", rule="figure.said", sentence=f"{_names(case.stands)} says so without an amount.")


def single(case: Case) -> Answer | None:
    """`figure.single`: one voice gives a number."""
    if len(case.counted) != 1:
        return None
    only = case.counted[0]
    return Answer(count=only.count, standing="single", rule="figure.single", sentence=f"Only {only.voice.name} gives a number.")


def agreed(case: Case) -> Answer | None:
    """`figure.agreed.intersection`: several voices' intervals meet, and what all allow is the figure."""
    count = intersection([s.count for s in case.counted if s.count])
    if count is None:
        return None
    spread = {str(s.count) for s in case.counted}
    sentence = f"{len(case.counted)} voices agree: {_names(case.counted)}."
    if len(spread) > 1:
        sentence = f"{len(case.counted)} voices meet at {count}: {_positions(case.counted)}."
    return Answer(count=count, standing="agreed", rule="figure.agreed.intersection", sentence=sentence)


def contested(case: Case) -> Answer | None:
    """`figure.contested.envelope`: the voices' intervals do not all meet; the figure reaches from the lowest to the highest."""
    counts = [s.count for s in case.counted if s.count]
    return Answer(
        count=envelope(counts),
        standing="contested",
        rule="figure.contested.envelope",
        sentence=f"The voices cannot all hold: {_positions(case.counted)}.",
    )


RULES: tuple[Callable[[Case], Answer | None], ...] = (denied, disputed, unknown, said_without_count, none_said, single, agreed, contested)
"""The rules in the order they are tried; the last always answers."""


def answer(case: Case) -> Answer:
    """The first rule's answer, with what was overtaken or not weighed said beside it."""
    found = next(a for rule in RULES if (a := rule(case)) is not None)
    notes = [
        f"{label}: {_positions(held)}." for label, held in (("Overtaken by these", case.outdated), ("Not weighed", case.beside)) if held
    ]
    return replace(found, sentence=" ".join([found.sentence, *notes]))


def _names(stands: Sequence[Stand]) -> str:
    return ", ".join(dict.fromkeys(s.voice.name for s in stands))


def _positions(stands: Sequence[Stand]) -> str:
    return "; ".join(f"{s.voice.name} {s.count}{' (unsure)' if s.voice.stance == 'hedged' else ''}" for s in stands)
