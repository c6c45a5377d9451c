from aftermath.ground import ReportGrounder
from tests.unit.ground.telling import claim, grounded, place, report, start


def test_the_nearest_place_before_a_claim_is_its_place(grounder: ReportGrounder) -> None:
    told = report("In Lviv, Ukraine, a house burned, and in Odesa, Ukraine, a school was hit.")
    house, school = grounded(grounder, told, claim(told, "a house burned"), claim(told, "a school was hit"))
    assert [place(house), place(school)] == ["Lviv", "Odesa"]


def test_a_place_after_another_clause_is_not(grounder: ReportGrounder) -> None:
    told = report("Drones hit Lviv on Monday. It burned for hours, while in Odesa all was quiet.")
    (burned,) = grounded(grounder, told, claim(told, "It burned for hours"))
    assert place(burned) == "Lviv"


def test_flights_of_a_town_are_its_airport_s(grounder: ReportGrounder) -> None:
    told = report("Restrictions were brought in for flights in Izhevsk, Russia, on Monday.")
    (closed,) = grounded(grounder, told, claim(told, "Restrictions were brought in", kind="transport", measure="closed", object="airport"))
    assert place(closed) == "Izhevsk airport"


def test_the_hour_of_the_attack_holds_for_its_harm_and_not_for_what_is_done_after(grounder: ReportGrounder) -> None:
    told = report("A drone hit a house in Lviv at 4:10 a.m. on Monday. Two people were hurt. An inquiry was opened.")
    hurt, inquiry = grounded(
        grounder,
        told,
        claim(told, "Two people were hurt", kind="casualties", measure="injured"),
        claim(told, "An inquiry was opened", kind="response", measure="investigating"),
    )
    assert [start(hurt), start(inquiry)] == ["2024-05-13T04:10+03:00", "2024-05-13"]


def test_what_is_expected_looks_ahead_and_else_stays_open(grounder: ReportGrounder) -> None:
    told = report("A drone hit the airport in Lviv on Monday. It will reopen on Thursday. Flights will go again later.")
    thursday, later = grounded(
        grounder,
        told,
        claim(told, "It will reopen on Thursday", kind="transport", measure="reopened", object="airport", stance="expected"),
        claim(told, "Flights will go again", kind="transport", measure="reopened", object="flight", stance="expected"),
    )
    assert [start(thursday), start(later)] == ["2024-05-16", None]


def test_the_event_that_days_after_dates_is_told_apart(grounder: ReportGrounder) -> None:
    told = report("The search in Lviv ended on Tuesday, three days after a missile hit a house.")
    ended, hit = grounded(grounder, told, claim(told, "The search in Lviv ended", kind="response"), claim(told, "a missile hit a house"))
    assert [start(ended), start(hit)] == ["2024-05-14", "2024-05-11"]
