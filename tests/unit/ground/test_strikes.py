from aftermath.ground import ReportGrounder
from tests.unit.ground.telling import bound, claim, grounded, report, start


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
