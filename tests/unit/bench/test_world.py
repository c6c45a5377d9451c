"""The made-up world is the same for the same seed, and linking it does not depend on the order of its reports."""

import pytest

from aftermath.link import Linking, link
from bench.linking import pair_figures, toll_figures, world_of
from bench.world.telling import Published
from bench.world.truth import World

REPORTS = 150


@pytest.fixture(scope="module")
def made() -> tuple[World, Published]:
    return world_of(REPORTS, 7)


def partition(linked: Linking) -> set[frozenset[str]]:
    home: dict[str, set[str]] = {}
    for each in linked.links:
        home.setdefault(each.incident, set()).add(each.mention)
    return {frozenset(mentions) for mentions in home.values()}


def test_one_seed_makes_one_world(made: tuple[World, Published]) -> None:
    assert world_of(REPORTS, 7) == made
    assert world_of(REPORTS, 8) != made


def test_every_claim_reads_as_its_evidence_and_is_of_something_that_happened(made: tuple[World, Published]) -> None:
    world, told = made
    bodies = {report.id: report.body for report in told.reports}
    happened = {strike.id for strike in world.strikes} | {night.id for night in world.nights}
    assert all(g.claim.span.of(bodies[g.claim.report]) == g.claim.evidence for g in told.claims)
    assert {told.truth[g.claim.id] for g in told.claims} <= happened


def test_the_order_of_the_reports_changes_nothing(made: tuple[World, Published]) -> None:
    _, told = made
    other_way = sorted(told.reports, key=lambda report: report.id, reverse=True)
    assert partition(link(other_way, told.claims[::-1])) == partition(link(told.reports, told.claims))


def test_pairs_and_tolls_are_held_against_the_truth(made: tuple[World, Published]) -> None:
    world, told = made
    linked = link(told.reports, told.claims)
    own = {mention.id: mention.id for mention in linked.mentions}
    assert pair_figures(linked, {claim: own[m.id] for m in linked.mentions for claim in m.claims})[1] == 0
    assert 0 < pair_figures(linked, told.truth)[2] <= 1
    assert toll_figures(world, told, linked)["final figures right"][0] > 0
