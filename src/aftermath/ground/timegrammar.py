"""The time grammar of a language, compiled once from its vocabulary: which patterns may begin at which word."""

import re
from dataclasses import dataclass
from functools import cache

from aftermath.vocabulary.files import Entry, entries

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_LARGER = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_TENS = ("thirty", "forty", "fifty", "sixty")
_ANY_LENGTH = re.compile(r"\(\?<=\[Bb\]etween \|\.\.\.\[Ff\]rom \)")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRule:
    """A rule: the pattern that finds it, how it is read, and its fixed fields."""

    rule: str
    kind: str
    pattern: re.Pattern[str]
    offset: int
    ref: str | None = None
    """Of a time that tells no days: whether it is past, present or future."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeGrammar:
    """The rules by the word that may begin them; `status` and `future` are the phrases before a time that change what it says."""

    starting: dict[str, tuple[TimeRule, ...]]
    status: re.Pattern[str]
    status_after: re.Pattern[str]
    future: re.Pattern[str]
    event: re.Pattern[str]
    """Words of a sentence whose clock time may be the attack's."""
    attack: re.Pattern[str]
    """What follows a day that is an attack's own ("Sunday's missile strike")."""
    verbs: re.Pattern[str]
    """The verbs of saying that follow a day of saying ("police on Friday said")."""


def month_number(word: str) -> int:
    """1 to 12 for a month's English name or its abbreviation."""
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(word.lower().rstrip(".")[:3]))


def weekday_number(word: str) -> int:
    """0 to 6, Monday first, for a weekday's English name or its abbreviation."""
    return next(n for n, name in enumerate(_WEEKDAYS) if name.startswith(word.lower()[:3]))


def small_number(word: str) -> int:
    """The number of a digit string or a number word up to sixty; "a" is one."""
    low = word.lower()
    if low.isdigit():
        return int(low)
    if low in _TENS:
        return 30 + 10 * _TENS.index(low)
    return 1 if low == "a" else (*_NUMBERS, *_LARGER).index(low)


def _starts(entry: Entry, parts: dict[str, str]) -> list[str]:
    found: list[str] = []
    for start in entry["starts"]:
        if start == "month":
            found += [w.replace("\\.?", "") for w in parts["month"].split("|")]
        elif start == "weekday":
            found += [
                w for word in parts["weekday"].replace("\\.?", "").split("|") for w in (word.replace("s?", ""), word.replace("?", ""))
            ]
        elif start == "number":
            found += [w for number in _NUMBERS for w in (number, number.capitalize())]
        else:
            found.append(str(start))
    return list(dict.fromkeys(found))


@cache
def time_grammar(language: str = "en", *, periods: bool = False) -> TimeGrammar:
    """The grammar of vocabulary/<language>/times.yaml; with `periods` that of periods.yaml too."""
    rules = (*entries(language, "times"), *(entries(language, "periods") if periods else ()))
    parts = {k: str(v) for k, v in next(e for e in rules if e["kind"] == "parts").items() if k not in {"rule", "kind"}}
    filled = {name: f"(?:{pattern})" for name, pattern in parts.items()}
    starting: dict[str, list[TimeRule]] = {}
    words: dict[str, Entry] = {}
    for entry in rules:
        if entry["kind"] == "words":
            words[entry["rule"].rsplit(".", 1)[1]] = entry
        elif entry["kind"] != "parts":
            rule = TimeRule(
                rule=entry["rule"],
                kind=entry["kind"],
                pattern=_compiled(entry["pattern"], filled),
                offset=int(entry.get("offset", 0)),
                ref=entry.get("ref"),
            )
            for start in _starts(entry, parts):
                starting.setdefault(start, []).append(rule)
    return TimeGrammar(
        starting={start: tuple(found) for start, found in starting.items()},
        status=_before(words["status"]["words"]),
        status_after=re.compile("|".join(words["status"]["after"])),
        event=re.compile(r"\b(?:" + "|".join(re.escape(w) for w in words["event"]["words"]) + ")"),
        attack=re.compile(
            r"['’]s? (?:[\w-]+ ){0,3}?(?:" + "|".join(words["attack"]["words"]) + r")\b| (?:" + "|".join(words["attack"]["words"]) + r")\b"
        ),
        verbs=re.compile(r" (?:" + "|".join(words["status"]["verbs"]) + r")\b"),
        future=re.compile(r"\b(?:" + "|".join(re.escape(w) for w in words["future"]["words"]) + r")\b"),
    )


def _compiled(pattern: str, parts: dict[str, str]) -> re.Pattern[str]:
    filled = re.sub(r"\{([a-z]+)\}", lambda m: parts[m[1]], pattern)
    return re.compile(_ANY_LENGTH.sub("(?:(?<=[Bb]etween )|(?<=[Ff]rom ))", filled))


def _before(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?i:" + "|".join(words) + r")(?: (?:about|around|roughly|some|the|early|late))* $")
