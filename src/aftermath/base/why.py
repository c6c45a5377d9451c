"""Every choice carries a sentence for the reader, the rule that made it and what was not chosen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why a value is what it is."""

    field: str
    """The field that was chosen: `count`, `place`, `speaker` ..."""
    rule: str
    """The id of the rule, searchable in the vocabulary and in docs/method.md."""
    sentence: str
    """A sentence a reader of the ledger understands."""
    alternatives: tuple[str, ...] = ()
    """What was possible and not chosen, each with its reason."""
