from io import StringIO

from rich.console import Console

from aftermath.view import policy, tables
from tests.unit.view import made


def shown(table: object) -> str:
    out = StringIO()
    Console(file=out, width=400, force_terminal=False).print(table)
    return out.getvalue()


def test_the_list_has_a_row_an_incident_and_the_policy() -> None:
    text = shown(tables.incident_list(made.everything()))
    assert "Strike on Brenivka  contested" in text
    assert "Raid on Ukraine  wave" in text
    assert "People killed: 2 → 4" in text
    assert policy.LABEL in text


def test_the_detail_shows_figures_voices_quotes_and_sides() -> None:
    text = shown(tables.incident_detail(made.Strike().dossier()))
    for words in (
        "2 → 4",
        "contested",
        "Ministry of Health: 12",
        "Lviv Gazette: 7",
        "“Two people were killed”",
        "of these: People in a serious condition",
        "Ruritania: involvement denied by Ruritania",
        "Why linked: Both name the same town.",
        "https://gazette.example/1",
        policy.statement(),
    ):
        assert words in text


def test_the_detail_says_what_is_not_known() -> None:
    assert "Not known: where it happened; when it happened" in shown(tables.incident_detail(made.lost()))


def test_the_claims_of_a_report_are_listed_in_their_order() -> None:
    strike = made.Strike().dossier()
    text = shown(tables.claim_list(strike.reports[0], [strike.claims[0], strike.claims[6]]))
    assert text.index("People killed") < text.index("Blamed: Ruritania")
    assert "“Two people were killed”" in text


def test_reasons_name_field_rule_and_what_was_not_chosen() -> None:
    strike = made.Strike().dossier()
    text = shown(tables.claim_reasons(strike.reports[0], strike.claims[:1]))
    assert "count: The number stands before the noun. Not chosen: a price. [count.number]" in text
    assert "[place.only]" in text


def test_words_from_outside_cannot_command_or_style_the_terminal() -> None:
    hostile = made.hostile()
    parts = (tables.incident_list([hostile]), tables.incident_detail(hostile), tables.claim_reasons(hostile.reports[0], hostile.claims))
    text = "".join(map(shown, parts))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "<script>alert(1)</script>" in text


def test_markup_in_a_title_is_shown_as_it_stands() -> None:
    report = made.report("r", "Nine were hurt", title="[red]Nine[/red] were hurt")
    assert "[red]Nine[/red]" in shown(tables.claim_list(report, [made.claimed(report, "Nine were hurt", "injured", 9)]))
