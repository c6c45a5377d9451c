import pytest

from aftermath.base.errors import BadField
from aftermath.collect.language import language_code, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Three drones were shot down over the region.", "en"),
        ("Над областью сбиты три беспилотника.", "ru"),
        ("Над областю збито три безпілотники.", "uk"),
        ("Nad obwodem zestrzelono trzy drony.", "pl"),
        ("Drei Drohnen wurden über der Region abgeschossen.", "de"),
        ("Trois drones ont été abattus au-dessus de la région.", "fr"),
        ("Tres drones fueron derribados sobre la región.", "es"),
        ("Bölge üzerinde üç insansız hava aracı düşürüldü.", "tr"),
        ("أسقطت ثلاث طائرات مسيرة فوق المنطقة", "ar"),
        ("שלושה כטב״מים הופלו מעל האזור", "he"),
        ("سه پهپاد بر فراز منطقه سرنگون شد", "fa"),
    ],
)
def test_neighbours_are_told_apart(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "Київ", "12:40 — 13:05", "!!!", "Kyiv 7/7"])
def test_too_few_letters_tell_nothing(text: str) -> None:
    assert language_of(text) == "und"


@pytest.mark.parametrize(("words", "code"), [("en", "en"), ("EN-gb", "en"), ("uk_UA", "uk"), (" rus ", "ru"), ("zh-Hant-TW", "zh")])
def test_codes_are_read_in_their_usual_spellings(words: str, code: str) -> None:
    assert language_code(words, "a") == code


@pytest.mark.parametrize("words", ["English", "e", "en;ru", "12"])
def test_what_is_no_code_is_refused(words: str) -> None:
    with pytest.raises(BadField, match="language"):
        language_code(words, "a")
