from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.base import PlaceFix, PlacePrecision
from aftermath.view import policy
from tests.unit.view import made

FINE: list[PlacePrecision] = ["point", "street", "neighbourhood", "town"]


@pytest.mark.parametrize(
    "kind", ["airbase", "power_plant", "nuclear_power_plant", "power_facility", "naval_base", "refinery", "Oil depot", "dam", "bridge"]
)
def test_a_military_or_critical_kind_is_sensitive(kind: str) -> None:
    assert policy.is_sensitive(kind)


@pytest.mark.parametrize("kind", [None, "airport", "apartment_building", "school", "kindergarten", "drone", "damage", "basement", "report"])
def test_another_kind_is_not(kind: str | None) -> None:
    assert not policy.is_sensitive(kind)


@given(
    st.floats(-89, 89), st.floats(-179, 179), st.floats(0, 400), st.sampled_from([*FINE, "district"]), st.text("ab", min_size=1, max_size=3)
)
def test_a_coarsened_site_is_on_the_grid_with_a_radius_that_holds_the_true_point(
    latitude: float, longitude: float, radius: float, precision: PlacePrecision, entry: str
) -> None:
    exact = replace(made.town(latitude=latitude, longitude=longitude), precision=precision, radius_km=radius, gazetteer_id=entry)
    coarse = policy.coarsened(exact)
    assert coarse.precision == "district"
    assert coarse.gazetteer_id == ""
    assert coarse.latitude is not None
    assert coarse.longitude is not None
    assert abs(coarse.latitude * 5 - round(coarse.latitude * 5)) < 1e-9
    assert abs(coarse.longitude * 5 - round(coarse.longitude * 5)) < 1e-9
    assert max(abs(coarse.latitude - latitude), abs(coarse.longitude - longitude)) <= policy.GRID / 2 + 1e-9
    assert coarse.radius_km >= radius + policy.SHIFT_KM
    assert policy.coarsened(coarse) == coarse


@pytest.mark.parametrize("precision", ["region", "country", "sea"])
def test_a_place_coarser_than_a_district_stays(precision: PlacePrecision) -> None:
    wide = replace(made.town(), precision=precision)
    assert policy.coarsened(wide) == wide


def test_everything_at_the_spot_of_a_refinery_is_coarsened_and_nothing_elsewhere() -> None:
    fire, strike = policy.apply([made.at_a_refinery(), made.Strike().dossier()])
    places = [fire.incident.place, *(claim.place for claim in fire.claims)]
    assert {(place.latitude, place.longitude, place.precision) for place in places if place} == {(48.2, 31.0, "district")}
    assert strike == made.Strike().dossier()


def test_a_place_that_is_itself_a_site_is_coarsened_whatever_the_claim() -> None:
    [published] = policy.apply([made.Strike(place=made.town("Brenivka air base", feature="airbase")).dossier()])
    places: set[PlaceFix | None] = {published.incident.place, *(claim.place for claim in published.claims)}
    assert {place.precision for place in places if place} == {"district"}


def test_the_reader_is_told_why_a_place_is_coarse() -> None:
    why = policy.coarsened(made.town()).why
    assert why is not None
    assert why.rule == policy.RULE
    assert "only place of that name" in why.sentence


def test_applying_twice_is_applying_once() -> None:
    once = policy.apply(made.everything())
    assert policy.apply(once) == once


@given(st.text(max_size=policy.QUOTE_LIMIT * 2))
def test_a_quote_is_never_longer_than_the_limit_and_a_short_one_is_untouched(text: str) -> None:
    cut = policy.quote(text)
    assert len(cut) <= policy.QUOTE_LIMIT
    assert cut == text or (len(text) > policy.QUOTE_LIMIT and cut.endswith("…"))


def test_evidence_is_cut_in_what_goes_out() -> None:
    long = made.report("r9", "Nine were hurt, " + "and more was said, " * 60)
    [claim] = policy.apply_to_claims([made.claimed(long, long.text, "injured", 9)])
    assert len(claim.claim.evidence) <= policy.QUOTE_LIMIT


def test_the_statement_names_what_was_done() -> None:
    assert "0.2 degrees" in policy.statement()
    assert "700 characters" in policy.statement()
