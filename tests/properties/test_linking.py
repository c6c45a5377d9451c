"""The order in which reports come changes neither the partition nor the figures, and adding a report twice changes nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from aftermath.base import Figure, GroundedClaim, Incident, Wave
from aftermath.link import Linking, link
from aftermath.reconcile import figures
from tests.unit.link.profiling import Told
from tests.unit.link.telling import GDANSK, KRAKOW, TARNOW, Line, at, nation, night_to, says, told

PLACES = st.sampled_from([TARNOW, KRAKOW, GDANSK, nation("Poland", "PL"), None])
TIMES = st.sampled_from([at("2026-05-30"), night_to("2026-05-30"), at("2026-05-30T01:35"), at("2026-06-03"), None])
LINES = st.builds(
    lambda measure, count, where, when, by: says(
        measure, count, "drone" if measure in ("attack", "intercepted") else "person", where, when, by
    ),
    st.sampled_from(["attack", "intercepted", "killed", "injured"]),
    st.sampled_from([None, 0, 1, 2, 4, 16, (5, None)]),
    PLACES,
    TIMES,
    st.sampled_from([None, "Anna Nowak", "Nowak", "Ministry of Defence", "unnamed"]),
)
DATES = st.sampled_from([None, "2026-05-30T08:00+02:00", "2026-05-31T08:00+02:00", "2026-06-04T08:00+02:00"])


@st.composite
def reports(draw: st.DrawFn) -> list[Told]:
    """Some reports with distinct publishers."""
    texts = draw(st.lists(st.tuples(DATES, st.lists(LINES, min_size=1, max_size=4)), min_size=1, max_size=5))
    return [_told(number, published, lines) for number, (published, lines) in enumerate(texts)]


def _told(number: int, published: str | None, lines: list[Line]) -> Told:
    return told(f"Paper {number}", published, *lines)


def linked(held: list[Told]) -> Linking:
    """The linking of these reports."""
    return link([r for r, _ in held], [g for _, claims in held for g in claims])


def kept(linking: Linking) -> list[Incident | Wave]:
    """Its incidents and waves."""
    return [*linking.incidents, *linking.waves]


def partition(linking: Linking) -> set[frozenset[str]]:
    """Which mentions share a happening."""
    return {frozenset(each.mentions) for each in kept(linking)}


def told_figures(held: list[Told], linking: Linking) -> dict[frozenset[str], list[Figure]]:
    """The figures of each happening, by its mentions."""
    claims: dict[str, GroundedClaim] = {g.claim.id: g for _, spoken in held for g in spoken}
    of = {m.id: m.claims for m in linking.mentions}
    return {
        frozenset(k.mentions): list(figures("any", [claims[c] for m in k.mentions for c in of[m]], [r for r, _ in held]))
        for k in kept(linking)
    }


@settings(max_examples=10, deadline=None)
@given(reports(), st.randoms(use_true_random=False))
def test_order_changes_neither_partition_nor_figures(held: list[Told], random: object) -> None:
    shuffled = [(report, list(claims)) for report, claims in held]
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' Random
    for _, claims in shuffled:
        random.shuffle(claims)  # type: ignore[attr-defined]
    first, second = linked(held), linked(shuffled)
    assert partition(first) == partition(second)
    assert told_figures(held, first) == told_figures(shuffled, second)


@settings(max_examples=6, deadline=None)
@given(reports())
def test_adding_twice_changes_nothing(held: list[Told]) -> None:
    first = linked(held)
    assert linked([*held, *held]) == first
    assert {m for group in partition(first) for m in group} == {m.id for m in first.mentions}


@settings(max_examples=6, deadline=None)
@given(reports())
def test_every_claim_has_one_home(held: list[Told]) -> None:
    linking = linked(held)
    homes = [claim for mention in linking.mentions for claim in mention.claims]
    assert sorted(homes) == sorted(g.claim.id for _, claims in held for g in claims)
    assert [made.mention for made in linking.links] == [m.id for m in linking.mentions]


@settings(max_examples=6, deadline=None)
@given(reports())
def test_ids_survive_a_rerun(held: list[Told]) -> None:
    first = linked(held[:1])
    again = link([r for r, _ in held], [g for _, claims in held for g in claims], kept(first))
    assert {each.id for each in kept(first)} <= {each.id for each in kept(again)} | set(again.redirects)
