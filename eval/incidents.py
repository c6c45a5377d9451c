"""Scores linking: how far reports that should share an incident do, by extended B-cubed (Amigó et al. 2009) and by pairs.

Extended B-cubed allows a report to be in several incidents: over pairs of reports that share one, how far the number of shared ones
agrees. An incident that only one report has costs nothing where that report has another. The pairs are those of one-incident reports.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from eval.moments import Row

Incidents = dict[str, set[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkFigures:
    """Precision, recall and F1 of both measures, each in that order."""

    reports: int
    bcubed: tuple[float, float, float]
    singles: int
    pairs: tuple[float, float, float]
    true_pairs: int

    def figures(self) -> dict[str, object]:
        """All figures, as one JSON object."""
        return {
            "reports": self.reports,
            "bcubed": [round(x, 3) for x in self.bcubed],
            "pairs": [round(x, 3) for x in self.pairs],
            "true pairs": self.true_pairs,
        }

    def lines(self) -> list[str]:
        """The figures as text."""
        p, r, f = self.bcubed
        pp, pr, pf = self.pairs
        return [
            f"{self.reports} reports",
            f"extended B-cubed P {p:.3f} R {r:.3f} F1 {f:.3f}",
            f"pairs of {self.singles} one-incident reports: P {pp:.3f} R {pr:.3f} F1 {pf:.3f} ({self.true_pairs} true pairs)",
        ]


def bcubed(system: Incidents, gold: Incidents) -> float:
    """Extended B-cubed precision of `system` against `gold`; swap the arguments for recall."""
    per_report = []
    for a in gold:
        shares = [
            min(len(system[a] & system[b]), len(gold[a] & gold[b])) / len(system[a] & system[b]) for b in gold if system[a] & system[b]
        ]
        if shares:
            per_report.append(sum(shares) / len(shares))
    return sum(per_report) / len(per_report) if per_report else 0.0


def f1(p: float, r: float) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * p * r / (p + r) if p + r else 0.0


def _without_loners(incidents: Mapping[str, set[str]], reports: Iterable[str]) -> Incidents:
    """The incidents that two of the reports share; a report without any stands alone."""
    held = {report: incidents.get(report, set()) for report in reports}
    uses = Counter(i for ids in held.values() for i in ids)
    return {report: {i for i in ids if uses[i] > 1} or {f"only {report}"} for report, ids in held.items()}


def score(golds: Iterable[Row], linked: Mapping[str, Iterable[str]]) -> LinkFigures:
    """The figures of these gold reports; `linked` holds each report's incident ids."""
    marked = {report["id"]: set(report["incidents"]) for report in golds if report["incidents"]}
    single = {report for report, ids in marked.items() if len(ids) == 1}
    gold = _without_loners(marked, marked)
    system = _without_loners({report: set(map(str, ids)) for report, ids in linked.items()}, marked)
    p, r = bcubed(system, gold), bcubed(gold, system)
    pairs = list(combinations(sorted(single), 2))
    together = [(bool(system[a] & system[b]), bool(gold[a] & gold[b])) for a, b in pairs]
    hit = sum(s and g for s, g in together)
    said, true = sum(s for s, _ in together), sum(g for _, g in together)
    pp, pr = hit / said if said else 0.0, hit / true if true else 0.0
    return LinkFigures(reports=len(gold), bcubed=(p, r, f1(p, r)), singles=len(single), pairs=(pp, pr, f1(pp, pr)), true_pairs=true)
