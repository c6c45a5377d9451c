"""Figures that count nothing: ages, numbers in names and addresses, sums of money, shares."""

from aftermath.extract.numbers import Quantity
from aftermath.extract.scan import Scan

NUMBERED = frozenset(
    {"aged", "age", "no", "number", "house", "houses", "channel", "flight", "building", "article", "stage", "trams", "buses",
     "trolleybuses", "routes", "trains", "lines", "tram", "bus", "trolleybus", "route", "line", "unit", "units"}
)  # fmt: skip
"""Words whose number is a name: "Channel 12", "trams 16 and 26"."""
GATHERED = frozenset({"crew", "team", "staff", "family", "group", "population", "garrison"})
"""Words whose "of" tells how many they are, not how many were harmed: "its crew of 25"."""
OLDEST = 110
"""Years a person may be old."""


def is_numbering(scan: Scan, at: int, determiners: frozenset[str]) -> bool:
    """Whether a figure is a name or a strength: "Channel 12", "house 5", "a crew of 25"; "the number 5" is neither."""
    before = scan.words[at - 1] if at else ""
    if _is_listed_number(scan, at):
        return True
    if before in NUMBERED:
        return not (before == "number" and at > 1 and scan.words[at - 2] in determiners)
    return before == "of" and at > 1 and scan.words[at - 2] in GATHERED


def _is_listed_number(scan: Scan, at: int) -> bool:
    """Whether a figure goes on a list of numbers that are names: 26 in "trams 3, 16 and 26"."""
    counts = at + 1 < len(scan.words) and scan.things[at + 1] is not None
    first = at
    while first > 2 and scan.words[first - 1] in {"and", ","} and scan.tokens[first - 2].text.isdigit():
        first -= 2
    lead = scan.words[first - 1]
    return first < at and not counts and lead in NUMBERED and (lead.endswith("s") or lead == "aged")


def is_age(scan: Scan, at: int, stops: frozenset[str]) -> bool:
    """Whether a number is a person's age: "a girl of 10", "a man of about seventy", "a woman, 58, was", "Petrenko, 58, was"."""
    before = scan.words[at - 1] if at else ""
    if before not in {"of", ","} or at < 2:
        return False
    if before == "," and _is_between_commas(scan, at):
        return True
    owner = scan.things[at - 2]
    if owner is None or owner[1][0].group != "person" or owner[1][0].plural or owner[1][0].count is not None:
        return False
    if owner[1][0].word == "family":
        return False
    if before == "of":
        return True
    after = scan.words[at + 1] if at + 1 < len(scan.words) else "."
    digits = scan.tokens[at].text[0].isdigit()
    return digits and (not after.isalpha() or after in stops or scan.acts[at + 1] is not None)


def _is_between_commas(scan: Scan, at: int) -> bool:
    """Whether an age follows whoever has it: a word of no place, no thing and no act, then a figure between commas."""
    owner, age = scan.tokens[at - 2], scan.tokens[at].text
    named = owner.is_word and at - 2 not in scan.places and scan.things[at - 2] is None and scan.acts[at - 2] is None
    closed = at + 1 < len(scan.words) and scan.tokens[at + 1].text == ","
    return named and closed and age.isdigit() and 0 < int(age) <= OLDEST


def is_birth_year(scan: Scan, at: int) -> bool:
    """Whether a figure is the year of a birth: "a man born in 1951"."""
    return at > 1 and scan.words[at - 1] == "in" and scan.words[at - 2] == "born"


def is_sum_or_share(scan: Scan, found: Quantity) -> bool:
    """Whether a figure is money, a percentage or part of a code: "$40", "30 %", "№ 7"."""
    before = scan.tokens[found.start - 1] if found.start else None
    after = scan.tokens[found.end] if found.end < len(scan.words) else None
    if before is not None and (before.text in {"$", "€", "£", "#", "№"} or (before.text in {"-", "/"} and found.start > 1)):
        return True
    return after is not None and after.text in {"%", "/"}
