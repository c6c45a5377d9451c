"""Number words become closed intervals of whole numbers; a number that measures distance, age, time or money is none."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from aftermath.base.count import Count
from aftermath.extract.tokens import Token
from aftermath.vocabulary.files import entries

Style = Literal["number", "one", "several", "none", "all"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count as tokens `start` to `end` of a sentence state it; `count` is None for "most" and "all"."""

    start: int
    end: int
    count: Count | None
    style: Style


@dataclass(frozen=True, slots=True)
class _Words:
    units: dict[str, int]
    multipliers: dict[str, int]
    phrases: dict[str, list[tuple[tuple[str, ...], str, int]]]
    """First word: the whole wording, what it makes, its value."""
    openers: frozenset[str]
    """The words that a quantity may begin with, digits and compounds aside."""
    more: frozenset[str]
    decoys: frozenset[str]


@cache
def _words(language: str) -> _Words:
    tables = {entry["rule"].rsplit(".", 1)[1]: entry for entry in entries(language, "numbers")}
    phrases: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}

    def put(wording: str, makes: str, value: int = 0) -> None:
        words = tuple(wording.casefold().split())
        phrases.setdefault(words[0], []).append((words, makes, value))

    for name, makes in (("several", "several"), ("one", "one"), ("none", "none"), ("all", "all")):
        for wording in tables[name]["words"]:
            put(wording, makes)
    for name, makes in (("crowds", "crowd"), ("pairs", "exact")):
        for wording, value in tables[name]["values"].items():
            put(wording, makes, value)
    for name in ("at-least", "more-than", "up-to", "fewer-than", "about"):
        for wording in tables[name]["words"]:
            put(wording, tables[name]["makes"])
    for wordings in phrases.values():
        wordings.sort(key=lambda item: -len(item[0]))
    return _Words(
        units=tables["units"]["values"],
        multipliers=tables["multipliers"]["values"],
        phrases=phrases,
        openers=frozenset([*tables["units"]["values"], *phrases, "between", "a", "an"]),
        more=frozenset(tables["more"]["words"]),
        decoys=frozenset(tables["decoys"]["words"]),
    )


def _plain(text: str, words: _Words) -> int | None:
    """The value of one token: digits, a number word or a compound such as "forty-two"."""
    digits = text.replace(",", "").replace("\u00a0", "").replace("\u202f", "")
    if digits.isascii() and digits.isdigit():
        return int(digits) if len(digits) < 13 else None
    if text in words.units:
        return words.units[text]
    tens, _, ones = text.partition("-")
    if ones and tens in words.units and ones in words.units and words.units[tens] >= 20 and 0 < words.units[ones] < 10:
        return words.units[tens] + words.units[ones]
    return None


def cardinal(tokens: list[Token], at: int, language: str = "en") -> tuple[int, int] | None:
    """The whole number that begins at this token and the index after it, or None."""
    words = _words(language)
    value = _plain(tokens[at].lower, words)
    if value is None and tokens[at].lower in {"a", "an"} and at + 1 < len(tokens) and tokens[at + 1].lower in words.multipliers:
        value = 1  # "a hundred and six"
    if value is None:
        return None
    end, total = at + 1, 0
    while end < len(tokens):
        word = tokens[end].lower
        if word in words.multipliers:
            factor = words.multipliers[word]
            if factor >= 1000:
                total, value = total + value * factor, 0
            else:
                value *= factor
            end += 1
            continue
        step = end + 1 if word == "and" and end + 1 < len(tokens) and end > at + 1 else end
        more = _plain(tokens[step].lower, words) if tokens[step].is_word and end > at + 1 else None
        if more is None or more >= 100 or (tokens[step - 1].lower == "and" and step == end):
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


def _phrase(tokens: list[Token], at: int, words: _Words) -> tuple[int, str, int] | None:
    """The longest quantifier wording at this token: the index after it, what it makes, its value."""
    for wording, makes, value in words.phrases.get(tokens[at].lower, ()):
        end = at + len(wording)
        if end <= len(tokens) and all(tokens[at + n].lower == word for n, word in enumerate(wording)):
            return end, makes, value
    return None


ENTRIES = {
    "several": "several", "one": "one", "none": "none", "all": "all", "crowd": "crowds", "exact": "pairs",
    "at_least": "at-least", "more_than": "more-than", "up_to": "up-to", "fewer_than": "fewer-than", "about": "about",
}  # fmt: skip
"""The entry of the vocabulary that a wording comes from, by what it makes."""


def rule_of(tokens: list[Token], at: int, language: str = "en") -> str:
    """The rule of the vocabulary that reads the quantity at this token; digits are read as number words are."""
    phrase, found = _phrase(tokens, at, _words(language)), quantity(tokens, at, language)
    goes_on = found is not None and found.style == "number" and phrase is not None and phrase[1] in {"one", "all", "several"}
    plain = phrase is None or goes_on or _plain(tokens[at].lower, _words(language)) is not None
    return f"{language}.numbers.{'units' if plain or phrase is None else ENTRIES[phrase[1]]}"


def _range(tokens: list[Token], at: int, language: str) -> Quantity | None:
    """As in "between 5 and 8", "10 to 20", "10-20"."""
    if at and tokens[at - 1].lower == "from" and tokens[at - 2 if at > 1 else 0].lower not in {"range", "ranged", "ranging", "ranges"}:
        return None  # "raised from 12 to 25" is a change and no range
    start = at + 1 if tokens[at].lower == "between" else at
    low = cardinal(tokens, start, language) if start < len(tokens) else None
    if low is None or low[1] + 1 >= len(tokens):
        return None
    joint = tokens[low[1]].lower
    if joint in {"to", "-", "–", "or"} or (joint == "and" and start > at and tokens[at].lower == "between"):
        high = cardinal(tokens, low[1] + 1, language)
        if high is not None and high[0] > low[0]:
            return Quantity(at, high[1], Count(low=low[0], high=high[0]), "number")
    return None


def _exact(tokens: list[Token], at: int, language: str) -> Quantity | None:
    found = cardinal(tokens, at, language)
    if found is None:
        return None
    style: Style = "none" if found[0] == 0 else "number"
    return Quantity(at, found[1], Count.exactly(found[0]), style)


BOUNDS = frozenset({"at_least", "more_than", "up_to", "fewer_than", "about"})


def _worded(tokens: list[Token], at: int, language: str) -> Quantity | None:
    words = _words(language)
    phrase = _phrase(tokens, at, words)
    if phrase is None:
        return None
    end, makes, value = phrase
    if makes in {"exact", "crowd"}:
        end = end + 1 if makes == "crowd" and end < len(tokens) and tokens[end].lower == "of" else end
        return Quantity(at, end, Count(low=value, high=value if makes == "exact" else None), "number")
    if makes == "none":
        return Quantity(at, end, Count.exactly(0), "none")
    if makes == "several":
        return _several(tokens, at, end, words)
    inner = quantity(tokens, end, language) if end < len(tokens) else None
    counted = inner if inner is not None and inner.style == "number" and inner.count is not None else None
    return _before_number(tokens, at, end, makes, counted)


def _several(tokens: list[Token], at: int, end: int, words: _Words) -> Quantity:
    if end < len(tokens) and tokens[end].lower in {"dozen", "hundred", "thousand"}:
        return Quantity(at, end + 1, Count(low=2 * words.multipliers[tokens[end].lower], high=None), "number")
    return Quantity(at, end, Count(low=2, high=None), "several")


def _before_number(tokens: list[Token], at: int, end: int, makes: str, counted: Quantity | None) -> Quantity | None:
    """As in "at least 5", "another two", "all three": what the words make of the number after them, where there is one."""
    if makes in BOUNDS:
        if counted is None or counted.count is None:
            return _least_one(tokens, at, end, makes)
        low = counted.count.low if counted.count.low is not None else counted.count.high
        made = counted.count if counted.count.exact is None else _interval(makes, low or 0)
        return Quantity(at, counted.end, made, "number")
    joined = counted is not None and tokens[at].lower in {"another", "a", "all"}
    if counted is not None and joined:
        return Quantity(at, counted.end, counted.count, "number")
    return Quantity(at, end, Count.exactly(1), "one") if makes == "one" else Quantity(at, end, None, "all")


def _least_one(tokens: list[Token], at: int, end: int, makes: str) -> Quantity | None:
    """As in "at least a dozen", "up to a hundred": an article stands for one."""
    if end + 1 < len(tokens) and tokens[end].lower in {"a", "an"} and tokens[end + 1].lower in {"dozen", "hundred", "thousand"}:
        value = {"dozen": 12, "hundred": 100, "thousand": 1000}[tokens[end + 1].lower]
        return Quantity(at, end + 2, _interval(makes, value), "number")
    if makes == "at_least" and end < len(tokens) and tokens[end].lower in {"a", "an"}:
        return Quantity(at, end + 1, Count(low=1, high=None), "number")
    return None


def quantity(tokens: list[Token], at: int, language: str = "en") -> Quantity | None:
    """The quantity that begins at this token, with "more", "others" and the like drawn in; None where there is none or it is a decoy."""
    first = tokens[at].lower
    if not (first[0].isdigit() or "-" in first or first in _words(language).openers):
        return None
    found = _range(tokens, at, language) or _exact(tokens, at, language) or _worded(tokens, at, language)
    if found is None:
        return None
    words = _words(language)
    end = found.end
    after = tokens[end].lower if end < len(tokens) else ""
    if end + 1 < len(tokens) and f"{after} {tokens[end + 1].lower}" in words.decoys:
        return None
    ordinal = after in {"second", "square", "times"} and found.style != "number"
    if after in words.decoys and found.style in {"number", "several", "one"} and not ordinal:
        return None
    while end < len(tokens) and tokens[end].lower in words.more and found.style in {"number", "several"} and tokens[end].lower != "new":
        if tokens[end].lower == "more" and end + 1 < len(tokens) and tokens[end + 1].lower == "than":
            break
        end += 1
    return Quantity(found.start, end, found.count, found.style)
