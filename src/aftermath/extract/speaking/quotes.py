"""A quotation runs from its opening mark to its closing mark inside one paragraph; a mark without its fellow is no quotation."""

from collections.abc import Iterator

from aftermath.base.report import Span

PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"'}
CLOSING = frozenset("”»’\"“")


def quotes(body: str) -> list[Span]:
    """The quotations of a body with their marks, outermost only, in order."""
    found: list[Span] = []
    start = 0
    for line in body.split("\n"):
        found.extend(_in_line(body, start, start + len(line)))
        start += len(line) + 1
    return found


def _in_line(body: str, start: int, end: int) -> Iterator[Span]:
    opened: int | None = None
    close = ""
    for at in range(start, end):
        mark = body[at]
        if opened is None:
            if mark in PAIRS and _opens(body, at, mark):
                opened, close = at, PAIRS[mark]
        elif mark in close and _closes(body, at, mark):
            yield Span(start=opened, end=at + 1)
            opened = None


def _opens(body: str, at: int, mark: str) -> bool:
    before, after = body[at - 1 : at] if at else "", body[at + 1 : at + 2]
    return mark not in "‘\"" or (not before or before in " \n\t(—–-:[") and bool(after.strip())


def _closes(body: str, at: int, mark: str) -> bool:
    """An apostrophe closes nothing: a closing single mark follows a mark or stands before one."""
    if mark != "’":
        return True
    return body[at - 1] in ".,!?;" or (not body[at + 1 : at + 2].isalnum() and not body[at - 1] == "s")
