from datetime import date

from aftermath.ground import ReportGrounder
from tests.unit.ground.telling import claim, grounded, place, report, start


def test_the_attack_s_day_comes_before_a_day_of_news(grounder: ReportGrounder) -> None:
    told = report("Families gathered on Tuesday in Lviv, Ukraine. A missile hit a block there on Saturday.\n\nTwo people are missing.")
    hit, missing = grounded(
        grounder,
        told,
        claim(told, "A missile hit a block"),
        claim(told, "Two people are missing", kind="casualties", measure="missing"),
    )
    assert [start(hit), start(missing)] == ["2024-05-11", "2024-05-11"]


def test_an_attack_s_own_day_wins_over_the_day_it_is_told_on(grounder: ReportGrounder) -> None:
    told = report("The toll of Saturday's missile strike on Lviv, Ukraine, rose to nine, police on Tuesday said.")
    (killed,) = grounded(grounder, told, claim(told, "rose to nine", kind="casualties", measure="killed"))
    assert start(killed) == date(2024, 5, 11).isoformat()


def test_a_title_that_names_two_sites_of_one_region_is_about_the_region(grounder: ReportGrounder) -> None:
    told = report(
        "Two drones targeted Erbil province in Iraq on Tuesday.\n\nNo one was hurt.",
        title="Drones downed near Soran, another near Koysinjaq",
    )
    (hurt,) = grounded(grounder, told, claim(told, "No one was hurt", kind="casualties", measure="injured"))
    assert place(hurt) == "Erbil Governorate"


def test_a_suburb_of_a_city_gives_way_to_the_suburb_s_name(grounder: ReportGrounder) -> None:
    told = report("Two bombs went off in Jaramana, Syria, on Tuesday.\n\nNine died.", title="Bombs kill nine in a suburb of Damascus")
    (killed,) = grounded(grounder, told, claim(told, "Nine died", kind="casualties", measure="killed"))
    assert place(killed) == "Jaramana"


def test_a_live_text_of_a_region_is_not_about_the_town_named_most(grounder: ReportGrounder) -> None:
    told = report(
        "07:52\nThe governor of the Voronezh region wrote. Good morning. The night was calm. All slept. No siren was heard.\n\n"
        "09:30\nIn Ostrogozhsk a school is open. Ostrogozhsk is calm.\n\n12:10\nA fire broke out."
    )
    (fire,) = grounded(grounder, told, claim(told, "A fire broke out", kind="damage", measure="fire"))
    assert place(fire) == "Voronezh Oblast"


def test_a_lead_that_names_a_country_and_nothing_narrower_plays_there(grounder: ReportGrounder) -> None:
    told = report(
        "At least 183 people were killed in Ukraine in May. It was a bad month. A third were women. Most died at night.\n\n"
        "Three died in Lviv.\n\nNine are missing."
    )
    (missing,) = grounded(grounder, told, claim(told, "Nine are missing", kind="casualties", measure="missing"))
    assert place(missing) == "Ukraine"


def test_no_member_of_a_list_narrows_the_place_of_the_lead(grounder: ReportGrounder) -> None:
    told = report("The Kherson region of Ukraine was shelled, Beryslav and the city of Kherson too.\n\nOne died.")
    (died,) = grounded(grounder, told, claim(told, "One died", kind="casualties", measure="killed"))
    assert place(died) == "Kherson Oblast"
