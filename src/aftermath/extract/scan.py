"""A sentence is scanned once: every wording of the vocabulary that begins at a word is known before nouns and acts are bound."""

from dataclasses import dataclass

from aftermath.extract.lexicon import Act, Lexicon, Thing
from aftermath.extract.tokens import Token


@dataclass(frozen=True, slots=True)
class Scan:
    """A sentence's tokens with the wordings that begin at each, looked up once."""

    tokens: list[Token]
    words: tuple[str, ...]
    """The tokens in lower case."""
    things: list[tuple[int, tuple[Thing, ...]] | None]
    acts: list[tuple[int, tuple[Act, ...]] | None]
    blocked: frozenset[int]
    """Tokens of times, which belong to no noun phrase."""
    places: frozenset[int]
    """Tokens of places, which are no nouns to count."""

    @classmethod
    def of(cls, tokens: list[Token], lexicon: Lexicon, blocked: frozenset[int], places: frozenset[int]) -> "Scan":
        """Look up the wordings at every token."""
        words = tuple([token.lower for token in tokens])
        return cls(tokens, words, lexicon.things.beginning(words), lexicon.acts.beginning(words), blocked, places)
