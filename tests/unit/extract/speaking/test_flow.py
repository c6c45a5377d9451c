"""How far a speaker's words go: over quotations, over sentences that go on, and no further."""

import pytest

from aftermath.extract.speaking import Attributor
from tests.unit.extract.speaking.asking import heard, speaker

GOES_ON = [
    "Two drones fell, Governor Pavel Ostrov said. Twenty-six windows broke.",
    "According to Governor Pavel Ostrov, 40 drones came. Of these, nine fell on Bor.",
    "A fire broke out, Governor Pavel Ostrov reported. Two cars also burned.",
    "Governor Pavel Ostrov reported a fire. Nobody was hurt.",
    "“Two drones fell. Nobody was hurt. The fire is out,” wrote Governor Pavel Ostrov.",
    "“Two drones fell,” wrote Governor Pavel Ostrov. “The shop is gone. Nobody was hurt.”",
    "Here is Governor Pavel Ostrov's post in full:\n“Two drones fell. Nobody was hurt.”",
    "Two drones fell, Governor Pavel Ostrov said. The breakdown:\n– nine over Bor;\n– 14 over Novy Bor.",
]


@pytest.mark.parametrize("text", GOES_ON)
def test_goes_on(attributor: Attributor, text: str) -> None:
    last = text.rstrip("”").rsplit(". ", 1)[-1].split(",")[0].rstrip(".")
    assert speaker(attributor, text, last) == "Pavel Ostrov"


def test_what_stands_between_words_of_one_speaker_is_theirs(attributor: Attributor) -> None:
    text = "Two drones fell, Governor Pavel Ostrov said. A shop burned down near the old town hall. Two cars are lost, he added."
    found = heard(attributor, text, "A shop burned")
    assert found
    assert (found.speaker.name, found.why.rule) == ("Pavel Ostrov", "en.cue.between")


def test_what_others_call_a_thing_is_said_by_who_speaks(attributor: Attributor) -> None:
    text = "One of them is in hospital with burns that doctors call grave, Mayor Lev Zorin said."
    assert speaker(attributor, text, "One of them") == "Lev Zorin"


def test_the_head_of_a_text_says_all_of_it(attributor: Attributor) -> None:
    text = "Anna Marsh, spokeswoman of the Ministry of Health:\n\nTwo drones fell.\n\n– Bor: nine hurt.\nThe well is dry in the old town."
    assert {speaker(attributor, text, words) for words in ("Two drones fell", "nine hurt", "The well is dry")} == {"Anna Marsh"}


def test_an_announcement_reaches_over_the_block_of_lines_below(attributor: Attributor) -> None:
    text = (
        "A shop burned down near the hall.\nMayor Lev Zorin issued the following announcement:\n\nThe raid left 47 wounded, by place:\n"
        "Novy Bor: 11 wounded\nUpper Brod: nine wounded\n\nThe bridge over the mill stream was shut by noon."
    )
    assert {speaker(attributor, text, words) for words in ("47 wounded", "11 wounded", "nine wounded")} == {"Lev Zorin"}
    assert speaker(attributor, text, "The bridge") is None


def test_told_about_this_looks_back_however_long(attributor: Attributor) -> None:
    text = (
        "Two drones fell on the mill. Lev Zorin, the mayor of the town of Bor on the lower river, told about this on Tuesday in Telegram."
    )
    found = heard(attributor, text, "Two drones fell")
    assert found
    assert (found.speaker.name, found.channel) == ("Lev Zorin", "telegram")


def test_words_end_with_a_clause_before_the_main_one(attributor: Attributor) -> None:
    text = "While Mayor Lev Zorin said that two drones fell, the shop on the corner burned down."
    assert speaker(attributor, text, "two drones fell") == "Lev Zorin"
    assert speaker(attributor, text, "the shop on the corner burned down") is None


def test_what_the_quoted_say_of_others_is_theirs(attributor: Attributor) -> None:
    text = "“The medics told us that two people are dead, and the army confirmed a strike,” Mayor Lev Zorin said."
    assert {speaker(attributor, text, words) for words in ("two people are dead", "confirmed a strike")} == {"Lev Zorin"}


@pytest.mark.parametrize("told", ["citing the cold", "who had come on foot", "in a hall full of cots", "of the two nights"])
def test_behind_a_quotation_the_sentence_tells_only_of_the_speaker(attributor: Attributor, told: str) -> None:
    text = f"“Two drones fell,” Mayor Lev Zorin said, {told}. “The shop is gone and the school has no roof left.”"
    assert speaker(attributor, text, told) is None
    assert speaker(attributor, text, "The shop is gone") == "Lev Zorin"


def test_an_unknown_speaker_behind_a_quotation_is_nobody_in_particular(attributor: Attributor) -> None:
    text = "“Two drones fell,” the long-serving keeper of the old lighthouse on the point wrote."
    assert speaker(attributor, text, "Two drones fell") == "unnamed"


def test_a_cue_behind_a_question_looks_back_over_the_quotation(attributor: Attributor) -> None:
    text = "“Two drones fell. Where were the fire engines?” Mayor Lev Zorin asked."
    assert {speaker(attributor, text, words) for words in ("Two drones fell", "Where were")} == {"Lev Zorin"}


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("At a press conference in Bor, Governor Pavel Ostrov said two drones fell.", "briefing"),
        ("Governor Pavel Ostrov told a noon briefing that two drones fell.", "briefing"),
        ("Governor Pavel Ostrov put it at two drones in a post on X.", "x"),
        ("In its evening bulletin, the Polish Defence Ministry said two drones fell.", "statement"),
        ("Governor Pavel Ostrov says two drones fell.", None),
    ],
)
def test_a_channel_stands_at_either_end(attributor: Attributor, text: str, channel: str | None) -> None:
    found = heard(attributor, text, "two drones")
    assert found
    assert found.channel == channel


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two drones fell, Governor Pavel Ostrov said. The museum on Lenin Street stands on a hill above the old town.", "The museum"),
        ("Two drones fell, Governor Pavel Ostrov said.\nNinety flats lost power.", "Ninety flats"),
    ],
)
def test_stops(attributor: Attributor, text: str, words: str) -> None:
    assert speaker(attributor, text, words) is None


def test_a_pronoun_keeps_the_channel_of_its_post_within_a_line(attributor: Attributor) -> None:
    text = "Governor Pavel Ostrov wrote on Telegram that two drones fell. Nobody was hurt, he added.\nOstrov said that a shop burned."
    first, later = heard(attributor, text, "Nobody was hurt"), heard(attributor, text, "a shop burned")
    assert first
    assert first.channel == "telegram"
    assert later
    assert later.channel is None


def test_an_outlet_called_a_channel_is_one(attributor: Attributor) -> None:
    found = heard(attributor, "The Telegram channel Baza said five cars burned.", "five cars")
    assert found
    assert (found.speaker.name, found.speaker.kind, found.channel) == ("Baza", "media", "telegram")
