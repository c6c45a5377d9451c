"""TEMPORARY: stands in for stages that have not landed; deleted when they have."""

from aftermath.base import GroundedClaim


class NoWords:
    def find(self, text):
        return ()


class NoGround:
    def ground(self, report, claims):
        return [GroundedClaim(claim=c, place=None, time=None) for c in claims]


def claim_rows(report, grounded):
    at = {g.claim.id: n for n, g in enumerate(grounded)}
    for g in grounded:
        c = g.claim
        start, end = g.time.iso() if g.time else (None, None)
        yield {
            "report": report.ref,
            "kind": c.kind,
            "measure": c.measure,
            "object": c.object,
            "count": c.count.pair() if c.count else None,
            "unit": c.unit,
            "place": g.place and g.place.name,
            "admin1": g.place and g.place.admin1,
            "country": g.place and g.place.country,
            "start": start,
            "end": end,
            "speaker": c.speaker and c.speaker.name,
            "speaker_kind": c.speaker and c.speaker.kind,
            "channel": c.channel,
            "stance": c.stance,
            "party": c.party,
            "evidence": c.evidence,
            "also": [s.of(report.body) for s in c.also],
            "part_of": at.get(c.part_of),
            "supersedes": at.get(c.supersedes),
            "denies": at.get(c.denies),
        }
