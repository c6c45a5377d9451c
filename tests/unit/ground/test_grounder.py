from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from aftermath.base import Source, Speaker
from aftermath.ground import ReportGrounder
from tests.unit.ground.telling import bound, claim, grounded, military, place, report, start

SUMY = "A drone hit a market in Sumy on Tuesday evening. Four people were hurt."


def test_a_claim_takes_the_place_and_the_day_of_its_sentence_or_of_the_one_before(grounder: ReportGrounder) -> None:
    told = report(SUMY)
    hit, hurt = grounded(
        grounder, told, claim(told, "A drone hit a market"), claim(told, "Four people were hurt", kind="casualties", measure="injured")
    )
    assert (place(hit), start(hit)) == ("Sumy", "2024-05-14")
    assert (place(hurt), start(hurt)) == ("Sumy", "2024-05-14")
    assert hit.place is not None
    assert (hit.place.admin1, hit.place.country, hit.place.zone) == ("Sumy Oblast", "UA", "Europe/Kyiv")


def test_every_place_and_time_says_why(grounder: ReportGrounder) -> None:
    told = report(SUMY)
    (hit,) = grounded(grounder, told, claim(told, "A drone hit a market"))
    assert hit.place is not None
    assert hit.time is not None
    assert hit.place.why is not None
    assert hit.time.why is not None
    assert hit.place.why.sentence.endswith(".")
    assert "Tuesday evening" in hit.time.why.sentence


def test_a_background_paragraph_keeps_its_own_scene(grounder: ReportGrounder) -> None:
    told = report(
        "Two missiles struck Kharkiv on Wednesday. Windows were broken.\n\n"
        "In March, a drone hit a depot in Poltava. Nobody was hurt there.\n\n"
        "A school was damaged as well, the mayor said. Lessons were called off."
    )
    past, after = grounded(
        grounder, told, claim(told, "Nobody was hurt", kind="casualties"), claim(told, "A school was damaged", kind="damage")
    )
    assert (place(past), start(past)) == ("Poltava", "2024-03-01")
    assert (place(after), start(after)) == ("Kharkiv", "2024-05-15")


def test_a_list_s_items_are_told_apart_by_the_words_bound_to_each(grounder: ReportGrounder) -> None:
    told = report("Drones were shot down over the regions of Kursk, Belgorod and Rostov in Russia.")
    base = claim(told, "Drones were shot down", kind="interception", measure="intercepted")
    items = grounded(grounder, told, *(bound(told, base, name) for name in ("Kursk", "Belgorod", "Rostov")))
    assert [place(item) for item in items] == ["Kursk Oblast", "Belgorod Oblast", "Rostov Oblast"]
    (whole,) = grounded(grounder, told, bound(told, base, "Kursk", "Belgorod", "Rostov"))
    assert place(whole) == "Russia"


def test_a_total_over_many_regions_is_the_country_s(grounder: ReportGrounder) -> None:
    told = report("Russian air defences shot down 90 drones over nine regions of the country, the Russian Defence Ministry said.")
    (item,) = grounded(grounder, told, claim(told, "shot down 90 drones", kind="interception"))
    assert place(item) == "Russia"


def test_a_military_tally_without_a_place_is_its_country_s(grounder: ReportGrounder) -> None:
    told = report("A drone hit a house in Poltava overnight.\n\nThe Ukrainian air force shot down 40 drones, it said.")
    words = "The Ukrainian air force shot down 40 drones"
    (item,) = grounded(grounder, told, claim(told, words, kind="interception", **military("Ukrainian Air Force", 40)))
    assert place(item) == "Ukraine"


def test_pointers_are_understood_by_what_was_named(grounder: ReportGrounder) -> None:
    told = report(
        "A missile fell on Kazan on Wednesday. The airport was closed.\n\n"
        "In the region two houses burned. In the Russian capital all was quiet."
    )
    claims = [
        claim(told, "The airport was closed", kind="transport", measure="closed", object="airport"),
        claim(told, "In the region two houses burned", kind="damage"),
        claim(told, "In the Russian capital all was quiet"),
    ]
    assert [place(item) for item in grounded(grounder, told, *claims)] == ["Kazan airport", "Tatarstan", "Moscow"]


def test_a_speaker_s_office_gives_a_place_where_nothing_else_does(grounder: ReportGrounder) -> None:
    told = report("Nobody was hurt, said Anna Demo, governor of the Penza region.")
    speaker = Speaker(name="Anna Demo", kind="official", office="governor of the Penza region")
    (item,) = grounded(grounder, told, claim(told, "Nobody was hurt", kind="casualties", speaker=speaker))
    assert place(item) == "Penza Oblast"


def test_a_clock_time_is_on_the_day_told_of_in_the_place_s_zone(grounder: ReportGrounder) -> None:
    told = report("A drone fell on a field near Saratov, Russia, on Monday. It came down at 4:20 a.m., witnesses said.")
    (item,) = grounded(grounder, told, claim(told, "It came down", kind="impact"))
    assert start(item) == "2024-05-13T04:20+04:00"


def test_a_zone_that_is_named_wins_over_the_place_s(grounder: ReportGrounder) -> None:
    told = report("A drone fell on a field near Saratov, Russia, at 4:20 a.m. Moscow time on Monday.")
    (item,) = grounded(grounder, told, claim(told, "A drone fell", kind="impact"))
    assert start(item) == "2024-05-13T04:20+03:00"


def test_with_no_date_anywhere_the_time_stays_unknown(grounder: ReportGrounder) -> None:
    told = report("A drone hit a market in Sumy, Ukraine, on Tuesday evening.", published=None)
    (item,) = grounded(grounder, told, claim(told, "A drone hit a market"))
    assert (place(item), item.time) == ("Sumy", None)


def test_a_full_date_in_an_undated_text_anchors_it(grounder: ReportGrounder) -> None:
    told = report("Updated: June 9, 2023\nA drone fell on a house in Voronezh, Russia, on Friday morning.", published=None)
    (item,) = grounded(grounder, told, claim(told, "A drone fell on a house"))
    assert start(item) == "2023-06-09"


def test_with_no_place_anywhere_the_place_stays_unknown(grounder: ReportGrounder) -> None:
    told = report("A drone fell on a field. Nobody was hurt.")
    (item,) = grounded(grounder, told, claim(told, "A drone fell"))
    assert item.place is None


def test_where_a_missile_came_from_is_no_place_of_its_strike(grounder: ReportGrounder) -> None:
    told = report("Rockets hit a field in Haifa on Wednesday. Forty rockets fired from Lebanon were counted.")
    strike, origin = grounded(
        grounder,
        told,
        claim(told, "Forty rockets"),
        bound(told, claim(told, "fired from Lebanon", kind="origin", measure="launched_from"), "Lebanon"),
    )
    assert (place(strike), place(origin)) == ("Haifa", "Lebanon")


def test_a_part_that_names_no_place_is_where_its_whole_is(grounder: ReportGrounder) -> None:
    told = report("Eight drones attacked Kursk in Russia. Five were shot down over the Oryol region. The other three were jammed.")
    whole = bound(told, claim(told, "Eight drones attacked Kursk", kind="interception"), "Kursk")
    rest = claim(told, "The other three were jammed", kind="interception", measure="suppressed", part_of=whole.id)
    assert [place(item) for item in grounded(grounder, told, whole, rest)] == ["Kursk", "Kursk"]


def test_a_report_without_claims_gives_none(grounder: ReportGrounder) -> None:
    assert grounder.ground(report("Nothing."), ()) == []


def test_grounding_twice_gives_the_same(grounder: ReportGrounder) -> None:
    told = report(SUMY)
    made = claim(told, "A drone hit a market")
    assert grounded(grounder, told, made) == grounded(grounder, told, made)


PIECES = st.sampled_from(
    [
        "Kyiv",
        "the village of Krupka",
        "in the Sumy region",
        "on Monday",
        "from 8pm on Friday until 6am on Friday",
        "on the 31st, it fell",
        "between 5 and 5 p.m.",
        "three days after",
        "on 31 June 2024",
        "A drone fell.",
        "the airport",
        "(",
        "\n",
        "“",
        "Odesa, Kherson and Mykolaiv",
        "the governor of",
        "24:00",
        "last night",
        "six regions",
    ]
)


@settings(deadline=None, max_examples=80)
@given(st.lists(PIECES, min_size=1, max_size=12), st.booleans())
def test_no_text_stops_the_grounder(grounder: ReportGrounder, pieces: list[str], dated: bool) -> None:  # noqa: FBT001  # a drawn value
    told = report(" ".join(pieces), published="2024-05-15T18:00:00+03:00" if dated else None)
    claims = [claim(told, told.body.strip()[:20] or told.body, kind=kind) for kind in ("attack", "transport", "responsibility", "origin")]
    for item in grounder.ground(told, claims):
        assert item.time is None or item.time.iso()
        assert item.place is None or item.place.name


def test_the_office_that_publishes_gives_the_place_where_the_text_names_none(grounder: ReportGrounder) -> None:
    told = replace(report("Two drones were shot down at night. Nobody was hurt."), source=Source.named("Governor of Bryansk Oblast"))
    (downed,) = grounded(grounder, told, claim(told, "Two drones were shot down", kind="interception", measure="intercepted"))
    assert place(downed) == "Bryansk Oblast"


def test_an_area_below_the_region_keeps_the_text_s_name(grounder: ReportGrounder) -> None:
    told = report("A shell fell on a village of Al-Mithaq governorate in Jizan Region, Saudi Arabia.")
    (fell,) = grounded(grounder, told, bound(told, claim(told, "A shell fell", kind="impact"), "Al-Mithaq governorate"))
    assert fell.place is not None
    assert (fell.place.name, fell.place.admin1, fell.place.precision) == ("Al-Mithaq governorate", "Jizan Province", "district")


def test_a_tally_s_hours_hold_for_all_that_it_counts(grounder: ReportGrounder) -> None:
    told = report(
        "Between 20:00 on 13 May and 07:00 on 14 May air defences shot down 60 drones, Russia's Defence Ministry said.\n\n"
        "– 20 over the Kursk region."
    )
    whole, part = grounded(
        grounder,
        told,
        claim(told, "shot down 60 drones", kind="interception", measure="intercepted"),
        claim(told, "20 over the Kursk region", kind="interception", measure="intercepted"),
    )
    assert [start(whole), start(part)] == ["2024-05-13T20:00+03:00", "2024-05-13T20:00+03:00"]


def test_a_text_of_a_country_s_forces_without_a_place_in_its_lead_plays_there(grounder: ReportGrounder) -> None:
    text = "Drones came from Kursk. Most were shot down. It was calm by dawn. Nobody was hurt.\n\nTwo fell in Odesa."
    told = replace(report(text), source=Source.named("Air Force of the Armed Forces of Ukraine"))
    (downed,) = grounded(grounder, told, claim(told, "Most were shot down", kind="interception", measure="intercepted"))
    assert place(downed) == "Ukraine"
