"""Who did it is no count: each voice is kept with whom it blames, claims for or denies for, and sides that contradict are shown as such."""

from collections.abc import Mapping, Sequence

from aftermath.base.figure import Figure, Standing, Voice
from aftermath.base.grounded import GroundedClaim
from aftermath.base.ids import content_id
from aftermath.base.report import Report
from aftermath.base.why import Why

MEASURE = "responsibility"


def sides(incident: str, claims: Sequence[GroundedClaim], reports: Mapping[str, Report], voices: Mapping[str, str]) -> list[Figure]:
    """`figure.sides`: one record of all that is said of who did it; empty where nobody says anything."""
    said = [g.claim for g in claims if g.claim.kind == "responsibility" and g.claim.stance != "expected"]
    groups: dict[tuple[str, str, str], list[str]] = {}
    order = sorted(said, key=lambda c: (reports[c.report].published is None, str(reports[c.report].published), c.span, c.id))
    for claim in order:
        groups.setdefault((claim.measure, claim.party or "", voices[claim.id]), []).insert(0, claim.id)
    stance = {c.id: c.stance for c in said}
    held = [
        Voice(name=name, count=None, claims=tuple(ids), stance=stance[ids[0]], measure=measure, party=party or None)
        for (measure, party, name), ids in sorted(groups.items())
    ]
    if not held:
        return []
    standing, sentence = _standing(held)
    return [
        Figure(
            id=content_id("figure", incident, MEASURE),
            incident=incident,
            kind="responsibility",
            measure=MEASURE,
            object=None,
            unit=None,
            scope=None,
            count=None,
            standing=standing,
            rule="figure.sides",
            voices=tuple(held),
            why=Why(field="responsibility", rule="figure.sides", sentence=sentence),
        )
    ]


def _standing(voices: Sequence[Voice]) -> tuple[Standing, str]:
    told = "; ".join(f"{v.name} {_verb(v)} {v.party or 'nobody by name'}" for v in voices)
    accused = {v.party for v in voices if v.measure in ("blamed", "claimed") and v.party}
    denying = {v.party for v in voices if v.measure == "denied" and v.party}
    if accused & denying or len(accused) > 1 or (denying and accused):
        return "contested", f"The sides contradict each other: {told}."
    return ("single" if len({v.name for v in voices}) == 1 else "agreed"), f"{told}."


def _verb(voice: Voice) -> str:
    return {"blamed": "blames", "claimed": "claims it for", "denied": "denies it for"}[voice.measure or "blamed"]
