"""A sentence is scanned once: every wording of the vocabulary that begins at a word is known before nouns and acts are bound."""

from dataclasses import dataclass

from aftermath.extract.composed import Composition
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
    def of(cls, tokens: list[Token], lexicon: Lexicon, composed: Composition, blocked: frozenset[int], places: frozenset[int]) -> "Scan":
        """Look up the wordings at every token; a composed act takes the wording it begins with."""
        words = tuple([token.lower for token in tokens])
        acts = lexicon.acts.beginning(words)
        for at, longer in composed.beginning(words):
            acts[at] = _longest(longer, acts[at])
        return cls(tokens, words, lexicon.things.beginning(words), acts, blocked, places)


Match = tuple[int, tuple[Act, ...]]


def _longest(composed: Match, plain: Match | None) -> Match:
    """A composed act before the plain ones it holds: "suffered cuts" also suffered."""
    if plain is None:
        return composed
    return plain if plain[0] >= composed[0] else (composed[0], (*composed[1], *plain[1]))
