"""Who is meant: in full as anywhere in the report, a body by one name, nobody where nobody is named."""

import pytest

from aftermath.extract.speaking import Attributor
from tests.unit.extract.speaking.asking import heard, speaker

COMES_BACK = [
    ("Mayor Zorin says two garages burned. Lev Zorin has been mayor since 2019.", "two garages", "Lev Zorin"),
    ("Governor Pavel Ostrov spoke at noon. The governor said two drones fell.", "two drones", "Pavel Ostrov"),
    ("Governor Pavel Ostrov wrote at nine. According to him, two drones fell.", "two drones", "Pavel Ostrov"),
    ("Two drones fell, the governor said.\nPavel Ostrov posted nothing more.", "Two drones", "Pavel Ostrov"),
    ("Poland's Defence Ministry spoke. The ministry said two drones fell.", "two drones", "Polish Ministry of Defence"),
    ("Aeroflot cancelled 12 flights, the airline said.", "12 flights", "Aeroflot"),
    ("The Polish Air Force (PAF) spoke. Later the PAF said two drones fell.", "two drones", "Polish Air Force"),
    ("Two drones fell, said Ashraf al-Masri. Masri added that a shop burned.", "a shop", "Ashraf al-Masri"),
    ("Mayor Lev Zorin was there. Two garages burned, said Lev, in tears.", "Two garages", "Lev Zorin"),
    ("Jund al-Bor, a small armed faction, was blamed. The group denied that nine drones were its own.", "nine drones", "Jund al-Bor"),
    ("Its owner, Kallas Maritime, spoke at noon. Two sailors are hurt, the company said.", "Two sailors", "Kallas Maritime"),
    ("Governor Pavel Ostrov spoke at noon. “Two drones fell,” wrote the official.", "Two drones", "Pavel Ostrov"),
    ("Two drones fell, Vyacheslav Gladkov wrote. A shop burned, says the governor.", "A shop", "Vyacheslav Gladkov"),
    ("The Bor news agency, quoting the Red Crescent, said a woman is hurt.", "a woman is hurt", "Red Crescent"),
    ("Anna Marsh of the river health office said two sailors are hurt.", "two sailors", "Anna Marsh"),
    ("Two drones fell, Air Command South reported.", "Two drones", "Air Command South"),
]
BODIES = [
    ("the Ministry of Defense of the Russian Federation", "Russian Ministry of Defence", "military"),
    ("Russia's Defence Ministry", "Russian Ministry of Defence", "military"),
    ("the Defence Ministry in Moscow", "Russian Ministry of Defence", "military"),
    ("the Israeli army", "Israel Defense Forces", "military"),
    ("the IDF", "Israel Defense Forces", "military"),
    ("Sudan's army", "Sudanese Armed Forces", "military"),
    ("the Rapid Support Forces", "Rapid Support Forces", "party"),
    ("Lebanon's health ministry", "Lebanese Ministry of Health", "official"),
    ("the Hamas-run health ministry", "Gaza Ministry of Health", "official"),
    ("Ukraine's railways", "Ukrzaliznytsia", "company"),
    ("Islamabad", "Pakistan", "official"),
    ("officials in Tehran", "Iran", "official"),
    ("the Novy Bor police", "Novy Bor police", "police"),
    ("the Polish Health Ministry's disaster medicine centre", "Health Ministry's disaster medicine centre", "medical"),
    ("the press service of Aeroflot", "Aeroflot", "company"),
    ("city authorities", "city authorities", "official"),
    ("local authorities", "unnamed", "official"),
    ("an eyewitness", "unnamed", "witness"),
    ("two security sources", "unnamed", "anonymous"),
    ("Paramedic Noga Tal", "Noga Tal", "emergency"),
    ("Hezbollah spokesman Nizar Haddad", "Nizar Haddad", "party"),
    ("the Novy Bor Airports Authority", "Novy Bor Airports Authority", "official"),
    ("the Joint Rescue Command of the Lakes", "Joint Rescue Command of the Lakes", "military"),
    ("Bor region's operations centre", "Bor operations centre", "official"),
    ("the education directorate", "education directorate", "official"),
    ("a spokesman for the Novy Bor Regional Council", "Novy Bor Regional Council", "official"),
    ("the director of Novy Bor Hospital, Amal Idris,", "Amal Idris", "medical"),
    ("Amal Idris, a spokeswoman for the airport,", "Amal Idris", "company"),
    ("Amal Idris, who speaks for the airport,", "Amal Idris", "company"),
    ("the municipality's Amal Idris", "Amal Idris", "official"),
    ("Amal Idris, 61,", "Amal Idris", "witness"),
    ("Amal Idris, a baker,", "Amal Idris", "witness"),
    ("LKCO, the supplier,", "LKCO", "company"),
    ("Lt Gen (retd) Omar Haddad", "Omar Haddad", "military"),
    ("an EU official", "unnamed", "official"),
    ("a security official, who asked not to be named,", "unnamed", "anonymous"),
]


@pytest.mark.parametrize(("text", "words", "name"), COMES_BACK)
def test_comes_back_to_the_name_in_full(attributor: Attributor, text: str, words: str, name: str) -> None:
    assert speaker(attributor, text, words) == name


@pytest.mark.parametrize(("words", "name", "kind"), BODIES)
def test_has_one_name_and_kind(attributor: Attributor, words: str, name: str, kind: str) -> None:
    found = heard(attributor, f"On Monday two cranes fell, {words} said.", "two cranes")
    assert found
    assert (found.speaker.name, found.speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Lev Zorin told TASS that two garages burned.",
        "TASS, citing Mayor Lev Zorin, reported that two garages burned.",
        "Citing Mayor Lev Zorin, TASS says that two garages burned.",
        "At noon two garages burned, Mayor Lev Zorin said, TASS reports.",
        "In Bor two garages burned (TASS, citing Mayor Lev Zorin).",
        "TASS quoted Mayor Lev Zorin as saying two garages burned.",
        "Mayor Lev Zorin was quoted by TASS as saying two garages burned.",
    ],
)
def test_an_agency_that_passes_words_on_is_not_who_says_them(attributor: Attributor, text: str) -> None:
    found = heard(attributor, text, "two garages")
    assert found
    assert (found.speaker.name, found.speaker.relayed_by) == ("Lev Zorin", ("TASS",))


def test_a_body_of_no_state_takes_the_reports(attributor: Attributor) -> None:
    text = "Sirens sounded in Haifa and Ashdod. Israel was under fire.\nTwo rockets fell, the military said."
    assert speaker(attributor, text, "Two rockets") == "Israel Defense Forces"


def test_a_place_at_the_head_of_a_line_is_no_speaker(attributor: Attributor) -> None:
    assert speaker(attributor, "Novy Bor: two garages burned.", "two garages") is None
    assert speaker(attributor, "BRODVILLE: two garages burned.", "two garages") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Kremlin spokesman said two cranes fell.", "Kremlin"),
        ("A spokesman for Hezbollah said two cranes fell.", "Hezbollah"),
        ("An Israeli army spokeswoman said two cranes fell.", "Israel Defense Forces"),
        ("A foreign ministry spokesman in Tehran said two cranes fell.", "Iranian Ministry of Foreign Affairs"),
        ("A police spokesman said two cranes fell.", "police"),
        ("Police spokeswoman Olga Nesterova said two cranes fell.", "Olga Nesterova"),
    ],
)
def test_a_spokesman_without_a_name_is_the_body_that_speaks(attributor: Attributor, text: str, name: str) -> None:
    assert speaker(attributor, text, "two cranes") == name
