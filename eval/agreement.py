"""When a predicted claim is the claim that gold marks, and in which fields the two agree."""

from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Any

from eval.moments import Row, asked_clock, same_clock, same_date
from eval.names import same_place, same_speaker

PEOPLE = {"person", "civilian", "soldier", "worker", "resident", "people", "adult", "doctor", "medic"}
MISSILES = {"missile", "ballistic_missile", "cruise_missile", "rocket"}
FREE_OBJECT = {"response", "protection", "responsibility", "alert"}
GENERIC = {None, "building", "infrastructure"}
SPECIFIC = {"vehicle", "bus", "train", "ambulance", "aircraft", "ship", "bridge", "road", "railway", "pipeline", "field", "window"}
OPTIONAL = {("alert", "detected")}  # not marked in all gold: never a false claim
EVIDENCE_LIMIT = 700  # characters; longer is no evidence
SENTENCE_ENDS = (". ", "! ", "? ", ".” ", '." ', "\n")
MERIT = {"count": 16, "place": 8, "speaker": 4, "date": 3, "weapon": 2, "stance": 1}

Asked = Callable[[Row], object]
Agrees = Callable[[Row, Row], object]
Fields = dict[str, tuple[Asked, Agrees]]
"""Per field: is it asked of this gold claim, and do the two agree?"""


def sentence_span(text: str, quote: object) -> tuple[int, int] | None:
    """Character range of the whole sentences the quote stands in; None where it is not in the text or is too long to be evidence."""
    if not isinstance(quote, str) or not quote or len(quote) > EVIDENCE_LIMIT:
        return None
    at = text.find(quote)
    if at < 0:
        return None
    start = max(text.rfind(mark, 0, at) for mark in SENTENCE_ENDS) + 1
    end = min([e for mark in SENTENCE_ENDS if (e := text.find(mark, at + len(quote) - 1)) >= 0], default=len(text))
    return start, max(end, at + len(quote))


def touch(text: str, claim: Row, gold: Row) -> bool:
    """Whether a piece of the claim's evidence shares a sentence with gold's."""
    wanted = sentence_span(text, gold["evidence"])
    also: Any = claim.get("also")
    pieces = [claim.get("evidence"), *(also if isinstance(also, list) else [])]
    spans = [sentence_span(text, quote) for quote in pieces]
    return max((min(x[1], wanted[1]) - max(x[0], wanted[0]) for x in spans if x and wanted), default=0) > 0


def same_measure(predicted: Row, gold: Row) -> bool:
    """Kind and measure agree; damaged and destroyed are one measure, since careful readers swap them."""
    p, g = ("damaged" if claim.get("measure") == "destroyed" else claim.get("measure") for claim in (predicted, gold))
    return bool(predicted.get("kind") == gold["kind"] and p == g)


def same_object(kind: str, predicted: object, gold: object) -> bool:
    """Objects agree, with the swaps that the kind allows."""
    if not isinstance(predicted, str | None):
        return False
    a, b = ("apartment" if thing == "flat" else thing for thing in (predicted, gold))
    if kind in FREE_OBJECT or a == b or {a, b} <= MISSILES:
        return True
    if kind in {"attack", "interception", "impact", "origin"}:
        return a in {None, "weapon"} or b in {None, "weapon"}
    if kind == "damage":  # a generic word may stand for a kind of building or site, not for a vehicle, bridge or pipe
        return bool({a, b} & GENERIC) and not {a, b} & SPECIFIC
    return kind in {"casualties", "response"} and {a, b} <= PEOPLE | {None}


def same_count(predicted: object, gold: list[int | None] | None) -> bool:
    """Exact where gold is exact, else each end within one or five per cent; no count and one are the same ("the hospital")."""
    a: Any = [1, 1] if predicted is None else predicted
    b = [1, 1] if gold is None else gold
    if not isinstance(a, list) or len(a) != 2 or not all(x is None or isinstance(x, int) for x in a):
        return False
    if b[0] == b[1]:
        return a == b
    return all(_near(x, y) for x, y in zip(a, b, strict=True))


def _near(x: int | None, y: int | None) -> bool:
    if x is None or y is None:
        return x is y
    return abs(x - y) <= max(1, 0.05 * y)


def _plain(key: str) -> Agrees:
    return lambda p, g: p.get(key) == g.get(key)


def _given(key: str) -> Asked:
    return lambda g: g.get(key) is not None


def fields(publisher: str | None) -> Fields:
    """The fields of a claim, for the reports of this publisher."""

    def speaker(p: Row, g: Row) -> bool:
        return same_speaker(p.get("speaker"), g["speaker"], publisher)

    return {
        "count": (lambda _: True, lambda p, g: same_count(p.get("count"), g["count"])),
        "weapon": (lambda g: g["kind"] in {"attack", "interception", "impact"} and g["object"], _plain("object")),
        "place": (_given("place"), lambda p, g: same_place(p.get("place"), g["place"])),
        "admin1": (_given("admin1"), lambda p, g: same_place(p.get("admin1"), g["admin1"])),
        "country": (_given("country"), _plain("country")),
        "date": (_given("start"), same_date),
        "clock": (asked_clock, same_clock),
        "speaker": (lambda _: True, speaker),
        "speaker given": (_given("speaker"), speaker),
        "speaker_kind": (_given("speaker_kind"), _plain("speaker_kind")),
        "channel": (_given("channel"), _plain("channel")),
        "unit": (_given("unit"), _plain("unit")),
        "stance": (lambda _: True, _plain("stance")),
        "unknown place kept": (lambda g: g.get("place") is None, lambda p, _: p.get("place") is None),
        "unknown time kept": (lambda g: g.get("start") is None, lambda p, _: p.get("start") is None),
    }


def pairs(report: Row, claims: list[Row], agreement: Fields) -> Iterator[tuple[int, int]]:
    """One-to-one pairing, most agreement first; yields indices (predicted, gold)."""
    text = report["title"] + "\n" + report["text"]
    options = []
    for i, p in enumerate(claims):
        for j, g in enumerate(report["claims"]):
            if same_measure(p, g) and same_object(g["kind"], p.get("object"), g["object"]) and touch(text, p, g):
                merit = sum(w for name, w in MERIT.items() if not agreement[name][0](g) or agreement[name][1](p, g))
                wording = SequenceMatcher(None, str(p.get("evidence")), g["evidence"]).ratio()
                options.append((-merit, -wording, j, i))
    used_p, used_g = set(), set()
    for _, _, j, i in sorted(options):
        if i not in used_p and j not in used_g:
            used_p.add(i)
            used_g.add(j)
            yield i, j
