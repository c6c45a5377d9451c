"""Marks the words of an English text that may name places, each with the kind and the role its words give."""

from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

from aftermath.base.place import PlaceMark
from aftermath.base.report import Span
from aftermath.ground.acceptance import Acceptance
from aftermath.ground.anaphors import anaphors
from aftermath.ground.designators import Designators
from aftermath.ground.drafts import Draft
from aftermath.ground.english import PlaceWords, place_words
from aftermath.ground.gazetteer import Gazetteer
from aftermath.ground.names import Name, known_names
from aftermath.ground.roles import Roles
from aftermath.ground.unlisted import Unlisted
from aftermath.ground.words import Word, together, words_of

_REMEMBERED = 16
"""Texts whose marks are kept: the reader and the grounder ask for those of one report in turn."""


class EnglishPlaces:
    """A place finder for English (the port `PlaceFinder`)."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.find = lru_cache(_REMEMBERED)(self._find)
        """Place marks in the order of the text, none overlapping another."""

    def _find(self, text: str, about: frozenset[str] = frozenset()) -> tuple[PlaceMark, ...]:
        """`about`: codes of countries that the text is known to be about, whatever it names."""
        vocabulary, words = place_words(), words_of(text)
        unlisted = Unlisted(vocabulary, words)
        names = known_names(self._gazetteer, words, text)
        located = dict(unlisted.located())
        located.update(unlisted.heading({name.first for name in names if name.known}))
        drafts = self._drafts(vocabulary, words, text, names, located)
        drafts = self._with_repeated(unlisted, drafts, words, text)
        acceptance, roles = Acceptance(vocabulary, words, drafts, about), Roles(vocabulary, self._gazetteer, words)
        taken = _taken(acceptance, drafts, words, located)
        marks = [_mark(vocabulary, words, draft, roles) for draft in taken if draft is not None and not roles.elsewhere(draft)]
        return _apart(marks, anaphors(vocabulary, words, text))

    def _with_repeated(self, unlisted: Unlisted, drafts: list[Draft], words: list[Word], text: str) -> list[Draft]:
        """The drafts, and between them the names that are places by what they are called elsewhere in the text."""
        taken = {at for draft in drafts for at in range(draft.first, draft.end)}
        more = [
            Draft(first=first, last=end, end=end, text=text[words[first].start : words[end - 1].end], designator=designator, candidates=())
            for first, end, designator in unlisted.repeated(drafts)
            if taken.isdisjoint(range(first, end))
        ]
        return sorted((*drafts, *more), key=lambda d: d.first) if more else drafts

    def _drafts(self, vocabulary: PlaceWords, words: list[Word], text: str, names: list[Name], located: dict[int, int]) -> list[Draft]:
        designated = {d.name.first: d for d in Designators(vocabulary, words, names).all()}
        spans: dict[int, tuple[int, int, int, str | None]] = {first: (first, last, last, "city") for first, last in located.items()}
        spans.update({n.first: (n.first, n.last, n.last, None) for n in names if located.get(n.first, 0) <= n.last})
        spans.update({d.name.first: (d.name.first, d.name.last, max(d.end, d.name.last), d.designator) for d in designated.values()})
        found: list[Draft] = []
        for first, last, end, designator in sorted(spans.values(), key=lambda s: (s[0], -s[1])):
            if found and first < found[-1].last:
                continue
            name = text[words[first].start : words[last - 1].end]
            candidates = self._gazetteer.named(name)
            found.append(Draft(first=first, last=last, end=end, text=name, designator=designator, candidates=candidates))
        return [_whole(self._gazetteer, words, draft, text) for draft in found]


def _taken(acceptance: Acceptance, drafts: list[Draft], words: list[Word], located: dict[int, int]) -> list[Draft | None]:
    """The drafts that are places, each at its own index; what stands in a list with one, or is one elsewhere in the text, is one too."""
    taken: list[Draft | None] = []
    last = -1
    for draft in drafts:
        follows = draft.first > 0 and last >= draft.first - 1 and words[draft.first].gap in {", ", " "}
        accepted = acceptance.accepts(draft, after_place=follows)
        if not accepted and located.get(draft.first) == draft.last and acceptance.is_foreign(draft):
            draft, accepted = replace(draft, designator="city"), True
        taken.append(draft if accepted else None)
        last = draft.end if accepted else last
    known = {draft.key for draft in taken if draft is not None and draft.designator is None}
    for at in range(len(drafts) - 1, -1, -1):
        draft = drafts[at]
        listed = at + 1 < len(drafts) and taken[at + 1] is not None and _leads_to(words, draft, drafts[at + 1])
        if taken[at] is None and (listed or draft.key in known) and acceptance.accepts(draft, after_place=True):
            taken[at] = draft
    return taken


def _leads_to(words: list[Word], draft: Draft, after: Draft) -> bool:
    """Whether the next name of a list follows: "Antonivka, Bilozerka and the city of Kherson"."""
    between = [w.lower for w in words[draft.end : after.first]]
    joined = between in ([], ["and"], ["and", "the"], ["and", "in"], ["and", "the", "city", "of"], ["and", "the", "town", "of"])
    return joined and (bool(between) or words[after.first].gap == ", ")


def _whole(gazetteer: Gazetteer, words: list[Word], draft: Draft, text: str) -> Draft:
    """The draft with its designator taken into the name where the gazetteer knows the two as one ("Kerch Bridge")."""
    if draft.end == draft.last:
        return draft
    name = text[words[draft.first].start : words[draft.end - 1].end]
    whole = tuple(c for c in gazetteer.named(name) if c.alone and c.exact and c.place.kind not in {"region", "settlement"})
    return replace(draft, text=name, last=draft.end, designator=None, candidates=whole) if whole else draft


def _mark(vocabulary: PlaceWords, words: list[Word], draft: Draft, roles: Roles) -> PlaceMark:
    role = roles.of(draft)
    name, designator, first = draft.text, draft.designator, draft.first
    part = first > 0 and together(words, first) and words[first - 1].lower in vocabulary.parts and _is_broad(draft)
    if part:
        first -= 1
        name, designator, role = f"{words[first].lower} {name}", "part", "name"
    if role == "office" and designator is None:
        designator = "region" if _governs(words, draft) and _has_region(draft) else None
    return PlaceMark(span=Span(start=words[first].start, end=words[draft.end - 1].end), name=name, designator=designator, role=role)


def _is_broad(draft: Draft) -> bool:
    return draft.designator is None and bool(draft.candidates) and draft.candidates[0].place.kind == "country"


def _has_region(draft: Draft) -> bool:
    return any(c.place.kind == "region" for c in draft.candidates)


def _governs(words: list[Word], draft: Draft) -> bool:
    near = [w.lower for w in (*words[max(0, draft.first - 3) : draft.first], *words[draft.end : draft.end + 2])]
    return "governor" in near


def _apart(names: list[PlaceMark], pointers: list[PlaceMark]) -> tuple[PlaceMark, ...]:
    """All marks in order, without pointers that share words with a name."""
    starts = [name.span.start for name in names]
    before = ((pointer, bisect_left(starts, pointer.span.end) - 1) for pointer in pointers)
    free = [pointer for pointer, at in before if at < 0 or not pointer.span.overlaps(names[at].span)]
    return tuple(sorted((*names, *free), key=lambda m: m.span.start))
