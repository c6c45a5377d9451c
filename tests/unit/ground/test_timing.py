from aftermath.ground import ReportGrounder
from tests.unit.ground.telling import claim, grounded, report, start


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


def test_what_lasts_ends_with_until_and_begins_with_since(grounder: ReportGrounder) -> None:
    told = report("A drone hit Lviv on Monday. Two schools are shut until Friday. The airport has been closed since 6 May.")
    shut, closed = grounded(
        grounder,
        told,
        claim(told, "Two schools are shut", kind="protection", measure="measure"),
        claim(told, "The airport has been closed", kind="transport", measure="closed", object="airport"),
    )
    assert shut.time is not None
    assert closed.time is not None
    assert [shut.time.iso(), closed.time.iso()] == [("2024-05-15", "2024-05-17"), ("2024-05-06", None)]


def test_since_dates_what_follows_it_and_not_the_sentence(grounder: ReportGrounder) -> None:
    told = report("Three people were hurt in Lviv on Monday. It was the worst raid since 3 February, when a missile killed two.")
    hurt, killed = grounded(
        grounder,
        told,
        claim(told, "Three people were hurt", kind="casualties", measure="injured"),
        claim(told, "a missile killed two", kind="casualties", measure="killed"),
    )
    assert [start(hurt), start(killed)] == ["2024-05-13", "2024-02-03"]


def test_an_alert_of_a_live_text_was_when_its_entry_says(grounder: ReportGrounder) -> None:
    told = report("13:52 Air-raid alert in Lviv, Ukraine.\n\n14:20 Alert over. Two people were hurt in Lviv.")
    begun, over, hurt = grounded(
        grounder,
        told,
        claim(told, "Air-raid alert", kind="alert", measure="declared"),
        claim(told, "Alert over", kind="alert", measure="lifted"),
        claim(told, "Two people were hurt", kind="casualties", measure="injured"),
    )
    assert [start(begun), start(over), start(hurt)] == ["2024-05-15T13:52+03:00", "2024-05-15T14:20+03:00", "2024-05-15"]


def test_an_alert_takes_one_end_of_its_hours(grounder: ReportGrounder) -> None:
    told = report("Lviv, Ukraine, was under an alert from 11:40 p.m. on Monday until 5:15 a.m. on Tuesday. Two people were hurt.")
    begun, over, hurt = grounded(
        grounder,
        told,
        claim(told, "was under an alert", kind="alert", measure="declared"),
        claim(told, "until 5:15 a.m.", kind="alert", measure="lifted"),
        claim(told, "Two people were hurt", kind="casualties", measure="injured"),
    )
    assert [start(begun), start(over), start(hurt)] == ["2024-05-13T23:40+03:00", "2024-05-14T05:15+03:00", "2024-05-13"]


def test_what_is_told_of_recent_attacks_has_no_time(grounder: ReportGrounder) -> None:
    told = report("A drone hit Lviv on Monday. Drones were used in recent assaults on Kyiv.")
    hit, used = grounded(grounder, told, claim(told, "A drone hit Lviv"), claim(told, "Drones were used in recent assaults on Kyiv"))
    assert [start(hit), start(used)] == ["2024-05-13", None]


def test_an_entry_stamped_later_than_the_text_was_published_is_of_the_day_before(grounder: ReportGrounder) -> None:
    told = report(
        "7.10 am: A drone has hit a depot in Lviv.\n\n11.50 pm: A drone has hit a mill in Lviv.",
        published="2024-05-15T07:30:00+03:00",
    )
    depot, mill = grounded(grounder, told, claim(told, "A drone has hit a depot"), claim(told, "A drone has hit a mill"))
    assert [start(depot), start(mill)] == ["2024-05-15T07:10+03:00", "2024-05-14T23:50+03:00"]
