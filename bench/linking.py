"""Linking and figures on the made-up world: pair F1, figures right, contested figures called so, time.

Run as `python -m bench.linking [--reports 10000] [--seed N]`; the seed is drawn afresh where none is given, and printed.
"""

import argparse
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from math import comb

from aftermath.app import wiring
from aftermath.app.settings import settings
from aftermath.base import Figure, GroundedClaim
from aftermath.ground import default_path
from aftermath.link import Linking, link
from aftermath.reconcile import figures
from bench.world.telling import Published, publish
from bench.world.truth import World, happen, towns

COUNTRIES = ("UA", "RU", "IL", "LB", "YE", "SD", "IN", "PK", "SY", "IQ")
EACH = 4.0
"""Reports on a strike, in the mean."""
DAYS_FOR = 12
"""Strikes a day."""


def world_of(reports: int, seed: int) -> tuple[World, Published]:
    """A world with about so many reports."""
    random_ = random.Random(seed)  # a benchmark, not a secret
    cache = settings().cache
    if wiring.needs_gazetteer(cache):
        wiring.compile_gazetteer(cache, lambda _share: None)
    strikes = max(1, round(reports / EACH))
    world = happen(random_, towns(default_path(), COUNTRIES), strikes, max(2, strikes // DAYS_FOR))
    return world, publish(random_, world, EACH)


def told_of(claims: Iterable[str], truth: Mapping[str, str]) -> str:
    """What most claims of a mention truly tell of."""
    return Counter(truth[claim] for claim in claims).most_common(1)[0][0]


def pair_figures(linked: Linking, truth: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over the pairs of mentions that are put together."""
    home = {made.mention: made.incident for made in linked.links}
    both: Counter[tuple[str, str]] = Counter()
    for mention in linked.mentions:
        both[home[mention.id], told_of(mention.claims, truth)] += 1
    here: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for (found, true), number in both.items():
        here[found] += number
        there[true] += number
    right = sum(comb(number, 2) for number in both.values())
    precision = right / max(1, sum(comb(number, 2) for number in here.values()))
    recall = right / max(1, sum(comb(number, 2) for number in there.values()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def toll_figures(world: World, told: Published, linked: Linking) -> dict[str, tuple[int, int]]:
    """How many final figures are right, truly contested ones contested, revised ones not; each of how many."""
    claims = {g.claim.id: g for g in told.claims}
    reports = {r.id: r for r in told.reports}
    true: dict[str, list[GroundedClaim]] = defaultdict(list)
    for g in told.claims:
        true[told.truth[g.claim.id]].append(g)
    home = {made.mention: made.incident for made in linked.links}
    mentions: dict[str, list[str]] = defaultdict(list)
    of: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in linked.mentions:
        mentions[home[mention.id]] += mention.claims
        of[told_of(mention.claims, told.truth)][home[mention.id]] += 1
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for strike in world.strikes:
        if strike.id not in of:
            continue
        incident = of[strike.id].most_common(1)[0][0]
        held = [claims[c] for c in mentions[incident]]
        found = [f for f in figures(incident, held, [reports[i] for i in {g.claim.report for g in held}]) if _is_dead(f)]
        for name, well in _judged(true[strike.id], found):
            counted[name][0] += well
            counted[name][1] += 1
    return {name: (right, of_all) for name, (right, of_all) in counted.items()}


def _is_dead(figure: Figure) -> bool:
    return figure.measure == "killed" and figure.scope is None


def _judged(said: list[GroundedClaim], found: list[Figure]) -> Iterable[tuple[str, bool]]:
    dead = [g.claim for g in said if g.claim.measure == "killed"]
    if not dead or not found:
        return
    counts = {c.count.low for c in dead if c.count}
    voices = {c.speaker.kind for c in dead if c.speaker}
    contested = "medical" in voices and len(voices) > 1
    if contested:
        yield "truly contested figures called contested", any(f.standing == "contested" for f in found)
    elif len(counts) > 1:
        yield "revisions not taken for disagreement", not any(f.standing == "contested" for f in found)
    if not contested:
        newest = max(count for count in counts if count is not None)
        yield "final figures right", any(f.count and f.count.low == newest == f.count.high for f in found)


def main() -> None:
    """Print the figures of one world."""
    parser = argparse.ArgumentParser(prog="python -m bench.linking", description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options = parser.parse_args()
    world, told = world_of(options.reports, options.seed)
    start = time.perf_counter()
    linked = link(told.reports, told.claims)
    took = time.perf_counter() - start
    print(f"seed {options.seed}: {len(told.reports)} reports, {len(told.claims)} claims, {len(linked.mentions)} mentions in {took:.1f} s")
    print("pairs: precision {:.3f}, recall {:.3f}, F1 {:.3f}".format(*pair_figures(linked, told.truth)))
    for name, (right, of_all) in toll_figures(world, told, linked).items():
        print(f"{name}: {right} of {of_all}, {right / of_all:.3f}")


if __name__ == "__main__":
    main()
