"""A noun phrase is a quantity, a thing or both; where it stands in for earlier words (`them`, `of these`) it says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from aftermath.base.count import Count
from aftermath.extract.function import stops, words
from aftermath.extract.lexicon import Lexicon, Thing
from aftermath.extract.numbers import Quantity, quantity
from aftermath.extract.tokens import Token

Style = Literal["number", "one", "several", "none", "all", "bare", "definite", "pronoun"]
REACH = 6  # words a noun may stand behind its number: "two long-range Iranian-made jet attack drones"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase over tokens `start` to `end`."""

    start: int
    end: int
    style: Style
    thing: Thing | None = None
    head: str | None = None
    """The last word, lower case, where the thing is in no vocabulary."""
    count: Count | None = None
    partitive: bool = False
    """Whether it is a share of something named before: "nine of them", "of these, 40"."""
    modifies: bool = False
    """Whether it only qualifies the event noun after it: "two drone" in "two drone strikes"."""
    each: bool = False
    """Whether the count holds for each of several places: "one each in"."""

    @property
    def is_counted(self) -> bool:
        """Whether an amount is stated."""
        return self.count is not None


class Chunker:
    """Finds the noun phrases of a sentence."""

    def __init__(self, lexicon: Lexicon, language: str) -> None:
        self._lexicon = lexicon
        self._language = language
        self._stops = stops(language)
        self._determiners = words(language, "determiners")
        self._pronouns = words(language, "things-meant")
        self._of_which = words(language, "of-which")
        self._be = words(language, "be")
        self._adverbs = words(language, "adverbs") - {"all", "both", "each", "first", "far"}
        self._closed = self._stops | self._adverbs

    def nouns(self, tokens: list[Token], blocked: frozenset[int], places: frozenset[int]) -> list[Noun]:
        """Noun phrases in order, none overlapping; `blocked` tokens (times, addresses) belong to none, `places` are no nouns to count."""
        found: list[Noun] = []
        at = 0
        while at < len(tokens):
            noun = None if at in blocked else self._noun(tokens, at, blocked, places)
            if noun is None:
                at += 1
            else:
                found.append(noun)
                at = max(noun.end, at + 1)
        return found

    def _noun(self, tokens: list[Token], at: int, blocked: frozenset[int], places: frozenset[int]) -> Noun | None:
        token = tokens[at]
        if token.lower in self._determiners:
            return self._definite(tokens, at, blocked, places)
        found = self._quantity(tokens, at, blocked, places)
        if found is not None:
            return self._counted(tokens, at, found, blocked, places)
        if token.lower in self._pronouns:
            return Noun(at, at + 1, "pronoun")
        if at in places:
            return None
        head = self._head(tokens, at, at, blocked, places, unknown=False)
        if head is not None and head[0] == at and head[2] is not None:
            return Noun(at, head[1], "bare", thing=head[2], modifies=head[3])
        return None

    def _quantity(self, tokens: list[Token], at: int, blocked: frozenset[int], places: frozenset[int]) -> Quantity | None:
        before = tokens[at - 1].lower if at else ""
        if tokens[at].text[0].isdigit() and (self._is_age_or_number(tokens, at, before) or self._is_label(tokens, at, places)):
            return None
        if before == "of" and at > 1 and self._single_person(tokens, at - 2):
            return None  # "a man of about seventy"
        found = quantity(tokens, at, self._language)
        if found is None or any(n in blocked for n in range(found.start, found.end)):
            return None
        if tokens[at].text[0].isdigit() and self._is_name(tokens, found):
            return None
        return found

    def _single_person(self, tokens: list[Token], at: int) -> bool:
        owner = self._lexicon.things.at(tokens, at)
        return owner is not None and owner[1][0].group == "person" and not owner[1][0].plural and owner[1][0].count is None

    def _is_label(self, tokens: list[Token], at: int, places: frozenset[int]) -> bool:
        """Whether a figure is part of a name: "School 31 stays open", "Rescue 1122 said"."""
        if at == 0 or not tokens[at - 1].is_capitalised or at - 1 in places or (at == 1 and len(tokens[0].text) < 4):
            return False
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        head = self._head(tokens, at + 1, at + 1, frozenset(), places, unknown=True) if following is not None else None
        return head is None and tokens[at - 1].text.isalpha() and at > 1

    def _is_age_or_number(self, tokens: list[Token], at: int, before: str) -> bool:
        """As in "aged 17", "a girl of 10", "Channel 12", "house 5": a figure that counts nothing."""
        if before in {"aged", "age", "no", "number", "house", "houses", "channel", "flight", "building", "article", "stage"}:
            return not (before == "number" and at > 1 and tokens[at - 2].lower in self._determiners)
        if before in {
            "trams",
            "buses",
            "trolleybuses",
            "routes",
            "trains",
            "lines",
            "tram",
            "bus",
            "trolleybus",
            "route",
            "line",
            "unit",
            "units",
        }:
            return True
        if before not in {"of", ","} or at < 2:
            return False
        if before == "of" and tokens[at - 2].lower in {"crew", "team", "staff", "family", "group", "population", "garrison"}:
            return True
        owner = self._lexicon.things.at(tokens, at - 2)
        if owner is None or owner[1][0].group != "person" or owner[1][0].plural:
            return False
        after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
        return not after.isalpha() or after in self._stops or self._lexicon.acts.at(tokens, at + 1) is not None

    def _is_name(self, tokens: list[Token], found: Quantity) -> bool:
        """Whether a bare figure stands in an address ("98 Profsoyuznaya Street", "Channel 12") or is a year or a percentage."""
        before = tokens[found.start - 1] if found.start else None
        after = tokens[found.end] if found.end < len(tokens) else None
        if before is not None and (before.text in {"$", "€", "£", "#", "№"} or (before.text in {"-", "/"} and found.start > 1)):
            return True
        return after is not None and after.text in {"%", "/"}

    def _definite(self, tokens: list[Token], at: int, blocked: frozenset[int], places: frozenset[int]) -> Noun | None:
        start = at + 1
        while start < len(tokens) and tokens[start].lower in {
            "other",
            "remaining",
            "last",
            "first",
            "second",
            "third",
            "final",
        }:
            start += 1
        if start >= len(tokens) or start in blocked:
            return None
        found = self._quantity(tokens, start, blocked, places)
        if found is not None and found.style == "number":
            return replace(self._counted(tokens, at, found, blocked, places), partitive=tokens[at + 1].lower in {"other", "remaining"})
        head = self._head(tokens, start, start, blocked, places, unknown=False)
        if head is None or head[2] is None:
            return Noun(at, at + 1, "pronoun") if tokens[at].lower in self._pronouns else None
        if head[3]:
            return Noun(at, head[1], "definite", thing=head[2], modifies=True)
        if head[2].group == "person" and not head[2].plural and tokens[at].lower in {"his", "her", "their", "its"}:
            return Noun(at, head[1], "one", thing=head[2], count=Count.exactly(1))  # "a man and his daughter"
        return Noun(at, head[1], "definite", thing=head[2])

    def _counted(self, tokens: list[Token], at: int, found: Quantity, blocked: frozenset[int], places: frozenset[int]) -> Noun:
        end = found.end
        noun = Noun(at, end, found.style, count=found.count)
        if end < len(tokens) and tokens[end].lower == "each":
            return replace(noun, end=end + 1, each=True)
        if end + 1 < len(tokens) and tokens[end].lower == "of":
            return self._share(tokens, noun, end + 1, blocked, places)
        if found.style == "all":
            noun = replace(noun, partitive=tokens[found.start].lower not in {"all", "both"})
        if end < len(tokens) and tokens[end].lower in self._of_which and found.style == "all":
            return replace(noun, end=end + 1)
        if end < len(tokens) and found.style == "all" and tokens[end].lower not in self._stops:
            head = self._head(tokens, end, end, blocked, places, unknown=True)
            return noun if head is None else replace(noun, end=max(head[1], end), thing=head[2], head=head[4], modifies=head[3])
        if end >= len(tokens) or end in blocked:
            return noun
        head = self._head(tokens, end, end, blocked, places, unknown=True)
        if head is None:
            return noun
        count = Count.exactly(head[2].count) if head[2] and head[2].count and found.style == "one" else found.count
        return replace(noun, end=max(head[1], end), thing=head[2], head=head[4], count=count, modifies=head[3])

    def _share(self, tokens: list[Token], noun: Noun, at: int, blocked: frozenset[int], places: frozenset[int]) -> Noun:
        """As in "nine of them", "59 of the injured", "six of the drones", "two of 14"."""
        if tokens[at].lower in self._of_which:
            follows = (at + 1 < len(tokens) and self._head(tokens, at + 1, at + 1, blocked, places, unknown=False)) or None
            if tokens[at].lower in {"these", "those"} and follows and follows[2] is not None:
                return replace(noun, end=follows[1], thing=follows[2], partitive=True)
            return replace(noun, end=at + 1, partitive=True)
        start = at + 1 if tokens[at].lower in self._determiners else at
        if start >= len(tokens):
            return noun
        whole = self._quantity(tokens, start, blocked, places)
        if whole is not None:
            start = whole.end
            if start < len(tokens) and noun.count == Count.exactly(1) and tokens[at].lower not in self._determiners:
                noun = replace(noun, count=whole.count, style="number")  # "one of six people saved" speaks of six
        head = self._head(tokens, start, start, blocked, places, unknown=False) if start < len(tokens) else None
        if head is not None:
            return replace(noun, end=max(head[1], start), thing=head[2], partitive=start > at, modifies=head[3])
        if whole is not None or start > at:
            return replace(noun, end=max(start, at), partitive=True)
        return noun

    def _head(
        self, tokens: list[Token], start: int, at: int, blocked: frozenset[int], places: frozenset[int], *, unknown: bool
    ) -> tuple[int, int, Thing | None, bool, str | None] | None:
        """The noun at or after `start`: where its thing begins and ends, the thing, whether it modifies an event, its word if unknown."""
        limit = min(len(tokens), at + REACH)
        last_unknown: int | None = None
        while start < limit:
            if start in blocked or (tokens[start].lower.endswith("ly") and self._goes_on(tokens, start + 1)):
                start += 1  # "a large-scale early morning drone strike", "two purportedly Ukrainian drones"
                continue
            match = self._lexicon.things.at(tokens, start)
            act = self._lexicon.acts.at(tokens, start)
            if match is not None and match[1][0].demonym and self._is_adjective(tokens, match[0], match[1][0], counted=unknown):
                start = match[0]
                continue
            if match is not None and (act is None or act[0] <= match[0]):
                return self._compound(tokens, start, match[0], match[1][0], blocked)
            token = tokens[start]
            if token.lower in self._closed or not (token.is_word or "-" in token.text):
                break
            if act is not None and not self._qualifies(tokens, start, act[0], act[1]):
                if any(one.frame == "noun" for one in act[1]):
                    return start, start, None, True, None
                break
            if act is None and start not in places:
                last_unknown = start
            start = start + 1 if act is None else act[0]
        if unknown and last_unknown is not None and tokens[last_unknown].text.islower():
            return last_unknown, last_unknown + 1, None, False, tokens[last_unknown].lower
        return None

    def _goes_on(self, tokens: list[Token], at: int) -> bool:
        """Whether a noun phrase goes on after an adverb: "two purportedly Ukrainian drones", but not "32 specifically aimed at"."""
        if at >= len(tokens) or not tokens[at].is_word or tokens[at].lower in self._stops or tokens[at].lower in self._adverbs:
            return False
        return self._lexicon.acts.at(tokens, at) is None

    def _is_adjective(self, tokens: list[Token], end: int, thing: Thing, *, counted: bool) -> bool:
        """Whether a demonym qualifies the word after it, or stands alone without a number or a plural."""
        if thing.plural:
            return False
        following = tokens[end] if end < len(tokens) else None
        alone = following is None or not following.is_word or following.lower in self._stops or following.lower in self._adverbs
        verb = (
            following is not None
            and (match := self._lexicon.acts.at(tokens, end)) is not None
            and all(act.frame != "noun" for act in match[1])
        )
        return not (counted and (alone or verb))

    def _qualifies(self, tokens: list[Token], start: int, end: int, acts: Sequence[object]) -> bool:
        """Whether an act's participle stands before a noun as an adjective: "cancelled" in "eight cancelled flights"."""
        forms = {getattr(act, "form", None) for act in acts}
        if not forms & {"past", "participle", "ing"} and not {getattr(act, "frame", None) for act in acts} <= {"state"}:
            return False
        if end >= len(tokens):
            return False
        match = self._lexicon.things.at(tokens, end)
        return match is not None and start > 0 and tokens[start - 1].lower not in self._be

    def _compound(
        self, tokens: list[Token], start: int, end: int, thing: Thing, blocked: frozenset[int]
    ) -> tuple[int, int, Thing | None, bool, str | None]:
        """Follow a chain of nouns to its last: "apartment building residents" are residents; "drone strikes" are strikes."""
        first = start
        while end < len(tokens) and end not in blocked:
            act = self._lexicon.acts.at(tokens, end)
            match = self._lexicon.things.at(tokens, end)
            if match is not None and (act is None or act[0] <= match[0]) and not tokens[start].lower.endswith("'s"):
                start, end, thing = end, match[0], match[1][0]
                continue
            if act is not None and any(one.frame == "noun" for one in act[1]) and not thing.plural:
                following = tokens[act[0]].lower if act[0] < len(tokens) else "."
                object_follows = following in self._determiners | {"a", "an"} or (act[0] < len(tokens) and tokens[act[0]].text[0].isupper())
                verb = any(one.form in {"base", "third", "past"} for one in act[1]) and object_follows
                return first, end, thing, not verb, None
            break
        return first, end, thing, False, None
