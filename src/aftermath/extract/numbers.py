"""Number words become closed intervals of whole numbers; a number that measures distance, age, time or money is none."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from aftermath.base.count import Count
from aftermath.extract.phrases import Phrases
from aftermath.extract.phrases import words as words_of
from aftermath.vocabulary.files import entries

Words = tuple[str, ...]
"""The words of a sentence in lower case."""
Style = Literal["number", "one", "several", "none", "all"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count as tokens `start` to `end` of a sentence state it; `count` is None for "most" and "all"."""

    start: int
    end: int
    count: Count | None
    style: Style


@dataclass(frozen=True, slots=True)
class _Known:
    units: dict[str, int]
    multipliers: dict[str, int]
    phrases: Phrases[tuple[str, int]]
    """What a wording makes, and its value."""
    openers: frozenset[str]
    """The words that a quantity may begin with, digits and compounds aside."""
    more: frozenset[str]
    decoys: frozenset[str]


@cache
def _known(language: str) -> _Known:
    tables = {entry["rule"].rsplit(".", 1)[1]: entry for entry in entries(language, "numbers")}
    made = {name: (name, 0) for name in ("several", "one", "none", "all")}
    made |= {name: (tables[name]["makes"], 0) for name in ("at-least", "more-than", "up-to", "fewer-than", "about")}
    phrases = [(words_of(wording), makes) for name, makes in made.items() for wording in tables[name]["words"]]
    for name, makes in (("crowds", "crowd"), ("pairs", "exact")):
        phrases += [(words_of(wording), (makes, value)) for wording, value in tables[name]["values"].items()]
    return _Known(
        units=tables["units"]["values"],
        multipliers=tables["multipliers"]["values"],
        phrases=Phrases(phrases),
        openers=frozenset([*tables["units"]["values"], *(first for (first, *_), _ in phrases), "between", "a", "an"]),
        more=frozenset(tables["more"]["words"]),
        decoys=frozenset(tables["decoys"]["words"]),
    )


def openers(language: str) -> frozenset[str]:
    """The words that a quantity may begin with, figures aside."""
    return _known(language).openers


def is_figure(word: str) -> bool:
    """Whether a word in lower case may be a number by how it is written: digits, or a compound ("forty-two")."""
    return word[0].isdigit() or "-" in word


def _plain(text: str, known: _Known) -> int | None:
    """The value of one token: digits, a number word or a compound such as "forty-two"."""
    digits = text.replace(",", "").replace("\u00a0", "").replace("\u202f", "")
    if digits.isascii() and digits.isdigit():
        return int(digits) if len(digits) < 13 else None
    if text in known.units:
        return known.units[text]
    tens, _, ones = text.partition("-")
    if ones and tens in known.units and ones in known.units and known.units[tens] >= 20 and 0 < known.units[ones] < 10:
        return known.units[tens] + known.units[ones]
    return None


def cardinal(words: Words, at: int, language: str = "en") -> tuple[int, int] | None:
    """The whole number that begins at this token and the index after it, or None."""
    known = _known(language)
    value = _plain(words[at], known)
    if value is None and words[at] in {"a", "an"} and at + 1 < len(words) and words[at + 1] in known.multipliers:
        value = 1  # "a hundred and six"
    if value is None:
        return None
    end, total = at + 1, 0
    while end < len(words):
        word = words[end]
        if word in known.multipliers:
            factor = known.multipliers[word]
            if factor >= 1000:
                total, value = total + value * factor, 0
            else:
                value *= factor
            end += 1
            continue
        step = end + 1 if word == "and" and end + 1 < len(words) and end > at + 1 else end
        more = _plain(words[step], known) if words[step][0].isalpha() and end > at + 1 else None
        if more is None or more >= 100 or (words[step - 1] == "and" and step == end):
            break
        value += more
        end = step + 1
    return total + value, end


def _rounded(value: float) -> int:
    return int(value + 0.5)


def _interval(makes: str, low: int) -> Count | None:
    if makes == "at_least":
        return Count(low=low, high=None)
    if makes == "more_than":
        return Count(low=low + 1, high=None)
    if makes == "up_to":
        return Count(low=None, high=low)
    if makes == "fewer_than":
        return Count(low=None, high=max(0, low - 1))
    return Count(low=_rounded(low * 0.9), high=_rounded(low * 1.1))


ENTRIES = {
    "several": "several", "one": "one", "none": "none", "all": "all", "crowd": "crowds", "exact": "pairs",
    "at_least": "at-least", "more_than": "more-than", "up_to": "up-to", "fewer_than": "fewer-than", "about": "about",
}  # fmt: skip
"""The entry of the vocabulary that a wording comes from, by what it makes."""


def rule_of(words: Words, at: int, language: str = "en") -> str:
    """The rule of the vocabulary that reads the quantity at this word; digits are read as number words are."""
    known = _known(language)
    phrase, found = known.phrases.at(words, at), quantity(words, at, language)
    makes = phrase[1][0] if phrase is not None else None
    goes_on = found is not None and found.style == "number" and makes in {"one", "all", "several"}
    plain = makes is None or goes_on or _plain(words[at], known) is not None
    return f"{language}.numbers.{'units' if plain or makes is None else ENTRIES[makes]}"


def _range(words: Words, at: int, language: str) -> Quantity | None:
    """As in "between 5 and 8", "10 to 20", "10-20"."""
    if at and words[at - 1] == "from" and words[at - 2 if at > 1 else 0] not in {"range", "ranged", "ranging", "ranges"}:
        return None  # "raised from 12 to 25" is a change and no range
    start = at + 1 if words[at] == "between" else at
    low = cardinal(words, start, language) if start < len(words) else None
    if low is None or low[1] + 1 >= len(words):
        return None
    joint = words[low[1]]
    if joint in {"to", "-", "–", "or"} or (joint == "and" and start > at and words[at] == "between"):
        high = cardinal(words, low[1] + 1, language)
        if high is not None and high[0] > low[0]:
            return Quantity(at, high[1], Count(low=low[0], high=high[0]), "number")
    return None


def _exact(words: Words, at: int, language: str) -> Quantity | None:
    found = cardinal(words, at, language)
    if found is None:
        return None
    style: Style = "none" if found[0] == 0 else "number"
    return Quantity(at, found[1], Count.exactly(found[0]), style)


BOUNDS = frozenset({"at_least", "more_than", "up_to", "fewer_than", "about"})


def _worded(words: Words, at: int, language: str) -> Quantity | None:
    known = _known(language)
    phrase = known.phrases.at(words, at)
    if phrase is None:
        return None
    end, (makes, value) = phrase
    if makes in {"exact", "crowd"}:
        end = end + 1 if makes == "crowd" and end < len(words) and words[end] == "of" else end
        return Quantity(at, end, Count(low=value, high=value if makes == "exact" else None), "number")
    if makes == "none":
        return Quantity(at, end, Count.exactly(0), "none")
    if makes == "several":
        return _several(words, at, end, known)
    inner = quantity(words, end, language) if end < len(words) else None
    counted = inner if inner is not None and inner.style == "number" and inner.count is not None else None
    return _before_number(words, at, end, makes, counted)


def _several(words: Words, at: int, end: int, known: _Known) -> Quantity:
    if end < len(words) and words[end] in {"dozen", "hundred", "thousand"}:
        return Quantity(at, end + 1, Count(low=2 * known.multipliers[words[end]], high=None), "number")
    return Quantity(at, end, Count(low=2, high=None), "several")


def _before_number(words: Words, at: int, end: int, makes: str, counted: Quantity | None) -> Quantity | None:
    """As in "at least 5", "another two", "all three": what the words make of the number after them, where there is one."""
    if makes in BOUNDS:
        if counted is None or counted.count is None:
            return _least_one(words, at, end, makes)
        low = counted.count.low if counted.count.low is not None else counted.count.high
        made = counted.count if counted.count.exact is None else _interval(makes, low or 0)
        return Quantity(at, counted.end, made, "number")
    joined = counted is not None and words[at] in {"another", "a", "all"}
    if counted is not None and joined:
        return Quantity(at, counted.end, counted.count, "number")
    return Quantity(at, end, Count.exactly(1), "one") if makes == "one" else Quantity(at, end, None, "all")


def _least_one(words: Words, at: int, end: int, makes: str) -> Quantity | None:
    """As in "at least a dozen", "up to a hundred": an article stands for one."""
    if end + 1 < len(words) and words[end] in {"a", "an"} and words[end + 1] in {"dozen", "hundred", "thousand"}:
        value = {"dozen": 12, "hundred": 100, "thousand": 1000}[words[end + 1]]
        return Quantity(at, end + 2, _interval(makes, value), "number")
    if makes == "at_least" and end < len(words) and words[end] in {"a", "an"}:
        return Quantity(at, end + 1, Count(low=1, high=None), "number")
    return None


def quantity(words: Words, at: int, language: str = "en") -> Quantity | None:
    """The quantity that begins at this token, with "more", "others" and the like drawn in; None where there is none or it is a decoy."""
    first = words[at]
    if first not in openers(language) and not is_figure(first):
        return None
    found = _range(words, at, language) or _exact(words, at, language) or _worded(words, at, language)
    if found is None:
        return None
    known = _known(language)
    end = found.end
    after = words[end] if end < len(words) else ""
    if end + 1 < len(words) and f"{after} {words[end + 1]}" in known.decoys:
        return None
    ordinal = after in {"second", "square", "times"} and found.style != "number"
    if after in known.decoys and found.style in {"number", "several", "one"} and not ordinal:
        return None
    while end < len(words) and words[end] in known.more and found.style in {"number", "several"} and words[end] != "new":
        if words[end] == "more" and end + 1 < len(words) and words[end + 1] == "than":
            break
        end += 1
    return Quantity(found.start, end, found.count, found.style)
