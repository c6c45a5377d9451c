"""Whether something happened at a named place, or came from it, was on its way there, or the name is an aside."""

import re
from typing import Literal

from aftermath.base.place import PlaceMark
from aftermath.base.report import Span

Bearing = Literal["at", "from", "to", "aside"]

_REACH = 48
_DATELINE = 30
_FILED = re.compile(r"[A-Z][\w .'’/-]{2,40}(?:, [^,;:\n–—]{1,30}){0,2}(?: ?\([^)\n]{2,40}\))?:? ?[–—-]{1,2} ")
"""A dateline in small letters: places, a date or an agency in brackets, and a dash."""
_HEADS = (".", ":")
_FROM = re.compile(
    r"\b(?:artillery|gunners|batter(?:y|ies)|positions|launchers?|units|forces|troops|warships)(?: \w+ed)? in (?:the )?$"
    r"|\b(?:directions?|launch areas?|areas of launch)(?: of)?:? (?:the )?$"
    r"|\bfrom(?: the| its| occupied| neighbou?ring| \w+ern)? $|\blaunch\b[^.;:,]{0,30}$|\borigin in (?:the )?$"
)
_TO = re.compile(
    r"\b(?:turned|sent|diverted|rerouted|redirected|flown|transferred|evacuated)(?: on| away| back)? (?:to|towards?)(?: the)? $"
    r"|\b(?:way to|route to|heading (?:to|for|towards?)|headed (?:to|for|towards?)|bound for|making for|aimed at)(?: the)? $"
)
_ASIDE = re.compile(
    r"\b(?:to|at|in) (?:\w+ ){0,3}hospitals? (?:in|of) (?:the )?$|\b(?:city|town|village) close to $"
    r"|\b(?:like|unlike|visiting|controls?|controlling|rules?|ruling) $"
)

_BESIDE = re.compile(
    r"\b(?:suburbs?|outskirts|outside|near|close to|not far from|east|west|north|south|(?:north|south)-?(?:east|west)|km|miles)"
    r"(?: of| from)? (?:the )?(?:\w+ city of )?$"
)


def is_beside(body: str, sentence: Span, mark: PlaceMark) -> bool:
    """Whether the name only tells where another place is ("a suburb of Damascus", "a camp near Goma")."""
    return _BESIDE.search(body, max(sentence.start, mark.span.start - _REACH), mark.span.start) is not None


def bearing(body: str, sentence: Span, mark: PlaceMark, *, opens_paragraph: bool) -> Bearing:
    """How the place of a mark stands to what its sentence tells; a name in capitals that opens a paragraph is where a text was filed."""
    start = mark.span.start
    if opens_paragraph and start - sentence.start < _DATELINE and _is_dateline(body, sentence, mark):
        return "aside"
    before = body[max(sentence.start, start - _REACH) : start]
    since = body[sentence.start : start]
    if since.rfind("(") > since.rfind(")") or _ASIDE.search(before):
        return "aside"
    if body.startswith(("'s airports", "’s airports"), mark.span.end):
        return "aside"
    if _TO.search(before):
        return "to"
    return "from" if _FROM.search(before) else "at"


def _is_dateline(body: str, sentence: Span, mark: PlaceMark) -> bool:
    """Whether it is where a text was filed: a name in capitals that heads no paragraph, or one before a date and a dash."""
    if mark.name.isupper() and len(mark.name) > 3:
        return not (body[mark.span.end : mark.span.end + 1] in _HEADS and not body[sentence.start : mark.span.start].strip(" \t•–—-*▪️⚡❗"))
    filed = _FILED.match(body, sentence.start)
    told = filed is not None and any(c.isdigit() or c == "(" for c in filed[0])
    return filed is not None and told and mark.span.end <= filed.end()
