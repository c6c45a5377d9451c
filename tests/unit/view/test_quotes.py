import pytest

from aftermath.view.quotes import LONGEST_ADDRESS, QuoteBook, safe_address
from tests.unit.view import made


@pytest.mark.parametrize("address", ["https://gazette.example/a?b=c#d", "http://192.0.2.1/x"])
def test_web_addresses_become_links(address: str) -> None:
    assert safe_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        None, "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "//gazette.example/1", "https:///nohost",
        "https://[broken", "java\nscript:alert(1)", "https://a.example/\u202etxt", "https://a.example/ x",
        "https://a.example/" + "x" * LONGEST_ADDRESS,
    ],
)  # fmt: skip
def test_anything_else_does_not(address: str | None) -> None:
    assert safe_address(address) is None


def test_a_quote_names_speaker_publisher_time_and_address() -> None:
    strike = made.Strike().dossier()
    [quote] = QuoteBook(strike).quotes([strike.claims[0].claim.id])
    assert (quote.text, quote.speaker, quote.said) == ("Two people were killed", "Olha Stepova, mayor of Brenivka", "2")
    assert (quote.publisher, quote.published, quote.address) == ("Lviv Gazette", "2 March 2026, 08:00 UTC", "https://gazette.example/1")


def test_who_passed_it_on_is_told() -> None:
    strike = made.Strike().dossier()
    [quote] = QuoteBook(strike).quotes([strike.claims[4].claim.id])
    assert quote.relayed_by == "Lviv Gazette"


def test_unknown_claims_and_repeated_words_give_no_quote() -> None:
    strike = made.Strike().dossier()
    name = strike.claims[0].claim.id
    assert len(QuoteBook(strike).quotes([name, "nowhere", name])) == 1


def test_words_from_outside_lose_their_control_characters() -> None:
    dossier = made.hostile()
    [quote] = QuoteBook(dossier).quotes([dossier.claims[0].claim.id])
    assert "\x1b" not in quote.text + quote.speaker + quote.publisher + quote.report + quote.place
    assert "\u202e" not in quote.text
    assert quote.address is None
