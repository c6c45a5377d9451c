"""Two spellings of one name fold to one key: `fold` drops case, accents and punctuation, `skeleton` also what transliterations vary in."""

import re
import unicodedata
from functools import lru_cache

ARTICLED = frozenset(
    "AE BH DJ DZ EG IQ IR JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE AF PK".split()  # noqa: SIM905  # a list of codes reads better so
)
"""Countries whose names reach English from Arabic or Persian letters, with articles and marks that vary."""
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("'’ʼʻʹʺ`´\"“”«»‘.,()", None),
        **dict.fromkeys("-–—‑/_", " "),
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ё": "е",
    }
)
_QUOTES = str.maketrans(dict.fromkeys("‘’ʻʼ`", None))
_ARTICLE = re.compile(r"\b(?:a[dnrstz]|ash|adh|ath|e[ls]|ul) ")
_SKELETON: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"shch|sch", "sh"),
        (r"kh", "h"),
        (r"ts|tz|cz", "c"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"\bye|(?<=[aeiouy])ye|yo|jo", "e"),
        (r"[yj]", "i"),
        (r"i+", "i"),
        (r"ie", "e"),
        (r"(.)\1+", r"\1"),
    )
)
"""What romanisations of Cyrillic vary in: ye/e, yo/e, y/i/j, kh/h, ts/tz, doubled letters."""
_VOICES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"shch|sch|sh", "s"),
        (r"zh", "z"),
        (r"kh|g", "h"),
        (r"ts|tz", "c"),
        (r"w", "v"),
        (r"[aeiouyj]", ""),
        (r"(.)\1+", r"\1"),
    )
)
"""Consonants that Russian and Ukrainian forms of a name vary in are made one; vowels, which vary more, are left out."""


@lru_cache(50_000)
def fold(name: str) -> str:
    """The name in lower case without accents, apostrophes and full stops; hyphens are spaces."""
    low = name.casefold()
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c)).casefold()
    return " ".join(low.translate(_PLAIN).split())


def plain(name: str) -> str:
    """A romanised name without the marks that only scholars write ("Arīḩā")."""
    kept = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return "".join(kept).translate(_QUOTES).strip()


def articled(folded: str) -> str:
    """The folded name with every Arabic article in one form ("jisr ash shughur", "jisr al shughur")."""
    return _ARTICLE.sub("al ", folded)


@lru_cache(50_000)
def skeleton(name: str) -> str:
    """What is left of a folded Latin name when spellings that transliterations vary in are made one ("grayvoron", "graivoron")."""
    for pattern, to in _SKELETON:
        name = pattern.sub(to, name)
    return name


@lru_cache(50_000)
def consonants(name: str) -> str:
    """The consonants of a folded Latin name, with those made one that Russian and Ukrainian forms vary in ("marinovka", "marynivka")."""
    for pattern, to in _VOICES:
        name = pattern.sub(to, name)
    return name.strip()
