"""A language is what the report says of itself, else what its letters tell; too few letters tell none."""

import re
from functools import cache
from typing import TYPE_CHECKING

from aftermath.base.errors import BadField

if TYPE_CHECKING:
    from lingua import LanguageDetector

UNTOLD = "und"
TOLD_APART = (
    "ARABIC BELARUSIAN BULGARIAN ENGLISH FRENCH GERMAN HEBREW ITALIAN PERSIAN POLISH PORTUGUESE ROMANIAN RUSSIAN SPANISH TURKISH UKRAINIAN"
)
"""The languages that reports are told apart in: those of the wars and agencies, and their neighbours that could be taken for them."""
READ = 300  # characters: more adds time and no certainty
LETTERS = 12  # fewer are a name or a cry, and could be any language
SURE = 0.6  # below it "Drone down" would be guessed at
CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
THREE_LETTERS = {
    "ara": "ar", "bel": "be", "bul": "bg", "deu": "de", "eng": "en", "fas": "fa", "fra": "fr", "ger": "de", "heb": "he", "ita": "it",
    "per": "fa", "pol": "pl", "por": "pt", "ron": "ro", "rus": "ru", "spa": "es", "tur": "tr", "ukr": "uk",
}  # fmt: skip


def language_code(words: str, where: str) -> str:
    """The ISO 639-1 code in what a report gives as its language, such as `en` of "en-GB"; raises BadField where it gives no code."""
    match = CODE.fullmatch(words.strip())
    if match is None:
        raise BadField(f'{where}: language "{words[:40]}" is no language code; write en, ru, uk ...')
    code = match[1].lower()
    return THREE_LETTERS.get(code, code)


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language a text is in, `und` where it is too short or too mixed to tell."""
    piece = text[:READ]
    if sum(map(str.isalpha, piece)) < LETTERS:
        return UNTOLD
    best = _detector().compute_language_confidence_values(piece)[0]
    return best.language.iso_code_639_1.name.lower() if best.value >= SURE else UNTOLD


@cache
def _detector() -> "LanguageDetector":
    """Trigrams only: 40 MB instead of 500, and as sure on texts of a sentence or more."""
    from lingua import Language, LanguageDetectorBuilder

    languages = [getattr(Language, name) for name in TOLD_APART.split()]
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()
