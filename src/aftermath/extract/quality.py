"""How a report is sourced, counted from its claims and its words; the words are data (`quality.yaml`), and the numbers judge nothing.

A sentence that a claim stands in carries fact, whatever else it says; one without a claim that holds a word of opinion, prediction,
characterisation or analysis is comment; the rest is neither. Boilerplate counts as nothing, but may hold a mark ("Correction: ...").
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from aftermath.base.claim import Claim
from aftermath.base.quality import QualityMark, SourceQuality, sourced
from aftermath.base.report import Report, Span
from aftermath.extract.sentences import sentences
from aftermath.vocabulary.files import entries

GAP = r"(?:\W+\w+){0,3}?"
"""What `~` in a wording stands for."""
WORD = re.compile(r"\w+(?:['’.-]\w+)*")


def source_quality(report: Report, claims: Sequence[Claim], language: str) -> SourceQuality:
    """How the report is sourced, given its claims."""
    counts = Counter(sourced(claim) for claim in claims)
    body = report.body
    spans = [span for span in sentences(body, language) if not any(ad.overlaps(span) for ad in report.boilerplate)]
    fact = _carrying(spans, claims)
    comment = [span for span in spans if span not in fact and _comment(language).search(span.of(body).casefold())]
    return SourceQuality(
        report=report.id,
        on_record=counts["on_record"],
        unnamed=counts["unnamed"],
        writer=counts["writer"],
        relayed=sum(bool(claim.speaker and claim.speaker.relayed_by) for claim in claims),
        fact_sentences=len(fact),
        fact_words=_words(body, fact),
        comment_sentences=len(comment),
        comment_words=_words(body, comment),
        sentences=len(spans),
        marks=tuple(_marks(body, language)),
    )


def _carrying(spans: Sequence[Span], claims: Iterable[Claim]) -> set[Span]:
    """The sentences in which a claim stands, also where it is told again."""
    told = sorted({span for claim in claims for span in (claim.span, *claim.also)})
    carrying, at = set(), 0
    for span in spans:
        while at < len(told) and told[at].end <= span.start:
            at += 1
        if any(one.overlaps(span) for one in told[at:] if one.start < span.end):
            carrying.add(span)
    return carrying


def _words(body: str, spans: Iterable[Span]) -> int:
    return sum(len(WORD.findall(span.of(body))) for span in spans)


def _pattern(wordings: Iterable[str]) -> str:
    """Wordings as one pattern, the longest first; each begins and ends at the edge of a word."""
    made = []
    for wording in sorted(wordings, key=len, reverse=True):
        parts = wording.casefold().split()
        joined = "".join(GAP if part == "~" else (r"\W+" if n else "") + re.escape(part) for n, part in enumerate(parts))
        made.append(joined + (r"\b" if wording[-1].isalnum() else ""))
    return r"(?<!\w)(?:" + "|".join(made) + ")"


@cache
def _comment(language: str) -> re.Pattern[str]:
    return re.compile(_pattern({word for entry in entries(language, "quality") if "comment" in entry for word in entry["words"]}))


@cache
def _marking(language: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (entry["mark"], entry["rule"], re.compile(_pattern(entry["words"]))) for entry in entries(language, "quality") if "mark" in entry
    )


def _marks(body: str, language: str) -> Iterator[QualityMark]:
    """The marks of a body, each with the first words that make it; "not verified" is not "verified"."""
    low = body.lower()  # as long as the body, so that places in it are places in the body
    if len(low) != len(body):
        low = body
    taken: list[Span] = []
    for mark, rule, pattern in _marking(language):
        for found in pattern.finditer(low):
            span = Span(start=found.start(), end=found.end())
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield QualityMark(mark=mark, rule=rule, span=span)
                break
