from tests.unit.link.profiling import profile_of
from tests.unit.link.telling import TARNOW, at, nation, night_to, place, region, says, told

DAY = at("2026-05-30")


def test_a_mention_keeps_its_claims_weapons_and_publication() -> None:
    report, claims = told(
        "Gazette", "2026-05-30T08:00+02:00", says("attack", 2, "drone", TARNOW, DAY), says("fell", 1, "missile", TARNOW, DAY)
    )
    mention = profile_of((report, claims)).mention
    assert mention.claims == tuple(g.claim.id for g in claims)
    assert mention.weapons == ("drone", "missile")
    assert mention.published == report.published


def test_the_one_town_names_the_mention_before_its_region() -> None:
    told_once = told("Gazette", None, says("attack", 1, "drone", TARNOW, DAY), says("killed", 1, "person", region("Lesser Poland"), DAY))
    assert profile_of(told_once).mention.place == TARNOW


def test_the_region_names_a_mention_of_many_towns() -> None:
    coast = region("Pomerania")
    towns = [says("intercepted", None, "drone", place(name, "Pomerania"), DAY) for name in ("Gdansk", "Sopot", "Gdynia")]
    assert profile_of(told("Gazette", None, says("attack", None, "drone", coast, DAY), *towns)).mention.place == coast


def test_a_wave_without_a_named_country_is_placed_in_its_own() -> None:
    parts = [says("intercepted", 20, "drone", r, DAY, part_of=0) for r in (region("Opole"), region("Pomerania"))]
    found = profile_of(told("Gazette", None, says("intercepted", 40, "drone", None, DAY), *parts)).mention.place
    assert found is not None
    assert (found.name, found.precision, found.latitude) == ("Poland", "country", None)


def test_a_wave_takes_its_country_as_the_text_names_it() -> None:
    poland = nation("Polska", "PL")
    assert profile_of(told("Gazette", None, says("intercepted", 40, "drone", poland, DAY))).mention.place == poland


def test_the_time_is_the_one_most_strikes_give() -> None:
    lines = [says("attack", 1, "drone", TARNOW, night_to("2026-05-30")), says("killed", 1, "person", TARNOW, night_to("2026-05-30"))]
    assert profile_of(told("Gazette", None, *lines, says("closed", 1, "airport", TARNOW, DAY))).mention.time == night_to("2026-05-30")


def test_figures_are_telling_from_three_up() -> None:
    found = profile_of(told("Gazette", None, says("killed", 2, "person", TARNOW, DAY), says("damaged", 16, "vehicle", TARNOW, DAY)))
    assert found.figures == {"killed person 2", "damaged vehicle 16"}
    assert found.telling == {"damaged vehicle 16"}


def test_none_and_no_number_are_no_figures() -> None:
    found = profile_of(told("Gazette", None, says("killed", 0, "person", TARNOW, DAY), says("injured", None, "person", TARNOW, DAY)))
    assert found.figures == frozenset()


def test_a_person_is_known_by_the_last_name_and_nobody_is_no_speaker() -> None:
    lines = [says("killed", 2, "person", TARNOW, DAY, by) for by in ("Anna Nowak", "Nowak", "unnamed")]
    assert profile_of(told("Gazette", None, *lines)).speakers == {"nowak"}


def test_copies_share_echoes_and_others_do_not() -> None:
    first, copy = (
        profile_of(told("Gazette", day, says("killed", 4, "person", TARNOW, DAY, "Nowak"))) for day in (None, "2026-05-30T08:00+02:00")
    )
    other = profile_of(told("Gazette", None, says("damaged", 7, "vehicle", TARNOW, DAY, "Zielinski")))
    assert first.echoes & copy.echoes
    assert not first.echoes & other.echoes
