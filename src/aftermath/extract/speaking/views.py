"""A view is what somebody believes, wants, backs or shows and does not say; it stands in the writer's own voice, and tells no claim."""

from collections.abc import Iterator
from dataclasses import dataclass

from aftermath.base.claim import UNNAMED, Speaker
from aftermath.base.report import Span
from aftermath.base.why import Why
from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.complements import complement, stop
from aftermath.extract.speaking.discourse import Discourse
from aftermath.extract.speaking.holders import auxiliary, holder, named, owner, subject
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.viewing import Manner, Place, Reading, Viewing


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What somebody holds, where the writer tells of it."""

    content: Span
    speaker: Speaker
    """Its holder; unnamed where the text gives none."""
    manner: Manner
    cue: Span
    """The words that tell of it, its holder's included."""
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One view of a sentence; places are of tokens."""

    first: int
    """Where its holder's words begin, or its own where it has none."""
    place: int
    """Where its own words begin."""
    last: int
    start: int
    """Where what is held begins."""
    stop: int
    rule: str
    manner: Manner
    mention: Mention | None
    """The holder's mention."""
    words: str
    """The holder's words; empty where none stand there."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A wording of a view, where it stands."""

    clause: Clause
    viewing: Viewing
    place: int
    end: int
    start: int
    """Where its complement begins."""
    reading: Reading

    def made(self, holding: tuple[int, int] | None) -> Held | None:
        first, last = holding or (self.place, self.place)
        stopped = stop(self.clause, self.viewing, first, self.start)
        if stopped <= self.start:
            return None
        bare = self.reading.bare
        return Held(
            first=self.place if bare else first,
            place=self.place,
            last=self.end,
            start=first if bare else self.start,
            stop=stopped,
            rule=self.reading.rule,
            manner=self.reading.manner,
            mention=None if bare else named(self.clause, first, last) if holding else subject(self.clause, self.place),
            words="" if bare else self.clause.text(first, last),
        )

    def among(self, word: str, name: str) -> bool:
        return self.viewing.among(word, name)

    @property
    def helped(self) -> str:
        return auxiliary(self.clause, self.viewing, self.place)

    @property
    def holding(self) -> tuple[int, int] | None:
        return holder(self.clause, self.viewing, self.place)


def views(clause: Clause, viewing: Viewing, discourse: Discourse) -> Iterator[View]:
    """The views of a sentence with their holders, in the order of the text; the writer's own ("we hope") are none."""
    tokens = clause.tokens
    for one in held(clause, viewing):
        if any(viewing.among(word, "first-persons") for word in clause.words[one.first : one.place]):
            continue
        known = discourse.speaker(one.mention) if one.mention else None
        speaker = known or Speaker(name=one.words or UNNAMED, kind=None)
        cue = Span(start=tokens[one.first].start, end=tokens[one.last - 1].end)
        yield View(
            content=Span(start=tokens[one.start].start, end=tokens[one.stop - 1].end),
            speaker=speaker,
            manner=one.manner,
            cue=cue,
            why=Why(
                field="speaker", rule=one.rule, sentence=f"“{' '.join(cue.of(clause.body).split())}” tells of a view of {speaker.name}."
            ),
        )


def held(clause: Clause, viewing: Viewing) -> Iterator[Held]:
    """The views of a sentence in the order of the text."""
    place = 0
    while place < len(clause.tokens):
        hit = clause.at(viewing.wordings, place)
        found = next(filter(None, (_read(clause, viewing, place, hit[0], reading) for reading in hit[1])), None) if hit else None
        if found:
            yield found
        place = hit[0] if hit and found else place + 1


def _read(clause: Clause, viewing: Viewing, place: int, end: int, reading: Reading) -> Held | None:
    start = None if place > 0 and clause.capital(place) else complement(clause, viewing, end, reading.takes)
    if start is None:
        return None
    found = _Found(clause, viewing, place, end, start, reading)
    match reading.sort:
        case "verb":
            return _verb(found)
        case "noun":
            return found.made(owner(clause, viewing, place))
        case "passive":
            passive = reading.form == "participle" and found.among(found.helped, "be")
            return found.made(found.holding if reading.bare else None) if passive else None
        case "adjective":
            return found.made(found.holding) if found.among(found.helped, "be") or found.among(found.helped, "links") else None


def _verb(found: _Found) -> Held | None:
    helped, form = found.helped, found.reading.form
    passive = found.among(helped, "be")
    progressive = form == "ing" and passive
    if (passive and not progressive) or found.among(found.clause.lower(found.place - 1), "determiners"):
        return None
    where: Place = "finite"
    if found.clause.lower(found.place - 1) == "to":
        where = "infinitive"
    elif form == "ing" and not progressive:
        where = "participle"
    holding = found.holding
    if where not in found.reading.places or (where == "finite" and (holding is None or not _verbal(found))):
        return None
    return found.made(holding)


def _verbal(found: _Found) -> bool:
    """Whether a word that may be a noun too is a verb here: "they plan to" and not "the plan to"."""
    if found.reading.form == "third":
        return not found.among(found.clause.lower(found.place - 1), "prepositions")
    if found.reading.form != "base":
        return True
    helped = found.helped
    if found.among(helped, "auxiliaries") or found.among(helped, "bare-subjects"):
        return True
    first, last = found.holding or (found.place, found.place)
    return any(word.endswith("s") and not found.among(word, "determiners") for word in found.clause.words[first:last])
