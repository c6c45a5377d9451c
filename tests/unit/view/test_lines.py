from dataclasses import replace

from aftermath.base import Count, Dossier
from aftermath.view.lines import MAX_DEPTH, Line
from aftermath.view.sheet import sheet_of
from tests.unit.view import made


def by_label(dossier: Dossier) -> dict[str, Line]:
    return {line.label: line for line in sheet_of(dossier).lines}


def test_figures_come_in_the_readers_order_with_parts_under_their_whole() -> None:
    labels = [(line.depth, line.label) for line in sheet_of(made.Strike().dossier()).lines]
    assert labels == [(0, "People killed"), (0, "People injured"), (0, "People in hospital"), (1, "People in a serious condition")]


def test_a_revised_figure_shows_both_numbers_and_both_quotes() -> None:
    line = by_label(made.Strike().dossier())["People killed"]
    assert line.value == "2 → 4"
    assert [quote.text for quote in line.stands[0].quotes] == ["Four people were killed", "Two people were killed"]


def test_a_voice_that_others_have_overtaken_shows_in_the_figure() -> None:
    strike = made.Strike().dossier()
    two, four = strike.claims[:2]
    overtaken = made.figure("f1", two, Count.exactly(4), "single", made.voice("Medics", four), outdated=(made.voice("Olha Stepova", two),))
    line = by_label(replace(strike, figures=(overtaken,)))["People killed"]
    assert line.value == "2 → 4"
    assert [stand.outdated for stand in line.stands] == [False, True]


def test_a_contested_figure_shows_who_stands_where() -> None:
    line = by_label(made.Strike().dossier())["People injured"]
    assert (line.value, line.standing, line.contested) == ("7–12", "contested", True)
    assert [(stand.name, stand.said) for stand in line.stands] == [("Ministry of Health", "12"), ("Lviv Gazette", "7")]
    assert sheet_of(made.Strike().dossier()).contested


def test_a_contested_figure_without_an_envelope_lists_the_numbers() -> None:
    strike = made.Strike().dossier()
    bare = tuple(replace(figure, count=None) if figure.standing == "contested" else figure for figure in strike.figures)
    assert by_label(replace(strike, figures=bare))["People injured"].value == "12 or 7"


def test_no_number_zero_and_unknown_are_three_answers() -> None:
    strike = made.Strike().dossier()
    values = []
    for count, standing in ((None, "said"), (Count.exactly(0), "zero"), (None, "said_unknown")):
        stated = replace(strike.figures[2], count=count, standing=standing)  # type: ignore[arg-type]
        line = by_label(replace(strike, figures=(stated,)))["People in hospital"]
        values.append((line.value, line.standing))
    assert values == [("said", "no number given"), ("none", "said to be none"), ("unknown", "said to be unknown")]


def test_voices_that_agree_are_counted() -> None:
    strike = made.Strike().dossier()
    agreed = replace(strike.figures[3], standing="agreed", count=Count.exactly(7))
    assert by_label(replace(strike, figures=(agreed,)))["People injured"].standing == "2 voices agree"


def test_a_ring_of_parts_ends_and_loses_no_figure() -> None:
    strike = made.Strike().dossier()
    killed, critical, hospital, injured = strike.figures
    ring = (killed, critical, replace(hospital, part_of=critical.id), injured)
    assert len(sheet_of(replace(strike, figures=ring)).lines) == 4


def test_deep_nesting_stops_indenting() -> None:
    strike = made.Strike().dossier()
    chain = tuple(replace(strike.figures[0], id=f"f{n}", part_of=f"f{n - 1}") for n in range(MAX_DEPTH + 3))
    assert max(line.depth for line in sheet_of(replace(strike, figures=chain)).lines) == MAX_DEPTH


def test_a_claim_that_no_figure_rests_on_still_has_a_line() -> None:
    [line] = sheet_of(made.lost()).lines
    assert (line.label, line.value, line.standing) == ("Alert declared", "said", "not counted")
    assert line.stands[0].quotes[0].text == "Sirens sounded"


def test_every_claim_of_a_dossier_is_quoted_somewhere() -> None:
    for dossier in made.everything():
        sheet = sheet_of(dossier)
        quoted = {quote.claim for line in sheet.lines for stand in line.stands for quote in stand.quotes}
        quoted |= {quote.claim for side in sheet.sides for quote in side.quotes}
        assert quoted == {grounded.claim.id for grounded in dossier.claims}


def test_a_voice_that_denies_or_hedges_says_so() -> None:
    strike = made.Strike().dossier()
    twelve, seven = strike.figures[3].voices
    voices = (replace(twelve, stance="denied", count=None), replace(seven, stance="hedged"))
    line = by_label(replace(strike, figures=(replace(strike.figures[3], voices=voices),)))["People injured"]
    assert [stand.trail for stand in line.stands] == ["denies it", "7, not certain"]


def test_the_window_that_a_figure_counts_is_told_beside_its_scope() -> None:
    strike = made.Strike().dossier()
    windowed = replace(strike.figures[2], scope="Cherkasy", time=made.night())
    assert by_label(replace(strike, figures=(windowed,)))["People in hospital"].scope == "Cherkasy, night of 1 to 2 March 2026"


def test_what_is_only_expected_is_marked_so() -> None:
    text = made.report("r", "The school will be shut.")
    shut = made.claimed(text, "The school will be shut", "measure", kind="protection", thing="school", stance="expected")
    line = by_label(replace(made.lost(), claims=(shut,), reports=(text,)))["Protective measure: schools"]
    assert (line.standing, line.stands[0].trail) == ("expected", "said, expected")


def test_a_number_that_another_speaker_gave_before_is_told_with_its_speaker() -> None:
    strike = made.Strike().dossier()
    first, second = strike.reports
    two = made.claimed(first, "Two people were killed", "killed", 2, speaker=made.MINISTRY)
    four = made.claimed(second, "Four people were killed", "killed", 4)
    revised = made.figure("f1", four, Count.exactly(4), "single", made.voice("Olha Stepova", four, revised=(two,)))
    [line] = sheet_of(replace(strike, claims=(two, four), figures=(revised,))).lines
    assert (line.value, line.stands[0].trail) == ("2 → 4", "2 (Ministry of Health) → 4")
