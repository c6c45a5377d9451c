from aftermath.link.happenings import Happening, happenings
from tests.unit.link.telling import GDANSK, LUBLIN, OPOLE, TARNOW, Line, at, nation, place, region, says, told

DAY = at("2026-05-30")
POLAND = nation("Poland", "PL")


def found(*lines: Line) -> list[Happening]:
    return happenings(told("Gazette", None, *lines)[1])


def tiers(*lines: Line) -> list[tuple[str, str | None, int]]:
    return sorted((h.tier, h.area or "", len(h.claims)) for h in found(*lines))


def test_one_town_is_one_incident() -> None:
    assert tiers(says("attack", 1, "drone", TARNOW, DAY), says("killed", 1, "person", TARNOW, DAY)) == [("incident", "lesser poland", 2)]


def test_a_tally_over_regions_is_a_wave() -> None:
    regions = [
        says("intercepted", n, "drone", region(name), DAY, part_of=0) for n, name in ((40, "Pomerania"), (30, "Opole"), (20, "Lublin"))
    ]
    assert tiers(says("intercepted", 90, "drone", POLAND, DAY), *regions) == [("wave", "", 4)]


def test_the_town_a_report_is_about_stands_beside_the_wave() -> None:
    town = [says(m, 2, "person", TARNOW, DAY) for m in ("killed", "injured", "rescued", "missing")]
    assert tiers(*town, says("attack", 38, "missile", POLAND, DAY), says("damaged", 1, "house", OPOLE, DAY)) == [
        ("incident", "lesser poland", 4),
        ("wave", "", 2),
    ]


def test_interceptions_elsewhere_in_the_night_belong_to_the_one_story() -> None:
    town = [says(m, 2, "person", TARNOW, DAY) for m in ("killed", "injured", "rescued")]
    assert tiers(*town, says("intercepted", 3, "drone", OPOLE, DAY), says("closed", 1, "airport", GDANSK, DAY)) == [
        ("incident", "lesser poland", 5)
    ]


def test_two_towns_with_stories_of_their_own_are_two_incidents() -> None:
    lines = [says(m, 2, "person", where, DAY) for where in (TARNOW, OPOLE) for m in ("killed", "injured", "missing")]
    assert tiers(*lines) == [("incident", "lesser poland", 3), ("incident", "opole", 3)]


def test_regions_that_are_only_named_make_a_wave() -> None:
    assert tiers(says("attack", None, "drone", OPOLE, DAY), says("attack", None, "drone", LUBLIN, DAY)) == [("wave", "", 2)]


def test_undated_regions_stay_apart() -> None:
    assert tiers(says("attack", None, "drone", OPOLE), says("attack", None, "drone", LUBLIN)) == [
        ("incident", "lublin", 1),
        ("incident", "opole", 1),
    ]


def test_two_countries_are_never_one_operation() -> None:
    brno = place("Brno", "South Moravia", country="CZ")
    assert len(found(says("attack", 1, "drone", OPOLE, DAY), says("attack", 1, "drone", brno, DAY))) == 2


def test_a_scene_without_a_country_takes_that_of_its_time() -> None:
    only = found(says("intercepted", 90, "drone", None, DAY), says("intercepted", 50, "drone", OPOLE, DAY, part_of=0))
    assert [(h.tier, h.country) for h in only] == [("wave", "PL")]


def test_every_claim_is_in_one_happening() -> None:
    lines = [says("attack", 1, "drone", where, when) for where in (TARNOW, None, POLAND) for when in (DAY, None, at("2026-04-02"))]
    assert sum(len(h.claims) for h in found(*lines)) == len(lines)


def test_the_town_a_report_opens_with_is_a_story() -> None:
    town = [says("damaged", 2, "house", TARNOW, DAY), says("attack", 3, "drone", TARNOW, DAY)]
    assert tiers(*town, says("killed", 1, "person", OPOLE, DAY)) == [("incident", "lesser poland", 2), ("wave", "", 1)]


def test_undated_regions_that_a_tallys_speaker_lists_are_of_the_tally() -> None:
    lines = [says("intercepted", None, "drone", region(name), by="Ministry") for name in ("Pomerania", "Opole", "Lublin")]
    assert tiers(says("intercepted", 90, "drone", POLAND, by="Ministry"), *lines, says("attack", 1, "drone", TARNOW)) == [
        ("incident", "lesser poland", 1),
        ("wave", "", 4),
    ]
