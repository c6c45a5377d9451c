"""What a journey expects of the claims that came out, and how what came out differs.

An expectation holds the fields that matter of one claim; a claim fits it where all of them agree (places and speakers as a careful reader
would take them, times by the moment). `part_of`, `supersedes` and `denies` name another expectation. One claim fits one expectation.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from eval.names import same_place, same_speaker

Row = Mapping[str, Any]
RELATIONS = ("part_of", "supersedes", "denies")
NAMES = {"place": same_place, "admin1": same_place}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Names of expectations that no claim fits (`name:relation` where only the relation is missing), and claims that nobody expects."""

    missing: frozenset[str]
    extra: tuple[Row, ...]


def difference(wanted: Sequence[Row], allowed: Sequence[Row], claims: Sequence[Row]) -> Difference:
    """How the claims differ from those wanted; those allowed may come or stay away."""
    found = fitted([*wanted, *allowed], claims)
    missing = {want["name"] for number, want in enumerate(wanted) if number not in found}
    at = {want["name"]: found[number] for number, want in enumerate(wanted) if number in found}
    related = {f"{name}:{relation}" for name, relation in _unrelated(wanted, at, claims)}
    extra = tuple(claim for number, claim in enumerate(claims) if number not in found.values())
    return Difference(missing=frozenset(missing | related), extra=extra)


def fits(want: Row, claim: Row) -> bool:
    """Whether a claim has all that an expectation says, relations apart."""
    return all(_agrees(key, value, claim.get(key)) for key, value in want.items() if key != "name" and key not in RELATIONS)


def fitted(wanted: Sequence[Row], claims: Sequence[Row]) -> dict[int, int]:
    """As many expectations as can have a claim of their own, each with its claim (augmenting paths)."""
    held: dict[int, int] = {}  # claim: expectation

    def place(number: int, tried: set[int]) -> bool:
        for at, claim in enumerate(claims):
            if at not in tried and fits(wanted[number], claim):
                tried.add(at)
                if at not in held or place(held[at], tried):
                    held[at] = number
                    return True
        return False

    for number in range(len(wanted)):
        place(number, set())
    return {number: at for at, number in held.items()}


def _unrelated(wanted: Sequence[Row], at: Mapping[str, int], claims: Sequence[Row]) -> Iterator[tuple[str, str]]:
    for want in wanted:
        for relation in RELATIONS:
            target = want.get(relation, "")
            if want["name"] in at and target in at and claims[at[want["name"]]].get(relation) != at[target]:
                yield want["name"], relation


def _agrees(key: str, want: object, value: object) -> bool:
    if want is None or value is None:
        return want is value
    if key in NAMES:
        return NAMES[key](value, want)
    if key in {"speaker", "party"}:
        return same_speaker(value, want, None)
    if key in {"start", "end"}:
        return datetime.fromisoformat(str(want)) == datetime.fromisoformat(str(value))
    return want == value
