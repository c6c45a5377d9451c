from aftermath.link.clusters import clusters, strongest
from aftermath.link.model import Pair
from aftermath.link.profile import Profile
from tests.unit.link.profiling import profile_of
from tests.unit.link.telling import TARNOW, at, says, told


def mention(publisher: str, day: str | None) -> Profile:
    return profile_of(told(publisher, None, says("killed", 4, "person", TARNOW, at(day) if day else None)))


def pair(a: Profile, b: Profile, weight: float) -> Pair:
    return Pair(left=a.mention.id, right=b.mention.id, weight=weight, statements=())


def sorted_out(mentions: list[Profile], pairs: list[Pair]) -> set[frozenset[str]]:
    by_id = {p.mention.id: p for p in mentions}
    name = {p.mention.id: p.mention.report for p in mentions}
    return {frozenset(name[m] for m in c) for c in clusters(by_id, pairs)}


def test_an_undated_mention_never_chains_two_days() -> None:
    first, undated, second = mention("A", "2026-05-30"), mention("B", None), mention("C", "2026-06-04")
    found = sorted_out([first, undated, second], [pair(first, undated, 6.0), pair(undated, second, 5.0)])
    assert found == {frozenset({first.mention.report, undated.mention.report}), frozenset({second.mention.report})}


def test_a_pair_without_evidence_stays_apart() -> None:
    a, b = mention("A", "2026-05-30"), mention("B", "2026-05-30")
    assert len(sorted_out([a, b], [pair(a, b, 0.0)])) == 2


def test_a_cluster_takes_nobody_that_most_of_it_speaks_against() -> None:
    a, b, c = (mention(name, "2026-05-30") for name in "ABC")
    found = sorted_out([a, b, c], [pair(a, b, 9.0), pair(b, c, 1.0), pair(a, c, -4.0)])
    assert frozenset({c.mention.report}) in found


def test_the_strongest_pair_is_each_mentions_reason() -> None:
    a, b, c, elsewhere = (mention(name, "2026-05-30") for name in "ABCD")
    home = {p.mention.id: "here" for p in (a, b, c)} | {elsewhere.mention.id: "there"}
    best = strongest(home, [pair(a, b, 1.0), pair(a, c, 3.0), pair(b, elsewhere, 9.0)])
    assert best[a.mention.id].weight == 3.0
    assert best[b.mention.id].weight == 1.0
    assert elsewhere.mention.id not in best
