"""The places of any text, without claims: each name with what it means, or with the reason why that stays open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from aftermath.base.place import PlaceFix, PlaceMark, PlacePrecision
from aftermath.base.report import Span
from aftermath.ground.english import place_words
from aftermath.ground.english_places import EnglishPlaces
from aftermath.ground.entry import Place, distance_km
from aftermath.ground.fixes import place_fix
from aftermath.ground.gazetteer import Gazetteer
from aftermath.ground.merits import Known
from aftermath.ground.resolution import PlaceResolver
from aftermath.ground.resolved import Resolved

_AT = "in "
"""What is put before a description that begins with a name, since a name alone is not taken for a place."""
_LISTED = re.compile(r"(?:[\s,;/–—-]|\d+|and|or|one|two|three|four|in|at|cities|villages|towns)*")
"""What stands between the places of a list."""
SPREAD_KM = 60.0
"""Places of a list so far apart are no one place."""
_SETTLED = 4
"""So narrow is a settlement or a site in one."""
_NARROW: dict[PlacePrecision, int] = {"country": 0, "sea": 0, "region": 2, "district": 3}
_CALLED = {"region": 2, "part": 1, "district": 3, "community": 3, "sea": 0, "direction": 2, "area": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTold:
    """A name of a text that may be a place's."""

    mark: PlaceMark
    fix: PlaceFix | None
    """What it means; None where that stays open."""
    reason: str
    """Why it is that, or why it stays open."""


class TextPlaces:
    """Finds and resolves the places of English texts."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._finder = EnglishPlaces(gazetteer)

    def read(self, text: str, *, within: str | None = None) -> list[PlaceTold]:
        """The names of a text in its order; `within` names the country or the region that it is known to be about."""
        area = self._area(within) if within else None
        marks = self._finder.find(text, frozenset({area.country}) if area and area.country else frozenset())
        return self._resolved(text, [m for m in marks if m.role != "anaphor"], Known(within=area))

    def given(self, text: str, spans: Sequence[Span]) -> list[PlaceTold]:
        """What the words at these spans mean, where it is known already that they name places; an adjective of a nation is its country."""
        return self._resolved(text, [self._mark(text, span) for span in spans], Known(given=True))

    def _resolved(self, text: str, marks: Sequence[PlaceMark], known: Known) -> list[PlaceTold]:
        resolver = PlaceResolver(self._gazetteer, marks, text, known=known)
        return [_told(mark, resolver.resolve(mark)) for mark in marks]

    def at(self, text: str, *, within: str | None = None) -> PlaceTold | None:
        """The one place that a short description is of: the first settlement or site in it, else its narrowest area; None without any."""
        told = self.read(f"{_AT}{text}" if text[:1].isupper() else text, within=within)
        found = [_moved(t, len(_AT)) if text[:1].isupper() else t for t in told if t.mark.role == "name"]
        first = next((n for n, t in enumerate(found) if _breadth(t) >= _SETTLED), None)
        if first is None:
            return max(found, key=_breadth, default=None)
        chosen = found[first]
        for before, after in pairwise(found[first:]):
            if not _LISTED.fullmatch(text, before.mark.span.end, after.mark.span.start) or _breadth(after) < _SETTLED:
                break
            if _km(chosen, after) > SPREAD_KM:
                return replace(chosen, fix=None, reason=f"it names several places, {chosen.mark.name} and {after.mark.name} among them")
        return chosen

    def _mark(self, text: str, span: Span) -> PlaceMark:
        """A mark for words that name a place: without the word for its kind at either end."""
        words = span.of(text)
        vocabulary = place_words()
        nation = vocabulary.demonyms.get(words.lower()) or vocabulary.demonyms.get(words.lower().removesuffix("s"))
        if nation is None and any(c.alone and c.exact for c in self._gazetteer.named(words)):
            return PlaceMark(span=span, name=words)
        if nation:
            return PlaceMark(span=span, name=nation, designator="nation")
        parts = words.split()
        for n in range(min(3, len(parts) - 1), 0, -1):
            after, before = tuple(p.lower() for p in parts[-n:]), tuple(p.lower() for p in parts[:n])
            if after in vocabulary.after:
                return PlaceMark(span=span, name=" ".join(parts[:-n]), designator=vocabulary.after[after])
            if before in vocabulary.before:
                return PlaceMark(span=span, name=" ".join(parts[n:]), designator=vocabulary.before[before])
        return PlaceMark(span=span, name=words)

    def _area(self, name: str) -> Place | None:
        found = [c.place for c in self._gazetteer.named(name) if c.place.kind in {"country", "region", "city_region"}]
        return found[0] if found else None


def _told(mark: PlaceMark, found: Resolved | None) -> PlaceTold:
    if found is None:
        return PlaceTold(mark=mark, fix=None, reason=f"nothing of the name “{mark.name}” fits")
    if found.rule == "ground.place.unlisted":
        return PlaceTold(mark=mark, fix=None, reason=found.reason)
    return PlaceTold(mark=mark, fix=place_fix(found, mark.span), reason=found.reason)


def _moved(told: PlaceTold, by: int) -> PlaceTold:
    """The same with its words counted from so many characters later."""
    span = Span(start=max(0, told.mark.span.start - by), end=told.mark.span.end - by)
    fix = replace(told.fix, words=span) if told.fix else None
    return replace(told, mark=replace(told.mark, span=span), fix=fix)


def _km(one: PlaceTold, other: PlaceTold) -> float:
    """How far two places are apart; 0 where either stays open."""
    if one.fix is None or other.fix is None or None in {one.fix.latitude, other.fix.latitude}:
        return 0.0
    return distance_km(one.fix.latitude or 0.0, one.fix.longitude or 0.0, other.fix.latitude or 0.0, other.fix.longitude or 0.0)


def _breadth(told: PlaceTold) -> int:
    """How narrow a place is; an open one by what its words call it."""
    if told.fix is not None:
        return _NARROW.get(told.fix.precision, _SETTLED)
    return _CALLED.get(told.mark.designator or "city", _SETTLED)
