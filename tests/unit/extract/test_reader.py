import pytest

from aftermath.base import Report, Source
from aftermath.base.report import Span
from aftermath.extract.reader import EnglishReader
from tests.unit.extract.telling import Telling, report, short

RAID = """Night raid on Hodeidah: four dead
Four people were killed and eleven were injured, two of them critically, in a drone attack on Hodeidah overnight, governor Salem Bakri said.
Three fuel depots caught fire. Electricity was cut off in six districts. The port was closed.
The Saudi-led coalition denied involvement."""


def read(told: Telling, text: str) -> list[str]:
    title, _, body = text.partition("\n")
    return told(body, title=title)


def test_one_report_tells_many_systems(told: Telling) -> None:
    found = read(told, RAID)
    assert {"killed person 4", "injured person 11", "critical person 2", "fire depot 3", "closed port -", "denied - -"} <= set(found)


def test_what_stands_in_a_marked_advertisement_is_no_claim(told: Telling) -> None:
    text = "Two people were killed by a drone. Nine people were injured."
    start = text.index("Nine")
    title = "Raid"
    marked = Report.made(
        source=Source.named("Test Courier"), title=title, text=text, language="en",
        boilerplate=[Span(start=len(title) + 1 + start, end=len(title) + 1 + len(text))],
    )  # fmt: skip
    reader = EnglishReader(places=told.places, times=told.times)
    assert [short(claim) for claim in reader.read(marked)] == ["killed person 2"]


@pytest.mark.parametrize(("title", "text"), [("", ""), ("\n", "\n"), ("Raid", ""), ("", "…"), ("🚀", "🚀 42 % ((")])
def test_a_text_of_nothing_makes_no_claim(title: str, text: str, told: Telling) -> None:
    assert told(text, title) == []


def test_claims_belong_to_their_report(told: Telling) -> None:
    text = "Two people were killed in a raid."
    made = report(text)
    assert {claim.report for claim in told.claims(text)} == {made.id}


def test_what_a_denial_denies_is_no_deed(told: Telling) -> None:
    assert "attack" not in {claim.kind for claim in told.claims("Turkey said it did not attack Afrin.")}
