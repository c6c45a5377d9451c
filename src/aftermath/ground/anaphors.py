"""Words that point back to a place named before ("the region", "the Russian capital") or to a country as a whole ("in six regions")."""

from aftermath.base.place import PlaceMark
from aftermath.base.report import Span
from aftermath.ground.english import PlaceWords
from aftermath.ground.words import Word, together

_LIGHT = frozenset(
    {
        "same",
        "whole",
        "entire",
        "surrounding",
        "neighbouring",
        "military",
        "regional",
        "provincial",
        "administrative",
        "border",
        "nearby",
        "local",
        "main",
        "international",
        "southern",
    }
)
_MANY = frozenset({"several", "many", "multiple", "other", "various", "numerous", "some", "every", "most", "all", "dozens"})
_PLURALS = frozenset({"regions", "oblasts", "provinces", "cities", "region"})
_GROUNDS = frozenset({"side", "soil", "territory", "regions", "cities"})
_SEATED = frozenset({"regional", "provincial", "administrative"})
_LONGEST = 3
_BACK = 25


def anaphors(vocabulary: PlaceWords, words: list[Word], text: str) -> list[PlaceMark]:
    """The marks of a text's anaphors; the name is the words, or the country's code where an adjective names its nation."""
    found: list[PlaceMark] = []
    for at, word in enumerate(words):
        mark = None
        if word.lower in vocabulary.determiners:
            mark = _pointer(vocabulary, words, at, text)
        elif word.lower in _MANY or word.text.isdigit() or word.lower in vocabulary.numbers:
            mark = _many(vocabulary, words, at, text)
        elif word.lower in vocabulary.demonyms and at + 1 < len(words) and words[at + 1].lower in _GROUNDS:
            mark = _grounds(vocabulary, words, at)
        if mark and not (found and found[-1].span.overlaps(mark.span)):
            found.append(mark)
    return found


def _pointer(vocabulary: PlaceWords, words: list[Word], at: int, text: str) -> PlaceMark | None:
    head = _head(vocabulary, words, at)
    if head is None:
        return None
    if any(tuple(w.lower for w in words[max(0, at - n) : at]) in vocabulary.office_before for n in (1, 2, 3)):
        return None
    if vocabulary.anaphors[words[head].lower] == "seat" and words[head - 1].lower not in _SEATED:
        return None
    designator = vocabulary.anaphors["air base" if words[head].lower == "base" and words[head - 1].lower == "air" else words[head].lower]
    if designator in {"country", "capital"} and words[at].lower not in {"the", "this"}:
        return None
    nation = next((vocabulary.demonyms[w.lower] or None for w in words[at + 1 : head] if w.lower in vocabulary.demonyms), None)
    if nation is None and designator == "country":
        nation = _speaking_nation(vocabulary, words, at)
    span = Span(start=words[at].start, end=words[head].end)
    return PlaceMark(span=span, name=nation or span.of(text), designator=designator, role="anaphor")


def _many(vocabulary: PlaceWords, words: list[Word], at: int, text: str) -> PlaceMark | None:
    """Regions or cities counted or taken together stand for their country."""
    plural = next((n for n in range(at + 1, min(at + 4, len(words))) if together(words, n) and words[n].lower in _PLURALS), None)
    located = at > 0 and words[at - 1].lower in vocabulary.locative
    if plural is None or not located or (words[plural].lower == "region" and words[at].lower != "every"):
        return None
    nation = next((vocabulary.demonyms[w.lower] for w in words[at:plural] if vocabulary.demonyms.get(w.lower)), None)
    span = Span(start=words[at].start, end=words[plural].end)
    return PlaceMark(
        span=span, name=nation or _speaking_nation(vocabulary, words, at) or span.of(text), designator="country", role="anaphor"
    )


def _grounds(vocabulary: PlaceWords, words: list[Word], at: int) -> PlaceMark | None:
    nation = vocabulary.demonyms[words[at].lower]
    span = Span(start=words[at].start, end=words[at + 1].end)
    return PlaceMark(span=span, name=nation, designator="territory", role="anaphor") if nation and together(words, at + 1) else None


def _speaking_nation(vocabulary: PlaceWords, words: list[Word], at: int) -> str | None:
    """The nation of the body that speaks in the same sentence ("the Russian Ministry of Defence"), before the words or after them."""
    first = next((n for n in range(at, max(0, at - _BACK), -1) if words[n].opens), max(0, at - _BACK))
    last = next((n for n in range(at + 1, min(len(words), at + _BACK)) if words[n].opens), min(len(words), at + _BACK))
    for place in (*range(at - 1, first - 1, -1), *range(at + 1, last)):
        nation = vocabulary.demonyms.get(words[place].lower)
        if nation and {(w.lower,) for w in words[place + 1 : place + 3]} & (vocabulary.bodies | vocabulary.offices):
            return nation
    return None


def _holds_office(vocabulary: PlaceWords, words: list[Word], head: int) -> bool:
    """Whether the words go on to an office or a body ("the republic's health ministry", "the city authorities")."""
    reach = words[head + 1 : head + (3 if words[head].possessive else 2)]
    return any((w.lower,) in vocabulary.offices | vocabulary.bodies for w in reach if w.gap in {" ", "'s ", "’s "})


def _head(vocabulary: PlaceWords, words: list[Word], at: int) -> int | None:
    """The index of the noun that the determiner belongs to, if it is one that can point back."""
    for head in range(at + 1, min(at + 1 + _LONGEST, len(words))):
        if not together(words, head):
            return None
        word = words[head]
        if word.lower in vocabulary.anaphors and not word.capital:
            after = words[head + 1] if head + 1 < len(words) and together(words, head + 1) else None
            stopped = after is not None and (after.lower in vocabulary.anaphor_stops or after.capital)
            return None if stopped or _holds_office(vocabulary, words, head) else head
        if word.lower not in vocabulary.demonyms and word.lower not in _LIGHT and word.lower != "air":
            return None
    return None
