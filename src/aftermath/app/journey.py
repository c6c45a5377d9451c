"""The way of a report through the program, in the order of the calls: collect, extract, ground, store, link, reconcile, view.

A report is in the ledger before it is linked, so nothing that was read is ever lost, and linking always sees all there is.
"""

import traceback
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from aftermath.base import Dossier, Figure, GroundedClaim, Grounder, Incident, Reader, Report, SourceQuality, Wave
from aftermath.base.errors import ReadingFailed

if TYPE_CHECKING:  # for the annotations; why not above, the package's docstring says
    from aftermath.collect import Collected
    from aftermath.store import Added, Filter, Ledger

Happening = Incident | Wave


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """The readers by language, and what grounds their claims."""

    by_language: Mapping[str, Reader]
    grounder: Grounder
    grounding: str
    """The version of the program and of its gazetteer: where it differs, a report is worth reading again."""

    def version(self, reader: Reader) -> str:
        """What the ledger keeps as the version of a reading: two readings of one version are the same."""
        return f"{reader.version}+{self.grounding}"


def read(report: Report, readers: Readers) -> tuple[GroundedClaim, ...] | None:
    """Extract, then ground: the report's claims in place and time; None where nothing reads its language.

    Raises ReadingFailed where one of them fails: a fault that one text brings out must not keep the other texts out.
    """
    reader = readers.by_language.get(report.language)
    if reader is None:
        return None
    try:
        return tuple(readers.grounder.ground(report, reader.read(report)))
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__} in {Path(at.filename).name}, line {at.lineno}"
        raise ReadingFailed(f"the reader failed on it by a fault of its own ({fault}); please report it with the text") from error


def keep(collected: "Collected", readers: Readers, ledger: "Ledger") -> "Added":
    """Reads a report where the ledger has not its reading yet, and stores it with its bytes and claims.

    Raises ReadingFailed where it could not be read; it is stored all the same, and read when it is added again.
    """
    from aftermath.store import Reading

    report = collected.report
    reader = readers.by_language.get(report.language)
    if reader is None or ledger.is_read(report.id, reader.name, readers.version(reader)):
        return ledger.add(report, collected.raw, None)
    try:
        claims = read(report, readers) or ()
    except ReadingFailed:
        ledger.add(report, collected.raw, None)
        raise
    return ledger.add(report, collected.raw, Reading(reader=reader.name, version=readers.version(reader), claims=claims))


def link(ledger: "Ledger", named: Sequence[Happening] = ()) -> None:
    """Links all that is current and saves it; ids that incidents have, here or among those `named`, are passed on."""
    from aftermath.link import link as linked

    seen = ledger.newest_reading()
    previous: list[Happening] = [*ledger.incidents(), *ledger.waves(), *named]
    linking = linked(ledger.current_reports(), ledger.grounded_claims(), previous)
    ledger.save_linking(linking.mentions, linking.links, linking.incidents, linking.waves, seen=seen)


def dossiers(ledger: "Ledger", wanted: "Filter") -> Iterator[Dossier]:
    """What the ledger holds of each incident and wave that the filter lets through, with its figures, in the order of time.

    A wave stands before its incidents; what has no known time stands last.
    """
    happenings: list[Happening] = [*ledger.waves(wanted), *ledger.incidents(wanted)]
    return (dossier(ledger, happening) for happening in _in_order(happenings))


def dossier(ledger: "Ledger", happening: Happening) -> Dossier:
    """What the ledger holds of one incident or wave, with the figures that its claims allow."""
    claims = ledger.grounded_claims(owner=happening.id)
    reports = ledger.reports(grounded.claim.report for grounded in claims)
    return Dossier(
        incident=happening,
        claims=claims,
        figures=_figures(happening.id, claims, reports),
        reports=reports,
        links=ledger.links(owner=happening.id),
    )


def sourced(ledger: "Ledger", found: Iterable[Dossier]) -> Iterator[Dossier]:
    """The dossiers with how their reports are sourced; each report is looked at once."""
    known: dict[str, SourceQuality | None] = {}
    for one in found:
        for report in one.reports:
            if report.id not in known:
                known[report.id] = quality(report, ledger.grounded_claims(report=report.id))
        yield replace(one, qualities=tuple(held for report in one.reports if (held := known[report.id]) is not None))


def qualities(ledger: "Ledger") -> Iterator[tuple[Report, SourceQuality | None]]:
    """The current reports with how they are sourced; None where nothing has read them."""
    unread = {report.id for report in ledger.unread()}
    for report in ledger.current_reports():
        yield report, None if report.id in unread else quality(report, ledger.grounded_claims(report=report.id))


def quality(report: Report, claims: Sequence[GroundedClaim]) -> SourceQuality | None:
    """How a report is sourced; None where its language has no words for that."""
    from aftermath.extract.quality import source_quality
    from aftermath.vocabulary.files import is_there

    if not is_there(report.language, "quality"):
        return None
    return source_quality(report, [grounded.claim for grounded in claims], report.language)


def loose_figures(ledger: "Ledger", wanted: "Filter") -> Iterator[str]:
    """Figures that a claim stands behind which their incident has not, in words that name both."""
    for one in dossiers(ledger, wanted):
        held = {grounded.claim.id for grounded in one.claims}
        for figure in one.figures:
            for claim in {c for voice in (*figure.voices, *figure.outdated) for c in (*voice.claims, *voice.revised)} - held:
                yield f"figure {figure.measure} of {one.incident.id}: claim {claim} behind it is not there"


def is_contested(dossier: Dossier) -> bool:
    """Whether there is a figure on which the voices cannot all be right."""
    return any(figure.standing == "contested" for figure in dossier.figures)


def whereabouts(ledger: "Ledger") -> Iterator[tuple[Report, list[str]]]:
    """Of each current report, the incidents that its claims were linked to, and the waves of what belongs to no one incident."""
    homes: dict[str, set[str]] = defaultdict(set)
    mentions = {mention.id: mention for mention in ledger.mentions()}
    for one in ledger.links():
        homes[mentions[one.mention].report].add(one.incident)
    return ((report, sorted(homes[report.id])) for report in ledger.current_reports())


def _in_order(happenings: Sequence[Happening]) -> list[Happening]:
    starts = {one.id: one.time.start if one.time else datetime.max for one in happenings}  # noqa: DTZ901 (local, as the starts are)

    def rank(one: Happening) -> tuple[datetime, str, bool, datetime, str]:
        group = one.wave if isinstance(one, Incident) and one.wave in starts else one.id
        return starts[group], group, isinstance(one, Incident), starts[one.id], one.id

    return sorted(happenings, key=rank)


def _figures(name: str, claims: Sequence[GroundedClaim], reports: Sequence[Report]) -> tuple[Figure, ...]:
    from aftermath.reconcile import figures

    return figures(name, claims, reports)
