"""A person's decision as a row, and back."""

from typing import Any

from aftermath.base import Judgement
from aftermath.store.columns import Row


def judgement_row(judgement: Judgement) -> dict[str, Any]:
    """The values of `schema.judgements`."""
    return {
        "id": judgement.id,
        "verdict": judgement.verdict,
        "subjects": list(judgement.subjects),
        "who": judgement.who,
        "when": judgement.when,
        "reason": judgement.reason,
    }


def judgement_of(row: Row) -> Judgement:
    """The decision that a row holds."""
    return Judgement(
        id=row["id"], verdict=row["verdict"], subjects=tuple(row["subjects"]), who=row["who"], when=row["when"], reason=row["reason"]
    )
