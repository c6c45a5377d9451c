"""Tokens keep their place in the body; words keep inner hyphens and dots, a possessive 's stands alone."""

import re
from dataclasses import dataclass

from aftermath.base.report import Span

_TOKEN = re.compile(
    r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?![\d])"  # 1,700
    r"|\d+(?:[.:]\d+)?(?:-[^\W\d_]+(?:-[^\W\d_]+)*)?"  # 12, 2.5, 17:43, 24-storey, 15-year-old
    r"|(?:[^\W\d_]\.){2,}"  # a.m., U.S.
    r"|[^\W\d_]+(?:[-'’](?!s\b)[^\W_]+)*\d*"  # words, Kh-22, don't
    r"|['’]s\b"
    r"|\S"
)


@dataclass(slots=True)
class Token:
    """One word, number or mark; never changed once made, and not frozen only because thousands are made a second."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def tokens(body: str, sentence: Span) -> list[Token]:
    """The tokens of one sentence, in order."""
    return [Token(m[0], m[0].casefold().replace("’", "'"), m.start(), m.end()) for m in _TOKEN.finditer(body, sentence.start, sentence.end)]
