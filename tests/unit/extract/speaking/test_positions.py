"""Where the speaker stands: before the words, after them, in the middle, or beside them."""

import pytest

from aftermath.extract.speaking import Attributor
from tests.unit.extract.speaking.asking import heard, speaker

BEFORE = [
    ("Mayor Lev Zorin put the dead at four.", "at four", "Lev Zorin"),
    ("Lev Zorin, the mayor, on Monday evening confirmed four dead.", "four dead", "Lev Zorin"),
    ("Lev Zorin, who has been mayor since 2019, confirmed four dead.", "four dead", "Lev Zorin"),
    ("The governor of Khartoum state, Ahmed Osman, put the toll at 14.", "toll at 14", "Ahmed Osman"),
    ("Mayor Lev Zorin visited the site and confirmed that nine flats burned.", "nine flats", "Lev Zorin"),
    ("The Houthis' military spokesman Yahya Saree said on X that three drones were used.", "three drones", "Yahya Saree"),
    ("Wing Commander Vyomika Singh told reporters that nine sites were struck.", "nine sites", "Vyomika Singh"),
    ("Poland's Defence Ministry, on the other hand, has nine drones.", "nine drones", "Polish Ministry of Defence"),
    ("Sources close to the mayor said two garages burned.", "two garages", "unnamed"),
    ("Residents reached by phone described explosions near the depot.", "explosions", "unnamed"),
    ("Both Mayor Lev Zorin and the Polish police say two garages burned.", "two garages", "Lev Zorin"),
    ("The militant group Hezbollah said that two garages burned.", "two garages", "Hezbollah"),
    ("Governor Pavel Ostrov was more cautious: two drones, perhaps three.", "two drones", "Pavel Ostrov"),
    ("Asked about the toll, Mayor Lev Zorin put it at nine.", "at nine", "Lev Zorin"),
    ("We learn from Mayor Lev Zorin that nine people are missing.", "nine people", "Lev Zorin"),
    ("The mayor, who had been silent, accused Iran of firing nine drones. He is Lev Zorin, the mayor.", "nine drones", "Lev Zorin"),
]
AFTER = [
    ("Two garages burned, said Taras Hnyda, who heads the region.", "Two garages", "Taras Hnyda"),
    ("“We lost everything,” said Halyna Bondar, 61, whose flat burned.", "We lost", "Halyna Bondar"),
    ("Nine drones, insists the Polish Defence Ministry.", "Nine drones", "Polish Ministry of Defence"),
    ("Nine drones is what the Polish Defence Ministry claims.", "Nine drones", "Polish Ministry of Defence"),
    ("Four dead is Mayor Lev Zorin's figure.", "Four dead", "Lev Zorin"),
    ("Two garages burned, as Mayor Lev Zorin reported on Telegram.", "Two garages", "Lev Zorin"),
    ("Two garages burned, Mayor Lev Zorin wrote after a visit to the site.", "Two garages", "Lev Zorin"),
    ("Two garages burned down (governor Pavel Ostrov).", "Two garages", "Pavel Ostrov"),
    ("Two garages burned down — Polish Defence Ministry.", "Two garages", "Polish Ministry of Defence"),
    ("Two garages burned. Mayor Lev Zorin wrote about this on Telegram.", "Two garages", "Lev Zorin"),
    ("Two garages burned. Source: Governor Pavel Ostrov.", "Two garages", "Pavel Ostrov"),
    ("Two garages burned. That comes from Governor Pavel Ostrov.", "Two garages", "Pavel Ostrov"),
    ("All schools are shut: notice from the education minister, Rana Malik.", "All schools", "Rana Malik"),
    ("Two garages burned, shipping security sources said, after a lull.", "Two garages", "unnamed"),
    ("Two garages burned, Mayor Lev Zorin told the waiting families.", "Two garages", "Lev Zorin"),
    ("TASS wrote that two garages burned, citing Mayor Lev Zorin.", "two garages", "Lev Zorin"),
    ("“We lost it all,” Halyna Bondar says of her husband Petro, who was hurt.", "We lost", "Halyna Bondar"),
]
AROUND = [
    ("There is, says Mayor Lev Zorin, no damage.", "no damage", "Lev Zorin"),
    ("People are trapped, Lev Zorin said, and crews are at work. He is the mayor.", "crews are at work", "Lev Zorin"),
    ("Four dead, says Mayor Lev Zorin; nine, says the hospital.", "nine", "hospital"),
    ("Four people died, Polish police said, while the hospital spoke of six.", "spoke of six", "hospital"),
    ("While the Polish Defence Ministry speaks of two drones, Mayor Lev Zorin saw three.", "saw three", "Lev Zorin"),
    ("The toll: four dead, according to the Polish police, or six, according to the hospital.", "six", "hospital"),
    ("Police say four, hospital staff six, residents a dozen.", "residents a dozen", "unnamed"),
]
LINES = [
    ("07:05 Mayor Lev Zorin: “Two garages burned.” A shop too.", "A shop", "Lev Zorin"),
    ("From the health ministry in Warsaw: two people died.", "two people", "Polish Ministry of Health"),
    ("Governor Pavel Ostrov (Telegram, 08:40): two drones fell. One burned.", "One burned", "Pavel Ostrov"),
    ("Mayor Lev Zorin: two garages burned; Governor Pavel Ostrov: one woman hurt.", "one woman", "Pavel Ostrov"),
    ("[Governor Pavel Ostrov] two drones fell.", "two drones", "Pavel Ostrov"),
    ("Moscow's version: a drone lost its way.", "a drone", "Russia"),
    ("But Mayor Lev Zorin minces no words: “They meant to kill.”", "They meant", "Lev Zorin"),
    ("15:20\nMayor Lev Zorin\n“Two garages burned.”", "Two garages", "Lev Zorin"),
]
NOBODY = [
    ("Nine people died when a missile hit the market.", "Nine people"),
    ("The Kremlin declined to comment on the deaths of nine people.", "nine people"),
    ("No injuries were immediately reported.", "No injuries"),
    ("Neither the mayor nor the police say that two garages burned.", "two garages"),
    ("Two drones (the Polish Defence Ministry says three) hit the depot.", "hit the depot"),
    ("The village has nine houses.", "nine houses"),
    ("A siren sounded. The Polish police said four people died.", "A siren"),
    ("JAMMU, May 9: Nine people died.", "Nine people"),
    ("In an earlier entry we wrote that nine people had died.", "nine people"),
    ("This article said that nine people had died.", "nine people"),
    ("Nothing fell here, whatever some groups wrote.", "Nothing fell"),
]


@pytest.mark.parametrize(("text", "words", "name"), [*BEFORE, *AFTER, *AROUND, *LINES])
def test_finds_the_speaker(attributor: Attributor, text: str, words: str, name: str) -> None:
    assert speaker(attributor, text, words) == name


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_leaves_the_writers_own_voice_alone(attributor: Attributor, text: str, words: str) -> None:
    assert speaker(attributor, text, words) is None


def test_a_bullet_stands_alone(attributor: Attributor) -> None:
    text = "• Mayor Lev Zorin says two garages burned.\n• Ninety flats lost power."
    assert speaker(attributor, text, "Ninety flats") is None


def test_a_denial_says_so_and_what_comes_after_it_does_not(attributor: Attributor) -> None:
    text = "Adviser Taras Hnyda denied that Kyiv was involved, though he predicted 12 more raids."
    denial, forecast = heard(attributor, text, "Kyiv was involved"), heard(attributor, text, "12 more raids")
    assert denial
    assert denial.stance == "denied"
    assert forecast
    assert forecast.stance is None
    assert forecast.speaker.name == "Taras Hnyda"
