"""The words of a text with what stands between them; a possessive ending is no part of its word."""

import re
from typing import NamedTuple

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-'’ʼ][^\W_]+)*")
_POSSESSIVES = frozenset({"'s", "’s"})
_ARTICLES = frozenset({"al", "el", "as", "ash", "ad", "an", "ar", "at", "az"})
_OPENING = frozenset('.!?:•–—“"«')
TITLE_SHARE = 0.7
"""A line is set like a title where at least this share of its longer words begin with a capital: capitals tell nothing there."""


class Word(NamedTuple):
    """A word, as a named tuple because thousands are made a second.

    `gap` is what stands between it and the word before, on its line; None at the start of a line.
    """

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    possessive: bool
    gap: str | None
    titled: bool
    """Whether its line is set like a title."""
    opens: bool
    """Whether it is the first word of a sentence or of a quotation."""


def words_of(text: str) -> list[Word]:
    """The words of a text, line by line."""
    found: list[Word] = []
    start = 0
    for line in text.split("\n"):
        matches = list(_WORD.finditer(line))
        titled = _titled([m[0] for m in matches])
        end = 0
        for number, match in enumerate(matches):
            word, at = match[0], match.start()
            bare = word[:-2] if word[-2:] in _POSSESSIVES else word
            gap = line[end:at] if number else None
            end = at + len(bare)
            opens = gap is None or (gap != " " and not _OPENING.isdisjoint(gap))
            found.append(Word(start + at, start + end, bare, bare.lower(), _is_capital(bare), bare is not word, gap, titled, opens))
        start += len(line) + 1
    return found


def _is_capital(word: str) -> bool:
    """Whether it begins with a capital, an Arabic article before it aside ("el-Fasher")."""
    return word[0].isupper() or ("-" in word and word.partition("-")[2][:1].isupper() and word.partition("-")[0] in _ARTICLES)


def _titled(line: list[str]) -> bool:
    long = [w for w in line if len(w) > 3]
    return len(long) > 4 and sum(w[0].isupper() for w in long) >= TITLE_SHARE * len(long)


def together(words: list[Word], at: int) -> bool:
    """Whether the word continues the one before it: nothing but a blank or a hyphen between them."""
    return at > 0 and words[at].gap in {" ", "-", "’s ", "'s "} and not words[at - 1].possessive
