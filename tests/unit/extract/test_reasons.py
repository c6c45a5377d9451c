import pytest

from aftermath.base import Claim, Why
from tests.unit.extract.telling import Telling


def reason(claim: Claim, field: str) -> Why:
    (why,) = [why for why in claim.why if why.field == field]
    return why


@pytest.mark.parametrize(
    ("text", "field", "rule", "words"),
    [
        ("Two hangars were damaged.", "measure", "en.act.damage", "“damaged”"),
        ("Two hangars were damaged.", "object", "en.thing.own", "“Two hangars”"),
        ("Two hangars were damaged.", "count", "en.numbers.units", "“Two” is 2"),
        ("At least 12 houses burned down.", "count", "en.numbers.at-least", "“At least 12” is at least 12"),
        ("Some 40 houses burned down.", "count", "en.numbers.about", "“Some 40” is 36–44"),
        ("Another two houses burned down.", "count", "en.numbers.units", "“Another two” is 2"),
        ("The school was not damaged.", "count", "en.count.negated", "“not” makes it none"),
        ("A woman and two children were killed.", "count", "en.count.sum", "“A woman and two children were killed” tells of 3"),
        ("Nobody was hurt.", "object", "en.object.people", "people are meant"),
        ("Shells fell beside a museum. Windows were shattered.", "object", "en.object.before", "museum"),
        ("There was a blackout in Kherson.", "object", "en.object.act", "“blackout” says by itself"),
        ("Two settlements were left without power.", "unit", "en.thing.settlement", "“Two settlements”"),
        ("Officials blamed Iran for the strike.", "party", "en.blame.accuse", "“blamed Iran”"),
        ("Two hangars were damaged.", "speaker", "en.voice.writer", "the writer"),
        ("Two hangars were damaged, Mayor Lev Zorin wrote on Telegram.", "channel", "en.channel.telegram", "“on Telegram”"),
        ("Two hangars were damaged.", "stance", "en.stance.asserted", "unsure, denied or still to come"),
        ("The port will be closed.", "stance", "en.stance.expected", "“will”"),
        ("There were no reports of casualties.", "stance", "en.stance.hedged", "“reports”"),
        ("Kyiv denied responsibility.", "stance", "en.stance.denied", "“denied responsibility”"),
    ],
)  # fmt: skip
def test_each_field_names_the_rule_and_the_words_that_made_it(text: str, field: str, rule: str, words: str, told: Telling) -> None:
    why = reason(told.claims(text)[-1 if field == "object" else 0], field)
    assert why.rule == rule
    assert words in why.sentence


def test_a_number_without_an_act_says_that_it_goes_on_with_the_one_before(told: Telling) -> None:
    whole, part = told.claims("Nine people were killed, four of them children.")
    assert "has no act of its own" in reason(part, "measure").sentence
    assert reason(part, "part_of").rule == "en.relation.part-of"
    assert f"“{whole.evidence}”" in reason(part, "part_of").sentence


def test_a_newer_figure_names_the_older_one_and_the_words_that_date_it(told: Telling) -> None:
    claims = told.claims("Two people were killed. By evening the toll had risen to nine.")
    (why,) = [why for claim in claims for why in claim.why if why.field == "supersedes"]
    assert "“Two people were killed”" in why.sentence
    assert "as “by evening” says" in why.sentence


def test_a_denial_names_the_blame_that_it_answers(told: Telling) -> None:
    claims = told.claims("Israel blamed Hezbollah for the strike. Hezbollah denied responsibility.")
    (why,) = [why for claim in claims for why in claim.why if why.field == "denies"]
    assert "blamed Hezbollah" in why.sentence


def test_words_that_are_too_long_are_cut(told: Telling) -> None:
    (claim,) = told.claims("Two people, " + "of whom nobody had ever heard a word, " * 9 + "were killed.")
    assert all(len(why.sentence) < 300 for why in claim.why)
