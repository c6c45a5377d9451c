"""Which names without a word for their kind are places: well-known ones anywhere, small ones only where the text is about their country."""

from aftermath.ground.drafts import Draft, previous
from aftermath.ground.english import PlaceWords
from aftermath.ground.entry import Place
from aftermath.ground.folding import fold
from aftermath.ground.gazetteer import Candidate
from aftermath.ground.words import Word, together

FAMOUS = 1_000_000
"""A settlement of so many people is taken wherever its name is written."""
KNOWN = 100_000
"""One of so many is taken after a word such as "in" or "near", and anywhere where the text is about its country."""
NOTED = 15_000
"""One of so many is taken where the text is about its country; a smaller one only after a word such as "in" or "near"."""
OPENING = 5_000
TOGETHER = 3
"""So many places of one region, named where places stand, tell what country a text is about."""


class Acceptance:
    """Decides for the names of one text."""

    def __init__(self, vocabulary: PlaceWords, words: list[Word], drafts: list[Draft], about: frozenset[str] = frozenset()) -> None:
        """`about`: codes of countries that the text is known to be about."""
        self._vocabulary = vocabulary
        self._words = words
        self._starting = {draft.first: draft for draft in drafts}
        self._light = vocabulary.directions | frozenset(vocabulary.demonyms)
        self._bearers = {draft.key for draft in drafts if draft.designator is None and self._ends_longer_name(draft)}
        self._countries = self._about(drafts) | about

    def accepts(self, draft: Draft, *, after_place: bool) -> bool:
        """Whether the name stands for a place; `after_place`: it follows one in a list."""
        if self._holds_office(draft):
            return bool(draft.candidates)
        if draft.designator is not None:
            return not self._runs_on(draft.end) or self._is_held(draft, " ")
        if self._blocked(draft) or self._in_longer_name(draft):
            return False
        alone = [c for c in draft.candidates if c.alone]
        if not alone:
            return False
        located = after_place or self._located(draft) or self.heads(draft) or self._is_held(draft, ", ", " (")
        if draft.key in self._bearers and not (located and alone[0].place.population >= KNOWN):
            return False
        return any(self._enough(candidate, draft, located=located) for candidate in alone)

    def _is_held(self, draft: Draft, *gaps: str) -> bool:
        """Whether a region or a district that holds it stands right after it ("Krymske, Luhansk region")."""
        after = self._starting.get(draft.end)
        return after is not None and after.designator in {"region", "district"} and self._words[after.first].gap in gaps

    def is_foreign(self, draft: Draft) -> bool:
        """Whether its name is known only of settlements of countries that the text is not about, though it is about one."""
        plain = draft.designator is None and not self._blocked(draft) and draft.key not in self._bearers
        return (
            plain
            and len(self._countries) > 0
            and all(c.place.kind == "settlement" and c.place.country not in self._countries | {None} for c in draft.candidates if c.exact)
        )

    def _holds_office(self, draft: Draft) -> bool:
        """Whether it stands in "governor of X Surname", where the capitals go on."""
        before = tuple(w.lower for w in self._words[max(0, draft.first - 2) : draft.first])
        return before in self._vocabulary.office_before and before[-1:] == ("of",)

    def _blocked(self, draft: Draft) -> bool:
        vocabulary = self._vocabulary
        word = self._words[draft.first]
        after = self._words[draft.last] if draft.last < len(self._words) and together(self._words, draft.last) else None
        if after is not None and after.lower in vocabulary.thoroughfares:
            return True
        if self._is_person_or_source(draft):
            return True
        plain = draft.key in vocabulary.never or (draft.last == draft.first + 1 and draft.key in vocabulary.function | vocabulary.calendar)
        settled = all(c.place.kind in {"settlement", "district", "city_district"} for c in draft.candidates)
        named = draft.first > 0 and self._words[draft.first - 1].lower == "the" and word.gap == " "
        bracketed = (
            word.gap is not None
            and word.gap.endswith(("(", "/"))
            and draft.last < len(self._words)
            and (self._words[draft.last].gap or ")")[:1] in ")/"
        )
        return plain or (settled and (named or bracketed))

    def _is_person_or_source(self, draft: Draft) -> bool:
        """Whether a small place's name is somebody's ("her mother Miri") or a source's ("according to Isna", "Mehr reported")."""
        if any(c.place.kind != "settlement" or c.place.population >= FAMOUS for c in draft.candidates if c.exact and c.alone):
            return False
        words, vocabulary = self._words, self._vocabulary
        before = tuple(w.lower for w in words[max(0, draft.first - 2) : draft.first]) if words[draft.first].gap == " " else ()
        if before[-1:] and before[-1] in vocabulary.persons:
            return True
        return before in vocabulary.sources or before[-1:] in vocabulary.sources

    def _in_longer_name(self, draft: Draft) -> bool:
        """Whether the name is only a piece of a person's or a body's name."""
        return self._ends_longer_name(draft) or self._runs_on(draft.last)

    def _ends_longer_name(self, draft: Draft) -> bool:
        words, first = self._words, draft.first
        return first > 0 and together(words, first) and words[first - 1].capital and not self._may_precede(first - 1)

    def _may_precede(self, at: int) -> bool:
        word, vocabulary = self._words[at], self._vocabulary
        if word.lower in vocabulary.titles:
            return False
        return (
            word.titled or word.lower in vocabulary.function | vocabulary.calendar | self._light | vocabulary.locative | vocabulary.attacks
        )

    def _runs_on(self, end: int) -> bool:
        """Whether the capitals go on after it into a longer name."""
        words, vocabulary = self._words, self._vocabulary
        if end >= len(words) or not together(words, end) or not words[end].capital or words[end].titled:
            return False
        word = words[end].lower
        return word not in vocabulary.calendar | vocabulary.function and (word,) not in vocabulary.offices

    def _located(self, draft: Draft) -> bool:
        near = previous(self._words, draft.first, self._light)
        return near is not None and near.lower in self._vocabulary.locative | self._vocabulary.attacks

    def _enough(self, candidate: Candidate, draft: Draft, *, located: bool) -> bool:
        place = candidate.place
        if place.kind in {"city_district", "district"}:
            return candidate.exact and place.country in self._countries
        if place.kind == "region" and place.country not in self._countries | {None}:
            return candidate.exact and located and place.population >= FAMOUS
        if place.kind != "settlement":
            return candidate.exact and (
                place.kind in {"country", "region", "city_region", "sea"} or located or place.country in self._countries | {None}
            )
        if place.country not in self._countries | {None}:
            famous = place.population >= FAMOUS and self._is_proper(draft, place)
            least = KNOWN if self._countries - {None} else NOTED  # a post of one line names no country at all
            return candidate.exact and (famous or (located and place.population >= least))
        if place.population >= KNOWN and candidate.exact:
            return True
        if located or place.population >= NOTED:
            return candidate.exact or located
        return self._words[draft.first].opens and candidate.exact and place.population >= OPENING and not self._speaks(draft)

    def _is_proper(self, draft: Draft, place: Place) -> bool:
        """Whether its capital tells something: at the head of a sentence only the place's own name does ("Part" is another of Perth's)."""
        return not self._words[draft.first].opens or place.id.startswith("aftermath:") or fold(place.name) == fold(draft.text)

    def _speaks(self, draft: Draft) -> bool:
        return draft.last < len(self._words) and self._words[draft.last].lower in self._vocabulary.verbs

    def heads(self, draft: Draft) -> bool:
        """Whether it is the heading of a paragraph ("SARMIN. Shells fell", "Nikopol: two hurt"), or a line of its own."""
        after = self._words[draft.end].gap if draft.end < len(self._words) else None
        return self._words[draft.first].gap is None and (after is None or after[:1] in {".", ":"})

    def _cluster(self, drafts: list[Draft], found: set[str | None]) -> set[str | None]:
        """The country of a text that never names it: its places, named where places stand, lie together in one region."""
        named: dict[tuple[str | None, str | None], set[str]] = {}
        for draft in drafts:
            settled = [c.place for c in draft.candidates if c.exact and c.alone and c.place.kind == "settlement"]
            if not settled or any(p.country in found for p in settled) or not (self._located(draft) or self.heads(draft)):
                continue
            for place in settled:
                named.setdefault((place.country, place.admin1), set()).add(draft.key)
        ranked = sorted(named.items(), key=lambda item: len(item[1]), reverse=True)
        clear = ranked and len(ranked[0][1]) >= TOGETHER and (len(ranked) == 1 or len(ranked[1][1]) < len(ranked[0][1]))
        return {ranked[0][0][0]} if clear else set()

    def _stands_alone(self, draft: Draft) -> bool:
        """Whether it is no piece of a longer name, nor of a site's ("Naivasha market")."""
        after = self._words[draft.last] if draft.last < len(self._words) and together(self._words, draft.last) else None
        return not self._in_longer_name(draft) and not (after is not None and after.lower in self._vocabulary.facilities)

    def _about(self, drafts: list[Draft]) -> set[str | None]:
        """The countries that the text names: by name, by adjective, by a region with its designator or by a large city."""
        found: set[str | None] = {self._vocabulary.demonyms[w.lower] for w in self._words if self._vocabulary.demonyms.get(w.lower)}
        for draft in drafts:
            top = draft.candidates[0].place if draft.candidates else None
            if top is None or not draft.candidates[0].exact:
                continue
            large = top.kind == "settlement" and top.population >= KNOWN and self._is_proper(draft, top) and self._stands_alone(draft)
            if top.kind == "country" or large or (draft.designator == "region" and top.kind == "region"):
                found.add(top.country)
        return found | self._cluster(drafts, found)
