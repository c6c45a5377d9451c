"""Figures per phenomenon: how well the reports are read that are marked with what makes a text hard.

The marks of gold reports are free words; `phenomena.yaml` says which of them tell of one phenomenon. A figure is over all claims of the
reports so marked, whether or not the phenomenon touches them. Texts with nothing to find have none of their own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from eval.claims import prf, score
from eval.gold import is_apart
from eval.moments import Row

FILE = Path(__file__).parent / "phenomena.yaml"
HEAD = ("reports", "claims", "found", "right")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What was marked, read, found and right in some reports."""

    reports: int = 0
    marked: int = 0
    read: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            reports=self.reports + other.reports,
            marked=self.marked + other.marked,
            read=self.read + other.read,
            found=self.found + other.found,
            right=self.right + other.right,
        )

    def cells(self) -> list[str]:
        """Reports, claims marked, F1 of found and of right."""
        if not self.reports:
            return ["–"] * len(HEAD)
        scores = (prf(hit, self.read, self.marked)[2] for hit in (self.found, self.right))
        return [str(self.reports), str(self.marked), *(f"{value:.2f}" for value in scores)]


@cache
def groups() -> dict[str, frozenset[str]]:
    """The marks of each phenomenon, by its title."""
    return {entry["title"]: frozenset(entry["marks"]) for entry in _file()["phenomena"]}


def forms() -> frozenset[str]:
    """The marks that tell of no phenomenon."""
    return frozenset(_file()["forms"])


@cache
def _file() -> Row:
    loaded: Row = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return loaded


def counted(rows: Iterable[Row], claims: Mapping[str, list[Row]]) -> dict[str, tuple[Counts, Counts]]:
    """By phenomenon, the counts of the reports that were read while rules were written, and of those kept apart."""
    sums = {title: (Counts(), Counts()) for title in groups()}
    for row in rows:
        if row["kind"] == "negative":
            continue
        marked, read, found, right = score([row], claims).counts()
        own = Counts(reports=1, marked=marked, read=read, found=found, right=right)
        for title, marks in groups().items():
            if marks & set(row["phenomena"]):
                seen, apart = sums[title]
                sums[title] = (seen, apart + own) if is_apart(row) else (seen + own, apart)
    return sums


def lines(rows: Iterable[Row], claims: Mapping[str, list[Row]]) -> Iterator[str]:
    """The figures as a Markdown table, a phenomenon a line, the one that most claims stand under first."""
    yield "| phenomenon | " + " | ".join(HEAD) + " | apart: " + " | apart: ".join(HEAD) + " |"
    yield "|---|" + "---:|" * (2 * len(HEAD))
    sums = counted(rows, claims)
    for title, (seen, apart) in sorted(sums.items(), key=lambda item: -item[1][0].marked - item[1][1].marked):
        if seen.reports or apart.reports:
            yield f"| {title} | " + " | ".join([*seen.cells(), *apart.cells()]) + " |"
