"""Scores claims against gold: what was found, what was right, and how far the fields of the found claims agree.

A predicted claim *finds* a gold claim of the same report when kind, measure and object agree and a piece of its evidence touches the
same sentence; it is *right* when the count agrees too, and for responsibility the party. One claim finds one other at most. A malformed
field is a wrong field. Claims on negatives are false alarms.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from eval.agreement import OPTIONAL, Fields, fields, pairs, same_count
from eval.moments import Row
from eval.names import same_speaker

Figures = dict[str, Any]
ONE = (None, [1, 1])
RELATIONS = ("part_of", "supersedes", "denies")


def relations(claims: list[Row]) -> set[tuple[int, str, int]]:
    """Claim index, relation, target index."""
    return {(n, key, c[key]) for n, c in enumerate(claims) for key in RELATIONS if isinstance(c.get(key), int)}


def prf(hit: int, predicted: int, gold: int) -> list[float]:
    """Precision, recall and their harmonic mean, to three digits."""
    p, r = hit / predicted if predicted else 0.0, hit / gold if gold else 0.0
    return [round(x, 3) for x in (p, r, 2 * p * r / (p + r) if p + r else 0.0)]


def is_right(predicted: Row, gold: Row) -> bool:
    """Whether a claim that found another has its count, and its party where responsibility is at stake."""
    if not same_count(predicted.get("count"), gold["count"]):
        return False
    return gold["kind"] != "responsibility" or not gold.get("party") or same_speaker(predicted.get("party"), gold["party"], None)


class Tally:
    """Counts over reports; `figures` says what they amount to."""

    def __init__(self) -> None:
        self._groups: dict[str, Counter[str]] = defaultdict(Counter)
        self._agree: Counter[tuple[str, str]] = Counter()
        self._links: Counter[str] = Counter()
        self._unasserted: Counter[str] = Counter()
        self._names: list[str] = []
        self._negatives = 0
        self._alarms = 0
        self.misses: list[str] = []

    def add(self, report: Row, claims: list[Row]) -> None:
        """Take in one gold report and the claims predicted for it."""
        agreement = fields(report["publisher"])
        self._names = list(agreement)
        if report["kind"] == "negative":
            self._negatives += 1
            self._alarms += len(claims)
        found = dict(pairs(report, claims, agreement))
        self._count(report, claims, found)
        for i, j in found.items():
            self._compare(report, claims[i], report["claims"][j], agreement)
        self._relate(claims, report["claims"], found)
        self.misses.extend(_misses(report, claims, found))

    def _count(self, report: Row, claims: list[Row], found: Mapping[int, int]) -> None:
        for i, claim in enumerate(claims):
            if i in found or (claim.get("kind"), claim.get("measure")) not in OPTIONAL:
                for key in _groups(report, str(claim.get("kind")), claim.get("count") not in ONE):
                    self._groups[key]["predicted"] += 1
        for gold in report["claims"]:
            for key in _groups(report, gold["kind"], gold["count"] not in ONE):
                self._groups[key]["gold"] += 1

    def _compare(self, report: Row, p: Row, g: Row, agreement: Fields) -> None:
        for key in _groups(report, g["kind"], g["count"] not in ONE and p.get("count") not in ONE):
            self._groups[key]["found"] += 1
            self._groups[key]["right"] += is_right(p, g)
        for name, (asked, same) in agreement.items():
            if asked(g):
                self._agree[name, "asked"] += 1
                self._agree[name, "same"] += bool(same(p, g))
        self._unasserted["gold"] += g["stance"] != "asserted"
        self._unasserted["predicted"] += p.get("stance") != "asserted"
        self._unasserted["hit"] += g["stance"] != "asserted" and p.get("stance") == g["stance"]

    def _relate(self, claims: list[Row], golds: list[Row], found: Mapping[int, int]) -> None:
        said = {(found[a], key, found[b]) for a, key, b in relations(claims) if a in found and b in found}
        true = {(a, key, b) for a, key, b in relations(golds) if a in found.values() and b in found.values()}
        self._links["hit"] += len(said & true)
        self._links["predicted"] += len(said)
        self._links["gold"] += len(true)

    def counts(self) -> tuple[int, int, int, int]:
        """How many claims were marked, read, found and right."""
        whole = self._groups["all"]
        return whole["gold"], whole["predicted"], whole["found"], whole["right"]

    def figures(self) -> Figures:
        """All figures, as one JSON object."""
        figures: Figures = {}
        for key in sorted(self._groups):
            t = self._groups[key]
            scores = {name: prf(t[name], t["predicted"], t["gold"]) for name in ("found", "right")}
            figures[key] = {"gold": t["gold"], "predicted": t["predicted"], **scores}
        kinds = [v["right"][2] for k, v in figures.items() if k.startswith("kind ") and v["gold"]]
        figures["kinds, mean right F1"] = round(sum(kinds) / len(kinds), 3) if kinds else None
        figures["agreement"] = {name: self._agreed(name) for name in self._names}
        figures["stance other than asserted"] = _prf_of(self._unasserted)
        figures["relations"] = _prf_of(self._links)
        figures["false alarms"] = {"negatives": self._negatives, "claims": self._alarms}
        return figures

    def _agreed(self, name: str) -> list[float | int | None]:
        asked = self._agree[name, "asked"]
        return [round(self._agree[name, "same"] / asked, 3) if asked else None, asked]

    def lines(self) -> Iterator[str]:
        """The figures as a table."""
        figures = self.figures()
        yield f"{'':28}{'gold':>6}{'pred':>6}   found P/R/F1        right P/R/F1"
        for key, value in figures.items():
            if isinstance(value, dict) and "found" in value:
                f, r = (" ".join(f"{x:.3f}" for x in value[name]) for name in ("found", "right"))
                yield f"{key:28}{value['gold']:6}{value['predicted']:6}   {f}   {r}"
        yield f"mean right F1 of the kinds: {figures['kinds, mean right F1']}"
        yield "of the found claims: " + ", ".join(f"{n} {v[0]} (n={v[1]})" for n, v in figures["agreement"].items())
        stance, links = figures["stance other than asserted"], figures["relations"]
        yield f"stance other than asserted P/R/F1 {stance}; relations with target P/R/F1 {links} ({self._links['gold']})"
        yield f"claims on {self._negatives} negatives: {self._alarms}"


def _prf_of(counter: Counter[str]) -> list[float]:
    return prf(counter["hit"], counter["predicted"], counter["gold"])


def _groups(report: Row, kind: str, is_counted: object) -> list[str]:
    return ["all", "language " + report["language"], "kind " + kind, *(["counts"] if is_counted else [])]


def _misses(report: Row, claims: list[Row], found: Mapping[int, int]) -> Iterator[str]:
    finder = {j: i for i, j in found.items()}
    for j, g in enumerate(report["claims"]):
        p = claims[finder[j]] if j in finder else None
        if p is None or not is_right(p, g):
            how = "missed" if p is None else f"wrong count {p.get('count')} or party {p.get('party')}"
            what = f"{g['kind']}/{g['measure']} {g['object']} {g['count']} {g.get('party') or ''}"
            yield f"{report['id']} {how}: {what} | {g['evidence'][:90]}"
    for i, p in enumerate(claims):
        if i not in found:
            what = f"{p.get('kind')}/{p.get('measure')} {p.get('object')} {p.get('count')}"
            yield f"{report['id']} false: {what} | {str(p.get('evidence'))[:90]}"


def score(golds: Iterable[Row], predicted: Mapping[str, list[Row]]) -> Tally:
    """The tally of these gold reports; `predicted` holds each report's claims by its id."""
    tally = Tally()
    for report in golds:
        tally.add(report, predicted.get(report["id"], []))
    return tally
