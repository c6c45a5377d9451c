"""How a report is sourced, as counts: who stands behind its claims, how much is comment, what it says of its sources. No verdict."""

from dataclasses import dataclass
from typing import Literal

from aftermath.base.claim import UNNAMED, Claim
from aftermath.base.report import Span

Sourced = Literal["on_record", "unnamed", "writer"]
"""Who stands behind a claim: somebody with a name, somebody without one, or the writer alone."""


def sourced(claim: Claim) -> Sourced:
    """Who stands behind a claim; a name has a capital letter, so "rescuers" and "city authorities" have none."""
    speaker = claim.speaker
    if speaker is None:
        return "writer"
    named = speaker.name != UNNAMED and speaker.kind != "anonymous" and speaker.name != speaker.name.lower()
    return "on_record" if named else "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityMark:
    """Words by which a report tells of its own sources."""

    mark: str
    """What they tell: `exclusive`, `leaked`, `not independently verified` ..."""
    rule: str
    """The id of the rule, searchable in the vocabulary."""
    span: Span
    """The words, in the report's body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceQuality:
    """How one report is sourced; docs/method.md defines every number."""

    report: str
    on_record: int
    unnamed: int
    writer: int
    relayed: int
    """Claims, of those above, whose words another speaker or outlet passed on."""
    fact_sentences: int
    fact_words: int
    comment_sentences: int
    comment_words: int
    sentences: int
    marks: tuple[QualityMark, ...]

    @property
    def claims(self) -> int:
        """How many claims the report has."""
        return self.on_record + self.unnamed + self.writer

    def share(self, of: Sourced) -> float | None:
        """The share of the claims that are sourced so; None where there are none."""
        return getattr(self, of) / self.claims if self.claims else None

    @property
    def comment_to_fact(self) -> float | None:
        """Words of comment to one word of the sentences that carry claims; None where none does."""
        return self.comment_words / self.fact_words if self.fact_words else None
