"""A draft is a name on its way to becoming a mark: its words, what the gazetteer holds for it, the kind of place the words give."""

from dataclasses import dataclass

from aftermath.ground.entry import Place
from aftermath.ground.gazetteer import Candidate, Gazetteer
from aftermath.ground.words import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Words `first` to `last` name it, and its designator, if any, ends before word `end`."""

    first: int
    last: int
    end: int
    text: str
    designator: str | None
    candidates: tuple[Candidate, ...]

    @property
    def key(self) -> str:
        """The name in lower case."""
        return self.text.lower()


def previous(words: list[Word], at: int, skipped: frozenset[str]) -> Word | None:
    """The word before `at` on the same line, passing over those of `skipped` and the article; None past other punctuation."""
    while at > 0 and words[at].gap in {" ", " “", ' "', " «", " ‘", "-"}:
        at -= 1
        if words[at].lower not in skipped and words[at].lower != "the":
            return words[at]
    return None


def is_capital(gazetteer: Gazetteer, place: Place) -> bool:
    """Whether the place is the capital of its country."""
    country = gazetteer.country(place.country) if place.country else None
    return country is not None and place.kind in {"settlement", "city_region"} and country.parent == place.name
