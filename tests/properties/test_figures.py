"""Figures do not depend on the order of claims, lose no claim, and never say more than the voices do."""

from hypothesis import given
from hypothesis import strategies as st

from aftermath.base import GroundedClaim, Report
from aftermath.reconcile import figures
from aftermath.reconcile.intervals import high_of, low_of
from tests.unit.link.telling import KRAKOW, TARNOW, Line, at, region, says, told

COUNTS = st.sampled_from([None, 0, 1, 2, 4, 16, (5, None), (None, 10), (3, 6)])
SPEAKERS = st.sampled_from([None, "Anna Nowak", "Nowak", "Ministry of Defence", "unnamed"])
STANCES = st.sampled_from(["asserted", "asserted", "hedged", "denied", "expected"])
DATES = st.sampled_from([None, "2026-05-30T08:00+02:00", "2026-05-31T08:00+02:00", "2026-06-04T08:00+02:00"])


@st.composite
def line(draw: st.DrawFn, number: int) -> Line:
    """One claim, which may be a part of or replace an earlier one."""
    earlier = st.none() | st.integers(0, number - 1) if number else st.none()
    measure = draw(st.sampled_from(["killed", "injured", "casualties", "intercepted", "blamed", "denied", "closed"]))
    return says(
        measure,
        draw(COUNTS) if measure not in ("blamed", "denied") else None,
        draw(st.sampled_from(["person", "child", "drone", None])),
        draw(st.sampled_from([TARNOW, KRAKOW, region("Lesser Poland"), None])),
        draw(st.sampled_from([at("2026-05-30"), at("2026-05-30T01:35"), at("2026-05-30T22:00"), None])),
        draw(SPEAKERS),
        stance=draw(STANCES),
        party=draw(st.sampled_from(["Ruritania", "Syldavia"])) if measure in ("blamed", "denied") else None,
        part_of=draw(earlier),
        supersedes=draw(earlier),
    )


@st.composite
def reports(draw: st.DrawFn) -> list[tuple[Report, list[GroundedClaim]]]:
    """Some reports of one incident."""
    made = []
    for number in range(draw(st.integers(1, 4))):
        lines = [draw(line(i)) for i in range(draw(st.integers(1, 5)))]
        made.append(told(f"Paper {number}", draw(DATES), *lines))
    return made


@given(reports(), st.randoms(use_true_random=False))
def test_order_does_not_matter(held: list[tuple[Report, list[GroundedClaim]]], random: object) -> None:
    claims = [g for _, spoken in held for g in spoken]
    publications = [r for r, _ in held]
    first = figures("i", claims, publications)
    random.shuffle(claims)  # type: ignore[attr-defined]  # hypothesis' Random
    random.shuffle(publications)  # type: ignore[attr-defined]
    assert figures("i", claims, publications) == first
    assert figures("i", [*claims, *claims], publications) == first


@given(reports())
def test_every_claim_that_happened_stands_in_some_figure(held: list[tuple[Report, list[GroundedClaim]]]) -> None:
    found = figures("i", [g for _, spoken in held for g in spoken], [r for r, _ in held])
    shown = {c for f in found for v in (*f.voices, *f.outdated) for c in (*v.claims, *v.revised)}
    assert shown == {g.claim.id for _, spoken in held for g in spoken if g.claim.stance != "expected"}


@given(reports())
def test_a_figure_lies_between_its_voices(held: list[tuple[Report, list[GroundedClaim]]]) -> None:
    for f in figures("i", [g for _, spoken in held for g in spoken], [r for r, _ in held]):
        counts = [v.count for v in f.voices if v.count]
        if f.count is None:
            continue
        assert min(map(low_of, counts)) <= low_of(f.count)
        assert high_of(f.count) <= max(map(high_of, counts))


@given(reports())
def test_ids_are_unique_and_wholes_are_there(held: list[tuple[Report, list[GroundedClaim]]]) -> None:
    found = figures("i", [g for _, spoken in held for g in spoken], [r for r, _ in held])
    ids = [f.id for f in found]
    assert len(set(ids)) == len(ids)
    assert all(f.part_of is None or (f.part_of in ids and f.part_of != f.id) for f in found)
    assert all(f.why and f.why.rule == f.rule for f in found)
