"""What the tests ask: who says these words of this text."""

from aftermath.base.report import Span
from aftermath.extract.sentences import sentences
from aftermath.extract.speaking import Attribution, Attributions, Attributor
from aftermath.extract.tokens import tokens

TITLE = "Raid on the town overnight\n"


def attributed(attributor: Attributor, body: str) -> Attributions:
    """The attributions of a whole body."""
    spans = sentences(body)
    return attributor.attribute(body, spans, [tokens(body, span) for span in spans])


def heard(attributor: Attributor, text: str, words: str) -> Attribution | None:
    """The attribution of the words in a text that stands under a title."""
    body = TITLE + text
    start = body.index(words, len(TITLE))
    return attributed(attributor, body).at(Span(start=start, end=start + len(words)))


def speaker(attributor: Attributor, text: str, words: str) -> str | None:
    """The name of who says the words; None where the writer does."""
    found = heard(attributor, text, words)
    return found.speaker.name if found else None
