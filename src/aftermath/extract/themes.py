"""An act takes the nearest noun phrase of a group it can take, on the side its voice asks for, with all that is coordinated with it."""

from collections.abc import Iterable
from dataclasses import replace

from aftermath.extract.function import words
from aftermath.extract.lexicon import Reading
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun

PEOPLE_KINDS = frozenset({"casualties", "response"})


def fits(noun: Noun, reading: Reading) -> bool:
    """Whether a reading can take this noun phrase; a bare amount fits any reading, an unknown noun is taken for a person or a site."""
    only = reading.get("only")
    if noun.thing is not None:
        return noun.thing.group in reading.takes and (only is None or noun.thing.object in only)
    if only is not None and (noun.head is not None or noun.style == "pronoun" or "weapon" in reading.takes or reading.measure == "killed"):
        return False
    if noun.style in {"pronoun", "definite", "bare"}:
        return noun.style == "pronoun" and bool(reading.takes & {"weapon", "site"})
    if noun.head is not None:
        return bool(reading.takes & {"person"} and reading.kind in PEOPLE_KINDS) or (
            "site" in reading.takes and reading.kind == "damage" and noun.style != "one"
        )
    if noun.modifies or not reading.takes & {"person", "weapon", "site", "flight"}:
        return False
    if reading.measure in {"restored", "suspended", "closed", "reopened", "responding"}:
        return False  # "stop both", "two came back"
    return noun.style in {"number", "none", "several", "all"} or noun.style == "one"


def _after_preposition(sentence: Sentence, noun: Noun, language: str) -> bool:
    start = noun.start
    while start and sentence.tokens[start].text[0].isupper() and sentence.tokens[start - 1].text.istitle():
        start -= 1  # "on Herzl Street"
    return start > 0 and sentence.tokens[start - 1].lower in words(language, "prepositions") - {"as", "about"}


def _about_nothing(sentence: Sentence, noun: Noun) -> bool:
    """As in "nothing about the wounded": nobody speaks of them, which is no zero."""
    return (
        noun.style == "none" and noun.end < len(sentence.tokens) and sentence.tokens[noun.end].lower in {"about", "on", "regarding", "of"}
    )


def _barrier(sentence: Sentence, start: int, end: int, language: str) -> bool:
    """Whether a clause ends between two tokens."""
    subordinators = words(language, "subordinators")
    for at in range(start, end):
        token = sentence.tokens[at]
        if token.text in ";:":
            return True
        if token.lower in subordinators and not (at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].lower in {"being", "having"}):
            return True
    return False


def before(sentence: Sentence, hit: Hit, reading: Reading, language: str) -> Noun | None:
    """The subject of an act: the nearest fitting noun phrase on the left, those after a preposition last of all."""
    fallback: Noun | None = None
    for noun in reversed(sentence.nouns):
        if noun.end > hit.start or noun.modifies or _lone_article(sentence, noun) or _about_nothing(sentence, noun):
            continue
        if (
            parenthetical(sentence, noun)
            or _of_a_number(sentence, noun)
            or _inside_act(sentence, noun)
            or (reading.kind == "transport" and leads_to(sentence, noun.start))
        ):
            continue
        if _barrier(sentence, noun.end, hit.start, language):
            break
        if not fits(noun, reading):
            continue
        if noun.style == "pronoun" and any(
            not one.modifies and fits(one, reading) and one.thing for one in sentence.nouns if one.end <= noun.start
        ):
            continue
        relative = noun.end < len(sentence.tokens) and sentence.tokens[noun.end].lower in {"who", "which", "that"}
        if relative or not _after_preposition(sentence, noun, language) or (noun.end == hit.start and noun.is_counted and fallback is None):
            return noun
        fallback = fallback or noun
    return fallback


def after(sentence: Sentence, hit: Hit, reading: Reading, language: str) -> Noun | None:
    """The object of an act: the first fitting noun phrase on the right, with no preposition or clause between."""
    prepositions = words(language, "prepositions") - {"of", "up", "down", "out", "off", "about", "over", "under", "as"}
    shared = _joined_verbs(sentence, hit)
    for noun in sentence.nouns:
        if noun.start < hit.end:
            continue
        between = [token for n, token in enumerate(sentence.tokens[hit.end : noun.start], hit.end) if n not in shared]
        if any(token.lower in prepositions or token.text in ",;:.()" or token.lower in {"and", "or", "but"} for token in between):
            return None
        if len(between) > 6:
            return None
        if noun.modifies or _lone_article(sentence, noun):
            return None
        if fits(noun, reading):
            return noun
        if noun.thing is None or noun.thing.group not in {"part", "unit"}:
            return None
    return None


def parenthetical(sentence: Sentence, noun: Noun) -> bool:
    """Whether a noun stands in a list of some of a set: "57 people, including 22 women and 17 children, were killed"."""
    for at in range(noun.start - 1, max(-1, noun.start - 12), -1):
        word = sentence.tokens[at].lower
        if word == "including" or (word in {"them", "whom"} and at and sentence.tokens[at - 1].lower == "among"):
            return True
        if word in {";", ".", ":"} or any(hit.start <= at < hit.end for hit in sentence.hits):
            return False
    return False


def _of_a_number(sentence: Sentence, noun: Noun) -> bool:
    """Whether only the number of things is spoken of: "the number of drones used has not been reported"."""
    return (
        noun.start > 1 and sentence.tokens[noun.start - 1].lower == "of" and sentence.tokens[noun.start - 2].lower in {"number", "amount"}
    )


def _inside_act(sentence: Sentence, noun: Noun) -> bool:
    """Whether a noun is part of another act's wording: "stopped handling flights and resumed"."""
    return noun.thing is not None and any(hit.start < noun.start and noun.end <= hit.end for hit in sentence.hits)


def leads_to(sentence: Sentence, start: int) -> bool:
    """Whether the words at a token only say where a road or a line leads: "the road to the airport was shut"."""
    if start == 0 or sentence.words[start - 1] not in {"to", "from", "towards", "toward"}:
        return False
    way = next((one.thing for one in sentence.nouns if one.end == start - 1 and one.thing is not None), None)
    return way is not None and way.group in {"road", "railway", "train", "flight"}


def _lone_article(sentence: Sentence, noun: Noun) -> bool:
    return noun.style == "one" and noun.end - noun.start == 1 and sentence.tokens[noun.start].lower in {"a", "an"}


def _joined_verbs(sentence: Sentence, hit: Hit) -> frozenset[int]:
    """The tokens of verbs joined to this one that share its object: "cancelled, delayed or diverted 40 flights"."""
    shared: set[int] = set()
    end = hit.end
    for other in sentence.hits:
        between = sentence.tokens[end : other.start]
        if other.start < end or len(between) > 2 or not between:
            if other.start >= end:
                break
            continue
        if any(token.lower not in {",", "and", "or"} for token in between) or all(
            act.frame not in {"verb", "strike"} for act in other.acts
        ):
            break
        shared.update(range(end, other.end))
        end = other.end
    return frozenset(shared)


def _without_ages(between: list[str]) -> list[str]:
    """The words between two nouns without an age after the first: "a man of 41 and his daughter", "a woman, 36, and a girl"."""
    if len(between) > 2 and between[0] in {"of", ",", "aged"} and between[1].isdigit():
        rest = between[2:]
        return rest if rest[0] in {",", "and"} else between
    return between


def _joined(sentence: Sentence, left: Noun, right: Noun) -> bool:
    between = _without_ages([token.lower for token in sentence.tokens[left.end : right.start]])
    if len(between) > 1 and right.style == "bare" and between[-1].isalpha() and between[-2] in {",", "and", "or"}:
        between.pop()  # "children and young people"
    if len(between) > 1 and between[-2] == "and" and between[-1] in {"on", "at", "in", "over"}:
        between.pop()  # "at two warehouses and on a ship"
    return 0 < len(between) <= 3 and all(word in {",", "and", "or", "plus", "&", "as", "well", "nor", "also"} for word in between)


def coordinated(sentence: Sentence, theme: Noun, reading: Reading, side: str) -> list[Noun]:
    """The theme with the noun phrases joined to it by commas and "and", in the order of the text."""
    at = sentence.nouns.index(theme)
    group = [theme]
    if side == "before":
        while at > 0 and _joined(sentence, sentence.nouns[at - 1], group[0]) and _can_join(sentence.nouns[at - 1], reading):
            at -= 1
            group.insert(0, sentence.nouns[at])
        return _with_shared_heads(group) if _is_list(sentence, group) else [theme]
    while (
        at + 1 < len(sentence.nouns) and _joined(sentence, group[-1], sentence.nouns[at + 1]) and _can_join(sentence.nouns[at + 1], reading)
    ):
        at += 1
        group.append(sentence.nouns[at])
    return _with_shared_heads(group) if _is_list(sentence, group) else [theme]


def _with_shared_heads(group: list[Noun]) -> list[Noun]:
    """Numbers that share the noun of the last: "7 multi-storey and 19 private houses"."""
    made = list(group)
    for at in range(len(made) - 2, -1, -1):
        thing = made[at + 1].thing
        if made[at].thing is None and made[at].head is not None and thing is not None and thing.group in {"site", "garage"}:
            made[at] = replace(made[at], thing=thing, head=None)
    return made


def _is_list(sentence: Sentence, group: list[Noun]) -> bool:
    """Whether commas alone join the nouns (then the second explains the first: "an S-200, a weapon") or a conjunction does."""
    joints = sentence.tokens[group[0].end : group[-1].start]
    return any(token.lower in {"and", "or", "plus", "&", "nor"} for token in joints)


def _can_join(noun: Noun, reading: Reading) -> bool:
    return not noun.modifies and noun.style != "pronoun" and fits(noun, reading) and (noun.thing is not None or noun.head is not None)


def owners(
    sentence: Sentence, start: int, groups: Iterable[str], language: str, reach: int = 5, links: frozenset[str] = frozenset()
) -> list[Noun]:
    """What a part belongs to: "windows in six apartment buildings and a school" gives the buildings and the school."""
    wanted = frozenset(groups)
    of = links or words(language, "owners")
    for noun in sentence.nouns:
        if noun.start < start:
            continue
        if noun.start - start > reach or noun.modifies:
            return []
        if noun.thing is not None and noun.thing.group in wanted:
            between = sentence.tokens[start : noun.start]
            if not any(token.lower in of for token in between) or any(token.text in ";:" for token in between):
                return []
            reading = Reading(kind="damage", measure="damaged", takes=wanted, rest={})
            return coordinated(sentence, noun, reading, "after")
        if noun.thing is not None and noun.thing.group not in {"part", "unit"}:
            return []
    return []
