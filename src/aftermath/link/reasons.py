"""Every link says why: the statements that counted, what they are about and what each weighs."""

from collections.abc import Mapping

from aftermath.base.why import Why
from aftermath.link.comparisons import COMPARISONS, SHOWN
from aftermath.link.model import Pair, bits
from aftermath.link.profile import Profile

_MOST_SHOWN = 4


def alone() -> Why:
    """The reason of a mention that founded its incident and that no other joined."""
    return Why(field="incident", rule="link.founded", sentence="No other report tells of this happening.")


def reasons(pair: Pair, profiles: Mapping[str, Profile]) -> tuple[Why, ...]:
    """The reasons for a pair, the weightiest first."""
    left, right = profiles[pair.left], profiles[pair.right]
    made = []
    for statement in pair.statements:
        comparison, name = statement.split(".")
        weight = bits(comparison, name)
        made.append(
            (-abs(weight), Why(field="incident", rule=f"link.{statement}", sentence=_sentence(comparison, name, left, right, weight)))
        )
    return tuple(why for _, why in sorted(made, key=lambda item: (item[0], item[1].rule)))


def _sentence(comparison: str, name: str, left: Profile, right: Profile, weight: float) -> str:
    """The statement's docstring, with what is shared and the weight in bits."""
    statement = next(s for s in COMPARISONS[comparison][1] if s.__name__ == name)
    said = (statement.__doc__ or name).rstrip(".")
    column = SHOWN.get(statement)
    shared = sorted(getattr(left, column) & getattr(right, column))[:_MOST_SHOWN] if column else []
    about = f" ({', '.join(shared)})" if shared else ""
    return f"{said}{about}: {weight:+.1f} bits."
