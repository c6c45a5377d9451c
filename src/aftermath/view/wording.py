"""How measures, counts, places and times are put into words for people; what comes from outside comes back without control characters."""

import re
from datetime import datetime, timedelta

from aftermath.base import UNNAMED, Count, PlaceFix, TimeFix

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What can command a terminal or turn the direction of the text around it: C0 and C1 but tab and newline, and the bidi marks."""

PLURALS = {
    "person": "people",
    "child": "children",
    "woman": "women",
    "man": "men",
    "church": "churches",
    "bus": "buses",
    "aircraft": "aircraft",
    "infrastructure": "infrastructure",
    "electricity": "electricity",
    "gas": "gas",
    "water": "water",
    "heating": "heating",
    "communications": "communications",
    "housing": "housing",
}

PHRASES = {
    "killed": "{things} killed",
    "injured": "{things} injured",
    "hospitalised": "{things} in hospital",
    "critical": "{things} in a serious condition",
    "missing": "{things} missing",
    "rescued": "{things} rescued",
    "casualties": "Casualties",
    "attack": "{things} used in the attack",
    "intercepted": "{things} shot down",
    "suppressed": "{things} jammed or lost",
    "fell": "{things} or debris fallen",
    "damaged": "{things} damaged",
    "destroyed": "{things} destroyed",
    "fire": "Fires",
    "out": "{things} out",
    "restored": "{things} restored",
    "closed": "{things} closed",
    "reopened": "{things} reopened",
    "cancelled": "{things} cancelled",
    "delayed": "{things} delayed",
    "diverted": "{things} diverted",
    "suspended": "{things} suspended",
    "responding": "Emergency services at work",
    "evacuated": "{things} evacuated",
    "investigating": "Investigation opened",
    "declared": "Alert declared",
    "lifted": "Alert lifted",
    "detected": "{things} detected",
    "measure": "Protective measure",
    "launched_from": "{things} launched from",
    "heading_to": "{things} headed for",
    "blamed": "Blamed",
    "claimed": "Claimed",
    "denied": "Denied",
}
"""Measures in the order in which a page lists them."""
ANYTHING = {"casualties": "people", "transport": "services", "damage": "buildings or property", "attack": "weapons", "response": "people"}
MANNER = {"asserted": "", "hedged": "not certain", "denied": "denies it", "expected": "expected"}
STANDINGS = {
    "agreed": "voices agree",
    "single": "one voice",
    "contested": "contested",
    "zero": "said to be none",
    "none_reported": "none reported so far",
    "said_unknown": "said to be unknown",
    "said": "no number given",
}


def clean(text: str) -> str:
    """The text without control characters and bidi marks, which no reader needs to see and a terminal would obey."""
    return CONTROLS.sub("", text)


def plural(thing: str) -> str:
    """The plural of an object or unit of GUIDE.md's lists, with spaces for underscores."""
    words = thing.replace("_", " ")
    if words in PLURALS:
        return PLURALS[words]
    if words.endswith("y") and words[-2:-1] not in "aeiou":
        return words[:-1] + "ies"
    return words if words.endswith("s") else words + "s"


def measured(kind: str, measure: str, thing: str | None, unit: str | None = None) -> str:
    """What is counted: "Apartment buildings damaged", "Electricity out, in settlements"."""
    things = plural(thing) if thing else ANYTHING.get(kind, "things")
    phrase = PHRASES.get(measure, measure.replace("_", " ")).format(things=things)
    if thing and "{things}" not in PHRASES.get(measure, "") and thing != "person":
        phrase += f": {things}"
    if unit:
        phrase += f", in {plural(unit)}"
    return clean(phrase[:1].upper() + phrase[1:])


def counted(count: Count | None) -> str:
    """The count in words; "said" where no number was given."""
    if count is None:
        return "said"
    return "none" if count.is_zero else str(count)


def named(voice: str) -> str:
    """A voice's name, in words also where it has none."""
    words = clean(voice) or "the writer"
    return words.replace(UNNAMED, "unnamed source", 1) if words.split()[0] == UNNAMED else words


def located(place: PlaceFix | None) -> str:
    """Name, region and country: "Graivoron district, Belgorod Oblast, RU"."""
    if place is None:
        return "place not known"
    parts = dict.fromkeys(part for part in (place.name, place.admin1, place.country) if part)
    return clean(", ".join(parts))


def timed(time: TimeFix | None) -> str:
    """The time as precisely as it is known and no more: "30 May 2023, 02:27 to 02:43", "night of 29 to 30 May 2023"."""
    if time is None:
        return "time not known"
    start, last = time.start, time.end - timedelta(microseconds=1) if time.end else None
    match time.precision:
        case "minute" | "hour" | "part_of_day":
            return _clock(time)
        case "night":
            return f"night of {days(start, last)}"
        case "month":
            return f"{start:%B %Y}"
        case "year":
            return f"{start:%Y}"
        case _:
            return days(start, last)


def dated(moment: datetime | None) -> str:
    """A publication time with its offset from UTC; says so where there is none."""
    if moment is None:
        return "publication time not known"
    offset = moment.strftime("%z")
    return f"{day(moment)}, {moment:%H:%M} UTC{'' if offset in ('', '+0000') else f'{offset[:3]}:{offset[3:5]}'}"


def _clock(time: TimeFix) -> str:
    zone = f" ({time.zone})" if time.zone else ""
    first = f"{day(time.start)}, {time.start:%H:%M}"
    if time.end is None or time.end - time.start <= timedelta(minutes=1):
        return clean(first + zone)
    same = time.end.date() == time.start.date()
    return clean(f"{first} to {time.end:%H:%M}{zone}" if same else f"{first} to {day(time.end)}, {time.end:%H:%M}{zone}")


def days(start: datetime, last: datetime | None) -> str:
    """The days from one to another: "29 to 30 May 2023"."""
    if last is None:
        return f"from {day(start)}"
    if start.date() == last.date():
        return day(start)
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day} to {day(last)}"
    return f"{start.day} {start:%B} to {day(last)}" if start.year == last.year else f"{day(start)} to {day(last)}"


def day(moment: datetime) -> str:
    """The day: "30 May 2023"."""
    return f"{moment.day} {moment:%B %Y}"
