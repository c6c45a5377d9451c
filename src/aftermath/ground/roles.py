"""Whether a name says where something is, whose office it is, or who acts: only the first is a place of what is claimed."""

import re

from aftermath.base.place import PlaceRole
from aftermath.ground.drafts import Draft, is_capital, previous
from aftermath.ground.english import Phrase, PlaceWords
from aftermath.ground.gazetteer import Gazetteer
from aftermath.ground.words import Word

_DISTANCE = frozenset({"km", "kilometres", "kilometers", "miles", "metres", "meters", "far", "nm", "nmi", "mi"})
_GLUED = re.compile(r"\d+(?:km|nm|nmi|mi|m)")
_AREAS = frozenset({"the", "republic", "region", "city", "town", "oblast", "district", "province"})
_JOINS = frozenset({"and", "but", "that", "while", "as", "because", "though", "if", "when", "whether", "says", "said"})
_IS = frozenset({"is", "was", "were"})
_HIT = frozenset({"hit", "attacked", "struck", "targeted", "pounded", "shelled", "under", "bombed", "raided", "home", "rocked"})
_AHEAD = 4
_BACK = 4


class Roles:
    """The roles of the names of one text."""

    def __init__(self, vocabulary: PlaceWords, gazetteer: Gazetteer, words: list[Word]) -> None:
        self._vocabulary = vocabulary
        self._gazetteer = gazetteer
        self._words = words
        self._light = vocabulary.directions | frozenset(vocabulary.demonyms) | {"surrounding"}

    def of(self, draft: Draft) -> PlaceRole:
        """The role of a name, by the words on both sides of it."""
        if self._sits_in(draft):
            return "actor" if self._is_seat(draft) else "office"
        if self._in_office(draft) or (not self._is_seat(draft) and self._has_body(draft, self._following(draft.end))):
            return "office"
        return "actor" if draft.designator is None and self._acts(draft) else "name"

    def elsewhere(self, draft: Draft) -> bool:
        """Whether the name only measures ("180 km from Moscow", "Moscow time") or is left out ("all regions except Luhansk")."""
        before = [self._words[at].lower for at in range(max(0, draft.first - _BACK), draft.first)]
        if before[-1:] == ["the"]:
            before.pop()
        measured = bool(_DISTANCE & set(before)) or any(_GLUED.fullmatch(word) for word in before)
        if before and before[-1] in {"from", "of", "to"} and measured:
            return True
        after = self._following(draft.last)
        timed = after[:1] == ("time",) or after[:2] == ("standard", "time")
        aside = "except" in before or before[-2:] in (["war", "in"], ["border", "with"]) or before[-1:] in (["visiting"], ["bordering"])
        return timed or aside or self._speaks_there(draft, before)

    def _speaks_there(self, draft: Draft, before: list[str]) -> bool:
        """Whether it is where a speaker stood ("Zelensky, in Helsinki: ...")."""
        after = self._words[draft.end] if draft.end < len(self._words) else None
        return (
            before[-1:] == ["in"] and after is not None and (after.gap or "").startswith(":") and self._words[draft.first - 1].gap == ", "
        )

    def _in_office(self, draft: Draft) -> bool:
        after = self._following(draft.end)
        if after and (after[:1] in self._vocabulary.offices or after[:2] in self._vocabulary.offices):
            return True
        before = self._leading(draft.first)
        return any(before[-n:] in self._vocabulary.office_before for n in (1, 2, 3) if len(before) >= n)

    def _sits_in(self, draft: Draft) -> bool:
        """Whether it is where a body sits ("officials in Kyiv")."""
        before = self._leading(draft.first)
        if before[-1:] != ("in",):
            return False
        if before[-2:-1] in self._vocabulary.bodies:
            return True
        after = self._following(draft.end)[:3]
        opened = draft.first > 0 and self._words[draft.first - 1].opens
        return opened and after[:1] == ("the",) and self._is_seat(draft) and any((w,) in self._vocabulary.bodies for w in after[1:])

    def _is_seat(self, draft: Draft) -> bool:
        top = draft.candidates[0].place if draft.candidates else None
        if top is None or top.kind == "country" or top.name == "Kremlin":
            return top is not None
        return any(is_capital(self._gazetteer, c.place) for c in draft.candidates[:3] if c.exact)

    def _following(self, at: int) -> Phrase:
        """The words after, up to the next punctuation."""
        found: list[str] = []
        while at < len(self._words) and len(found) < _AHEAD and (self._words[at].gap or "").strip() in {"", "'s", "’s", "-"}:
            if self._words[at].gap is None:
                break
            found.append(self._words[at].lower)
            at += 1
        return tuple(found)

    def _leading(self, at: int) -> Phrase:
        """The words before, back to the last punctuation, without adjectives of nations and directions."""
        found: list[str] = []
        while at > 0 and len(found) < _BACK and self._words[at].gap == " ":
            at -= 1
            word = self._words[at].lower
            if word not in self._light and word not in _AREAS and (word, found[-1:]) != ("of", ["of"]):
                found.append(word)
        return tuple(found[::-1])

    def _acts(self, draft: Draft) -> bool:
        top = draft.candidates[0].place if draft.candidates else None
        if top is None or not self._is_seat(draft):
            return False
        vocabulary = self._vocabulary
        before = self._leading(draft.first)
        if before[-1:] == ("of",) and before[-2:-1] in vocabulary.bodies:
            return True
        if before and (before[-1:] in vocabulary.actor_weak or before[-2:] in vocabulary.actor_weak):
            return True
        after = self._following(draft.last)
        if self._has_body(draft, after) or self._is_quoted(draft):
            return True
        near = previous(self._words, draft.first, self._light)
        located = near is not None and near.lower in vocabulary.locative | vocabulary.attacks and near.lower != "and"
        if located:
            return False
        if after and (after[0] in vocabulary.verbs or (after[0] in _IS and self._leads(draft))) and not _HIT & set(after):
            return True
        return top.kind == "country" and self._words[draft.first].gap != ", " and not self._owns_place(draft)

    def _is_quoted(self, draft: Draft) -> bool:
        """Whether its words are given right after it ("Islamabad: “a fiction”")."""
        after = self._words[draft.last].gap if draft.last < len(self._words) else None
        return self._words[draft.first].opens and after is not None and after.startswith((": “", ': "', ": «", ": ‘"))

    def _leads(self, draft: Draft) -> bool:
        """Whether it opens a clause, as its subject."""
        word = self._words[draft.first]
        return word.opens or (draft.first > 0 and self._words[draft.first - 1].lower in _JOINS)

    def _has_body(self, draft: Draft, after: Phrase) -> bool:
        last = self._words[draft.last - 1]
        possessive = last.possessive
        if not possessive and after and last.text.replace(".", "").isupper() and len(last.text.replace(".", "")) < 4:
            return True  # "the U.S. consulate": an abbreviation before a noun is an adjective
        reach = after[:3] if possessive else after[:1]
        return any((word,) in self._vocabulary.bodies for word in reach)

    def _owns_place(self, draft: Draft) -> bool:
        """Whether it stands before a place of its own ("Russia's Kazan")."""
        after = draft.last
        return self._words[draft.last - 1].possessive and after < len(self._words) and self._words[after].capital
