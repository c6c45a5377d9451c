"""How reports are sourced, in words, rows and a table; numbers and quoted words only, and no verdict on truth."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from aftermath.base import Report, SourceQuality
from aftermath.view import policy, wording
from aftermath.view.quotes import publisher_of, safe_address

NOTE = "How a report is sourced says nothing of whether it is true."


def sourcing_row(report: Report, quality: SourceQuality) -> dict[str, Any]:
    """The numbers and marks of one report, as JSON has them."""
    names = (
        "claims",
        "on_record",
        "unnamed",
        "writer",
        "relayed",
        "fact_sentences",
        "fact_words",
        "comment_sentences",
        "comment_words",
        "sentences",
    )
    shares = {f"{name}_share": _rounded(quality.share(name)) for name in ("on_record", "unnamed", "writer")}
    marks = [{"mark": mark.mark, "rule": mark.rule, "words": policy.quote(mark.span.of(report.body))} for mark in quality.marks]
    return {
        **{name: getattr(quality, name) for name in names},
        **shares,
        "comment_to_fact": _rounded(quality.comment_to_fact),
        "marks": marks,
    }


def report_row(report: Report, quality: SourceQuality | None) -> dict[str, Any]:
    """One report with how it is sourced; null where nothing has read it."""
    return {
        "report": report.ref,
        "publisher": report.source.name,
        "published": report.published.isoformat() if report.published else None,
        "title": policy.quote(report.title),
        "language": report.language,
        "channel": report.channel,
        "address": safe_address(report.address),
        "sourcing": sourcing_row(report, quality) if quality is not None else None,
    }


def sourcing_words(report: Report, quality: SourceQuality) -> str:
    """The numbers of one report in a line: "5 claims: 3 on record, 2 without a name. Comment to fact 0.40."."""
    parts = ((quality.on_record, "on record"), (quality.unnamed, "without a name"), (quality.writer, "the writer's own"))
    told = ", ".join(f"{number} {words}" for number, words in parts if number) or "none"
    relayed = f", {quality.relayed} passed on" if quality.relayed else ""
    ratio = quality.comment_to_fact
    marks = "; ".join(f"{mark.mark} (“{_inline(mark.span.of(report.body))}”)" for mark in quality.marks)
    return wording.clean(
        f"{quality.claims} claim{'' if quality.claims == 1 else 's'}: {told}{relayed}."
        + (f" Comment to fact {ratio:.2f}." if ratio is not None else "")
        + (f" Marks: {marks}." if marks else "")
    )


def report_list(reports: Sequence[tuple[Report, SourceQuality | None]]) -> Table:
    """One row a report: who published it when, and how its claims are sourced."""
    table = Table(title="Reports", title_justify="left", caption=f"{NOTE} {policy.LABEL}", caption_justify="left")
    for column in ("report", "publisher", "published", "title", "claims", "on record", "unnamed", "writer", "comment to fact", "marks"):
        table.add_column(column, overflow="fold")
    for report, quality in reports:
        table.add_row(*(Text(wording.clean(cell)) for cell in (*_head(report), *_cells(quality))))
    return table


def _head(report: Report) -> Iterable[str]:
    return report.ref, publisher_of(report), wording.dated(report.published), policy.quote(report.title)


def _cells(quality: SourceQuality | None) -> Iterable[str]:
    if quality is None:
        return ("not read", *[""] * 5)
    ratio = "" if quality.comment_to_fact is None else f"{quality.comment_to_fact:.2f}"
    counts = (quality.claims, quality.on_record, quality.unnamed, quality.writer)
    return (*map(str, counts), ratio, ", ".join(mark.mark for mark in quality.marks))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _inline(words: str) -> str:
    return policy.quote(" ".join(words.split()))
