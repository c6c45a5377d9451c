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


def test_services_and_blame_without_a_place_are_the_whole_town_s(grounder: ReportGrounder) -> None:
    told = report("A missile hit the Zarichnyi district of Sumy. One person was killed. Trams stood still. The mayor blamed Moscow.")
    killed, trams, blamed = grounded(
        grounder,
        told,
        claim(told, "One person was killed", kind="casualties", measure="killed"),
        claim(told, "Trams stood still", kind="transport", measure="suspended", object="tram"),
        claim(told, "The mayor blamed", kind="responsibility", measure="blamed"),
    )
    assert [place(killed), place(trams), place(blamed)] == ["Zarichnyi district", "Sumy", "Sumy"]


def test_where_flights_were_sent_is_not_where_they_were_diverted_from(grounder: ReportGrounder) -> None:
    told = report("Drones came to Krasnodar, Russia. Its airport was shut. Four arrivals were diverted to Sochi.")
    (diverted,) = grounded(
        grounder, told, claim(told, "Four arrivals were diverted to Sochi", kind="transport", measure="diverted", object="flight")
    )
    assert place(diverted) == "Krasnodar airport"
