from dataclasses import replace

from aftermath.view.sheet import sheet_of
from tests.unit.view import made


def test_both_sides_of_responsibility_are_told() -> None:
    blame, denial = sheet_of(made.Strike().dossier()).sides
    assert (blame.party, blame.deed, blame.speakers) == ("Ruritania", "blamed by", ("Olha Stepova, mayor of Brenivka",))
    assert (denial.party, denial.deed, denial.speakers) == ("Ruritania", "involvement denied by", ("Ruritania",))


def test_what_nobody_said_is_listed() -> None:
    unknowns = sheet_of(made.lost()).unknowns
    assert unknowns[:2] == ("where it happened", "when it happened")
    assert unknowns[-1] == "when its report was published"
    assert sheet_of(made.Strike().dossier()).unknowns == ()
    assert "where in Ukraine it happened" in sheet_of(made.wave()).unknowns


def test_a_wave_names_its_incidents_and_an_incident_its_wave() -> None:
    assert sheet_of(made.wave()).incidents == ("inc1",)
    assert sheet_of(made.Strike().dossier()).wave == "wave1"


def test_headlines_are_whole_figures_with_numbers_first() -> None:
    assert [line.label for line in sheet_of(made.Strike().dossier()).headlines] == ["People killed", "People injured", "People in hospital"]


def test_a_radius_is_stated_only_where_it_says_something() -> None:
    assert [sheet_of(dossier).radius for dossier in (made.Strike().dossier(), made.wave(), made.lost())] == ["within 8 km", "", ""]


def test_sides_that_contradict_make_the_incident_contested() -> None:
    strike = made.Strike().dossier()
    sides = replace(strike.figures[2], id="s", kind="responsibility", measure="responsibility", standing="contested", voices=())
    sheet = sheet_of(replace(strike, figures=(sides,)))
    assert sheet.sides_contested
    assert sheet.contested
