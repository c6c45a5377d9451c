import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftermath.base.errors import BinaryInput, CollectError, EmptyInput
from aftermath.collect.decoding import decoded

RUSSIAN = "Над Белгородской областью сбиты три беспилотника, пострадали двое мирных жителей, сообщил губернатор."
UKRAINIAN = "Унаслідок удару по місту загинули двоє людей, ще п’ятеро поранені, повідомив міський голова."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "koi8-r", "cp866"])
def test_russian_in_every_usual_encoding(encoding: str) -> None:
    assert decoded(RUSSIAN.encode(encoding), "a.txt") == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "cp1251"])
def test_ukrainian_in_every_usual_encoding(encoding: str) -> None:
    assert decoded(UKRAINIAN.encode(encoding), "a.txt") == UKRAINIAN


def test_english_quotation_marks_of_windows() -> None:
    text = "“Two people were killed,” the mayor said — and five wounded."
    assert decoded(text.encode("cp1252"), "a.txt") == text


def test_a_page_is_believed_about_its_encoding() -> None:
    page = '<html><head><meta charset="koi8-r"></head><body>Взрыв</body></html>'
    assert decoded(page.encode("koi8-r"), "a.html") == page


def test_a_page_that_lies_about_its_encoding_is_not() -> None:
    page = f'<html><head><meta charset="ascii"></head><body>{RUSSIAN}</body></html>'
    assert decoded(page.encode("cp1251"), "a.html") == page


def test_an_archive_is_named() -> None:
    with pytest.raises(BinaryInput, match="ZIP"):
        decoded(b"PK\x03\x04rest", "a.docx")


def test_nothing_is_empty() -> None:
    with pytest.raises(EmptyInput, match=r"a\.txt"):
        decoded(b"", "a.txt")


@given(st.text(min_size=1).filter(lambda text: text.strip() and not text.startswith("\ufeff") and text.isprintable()))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assume_text = text if not text.encode().startswith((b"GIF8", b"RIFF", b"PK\x03\x04", b"%PDF-")) else "a"
    assert decoded(assume_text.encode(), "a.txt") == assume_text


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_an_error_of_ours(data: bytes) -> None:
    try:
        assert isinstance(decoded(data, "a.txt"), str)
    except CollectError as error:
        assert "a.txt" in str(error)  # noqa: PT017  # either outcome is right, but no other error is
