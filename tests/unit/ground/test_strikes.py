from aftermath.ground import ReportGrounder
from tests.unit.ground.telling import bound, claim, grounded, place, report, start


def test_harm_and_blame_take_the_clock_of_the_one_strike(grounder: ReportGrounder) -> None:
    told = report(
        "Part of Lviv, Ukraine, has been without heating since Monday. At 7:12 on Monday a missile hit the Frankivskyi district.\n\n"
        "One person was killed. Crews pulled two out alive. The mayor blamed Russia."
    )
    hit, killed, rescued, blamed = grounded(
        grounder,
        told,
        bound(told, claim(told, "a missile hit"), "Frankivskyi district"),
        claim(told, "One person was killed", kind="casualties", measure="killed"),
        claim(told, "pulled two out alive", kind="casualties", measure="rescued"),
        claim(told, "blamed Russia", kind="responsibility", measure="blamed"),
    )
    clock = "2024-05-13T07:12+03:00"
    assert [start(item) for item in (hit, killed, rescued, blamed)] == [clock, clock, "2024-05-13", clock]


def test_between_two_strikes_harm_keeps_the_day(grounder: ReportGrounder) -> None:
    told = report(
        "On Monday drones came to Lviv, Ukraine.\n\nIn the city a man was hurt.\n\n"
        "More was told in the evening.\n\nOne drone fell in the city at 5:10 a.m. on Monday.\n\nThe other fell at 6:40 a.m. on Monday."
    )
    hurt, *_ = grounded(
        grounder,
        told,
        claim(told, "a man was hurt", kind="casualties", measure="injured"),
        claim(told, "One drone fell in the city at 5:10 a.m. on Monday", kind="impact", measure="fell"),
        claim(told, "The other fell at 6:40 a.m. on Monday", kind="impact", measure="fell"),
    )
    assert start(hurt) == "2024-05-13"


def test_a_toll_counted_later_is_of_its_strike(grounder: ReportGrounder) -> None:
    told = report("A missile hit a block in Lviv, Ukraine, at 11:05 on Saturday. By Monday's count nine people had been killed.")
    _, killed = grounded(
        grounder,
        told,
        claim(told, "A missile hit a block"),
        claim(told, "nine people had been killed", kind="casualties", measure="killed"),
    )
    assert start(killed) == "2024-05-11T11:05+03:00"


def test_a_live_text_stays_at_the_spot_that_was_struck(grounder: ReportGrounder) -> None:
    told = report(
        "13:52 Air-raid alert in Sumy, Ukraine.\n\n14:05 Two bombs have hit the Zarichnyi district.\n\n14:20 Four people are hurt."
    )
    *_, hurt = grounded(
        grounder,
        told,
        bound(told, claim(told, "Two bombs have hit"), "Zarichnyi district"),
        claim(told, "Four people are hurt", kind="casualties", measure="injured"),
    )
    assert (place(hurt), start(hurt)) == ("Zarichnyi district", "2024-05-15T14:05+03:00")
