"""A finding becomes a claim when it is known who says so, how surely, and which words back it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from aftermath.base.claim import Claim, Speaker, Stance
from aftermath.base.report import Report, Span
from aftermath.extract.binding import alone, places_of, spread
from aftermath.extract.blame import OWN, claim_of, own_deed
from aftermath.extract.finding import Finding
from aftermath.extract.marks import Placed
from aftermath.extract.reasons import reasons
from aftermath.extract.relations import Drafted
from aftermath.extract.sides import FOE, foe_in, side_of
from aftermath.extract.speaking import Attribution, Attributions
from aftermath.extract.stance import stance

EVIDENCE_LIMIT = 600  # characters; the guide takes no evidence over 700


class Drafter:
    """Drafts the claims of one report."""

    def __init__(self, report: Report, said: Attributions, scenes: Sequence[str], language: str) -> None:
        self._report = report
        self._body = report.body
        self._said = said
        self._scenes = scenes
        self._language = language
        self._lines = [found.start() for found in re.finditer("\n", self._body)]

    def drafts(self, findings: Sequence[Finding]) -> list[Drafted]:
        """The claims of the findings, parts bound to their wholes, own deeds claimed."""
        pairs = [(draft, finding) for finding in findings for draft in self._drafts(finding)]
        pairs += self._owned(pairs)
        ids = {id(finding): draft.claim.id for draft, finding in reversed(pairs)}
        return [replace(draft, whole=ids.get(id(finding.whole))) if finding.whole is not None else draft for draft, finding in pairs]

    def _drafts(self, finding: Finding) -> list[Drafted]:
        start, end = finding.reaches()
        evidence = alone(self._body, Span(start=start, end=min(end, start + EVIDENCE_LIMIT)), finding.sentence.span)
        said = self._said.at(Span(start=finding.sentence.tokens[finding.hit.start].start, end=end))
        claims = [
            self._claim(finding, evidence, places, said) for places in spread(finding, places_of(finding, said.content if said else None))
        ]
        return [self._draft(claim, finding) for claim in claims if claim is not None]

    def _draft(self, claim: Claim, finding: Finding) -> Drafted:
        theme = finding.theme
        return Drafted(
            claim=claim, partitive=finding.partitive, text=finding.sentence.span.of(self._body).casefold(),
            line=bisect_right(self._lines, claim.span.start), scene=self._scenes[finding.sentence.index],
            share_of=theme.whole if theme is not None else None, known=theme is not None and theme.style == "definite",
            former=finding.former,
        )  # fmt: skip

    def _owned(self, pairs: Sequence[tuple[Drafted, Finding]]) -> list[tuple[Drafted, Finding]]:
        """Claims of responsibility of those who tell of their own attacks ("said it had struck"), one for each speaker."""
        claimed = {draft.claim.speaker.name for draft, _ in pairs if draft.claim.measure == "claimed" and draft.claim.speaker}
        made: list[tuple[Drafted, Finding]] = []
        for draft, finding in pairs:
            speaker = draft.claim.speaker
            if speaker is None or speaker.name in claimed or draft.claim.stance != "asserted" or not own_deed(finding, speaker):
                continue
            claimed.add(speaker.name)
            own = claim_of(finding)
            made += [(one, own) for one in self._drafts(own)]
        return made

    def _claim(self, finding: Finding, evidence: Span, places: list[Placed], said: Attribution | None) -> Claim | None:
        party, measure, speaker = _responsible(finding, said.speaker if said else None, self._language)
        if party == FOE:
            own = side_of(f"{speaker.office or ''} {speaker.name}", self._language) if speaker else None
            party = foe_in(self._body, own, self._language)
        if finding.kind == "responsibility" and party is None:
            return None
        held, hedge = stance(finding, self._language)
        held = _with_cue(held, finding, said)
        words = evidence.of(self._body)
        where = tuple(place.mark.span for place in places)
        return Claim(
            id=Claim.id_of(
                self._report, evidence, finding.kind, measure, finding.object, finding.count, speaker, held, where[0] if where else None,
                unit=finding.unit, party=party,
            ),
            report=self._report.id, kind=finding.kind, measure=measure, span=evidence, evidence=words, sentence=finding.sentence.span,
            object=finding.object, count=finding.count, unit=finding.unit, speaker=speaker, channel=said.channel if said else None,
            stance=held, party=party, places=where, times=tuple(mark.span for mark in finding.sentence.times), rule=finding.rule,
            why=reasons(finding, measure, party, said, held, hedge, self._language),
        )  # fmt: skip


def _with_cue(held: Stance, finding: Finding, said: Attribution | None) -> Stance:
    """The stance with what the cue of speech adds: "alleged" hedges what is otherwise asserted."""
    if said is None or said.stance is None or held != "asserted" or finding.kind == "responsibility":
        return held
    return said.stance


def _responsible(finding: Finding, speaker: Speaker | None, language: str) -> tuple[str | None, str, Speaker | None]:
    """Party, measure and speaker of a finding: a side that speaks of its own deed claims it."""
    if finding.kind != "responsibility":
        return None, finding.measure, speaker
    own = side_of(f"{speaker.office or ''} {speaker.name}", language) if speaker else None
    name = speaker.name if speaker else None
    party = (own or name) if finding.party == OWN else finding.party
    if finding.party == OWN and not _answers(own, speaker, finding):
        return None, finding.measure, speaker
    if finding.measure in {"claimed", "denied"} and speaker is None and party is not None:
        return party, finding.measure, Speaker(name=party, kind="party" if finding.measure == "claimed" else "official")
    if finding.measure == "claimed" and name is not None and party is not None and party not in {own, name}:
        return party, finding.measure, Speaker(name=party, kind="party", relayed_by=(name,))
    if finding.rule == "en.blame.doer" and party in {own, name}:
        return party, "claimed", speaker
    return party, finding.measure, speaker


def _answers(own: str | None, speaker: Speaker | None, finding: Finding) -> bool:
    """Whether a speaker can speak of deeds of its own: an armed body, or for a denial an official of a side."""
    armed = speaker is not None and speaker.kind in {"party", "military"}
    return armed or (finding.rule != "en.blame.own-deed" and own is not None)
