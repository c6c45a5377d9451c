"""Who is said to have done it, by whom, and who says otherwise; and what nobody has said."""

from dataclasses import dataclass

from aftermath.base import Dossier
from aftermath.view import wording
from aftermath.view.quotes import Quote, QuoteBook

DEEDS = {"blamed": "blamed by", "claimed": "responsibility claimed by", "denied": "involvement denied by"}
ASKED = {"killed": "whether anyone was killed", "injured": "whether anyone was injured"}
COVERS = {"killed": {"killed", "casualties"}, "injured": {"injured", "casualties", "hospitalised", "critical"}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What is said of one party's responsibility in one sense."""

    party: str
    deed: str
    """"blamed by", "responsibility claimed by" or "involvement denied by"."""
    speakers: tuple[str, ...]
    quotes: tuple[Quote, ...]


def sides_of(dossier: Dossier, book: QuoteBook) -> tuple[Side, ...]:
    """Blame, claims and denials of responsibility, by the party they name."""
    groups: dict[tuple[str, str], list[str]] = {}
    for grounded in dossier.claims:
        claim = grounded.claim
        if claim.kind == "responsibility":
            party = claim.party or (claim.speaker.name if claim.speaker and claim.measure != "blamed" else "a party not named")
            groups.setdefault((wording.clean(party), claim.measure), []).append(claim.id)
    ordered = sorted(groups.items(), key=lambda group: (group[0][0], list(DEEDS).index(group[0][1])))
    return tuple(_side(party, deed, book.quotes(claims)) for (party, deed), claims in ordered)


def _side(party: str, deed: str, quotes: tuple[Quote, ...]) -> Side:
    return Side(party=party, deed=DEEDS[deed], speakers=tuple(dict.fromkeys(quote.speaker for quote in quotes)), quotes=quotes)


def unknowns_of(dossier: Dossier) -> tuple[str, ...]:
    """What a reader would ask and no claim answers, each as the end of "Not known:"."""
    incident = dossier.incident
    measures = {grounded.claim.measure for grounded in dossier.claims}
    unknown = []
    if incident.place is None:
        unknown.append("where it happened")
    elif incident.place.precision in ("region", "country", "sea"):
        unknown.append(f"where in {wording.clean(incident.place.name)} it happened")
    if incident.time is None:
        unknown.append("when it happened")
    unknown += [f"{question} (nobody spoke of it)" for measure, question in ASKED.items() if not measures & COVERS[measure]]
    if not any(grounded.claim.kind == "responsibility" for grounded in dossier.claims):
        unknown.append("who did it (nobody is blamed, claims it or denies it in so many words)")
    undated = sum(report.published is None for report in dossier.reports)
    if undated:
        which = "its reports were" if len(dossier.reports) > 1 else "its report was"
        unknown.append(
            f"when {which} published"
            if undated == len(dossier.reports)
            else f"when {undated} of its {len(dossier.reports)} reports appeared"
        )
    return tuple(unknown)
