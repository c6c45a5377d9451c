from aftermath.ground import ReportGrounder
from tests.unit.ground.telling import claim, grounded, place, report


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
