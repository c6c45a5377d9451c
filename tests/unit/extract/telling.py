"""What the reading makes of a text, in the short form of the vocabulary's examples: "killed person 3", "out gas 210 house"."""

from dataclasses import dataclass
from pathlib import Path

from aftermath.app import wiring
from aftermath.base import Claim, Count, PlaceFinder, Report, Source, TimeFinder
from aftermath.base.report import Span
from aftermath.extract.finding import Finding
from aftermath.extract.frames import findings
from aftermath.extract.lexicon import lexicon
from aftermath.extract.marks import Marker, Sentence
from aftermath.extract.reader import EnglishReader
from aftermath.extract.tokens import Token, tokens
from aftermath.ground import EnglishPlaces, EnglishTimes, open_gazetteer

HOSTILE = "War and enemy"
"""A title that says that the text is of an attack, and tells nothing."""


def words(text: str) -> list[Token]:
    """The tokens of a text that is one sentence."""
    return tokens(text, Span(start=0, end=len(text)))


def amount(count: Count | None) -> str:
    """A count in short: `-` for none stated, `3`, `9-11`, `5+` and `0-10`."""
    if count is None:
        return "-"
    if count.high is None:
        return f"{count.low}+"
    return str(count.exact) if count.exact is not None else f"{count.low or 0}-{count.high}"


def short(told: Claim | Finding) -> str:
    """A claim or a finding in short: measure, object, count, and the unit where there is one."""
    return " ".join([told.measure, told.object or "-", amount(told.count), *([told.unit] if told.unit else [])])


@dataclass(frozen=True, slots=True)
class Telling:
    """The parts of the reading, with a real gazetteer and the real time grammar."""

    places: PlaceFinder
    times: TimeFinder

    @classmethod
    def opened(cls, cache: Path) -> "Telling":
        """The reading with the gazetteer in this folder, which is compiled where it is missing."""
        if wiring.needs_gazetteer(cache):
            wiring.compile_gazetteer(cache, lambda _: None)
        return cls(EnglishPlaces(open_gazetteer(cache / wiring.GAZETTEER)), EnglishTimes())

    def sentence(self, text: str) -> Sentence:
        """A text that is one sentence, marked."""
        whole = Span(start=0, end=len(text))
        return Marker(lexicon("en"), "en").mark(text, whole, words(text), 0, self.places.find(text), self.times.find(text))

    def findings(self, text: str) -> list[Finding]:
        """What the acts of one sentence say, before anything is completed from elsewhere."""
        return findings(self.sentence(text), "en")

    def claims(self, text: str, title: str = HOSTILE) -> list[Claim]:
        """The claims of a report with this text."""
        return list(EnglishReader(places=self.places, times=self.times).read(report(text, title)))

    def __call__(self, text: str, title: str = HOSTILE) -> list[str]:
        """The claims of a report with this text, in short."""
        return [short(claim) for claim in self.claims(text, title)]


def report(text: str, title: str = HOSTILE) -> Report:
    """An English report by nobody in particular."""
    return Report.made(source=Source.named("Test Courier"), title=title, text=text, language="en")
