"""What the reader gets wrong: by kind what it misses, miscounts and makes up, by field what is left empty or filled with another value.

Kept-apart reports are counted and never named; which measures and values are commonest is told of the other reports alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from eval.agreement import OPTIONAL, fields, pairs
from eval.claims import RELATIONS, is_right, prf, relations
from eval.gold import is_apart
from eval.moments import Row

SETS = ("read", "apart")
KEYS = {
    "weapon": "object",
    "date": "start",
    "clock": "start",
    "speaker given": "speaker",
    "unknown place kept": "place",
    "unknown time kept": "start",
}
"""The key of a claim that a field of the scorer looks at, where its name is another."""
CLOSED = frozenset({"weapon", "speaker_kind", "channel", "stance"})
"""Fields of a few values, whose confusions can be named."""
COMMON = 3


class Faults:
    """Counts of what went wrong, over reports."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._measures: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._fields: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._values: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, report: Row, claims: list[Row]) -> None:
        """Take in one gold report and the claims predicted for it."""
        name, agreement = SETS[is_apart(report)], fields(report["publisher"])
        found = dict(pairs(report, claims, agreement))
        for j, gold in enumerate(report["claims"]):
            self._kinds[name, gold["kind"]]["marked"] += 1
            if j not in found.values():
                self._fault(name, "missed", gold)
        for i, claim in enumerate(claims):
            if i not in found and (claim["kind"], claim["measure"]) not in OPTIONAL:
                self._fault(name, "false", claim)
        for i, j in found.items():
            if not is_right(claims[i], report["claims"][j]):
                self._fault(name, "wrong", report["claims"][j])
            for field, (asked, same) in agreement.items():
                if asked(report["claims"][j]):
                    self._compare(name, field, claims[i], report["claims"][j], bool(same(claims[i], report["claims"][j])))
        self._relate(name, claims, report["claims"], found)

    def _fault(self, name: str, how: str, claim: Row) -> None:
        self._kinds[name, claim["kind"]][how] += 1
        if name == "read":
            self._measures[how, claim["kind"]][" ".join(filter(None, (claim["measure"], claim["object"])))] += 1

    def _compare(self, name: str, field: str, claim: Row, gold: Row, same: bool) -> None:  # noqa: FBT001  # what the scorer says
        key = KEYS.get(field, field)
        counts = self._fields[name, field]
        counts["asked"] += 1
        if same:
            return
        counts["empty" if claim.get(key) is None else "other"] += 1
        if name == "read" and field in CLOSED and claim.get(key) is not None:
            self._values[field][f"{claim[key]} for {gold.get(key)}"] += 1

    def _relate(self, name: str, claims: list[Row], golds: list[Row], found: Mapping[int, int]) -> None:
        said = {(found[a], key, found[b]) for a, key, b in relations(claims) if a in found and b in found}
        true = {(a, key, b) for a, key, b in relations(golds) if a in found.values() and b in found.values()}
        for relation in RELATIONS:
            counts = self._fields[name, relation]
            own = {(a, b) for a, key, b in true if key == relation}
            drawn = {(a, b) for a, key, b in said if key == relation}
            counts["asked"] += len(own)
            counts["other"] += sum(a in {one for one, _ in drawn - own} for a, _ in own - drawn)
            counts["empty"] += sum(a not in {one for one, _ in drawn} for a, _ in own - drawn)
            counts["needless"] += sum(a not in {one for one, _ in own} for a, _ in drawn)

    def kinds(self) -> Iterator[str]:
        """By kind, as a Markdown table."""
        head = ("marked", "missed", "wrong", "false", "right F1")
        yield "| kind | " + " | ".join(head) + " | apart: " + " | apart: ".join(head) + " | missed most | made up most |"
        yield "|---|" + "---:|" * (2 * len(head)) + "---|---|"
        for kind in sorted({kind for _, kind in self._kinds}):
            cells = [cell for name in SETS for cell in _cells(self._kinds[name, kind])]
            common = [_common(self._measures[how, kind]) for how in ("missed", "false")]
            yield f"| {kind} | " + " | ".join([*cells, *common]) + " |"

    def fields(self) -> Iterator[str]:
        """By field, as a Markdown table; `needless` counts relations drawn where gold has none."""
        head = ("asked", "left empty", "another")
        yield "| field | " + " | ".join(head) + " | apart: " + " | apart: ".join(head) + " | commonest |"
        yield "|---|" + "---:|" * (2 * len(head)) + "---|"
        for field in [*fields(None), *RELATIONS]:
            cells = [str(self._fields[name, field][how]) for name in SETS for how in ("asked", "empty", "other")]
            needless = self._fields["read", field]["needless"]
            common = f"{needless} drawn where none is" if needless else _common(self._values[field])
            yield f"| {field} | " + " | ".join([*cells, common]) + " |"


def _cells(counts: Counter[str]) -> list[str]:
    marked, missed, wrong, false = (counts[how] for how in ("marked", "missed", "wrong", "false"))
    right = prf(marked - missed - wrong, marked - missed + false, marked)[2]
    return [*map(str, (marked, missed, wrong, false)), f"{right:.2f}"]


def _common(counts: Counter[str]) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{words.replace('_', ' ')} {number}" for words, number in ordered[:COMMON]) or "–"


def faults_of(rows: Iterable[Row], claims: Mapping[str, list[Row]]) -> Faults:
    """What went wrong in these gold reports; `claims` holds each report's predicted claims by its id."""
    faults = Faults()
    for row in rows:
        faults.add(row, claims.get(row["id"], []))
    return faults
