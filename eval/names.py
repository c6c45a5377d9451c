"""Two names agree where a careful reader would take them for one place, or for one speaker."""

import re
from difflib import SequenceMatcher

AREA = {
    "oblast": "oblast",
    "region": "oblast",
    "krai": "oblast",
    "province": "oblast",
    "governorate": "oblast",
    "state": "oblast",
    "republic": "oblast",
    "district": "district",
    "raion": "district",
    "rayon": "district",
    "community": "district",
}
SIDES = {
    "russia": "ru",
    "russian": "ru",
    "moscow": "ru",
    "kremlin": "ru",
    "ukraine": "ua",
    "ukrainian": "ua",
    "kyiv": "ua",
    "israel": "il",
    "israeli": "il",
    "idf": "il",
    "iran": "ir",
    "iranian": "ir",
    "sudan": "sd",
    "sudanese": "sd",
    "india": "in",
    "indian": "in",
    "pakistan": "pk",
    "pakistani": "pk",
    "saudi": "sa",
    "houthis": "ye",
    "houthi": "ye",
    "hezbollah": "lb",
    "american": "us",
    "us": "us",
}
BODIES = {
    "mod": "defence",
    "defence": "defence",
    "defense": "defence",
    "idf": "army",
    "army": "army",
    "military": "army",
    "forces": "army",
    "general": "army",
    "staff": "army",
    "air": "air",
    "police": "police",
    "foreign": "foreign",
    "health": "health",
    "emergency": "emergency",
    "emergencies": "emergency",
    "mchs": "emergency",
    "interior": "interior",
    "investigative": "investigative",
    "prosecutor": "prosecutor",
    "prosecutors": "prosecutor",
    "security": "security",
    "administration": "administration",
    "council": "council",
}
FORMAL = {"ministry", "of", "the", "for", "affairs", "service", "oblast", "region"}
# fmt: off
NOBODY = {
    "unnamed", "authorities", "officials", "official", "local", "reports", "report", "sources", "source", "media", "residents",
    "witnesses", "services", "operational", "the", "regional", "channels", "telegram", "aviation",
}
# fmt: on


def tokens(name: object) -> list[str]:
    """The words of a name without case; none where it is no text."""
    return re.findall(r"\w+", name.casefold()) if isinstance(name, str) else []


def close(a: str, b: str, least: float = 0.82) -> bool:
    """Equal, or spelt alike with the same first letter."""
    return a == b or (SequenceMatcher(None, a, b).ratio() >= least and a[:1] == b[:1])


def same_place(a: object, b: object) -> bool:
    """Areas by name with one word for each kind of area, so a city is not its region; settlements may be spelt variously."""
    x, y = ([AREA.get(w, w) for w in tokens(name) if w not in {"the", "of", "city", "s", "urban"}] for name in (a, b))
    kinds = set(AREA.values())
    if (kinds & set(x)) != (kinds & set(y)):
        return False
    left, right = (" ".join(w for w in words if w not in kinds) for words in (x, y))
    return bool(left and right) and close(left, right, 0.9 if len(right) < 9 else 0.85)


def same_speaker(predicted: object, gold: object, publisher: str | None) -> bool:
    """Persons by surname with a compatible first name, bodies by side and kind; nobody in particular is one speaker, null the publisher."""
    p, g = (None if name == publisher else name for name in (predicted, gold))
    if p is None or g is None:
        return p == g
    x, y = tokens(p), tokens(g)
    if not x or not y:
        return False
    if set(x) <= NOBODY or set(y) <= NOBODY:
        return set(x) <= NOBODY and set(y) <= NOBODY
    if _of(BODIES, x) or _of(BODIES, y):
        return _same_body(x, y)
    if _of(SIDES, x) or _of(SIDES, y):
        return _of(SIDES, x) == _of(SIDES, y)
    return _same_person(x, y)


def _of(table: dict[str, str], words: list[str]) -> set[str]:
    return {table[w] for w in words if w in table}


def _rest(words: list[str]) -> set[str]:
    return {w for w in words if w not in SIDES and w not in BODIES and w not in FORMAL}


def _same_body(x: list[str], y: list[str]) -> bool:
    left, right = _of(SIDES, x), _of(SIDES, y)
    named = not _rest(x) or not _rest(y) or any(close(u, v) for u in _rest(x) for v in _rest(y))
    return bool(_of(BODIES, x) & _of(BODIES, y)) and (not left or not right or left == right) and named


def _same_person(x: list[str], y: list[str]) -> bool:
    if len(x) > 1 and len(y) > 1 and not close(x[0], y[0], 0.6) and x[0][:1] != y[0][:1]:
        return False
    return close(x[-1], y[-1])
