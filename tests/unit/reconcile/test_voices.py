import pytest

from aftermath.reconcile.voices import names
from tests.unit.link.telling import says, told


def voices(*speakers: tuple[str, str | None]) -> list[str]:
    """The voice of each (publisher, speaker), one report each."""
    reports = [told(publisher, None, says("killed", 2, "person", by=by)) for publisher, by in speakers]
    found = names((claims[0].claim, report) for report, claims in reports)
    return [found[claims[0].claim.id] for _, claims in reports]


def test_the_writer_is_the_publisher() -> None:
    assert voices(("Gazette", None)) == ["Gazette"]


def test_an_agency_quoted_by_name_is_the_agency() -> None:
    assert voices(("Meridian Newswire", None), ("Gazette", "Meridian Newswire")) == ["Meridian Newswire", "Meridian Newswire"]


def test_two_papers_quote_one_mayor() -> None:
    assert voices(("Gazette", "Anna Nowak"), ("Courier", "Nowak")) == ["Anna Nowak", "Anna Nowak"]


def test_a_name_that_two_people_share_is_neither() -> None:
    assert voices(("A", "Anna Nowak"), ("B", "Piotr Nowak"), ("C", "Nowak")) == ["Anna Nowak", "Piotr Nowak", "Nowak"]


def test_sources_without_a_name_are_one_voice_a_publisher() -> None:
    assert voices(("Gazette", "unnamed"), ("Courier", "unnamed")) == ["unnamed (Gazette)", "unnamed (Courier)"]
    assert voices(("Gazette", "local authorities")) == ["local authorities (Gazette)"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Russian Ministry of Defence", "Russia's Defense Ministry"),
        ("Russian MoD", "Ministry of Defence of the Russian Federation"),
        ("IDF", "Israel Defense Forces"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky"),
        ("State Emergency Service of Ukraine", "Ukrainian Emergency Service"),
    ],
)
def test_one_body_spelt_two_ways_is_one_voice(a: str, b: str) -> None:
    assert len(set(voices(("A", a), ("B", b)))) == 1


def test_a_country_is_not_its_ministry() -> None:
    assert voices(("A", "Russia"), ("B", "Russian Ministry of Defence")) == ["Russia", "Russian Ministry of Defence"]


def test_two_ministries_are_two_voices() -> None:
    assert len(set(voices(("A", "Russian Ministry of Defence"), ("B", "Ukrainian Ministry of Defence")))) == 2
