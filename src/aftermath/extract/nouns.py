"""A noun phrase is a quantity, a thing or both; where it stands in for earlier words (`them`, `of these`) it says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from aftermath.base.count import Count
from aftermath.extract.function import stops, words
from aftermath.extract.idle import is_age, is_birth_year, is_numbering, is_sum_or_share
from aftermath.extract.lexicon import Thing
from aftermath.extract.numbers import Quantity, cardinal, is_figure, openers, quantity
from aftermath.extract.scan import Scan
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
    whole: Count | None = None
    """The set it is a share of: 83 in "58 of 83 drones"."""
    each: bool = False
    """Whether the count holds for each of several places: "one each in"."""

    @property
    def is_counted(self) -> bool:
        """Whether an amount is stated."""
        return self.count is not None


class Chunker:
    """Finds the noun phrases of a sentence."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._stops = stops(language)
        self._determiners = words(language, "determiners")
        self._pronouns = words(language, "things-meant")
        self._of_which = words(language, "of-which")
        self._be = words(language, "be")
        self._adverbs = words(language, "adverbs") - {"all", "both", "each", "first", "far"}
        self._closed = self._stops | self._adverbs
        self._numbers = openers(language)
        self._openers = self._numbers | self._determiners | self._pronouns

    def nouns(self, scan: Scan) -> list[Noun]:
        """Noun phrases in order, none overlapping."""
        found: list[Noun] = []
        free = 0
        for at, word in enumerate(scan.words):
            if at < free or (word not in self._openers and scan.things[at] is None and not is_figure(word)) or at in scan.blocked:
                continue
            noun = self._noun(scan, at)
            if noun is not None:
                found.append(noun)
                free = noun.end
        return _sharing_event(found, scan.tokens)

    def _noun(self, scan: Scan, at: int) -> Noun | None:
        word = scan.words[at]
        if word in self._determiners:
            return self._definite(scan, at)
        found = self._quantity(scan, at)
        if found is not None:
            return self._counted(scan, at, found)
        if word in self._pronouns:
            return Noun(at, at + 1, "pronoun")
        if at in scan.places or scan.things[at] is None:
            return None
        head = self._head(scan, at, at, unknown=False)
        if head is not None and head[0] == at and head[2] is not None:
            return Noun(at, head[1], "bare", thing=head[2], modifies=head[3])
        return None

    def _quantity(self, scan: Scan, at: int) -> Quantity | None:
        word = scan.words[at]
        if word not in self._numbers and not is_figure(word):
            return None
        digits = scan.tokens[at].text[0].isdigit()
        if is_age(scan, at, self._stops) or (digits and self._is_name(scan, at)):
            return None
        found = quantity(scan.words, at, self._language)
        if found is None or any(n in scan.blocked for n in range(found.start, found.end)):
            return None
        return None if digits and is_sum_or_share(scan, found) else found

    def _is_name(self, scan: Scan, at: int) -> bool:
        """Whether a figure numbers something instead of counting: "trams 16 and 26", "born in 1951", "School 31"."""
        return is_numbering(scan, at, self._determiners) or is_birth_year(scan, at) or self._is_label(scan, at)

    def _is_label(self, scan: Scan, at: int) -> bool:
        """Whether a figure is part of a name: "School 31 stays open", "Rescue 1122 said"."""
        if at == 0 or not scan.tokens[at - 1].is_capitalised or at - 1 in scan.places or (at == 1 and len(scan.tokens[0].text) < 4):
            return False
        following = scan.tokens[at + 1] if at + 1 < len(scan.words) else None
        head = self._head(scan, at + 1, at + 1, unknown=True) if following is not None else None
        return head is None and scan.tokens[at - 1].text.isalpha() and at > 1

    def _definite(self, scan: Scan, at: int) -> Noun | None:
        start = at + 1
        while start < len(scan.words) and scan.words[start] in {
            "other",
            "remaining",
            "last",
            "first",
            "second",
            "third",
            "final",
        }:
            start += 1
        if start >= len(scan.words) or start in scan.blocked:
            return None
        found = self._quantity(scan, start)
        if found is not None and found.style == "number":
            return replace(self._counted(scan, at, found), partitive=scan.words[at + 1] in {"other", "remaining"})
        head = self._head(scan, start, start, unknown=False)
        if head is None or head[2] is None:
            return Noun(at, at + 1, "pronoun") if scan.words[at] in self._pronouns else None
        if head[3]:
            return Noun(at, head[1], "definite", thing=head[2], modifies=True)
        if head[2].group == "person" and not head[2].plural and scan.words[at] in {"his", "her", "their", "its"}:
            return Noun(at, head[1], "one", thing=head[2], count=Count.exactly(1))  # "a man and his daughter"
        return Noun(at, head[1], "definite", thing=head[2])

    def _counted(self, scan: Scan, at: int, found: Quantity) -> Noun:
        end = found.end
        noun = Noun(at, end, found.style, count=found.count)
        if end < len(scan.words) and scan.words[end] == "each":
            return replace(noun, end=end + 1, each=True)
        if end + 1 < len(scan.words) and scan.words[end] == "of":
            return self._share(scan, noun, end + 1)
        if found.style == "all":
            noun = replace(noun, partitive=scan.words[found.start] not in {"all", "both"})
        if end < len(scan.words) and scan.words[end] in self._of_which and found.style == "all":
            return replace(noun, end=end + 1)
        if end < len(scan.words) and found.style == "all" and scan.words[end] not in self._stops:
            head = self._head(scan, end, end, unknown=True)
            return noun if head is None else replace(noun, end=max(head[1], end), thing=head[2], head=head[4], modifies=head[3])
        if end >= len(scan.words) or end in scan.blocked:
            return noun
        head = self._head(scan, end, end, unknown=True)
        if head is None:
            return noun
        count = Count.exactly(head[2].count) if head[2] and head[2].count and found.style == "one" else found.count
        family = self._family(scan, head[1]) if head[2] is not None and head[2].word == "family" and found.style == "one" else None
        if family is not None:
            return replace(noun, end=family[1], thing=head[2], count=Count.exactly(family[0]), style="number")
        return replace(noun, end=max(head[1], end), thing=head[2], head=head[4], count=count, modifies=head[3])

    def _family(self, scan: Scan, at: int) -> tuple[int, int] | None:
        """The number of "a family of five" and the token after it."""
        if at + 1 >= len(scan.words) or scan.words[at] != "of":
            return None
        return cardinal(scan.words, at + 1, self._language)

    def _share(self, scan: Scan, noun: Noun, at: int) -> Noun:
        """As in "nine of them", "59 of the injured", "six of the drones", "two of 14"."""
        if scan.words[at] in self._of_which:
            follows = (at + 1 < len(scan.words) and self._head(scan, at + 1, at + 1, unknown=False)) or None
            if scan.words[at] in {"these", "those"} and follows and follows[2] is not None:
                return replace(noun, end=follows[1], thing=follows[2], partitive=True)
            return replace(noun, end=at + 1, partitive=True)
        start = at + 1 if scan.words[at] in self._determiners else at
        if start >= len(scan.words):
            return noun
        whole = self._quantity(scan, start)
        if whole is not None:
            start = whole.end
            noun = replace(noun, whole=whole.count)
            if start < len(scan.words) and noun.count == Count.exactly(1) and scan.words[at] not in self._determiners:
                noun = replace(noun, count=whole.count, style="number")  # "one of six people saved" speaks of six
        head = self._head(scan, start, start, unknown=False) if start < len(scan.words) else None
        if head is not None:
            return replace(noun, end=max(head[1], start), thing=head[2], partitive=start > at, modifies=head[3])
        if whole is not None or start > at:
            return replace(noun, end=max(start, at), partitive=True)
        return noun

    def _head(self, scan: Scan, start: int, at: int, *, unknown: bool) -> tuple[int, int, Thing | None, bool, str | None] | None:
        """The noun at or after `start`: where its thing begins and ends, the thing, whether it modifies an event, its word if unknown."""
        limit = min(len(scan.words), at + REACH)
        last_unknown: int | None = None
        while start < limit:
            if start in scan.blocked or (scan.words[start].endswith("ly") and self._goes_on(scan, start + 1)):
                start += 1  # "a large-scale early morning drone strike", "two purportedly Ukrainian drones"
                continue
            match = scan.things[start]
            act = scan.acts[start]
            if match is not None and match[1][0].demonym and self._is_adjective(scan, match[0], match[1][0], counted=unknown):
                start = match[0]
                continue
            if match is not None and (act is None or act[0] <= match[0]):
                return self._compound(scan, start, match[0], match[1][0])
            token = scan.tokens[start]
            if token.lower in self._closed or not (token.is_word or "-" in token.text):
                break
            after_noun = last_unknown == start - 1 and "-" not in scan.tokens[start - 1].text  # "the blast wave shattered windows"
            if act is not None and (after_noun or not self._qualifies(scan, start, act[0], act[1])):
                if any(one.frame == "noun" for one in act[1]):
                    return start, start, None, True, None
                break
            if act is None and start not in scan.places:
                last_unknown = start
            start = start + 1 if act is None else act[0]
        if unknown and last_unknown is not None and scan.tokens[last_unknown].text.islower():
            return last_unknown, last_unknown + 1, None, False, scan.words[last_unknown]
        return None

    def _goes_on(self, scan: Scan, at: int) -> bool:
        """Whether a noun phrase goes on after an adverb: "two purportedly Ukrainian drones", but not "32 specifically aimed at"."""
        if at >= len(scan.words) or not scan.tokens[at].is_word or scan.words[at] in self._stops or scan.words[at] in self._adverbs:
            return False
        return scan.acts[at] is None

    def _is_adjective(self, scan: Scan, end: int, thing: Thing, *, counted: bool) -> bool:
        """Whether a demonym qualifies the word after it, or stands alone without a number or a plural."""
        if thing.plural:
            return False
        following = scan.tokens[end] if end < len(scan.words) else None
        alone = following is None or not following.is_word or following.lower in self._stops or following.lower in self._adverbs
        verb = following is not None and (match := scan.acts[end]) is not None and all(act.frame != "noun" for act in match[1])
        return not (counted and (alone or verb))

    def _qualifies(self, scan: Scan, start: int, end: int, acts: Sequence[object]) -> bool:
        """Whether an act's participle stands before a noun as an adjective: "cancelled" in "eight cancelled flights"."""
        forms = {getattr(act, "form", None) for act in acts}
        if not forms & {"past", "participle", "ing"} and not {getattr(act, "frame", None) for act in acts} <= {"state"}:
            return False
        if end >= len(scan.words):
            return False
        match = scan.things[end]
        return match is not None and start > 0 and scan.words[start - 1] not in self._be

    def _compound(self, scan: Scan, start: int, end: int, thing: Thing) -> tuple[int, int, Thing | None, bool, str | None]:
        """Follow a chain of nouns to its last: "apartment building residents" are residents; "drone strikes" are strikes."""
        first = start
        while end < len(scan.words) and end not in scan.blocked:
            act = scan.acts[end]
            match = scan.things[end]
            if match is not None and thing.group == "service" and match[1][0].group == "service" and match[1][0].object is None:
                end = match[0]  # "electricity supplies" are electricity
                continue
            if match is not None and (act is None or act[0] <= match[0]) and not scan.words[start].endswith("'s"):
                start, end, thing = end, match[0], match[1][0]
                continue
            if act is not None and any(one.frame == "noun" for one in act[1]) and not thing.plural:
                following = scan.tokens[act[0]].lower if act[0] < len(scan.words) else "."
                object_follows = following in self._determiners | {"a", "an"} or (
                    act[0] < len(scan.words) and scan.tokens[act[0]].text[0].isupper()
                )
                verb = any(one.form in {"base", "third", "past"} for one in act[1]) and object_follows
                return first, end, thing, not verb, None
            break
        return first, end, thing, False, None


def _sharing_event(nouns: list[Noun], tokens: list[Token]) -> list[Noun]:
    """Nouns that qualify one event together: "a drone and missile attack"."""
    made = list(nouns)
    for at in range(len(made) - 2, -1, -1):
        one, following = made[at], made[at + 1]
        joined = [token.lower for token in tokens[one.end : following.start]] in (["and"], ["/"], ["-"])
        weapons = one.thing is not None and following.thing is not None and one.thing.group == following.thing.group == "weapon"
        if following.modifies and joined and weapons and not (one.thing and one.thing.plural):
            made[at] = replace(one, modifies=True)
    return made
