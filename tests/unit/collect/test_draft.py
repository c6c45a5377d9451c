import pytest

from aftermath.base.errors import BadField, EmptyInput
from aftermath.collect.draft import Draft, report_of, site_of


def made(**said: object) -> Draft:
    return Draft.of({"text": "Two people were killed in the town."} | said, "a.json")


def test_null_and_blank_fields_are_as_if_absent() -> None:
    draft = made(publisher=None, title=" ", url="")
    assert (draft.publisher, draft.title, draft.url) == (None, None, None)


def test_an_id_may_be_a_number_and_no_truth_value() -> None:
    assert made(id=17).id == "17"
    with pytest.raises(BadField, match="id must be text"):
        made(id=True)


def test_the_title_alone_is_a_report() -> None:
    report, _ = report_of(Draft(where="a", title="Two killed", text=""), b"", "text/plain")
    assert report.body == "Two killed\n"


def test_neither_title_nor_text_is_none() -> None:
    with pytest.raises(EmptyInput):
        report_of(Draft(where="a", title=" ", text="\n"), b"", "text/plain")


def test_what_no_database_holds_is_replaced_one_for_one() -> None:
    text = "Two\x00 killed \ud800 there"
    report, _ = report_of(Draft(where="a", text=text), b"", "application/json")
    assert len(report.text) == len(text)
    assert report.text.encode()


def test_the_site_stands_in_for_a_publisher_that_nobody_names() -> None:
    report, _ = report_of(made(url="https://www.example.org/news/1"), b"", "application/json")
    assert report.source.name == "example.org"


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.example.org/a/b", "example.org"),
        ("https://t.me/mayor/1840", "t.me/mayor"),
        ("https://t.me/s/mayor", "t.me/mayor"),
        ("https://x.com/", "x.com"),
    ],
)
def test_a_platforms_pages_belong_to_their_account(address: str, site: str) -> None:
    assert site_of(address) == site


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b.org/", "https://[::1", "no address"])
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(BadField, match="url"):
        report_of(made(url=url), b"", "application/json")


def test_an_address_without_scheme_gets_one() -> None:
    report, _ = report_of(made(url="t.me/mayor/1840"), b"", "application/json")
    assert report.address == "https://t.me/mayor/1840"


def test_the_same_input_twice_is_the_same_report() -> None:
    first, _ = report_of(made(id="x", publisher="Courier"), b"1", "application/json")
    again, _ = report_of(made(id="x", publisher="Courier"), b"2", "application/json")
    assert first.id == again.id
