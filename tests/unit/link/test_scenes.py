from aftermath.link.scenes import scenes
from tests.unit.link.telling import GDANSK, KRAKOW, TARNOW, Line, at, nation, region, says, told


def grouped(*lines: Line) -> list[list[int]]:
    """The numbers of the lines by scene, sorted."""
    _, claims = told("Gazette", None, *lines)
    number = {g.claim.id: i for i, g in enumerate(claims)}
    return sorted(sorted(number[g.claim.id] for g in scene.claims) for scene in scenes(claims))


def test_a_round_up_has_a_scene_for_each_area_and_day() -> None:
    assert grouped(
        says("attack", 1, "drone", TARNOW, at("2026-05-30")),
        says("killed", 2, "person", KRAKOW, at("2026-05-30")),
        says("attack", 1, "drone", GDANSK, at("2026-05-30")),
        says("attack", 1, "drone", GDANSK, at("2026-06-02")),
    ) == [[0, 1], [2], [3]]


def test_a_claim_without_place_or_time_joins_its_neighbour() -> None:
    assert grouped(
        says("attack", 1, "drone", TARNOW, at("2026-05-30")),
        says("injured", 2, "person"),
        says("attack", 1, "drone", GDANSK, at("2026-05-20")),
        says("killed", 3, "person"),
    ) == [[0, 1], [2, 3]]


def test_a_claim_without_ground_joins_what_it_denies() -> None:
    assert grouped(
        says("blamed", None, None, TARNOW, at("2026-05-30"), party="Ruritania"),
        says("attack", 1, "drone", GDANSK, at("2026-05-20")),
        says("denied", None, None, party="Ruritania", stance="denied", denies=0),
    ) == [[0, 2], [1]]


def test_an_undated_claim_joins_the_dated_ones_of_its_area() -> None:
    assert grouped(
        says("attack", 1, "drone", TARNOW, at("2026-05-30")),
        says("attack", 1, "drone", GDANSK, at("2026-05-30")),
        says("damaged", 2, "house", TARNOW),
    ) == [[0, 2], [1]]


def test_a_reopening_next_day_belongs_to_the_strike_before() -> None:
    assert grouped(
        says("attack", 1, "drone", GDANSK, at("2026-05-30")),
        says("reopened", 1, "airport", GDANSK, at("2026-06-01")),
    ) == [[0, 1]]


def test_a_part_of_a_tally_stands_with_the_tally() -> None:
    poland = nation("Poland", "PL")
    assert grouped(
        says("intercepted", 90, "drone", poland, at("2026-05-30")),
        says("intercepted", 40, "drone", region("Pomerania"), at("2026-05-30"), part_of=0),
        says("heading_to", 32, "drone", GDANSK, part_of=1),
        says("damaged", 1, "house", GDANSK, at("2026-05-30")),
    ) == [[0, 1, 2], [3]]


def test_where_drones_came_from_is_not_where_they_fell() -> None:
    assert grouped(
        says("attack", 1, "drone", GDANSK, at("2026-05-30")),
        says("launched_from", None, "drone", TARNOW, at("2026-05-30")),
    ) == [[0, 1]]


def test_claims_without_any_ground_are_one_scene() -> None:
    assert grouped(says("attack", 1, "drone"), says("killed", 2, "person")) == [[0, 1]]


def test_no_claims_no_scene() -> None:
    assert grouped() == []
