"""A quote is one claim as a reader checks it: the words, who said them, who passed them on, who published them, when and where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from aftermath.base import Dossier, GroundedClaim, Report
from aftermath.view import policy, wording

LONGEST_ADDRESS = 2000
"""Characters; browsers and proxies cut longer ones."""
EARLIEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Plain text throughout, without control characters; nothing in it is markup."""

    claim: str
    text: str
    also: tuple[str, ...]
    """Further words of the same report that say the same."""
    speaker: str
    relayed_by: str
    """Who passed it on, nearest to the reader first; "" where nobody did."""
    said: str
    """The claim's own count and manner, if any: "2, not certain"."""
    place: str
    time: str
    publisher: str
    published: str
    address: str | None
    """An http or https address, or None."""
    report: str


class QuoteBook:
    """The claims of one dossier by id, each as a quote."""

    def __init__(self, dossier: Dossier) -> None:
        self._claims = {grounded.claim.id: grounded for grounded in dossier.claims}
        self._reports = {report.id: report for report in dossier.reports}

    def quotes(self, claims: Iterable[str]) -> tuple[Quote, ...]:
        """The quotes of these claims in the order given, without ids the dossier does not hold and without the same words twice."""
        made = (quote_of(self._claims[claim], self._reports) for claim in claims if claim in self._claims)
        return tuple({(quote.report, quote.text, quote.said): quote for quote in made}.values())

    def claim(self, claim: str) -> GroundedClaim | None:
        """The grounded claim of that id, if the dossier holds it."""
        return self._claims.get(claim)

    def published(self, claim: str) -> datetime:
        """When the claim's report was published; the earliest time there is where nobody says."""
        grounded = self._claims.get(claim)
        report = self._reports.get(grounded.claim.report) if grounded else None
        return report.published if report and report.published else EARLIEST


def quote_of(grounded: GroundedClaim, reports: Mapping[str, Report]) -> Quote:
    """The claim as a quote; its report may be missing, and then publisher and time are unknown."""
    claim = grounded.claim
    report = reports.get(claim.report)
    body = report.body if report else ""
    return Quote(
        claim=claim.id,
        text=wording.clean(policy.quote(claim.evidence)),
        also=tuple(wording.clean(policy.quote(span.of(body))) for span in claim.also if report),
        speaker=speaker_of(grounded, report),
        relayed_by=wording.clean(", ".join(claim.speaker.relayed_by)) if claim.speaker else "",
        said=", ".join(filter(None, (wording.counted(claim.count) if claim.count else "", wording.MANNER[claim.stance]))),
        place=wording.located(grounded.place),
        time=wording.timed(grounded.time),
        publisher=publisher_of(report),
        published=wording.dated(report.published if report else None),
        address=safe_address(report.address if report else None),
        report=wording.clean(report.ref) if report else claim.report,
    )


def speaker_of(grounded: GroundedClaim, report: Report | None) -> str:
    """The speaker with the office; "unnamed source"; or the publisher or just "the writer", where the writer speaks."""
    speaker = grounded.claim.speaker
    if speaker is None:
        return publisher_of(report) if report and report.source.name else "the writer"
    if speaker.name == "unnamed":
        return f"unnamed source ({speaker.kind})" if speaker.kind not in (None, "anonymous") else "unnamed source"
    return wording.clean(f"{speaker.name}, {speaker.office}" if speaker.office else speaker.name)


def publisher_of(report: Report | None) -> str:
    """The publisher's name; says so where it is unknown."""
    return wording.clean(report.source.name) if report and report.source.name else "publisher not known"


def safe_address(address: str | None) -> str | None:
    """The address if it is http or https with a host, and None for anything else, such as `javascript:`."""
    if address is None or len(address) > LONGEST_ADDRESS or wording.clean(address) != address or any(mark.isspace() for mark in address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
