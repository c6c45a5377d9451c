from math import isclose

import pytest

from aftermath.link.comparisons import COMPARISONS, SHOWN
from aftermath.link.model import Pair, bits, score, weights
from tests.unit.link.profiling import Told, profiles
from tests.unit.link.telling import GDANSK, KRAKOW, TARNOW, at, nation, place, region, says, told

DAY = at("2026-05-30")
OF_WAVES = ("both_tell_of_the_whole_country", "same_country_some_time")
STATEMENTS = [(name, statement) for name, (_, statements) in COMPARISONS.items() for statement in statements]


@pytest.mark.parametrize(("comparison", "statement"), STATEMENTS, ids=lambda x: getattr(x, "__name__", x))
def test_every_statement_has_a_reason_a_weight_and_a_case(comparison: str, statement: object) -> None:
    entry = weights()[comparison][statement.__name__]  # type: ignore[attr-defined]  # a function
    assert (statement.__doc__ or "").endswith(".")
    assert 0 < entry["m"] <= 1
    assert 0 < entry["u"] <= 1
    assert len(entry["case"]) > 20


def test_the_file_has_no_weight_that_nothing_uses() -> None:
    named = {name: {s.__name__ for s in statements} for name, (_, statements) in COMPARISONS.items()}
    assert {name: set(entries) for name, entries in weights().items() if name != "prior"} == named
    assert set(SHOWN) <= {s for _, s in STATEMENTS}


@pytest.mark.parametrize("comparison", list(COMPARISONS))
def test_shares_of_one_comparison_are_no_more_than_all(comparison: str) -> None:
    for side in ("m", "u"):
        total = sum(e[side] for name, e in weights()[comparison].items() if name not in OF_WAVES)
        assert total <= 1.001


def only_pair(*reports: Told) -> Pair:
    (pair,) = score(profiles(*reports))
    return pair


def test_the_weight_is_the_prior_and_the_sum_of_what_held() -> None:
    pair = only_pair(told("A", None, says("attack", 1, "drone", TARNOW, DAY)), told("B", None, says("killed", 4, "person", TARNOW, DAY)))
    assert {"place.same_settlement", "time.windows_meet"} <= set(pair.statements)
    total = sum(bits(*statement.split(".")) for statement in pair.statements)
    prior = weights()["prior"]["match"]
    assert isclose(pair.weight, total + bits_of_odds(prior), abs_tol=0.01)


def bits_of_odds(share: float) -> float:
    from math import log2

    return log2(share / (1 - share))


@pytest.mark.parametrize(
    ("left", "right", "statement"),
    [
        (TARNOW, TARNOW, "same_settlement"),
        (TARNOW, region("Lesser Poland"), "one_inside_the_other"),
        (TARNOW, KRAKOW, "same_region_only"),
        (
            place("Tarnow", "Lesser Poland", point=(50.01, 20.99)),
            place("Tarnowiec", "Lesser Poland", point=(50.0, 21.0)),
            "points_close_together",
        ),
    ],
)
def test_places_are_compared(left: object, right: object, statement: str) -> None:
    pair = only_pair(*(told(name, None, says("attack", 1, "drone", where, DAY)) for name, where in (("A", left), ("B", right))))  # type: ignore[arg-type]
    assert f"place.{statement}" in pair.statements


@pytest.mark.parametrize(
    ("left", "right", "statement"),
    [
        ("2026-05-30", "2026-05-30", "windows_meet"),
        ("2026-05-30", "2026-05-31", "windows_touch"),
    ],
)
def test_times_are_compared(left: str, right: str, statement: str) -> None:
    reports = (told(name, None, says("killed", 44, "person", TARNOW, at(day))) for name, day in (("A", left), ("B", right)))
    assert f"time.{statement}" in only_pair(*reports).statements


def test_two_tallies_of_one_country_are_compared() -> None:
    poland = nation("Poland", "PL")
    pair = only_pair(*(told(name, None, says("intercepted", 40, "drone", poland, DAY)) for name in "AB"))
    assert "place.both_tell_of_the_whole_country" in pair.statements


def test_what_shares_neither_area_nor_figure_is_not_compared() -> None:
    reports = (told(name, None, says("killed", 2, "person", where, DAY)) for name, where in (("A", TARNOW), ("B", GDANSK)))
    assert score(profiles(*reports)) == []


def test_a_copied_figure_with_its_speaker_speaks_for_one_happening() -> None:
    dated = told("A", "2026-05-30T08:00+02:00", says("damaged", 16, "vehicle", TARNOW, DAY, "Anna Nowak"))
    undated = told("B", None, says("damaged", 16, "vehicle", TARNOW, None, "Nowak"))
    pair = only_pair(dated, undated)
    assert {"tolls.one_telling_figure_shared", "speaker.same_speaker_same_figure"} <= set(pair.statements)
    assert pair.weight > 0


def test_an_undated_page_about_one_town_and_weapon_is_not_enough() -> None:
    dated = told("A", "2026-05-30T08:00+02:00", says("attack", 1, "drone", TARNOW, DAY))
    assert only_pair(dated, told("B", None, says("fell", 1, "drone", TARNOW))).weight < 0


def test_linking_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    score(profiles(*(told(name, None, says("killed", 4, "person", TARNOW, DAY)) for name in "AB")))
    assert capfd.readouterr() == ("", "")
