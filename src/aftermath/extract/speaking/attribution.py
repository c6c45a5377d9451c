"""An attribution is a part of the body that one speaker says; where none covers it the writer speaks in their own voice."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import overload

from aftermath.base.claim import Speaker, Stance
from aftermath.base.report import Span
from aftermath.base.why import Why
from aftermath.extract.speaking.cast import Cast, Sentence
from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.cues import cues
from aftermath.extract.speaking.discourse import Discourse
from aftermath.extract.speaking.flow import Reading
from aftermath.extract.speaking.lexicon import Lexicon, lexicon
from aftermath.extract.speaking.pieces import Piece
from aftermath.extract.speaking.quotes import outer, quotes, spoken
from aftermath.extract.speaking.scanner import mentions
from aftermath.extract.speaking.viewing import viewing
from aftermath.extract.speaking.views import View, views
from aftermath.extract.speaking.wording import Wording
from aftermath.extract.tokens import Token

Watch = Callable[[Clause, Discourse], None]
HEADLINE, HEADLINE_WORDS = 0.7, 5  # the part of so many longer words that capitals begin, from which they make no name


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A part of the body and who says it."""

    content: Span
    """What the speaker says, the cue's own words included."""
    speaker: Speaker
    channel: str | None
    stance: Stance | None
    """What the cue itself adds ("denied", "speculated"); None where it adds nothing."""
    cue: Span | None
    """The words that say who speaks; None where the sentence goes on with the speaker before."""
    why: Why


class Attributions(Sequence[Attribution]):
    """The attributions of one body, in the order of their beginnings."""

    __slots__ = ("_found", "_reach", "_starts")

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._found = tuple(sorted(found, key=lambda a: (a.content.start, -a.content.end)))
        self._starts = [a.content.start for a in self._found]
        self._reach = list(accumulate((a.content.end for a in self._found), max))

    @overload
    def __getitem__(self, index: int) -> Attribution: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Attribution]: ...
    def __getitem__(self, index: int | slice) -> Attribution | Sequence[Attribution]:
        return self._found[index]

    def __len__(self) -> int:
        return len(self._found)

    def at(self, span: Span) -> Attribution | None:
        """The attribution that covers most of the span, the innermost of two alike; None where most of it is the writer's own."""
        best, most = None, (span.end - span.start) / 3
        for place in range(bisect_left(self._starts, span.end) - 1, -1, -1):
            if self._reach[place] <= span.start:
                break
            content = self._found[place].content
            shared = min(content.end, span.end) - max(content.start, span.start)
            if shared > most or (best is None and shared == most):
                best, most = self._found[place], shared
        return best

    def covers(self, place: int) -> bool:
        """Whether a place of the body is among anybody's words, or those that say who speaks."""
        for at in range(bisect_right(self._starts, place) - 1, -1, -1):
            if self._reach[at] <= place:
                return False
            if self._found[at].content.end > place:
                return True
        return False


class Attributor:
    """Finds the speakers of bodies in one language; holds nothing of the bodies it has read."""

    __slots__ = ("_language", "_lexicon")

    def __init__(self, language: str = "en") -> None:
        """Load the vocabulary. Raises VocabularyError where a file breaks its rules."""
        self._language = language
        self._lexicon: Lexicon = lexicon(language)

    def attribute(self, body: str, sentences: Sequence[Span], tokens: Sequence[Sequence[Token]]) -> Attributions:
        """Who says which part of the body, given its sentences in order and the tokens of each."""
        return self._heard(body, sentences, tokens, lambda _clause, _discourse: None)

    def views(self, body: str, sentences: Sequence[Span], tokens: Sequence[Sequence[Token]]) -> list[View]:
        """What the writer tells that somebody believes, wants, backs or shows in their own voice, in the order of the body."""
        found: list[View] = []
        words = viewing(self._language)
        said = self._heard(body, sentences, tokens, lambda clause, discourse: found.extend(views(clause, words, discourse)))
        quoted = [(quote.start, quote.end) for quote in quotes(body)]

        def quotes_it(place: int) -> bool:
            at = bisect_right(quoted, (place, place)) - 1
            return at >= 0 and place < quoted[at][1]

        return [view for view in found if not said.covers(view.cue.end - 1) and not quotes_it(view.cue.end - 1)]

    def _heard(self, body: str, sentences: Sequence[Span], tokens: Sequence[Sequence[Token]], watch: Watch) -> Attributions:
        """Who says which part; `watch` is shown each sentence with what has been said up to its end."""
        read = list(self._sentences(body, sentences, tokens))
        discourse = Discourse(Cast(read, self._lexicon), self._lexicon)
        reading = Reading.of(body, self._lexicon, discourse)
        quoted = quotes(body)
        for sentence in read:
            clause = Clause.of(sentence.wording, sentence.mentions)
            reading.add(sentence, outer(sentence.tokens, cues(clause), quoted))
            watch(clause, discourse)
        return Attributions([_attribution(piece) for piece in spoken(quoted, reading.pieces)])

    def _sentences(self, body: str, sentences: Sequence[Span], tokens: Sequence[Sequence[Token]]) -> Iterator[Sentence]:
        line, seen = 0, 0
        for span, found in zip(sentences, tokens, strict=True):
            if not found:
                continue
            line += body.count("\n", seen, span.start)
            seen = span.start
            longer = [token.text[0] for token in found if len(token.text) > 3 and token.text[0].isalpha()]
            headline = (
                all(token.text not in ".:" for token in found[-2:])
                and len(longer) >= HEADLINE_WORDS
                and sum(map(str.isupper, longer)) > HEADLINE * len(longer)
            )
            wording = Wording(found, self._lexicon, body, headline)
            yield Sentence(wording=wording, mentions=mentions(wording), line=line)


def _attribution(piece: Piece) -> Attribution:
    return Attribution(
        content=piece.content, speaker=piece.speaker, channel=piece.channel, stance=piece.stance, cue=piece.cue, why=piece.why
    )
