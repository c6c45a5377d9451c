from aftermath.base import Incident, Wave
from aftermath.link import Linking, link
from tests.unit.link.profiling import Told
from tests.unit.link.telling import GDANSK, KRAKOW, LUBLIN, OPOLE, TARNOW, at, nation, night_to, region, says, told

DAY = at("2026-05-30")
POLAND = nation("Poland", "PL")
MORNING = told(
    "Courier", "2026-05-30T08:00+02:00", says("attack", 3, "drone", TARNOW, DAY), says("killed", 2, "person", TARNOW, DAY, "Anna Nowak")
)
EVENING = told(
    "Gazette", "2026-05-30T20:00+02:00", says("killed", 4, "person", TARNOW, DAY, "Nowak"), says("damaged", 9, "house", TARNOW, DAY)
)
ELSEWHERE = told("Herald", "2026-05-30T21:00+02:00", says("attack", 1, "drone", GDANSK, DAY))


def linked(*reports: Told, previous: Linking | None = None) -> Linking:
    old: list[Incident | Wave] = [*previous.incidents, *previous.waves] if previous else []
    return link([r for r, _ in reports], [g for _, claims in reports for g in claims], old)


def test_two_reports_of_one_strike_are_one_incident() -> None:
    linking = linked(MORNING, EVENING, ELSEWHERE)
    assert sorted(len(i.mentions) for i in linking.incidents) == [1, 2]
    assert {i.title.split(",")[0] for i in linking.incidents} == {"Tarnow", "Gdansk"}


def test_every_mention_has_one_link_with_reasons() -> None:
    linking = linked(MORNING, EVENING, ELSEWHERE)
    assert [made.mention for made in linking.links] == [m.id for m in linking.mentions]
    assert all(made.why and made.by == "machine" for made in linking.links)


def test_the_founding_mention_weighs_nothing_and_the_next_what_ties_it() -> None:
    linking = linked(MORNING, EVENING)
    reports = {m.id: m.report for m in linking.mentions}
    weight = {reports[made.mention]: made.weight for made in linking.links}
    assert weight[MORNING[0].id] == 0.0
    assert weight[EVENING[0].id] > 0.0


def test_a_link_says_what_is_shared_and_what_it_weighs() -> None:
    linking = linked(MORNING, EVENING)
    sentences = {why.sentence for made in linking.links for why in made.why}
    assert any("same town" in s and "tarnow" in s and "bits" in s for s in sentences)


def test_two_towns_of_one_region_on_one_day_stay_two_without_more() -> None:
    assert len(linked(MORNING, told("Herald", None, says("attack", 1, "drone", KRAKOW, DAY))).incidents) == 2


def test_a_tally_is_a_wave_over_the_incidents_of_its_night() -> None:
    parts = [says("intercepted", n, "drone", region(name), DAY, part_of=0) for n, name in ((40, "Lublin"), (30, "Opole"))]
    linking = linked(MORNING, told("Ministry", "2026-05-30T09:00+02:00", says("intercepted", 90, "drone", POLAND, DAY), *parts))
    (wave,) = linking.waves
    (incident,) = linking.incidents
    assert incident.wave == wave.id
    assert wave.incidents == (incident.id,)
    assert len(wave.mentions) == 1


def test_three_regions_in_one_night_are_a_wave_that_nobody_told_of() -> None:
    night = night_to("2026-05-30")
    reports = [told(p.name, None, says("attack", 1, "drone", p, night)) for p in (OPOLE, LUBLIN, GDANSK)]
    (wave,) = linked(*reports).waves
    assert len(wave.incidents) == 3
    assert wave.mentions == ()


def test_an_undated_copy_joins_by_speaker_and_figure() -> None:
    copy = told("Copyist", None, says("damaged", 9, "house", TARNOW), says("killed", 4, "person", TARNOW, None, "Nowak"))
    assert len(linked(MORNING, EVENING, copy).incidents) == 1


def test_a_second_run_keeps_every_id() -> None:
    first = linked(EVENING)
    second = linked(MORNING, EVENING, ELSEWHERE, previous=first)
    assert {i.id for i in first.incidents} <= {i.id for i in second.incidents}
    assert second.redirects == {}


def test_an_incident_that_was_merged_leads_to_the_one_that_took_it() -> None:
    first, other = linked(MORNING), linked(EVENING)
    apart = Linking(mentions=(), links=(), incidents=(*first.incidents, *other.incidents), waves=(), redirects={})
    merged = linked(MORNING, EVENING, previous=apart)
    (incident,) = merged.incidents
    lost = ({i.id for i in apart.incidents} - {incident.id}).pop()
    assert merged.redirects == {lost: incident.id}


def test_nothing_in_nothing_out() -> None:
    assert linked() == Linking(mentions=(), links=(), incidents=(), waves=(), redirects={})


def test_a_report_without_claims_has_no_mention() -> None:
    assert linked(told("Gazette", None)).mentions == ()
