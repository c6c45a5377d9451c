import pytest

from aftermath.base import Count
from tests.unit.link.telling import GDANSK, TARNOW, at, nation, place, region, says, told
from tests.unit.reconcile.figuring import figured, names, the

FIRST, SECOND, THIRD = "2026-05-30T08:00+02:00", "2026-05-30T12:00+02:00", "2026-05-30T18:00+02:00"
POLAND = nation("Poland", "PL")


def test_nobody_spoke_no_figure() -> None:
    assert figured(told("A", FIRST)) == ()


def test_one_voice_is_single() -> None:
    found = the("killed", told("A", FIRST, says("killed", 2, "person", TARNOW, by="Nowak")))
    assert (found.count, found.standing, found.rule) == (Count.exactly(2), "single", "figure.single")


def test_ten_outlets_that_quote_one_mayor_are_one_voice() -> None:
    reports = [told(f"Paper {n}", FIRST, says("killed", 2, "person", TARNOW, by="Anna Nowak")) for n in range(10)]
    found = the("killed", *reports)
    assert (found.standing, len(found.voices), len(found.voices[0].claims)) == ("single", 1, 10)


def test_voices_that_meet_agree_on_what_all_allow() -> None:
    found = the(
        "killed",
        told("A", FIRST, says("killed", (5, None), "person", TARNOW)),
        told("B", FIRST, says("killed", 7, "person", TARNOW, by="Nowak")),
    )
    assert (found.count, found.standing, found.rule) == (Count.exactly(7), "agreed", "figure.agreed.intersection")


def test_voices_that_cannot_all_hold_contest() -> None:
    found = the(
        "killed", told("A", FIRST, says("killed", 2, "person", TARNOW, by="Nowak")), told("B", FIRST, says("killed", 9, "person", TARNOW))
    )
    assert (found.count, found.standing, found.rule) == (Count(low=2, high=9), "contested", "figure.contested.envelope")
    assert found.why is not None
    assert "Nowak 2" in found.why.sentence
    assert "B 9" in found.why.sentence


def test_a_voice_is_revised_by_what_it_publishes_later() -> None:
    found = the(
        "killed",
        told("A", SECOND, says("killed", 4, "person", TARNOW, by="Nowak")),
        told("B", FIRST, says("killed", 2, "person", TARNOW, by="Nowak")),
    )
    (voice,) = found.voices
    assert (found.count, found.standing) == (Count.exactly(4), "single")
    assert (len(voice.claims), len(voice.revised)) == (1, 1)


def test_a_report_that_says_four_not_two_revises_whoever_said_two() -> None:
    report = told(
        "A",
        None,
        says("killed", 2, "person", TARNOW, by="unnamed", stance="hedged"),
        says("killed", 4, "civilian", TARNOW, by="Anna Nowak", supersedes=0),
    )
    found = the("killed", report)
    (voice,) = found.voices
    assert (found.count, found.object, voice.name) == (Count.exactly(4), "civilian", "Anna Nowak")
    assert voice.revised == (report[1][0].claim.id,)


def test_a_count_that_was_replaced_is_old_in_earlier_reports_too() -> None:
    later = told(
        "B", SECOND, says("injured", 2, "person", TARNOW, by="Nowak"), says("injured", 7, "person", TARNOW, by="Nowak", supersedes=0)
    )
    found = the("injured", told("A", FIRST, says("injured", 2, "person", TARNOW)), later)
    assert (found.count, names(found)) == (Count.exactly(7), ["Nowak"])


def test_a_rumour_replaces_no_sure_figure() -> None:
    report = told(
        "A",
        FIRST,
        says("killed", 44, "person", TARNOW, by="Nowak"),
        says("killed", 45, "person", TARNOW, by="unnamed", stance="hedged", supersedes=0),
    )
    found = the("killed", report)
    assert (found.count, found.standing) == (Count.exactly(44), "single")
    assert names(found) == ["Nowak", "unnamed (A)"]


def test_an_early_toll_is_overtaken_once_later_voices_say_more() -> None:
    found = the(
        "killed",
        told("A", FIRST, says("killed", 2, "person", TARNOW, by="Nowak")),
        told("B", SECOND, says("killed", 9, "person", TARNOW, by="Rescue Service")),
        told("C", THIRD, says("killed", 9, "person", TARNOW)),
    )
    assert (found.count, found.standing) == (Count.exactly(9), "agreed")
    assert [v.name for v in found.outdated] == ["Nowak"]


def test_one_rivals_higher_count_overtakes_nothing() -> None:
    found = the(
        "killed", told("A", FIRST, says("killed", 2, "person", TARNOW, by="Nowak")), told("B", SECOND, says("killed", 60, "person", TARNOW))
    )
    assert (found.standing, found.outdated) == ("contested", ())


def test_one_later_voice_overtakes_what_its_count_may_have_grown_from() -> None:
    early = told("A", FIRST, says("killed", 2, "person", TARNOW, by="Nowak"))
    later = told("B", SECOND, says("killed", 3, "person", TARNOW, by="Rescue Service"))
    again = told("C", THIRD, says("killed", 2, "person", TARNOW, by="Nowak"))
    assert (the("killed", early, later).count, the("killed", early, later).standing) == (Count.exactly(3), "single")
    assert the("killed", early, later, again).standing == "contested"


def test_a_tally_of_drones_is_not_overtaken() -> None:
    found = the(
        "intercepted",
        told("A", FIRST, says("intercepted", 12, "drone", TARNOW)),
        told("B", SECOND, says("intercepted", 20, "drone", TARNOW)),
        told("C", THIRD, says("intercepted", 20, "drone", TARNOW)),
    )
    assert (found.count, found.standing) == (Count(low=12, high=20), "contested")


def test_none_said_and_none_so_far_differ() -> None:
    sure = the("killed", told("A", FIRST, says("killed", 0, "person", TARNOW)))
    hedged = the("killed", told("A", FIRST, says("killed", 0, "person", TARNOW, stance="hedged")))
    assert (sure.standing, hedged.standing) == ("zero", "none_reported")
    assert sure.count == hedged.count == Count.exactly(0)


def test_it_is_said_not_to_be_known() -> None:
    found = the("killed", told("A", FIRST, says("killed", None, "person", TARNOW, rule="en.killed.unknown")))
    assert (found.standing, found.count) == ("said_unknown", None)


def test_without_an_amount_it_is_said() -> None:
    assert the("damaged", told("A", FIRST, says("damaged", None, "window", TARNOW))).standing == "said"


def test_no_casualties_answers_the_killed_and_the_injured() -> None:
    found = figured(
        told("A", FIRST, says("casualties", 0, "person", TARNOW, by="Nowak")),
        told("B", SECOND, says("injured", 2, "person", TARNOW, by="Nowak")),
    )
    (injured,) = found
    assert (injured.measure, injured.count, len(injured.voices[0].revised)) == ("injured", Count.exactly(2), 1)


def test_what_is_expected_is_no_figure() -> None:
    assert figured(told("A", FIRST, says("reopened", 1, "airport", GDANSK, stance="expected"))) == ()


def test_a_denial_contests_and_names_both() -> None:
    report = told(
        "A",
        FIRST,
        says("damaged", None, "factory", TARNOW),
        says("damaged", None, "factory", TARNOW, by="Nowak", stance="denied", denies=0),
    )
    found = the("damaged", report)
    assert (found.standing, found.rule) == ("contested", "figure.contested.denied")
    assert {v.name: v.stance for v in found.voices} == {"A": "asserted", "Nowak": "denied"}


def test_a_denial_alone_is_no_zero() -> None:
    found = the("intercepted", told("A", FIRST, says("intercepted", 1, "rocket", TARNOW, by="Nowak", stance="denied")))
    assert (found.standing, found.count, found.rule) == ("contested", None, "figure.denied")


def test_parts_of_a_tally_hang_on_it_and_add_up() -> None:
    found = figured(
        told(
            "Ministry",
            FIRST,
            says("intercepted", 70, "drone", POLAND),
            says("intercepted", 40, "drone", region("Pomerania"), part_of=0),
            says("intercepted", 30, "drone", region("Lublin"), part_of=0),
            says("heading_to", 32, "drone", GDANSK, part_of=1),
        )
    )
    by_scope = {f.scope: f for f in found}
    assert by_scope["Pomerania"].part_of == by_scope[None].id
    assert by_scope["Gdansk"].part_of == by_scope["Pomerania"].id
    why = by_scope[None].why
    assert why is not None
    assert why.sentence.endswith("The 2 parts named add up to it.")


@pytest.mark.parametrize(("parts", "words"), [((6, 1), "make 7 of 8"), ((6, 5), "add up to 11, more than the whole")])
def test_parts_that_do_not_add_up_are_said(parts: tuple[int, int], words: str) -> None:
    lines = [says("cancelled", n, "flight", GDANSK, part_of=0) for n in parts]
    whole = next(f for f in figured(told("A", FIRST, says("cancelled", 8, "flight", GDANSK), *lines)) if f.part_of is None)
    assert whole.why is not None
    assert words in whole.why.sentence


def test_a_part_above_its_whole_is_said() -> None:
    found = the("critical", told("A", FIRST, says("hospitalised", 3, "person", TARNOW), says("critical", 9, "person", TARNOW, part_of=0)))
    assert found.why is not None
    assert "more than its whole (3)" in found.why.sentence


def test_the_critical_are_a_part_of_those_in_hospital() -> None:
    found = figured(told("A", FIRST, says("hospitalised", 9, "person", TARNOW), says("critical", 3, "person", TARNOW, part_of=0)))
    by_measure = {f.measure: f for f in found}
    assert by_measure["critical"].part_of == by_measure["hospitalised"].id


def test_children_are_not_people_and_a_village_is_not_the_town() -> None:
    found = figured(
        told(
            "A",
            FIRST,
            says("injured", 5, "person", TARNOW),
            says("injured", 2, "child", TARNOW, part_of=0),
            says("injured", 1, "person", place("Zglobice", "Lesser Poland")),
            says("damaged", 4, "house", TARNOW),
        )
    )
    assert {(f.object, f.scope, str(f.count)) for f in found if f.measure == "injured"} == {
        ("child", None, "2"),
        ("person", None, "5"),
        ("person", "Zglobice", "1"),
    }


def test_a_report_that_names_only_the_region_speaks_of_the_incident() -> None:
    town = [told(n, FIRST, says("killed", 3, "person", TARNOW), says("fire", None, "school", TARNOW)) for n in ("A", "B")]
    found = the("killed", *town, told("Ministry", FIRST, says("killed", 3, "person", region("Lesser Poland"))))
    assert names(found) == ["A", "B", "Ministry"]


def test_the_same_parts_in_two_reports_are_one_figure() -> None:
    lines = (
        says("cancelled", 8, "flight", GDANSK),
        says("cancelled", 6, "flight", GDANSK, part_of=0),
        says("cancelled", 2, "flight", GDANSK, part_of=0),
    )
    found = figured(told("A", FIRST, *lines), told("B", SECOND, *lines))
    assert sorted((f.count.low, f.standing) for f in found if f.count and f.count.low) == [(2, "agreed"), (6, "agreed"), (8, "agreed")]


def test_an_evening_counted_in_pieces_is_not_revised_by_its_pieces() -> None:
    pieces = [(7, "19:40", "20:12"), (2, "20:12", "20:31"), (4, "20:57", "21:40")]
    lines = [says("intercepted", n, "drone", GDANSK, at(f"2026-05-30T{a}", f"2026-05-30T{b}", "part_of_day")) for n, a, b in pieces]
    found = figured(told("Mayor", SECOND, *lines))
    assert sorted(f.count.low or 0 for f in found if f.count) == [2, 4, 7]
    assert all(f.time for f in found)


def test_one_drone_contests_no_count_of_eight() -> None:
    found = the(
        "attack", told("A", FIRST, says("attack", 8, "drone", TARNOW)), told("B", FIRST, says("attack", 1, "drone", TARNOW, by="Nowak"))
    )
    assert (found.count, found.standing) == (Count.exactly(8), "single")
    assert names(found) == ["A", "Nowak"]


def test_closed_and_reopened_are_two_figures_with_their_times() -> None:
    report = told(
        "A",
        SECOND,
        says("closed", 1, "airport", GDANSK, at("2026-05-30T02:00")),
        says("reopened", 1, "airport", GDANSK, at("2026-05-30T06:30")),
    )
    times = {f.measure: f.time.start.hour for f in figured(report) if f.time}
    assert times == {"closed": 2, "reopened": 6}


def test_the_two_sides_stand_with_whom_they_name() -> None:
    report = told(
        "A",
        FIRST,
        says("claimed", None, None, TARNOW, by="Free Legion", party="Free Legion"),
        says("claimed", None, None, TARNOW, by="Volunteers", party="Volunteers"),
        says("denied", None, None, TARNOW, by="Ruritania", party="Ruritania", stance="denied"),
    )
    (sides,) = figured(report)
    assert (sides.kind, sides.standing, sides.count) == ("responsibility", "contested", None)
    assert {(v.name, v.measure, v.party) for v in sides.voices} == {
        ("Free Legion", "claimed", "Free Legion"),
        ("Volunteers", "claimed", "Volunteers"),
        ("Ruritania", "denied", "Ruritania"),
    }


def test_blame_by_one_voice_is_single() -> None:
    (sides,) = figured(told("A", FIRST, says("blamed", None, None, TARNOW, by="Nowak", party="Ruritania")))
    assert sides.standing == "single"


def test_claims_of_reports_that_are_not_there_are_left_out() -> None:
    from aftermath.reconcile import figures

    _, claims = told("A", FIRST, says("killed", 2, "person", TARNOW))
    assert figures("incident", claims, []) == ()


def test_the_country_whose_tally_has_parts_is_the_waves_own_place() -> None:
    lines = [says(m, 3, "drone", GDANSK) for m in ("fell", "detected")]
    report = told(
        "A", FIRST, *lines, says("intercepted", 90, "drone", POLAND), says("intercepted", 40, "drone", region("Pomerania"), part_of=2)
    )
    assert {(f.measure, f.scope) for f in figured(report)} == {
        ("fell", "Gdansk"),
        ("detected", "Gdansk"),
        ("intercepted", None),
        ("intercepted", "Pomerania"),
    }
