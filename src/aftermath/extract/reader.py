"""The English rules as a reader: marks, binding, speakers, stance, merging and relations, in that order."""

from collections.abc import Sequence
from dataclasses import replace

from aftermath.base.claim import MEASURES, Claim, Speaker, Stance
from aftermath.base.moment import TimeMark
from aftermath.base.place import PlaceMark
from aftermath.base.ports import PlaceFinder, TimeFinder
from aftermath.base.report import Report, Span
from aftermath.base.why import Why
from aftermath.extract.background import is_background, other_subject
from aftermath.extract.binding import Memory, alone, completed, places_of, spread
from aftermath.extract.blame import OWN, blame_findings, claim_of, own_deed, side_of
from aftermath.extract.finding import Finding
from aftermath.extract.frames import findings
from aftermath.extract.lexicon import lexicon
from aftermath.extract.marks import Marker, Placed
from aftermath.extract.merging import merged
from aftermath.extract.parts import inherited
from aftermath.extract.relations import Drafted, related
from aftermath.extract.scenes import scenes
from aftermath.extract.sentences import sentences
from aftermath.extract.speaking import Attribution, Attributions, Attributor
from aftermath.extract.stance import stance

EVIDENCE_LIMIT = 600  # characters; the guide takes no evidence over 700


class EnglishReader:
    """Reads English reports into claims by typed vocabulary and clause binding."""

    name = "rules"
    version = "1"

    def __init__(self, *, places: PlaceFinder, times: TimeFinder) -> None:
        self._places = places
        self._times = times
        self._language = "en"
        self._marker = Marker(lexicon("en"), "en")
        self._attributor = Attributor()

    def read(self, report: Report) -> Sequence[Claim]:
        """The report's claims in the order of its text; none where the text is about something else than an attack."""
        body = report.body
        if other_subject(report.title, body, self._language) is not None:
            return []
        spans = [span for span in sentences(body, self._language) if not any(ad.overlaps(span) for ad in report.boilerplate)]
        marks = self._places.find(body)
        times = self._times.find(body)
        found = self._found(body, spans, marks, times)
        said = self._attributor.attribute(body, spans)
        told = scenes(body, spans, times, self._language)
        drafts = [draft for finding in found for draft in self._drafts(report, finding, said, told[finding.sentence.index])]
        drafts = _wholes(drafts + self._owned(report, drafts, said, told))
        names = {mark.span: mark.name for mark in marks if mark.span.of(body)[:1].isupper()}
        return related(merged([draft for draft, _ in drafts], names, len(report.title)), len(report.title), self._language)

    def _found(self, body: str, spans: Sequence[Span], places: Sequence[PlaceMark], times: Sequence[TimeMark]) -> list[Finding]:
        memory = Memory()
        found: list[Finding] = []
        earlier: list[Finding] = []
        for index, span in enumerate(spans):
            if is_background(span.of(body), self._language):
                continue
            here = [mark for mark in places if span.contains(mark.span)]
            sentence = self._marker.mark(body, span, index, here, [mark for mark in times if span.contains(mark.span)])
            own = [completed(finding, memory) for finding in findings(sentence, self._language)]
            own += [completed(finding, memory) for finding in inherited(sentence, own, earlier)]
            blamed = blame_findings(sentence, own, self._language)
            own = [finding for finding in own if not _inside_denial(finding, blamed)] + blamed
            memory.learn(sentence)
            memory.downed = next((one.object for one in reversed(own) if one.kind == "interception"), memory.downed)
            kept = [finding for finding in own if finding.topic or _tells(finding)]
            found += [finding for finding in kept if not finding.topic]
            earlier = [finding for finding in earlier if index - finding.sentence.index < 3] + kept
        return found

    def _drafts(self, report: Report, finding: Finding, said: Attributions, scene: str) -> list[tuple[Drafted, Finding]]:
        start, end = finding.reaches()
        evidence = alone(report.body, Span(start=start, end=min(end, start + EVIDENCE_LIMIT)), finding.sentence.span)
        attribution = said.at(Span(start=finding.sentence.tokens[finding.hit.start].start, end=end))
        speaker = attribution.speaker if attribution else None
        content = attribution.content if attribution else None
        made = []
        for places in spread(finding, places_of(finding, content)):
            claim = self._claim(report, finding, evidence, places, attribution, speaker)
            if claim is not None:
                text = finding.sentence.span.of(report.body).casefold()
                made.append(
                    (
                        Drafted(
                            claim=claim,
                            partitive=finding.partitive,
                            text=text,
                            scene=scene,
                            known=finding.theme is not None and finding.theme.style == "definite",
                        ),
                        finding,
                    )
                )
        return made

    def _owned(
        self, report: Report, drafts: Sequence[tuple[Drafted, Finding]], said: Attributions, told: Sequence[str]
    ) -> list[tuple[Drafted, Finding]]:
        """Claims of responsibility of those who tell of their own attacks ("said it had struck"), one for each speaker."""
        claimed = {draft.claim.speaker.name for draft, _ in drafts if draft.claim.measure == "claimed" and draft.claim.speaker}
        made: list[tuple[Drafted, Finding]] = []
        for draft, finding in drafts:
            speaker = draft.claim.speaker
            if speaker is None or speaker.name in claimed or draft.claim.stance != "asserted" or not own_deed(finding, speaker):
                continue
            claimed.add(speaker.name)
            made += self._drafts(report, claim_of(finding), said, told[finding.sentence.index])
        return made

    def _claim(
        self, report: Report, finding: Finding, evidence: Span, places: list[Placed], said: Attribution | None, speaker: Speaker | None
    ) -> Claim | None:
        held, words = stance(finding, self._language)
        held = _with_cue(held, finding, said)
        party, measure, speaker = _responsible(finding, speaker, self._language)
        if finding.kind == "responsibility" and party is None:
            return None
        spans = tuple(place.mark.span for place in places)
        times = tuple(mark.span for mark in finding.sentence.times)
        thing = finding.object
        claim_id = Claim.id_of(report, evidence, finding.kind, measure, thing, finding.count, speaker, held, spans[0] if spans else None)
        why = [
            Why(field="measure", rule=finding.rule, sentence=f"The words “{evidence.of(report.body)[:120]}” say {finding.kind}: {measure}.")
        ]
        if said is not None:
            why.append(said.why)
        if words is not None:
            why.append(Why(field="stance", rule=f"en.stance.{held}", sentence=f"It is {held} because of “{words}”."))
        return Claim(
            id=claim_id, report=report.id, kind=finding.kind, measure=measure, span=evidence, evidence=evidence.of(report.body),
            sentence=finding.sentence.span, object=thing, count=finding.count, unit=finding.unit, speaker=speaker,
            channel=said.channel if said else None, stance=held, party=party, places=spans, times=times, rule=finding.rule, why=tuple(why),
        )  # fmt: skip


def _inside_denial(finding: Finding, blamed: list[Finding]) -> bool:
    """Whether an act is only what a denial denies: "we did not attack"."""
    return any(one.denied and one.hit.start <= finding.hit.start < one.hit.end for one in blamed)


QUESTIONS = frozenset({"whether", "if", "how", "unless"})


def _asks(finding: Finding) -> bool:
    """Whether the clause asks or supposes: "nor whether anyone had shot it down"."""
    return any(token.lower in QUESTIONS for token in finding.sentence.tokens[max(0, finding.hit.start - 6) : finding.hit.start])


def _could(finding: Finding) -> bool:
    """Whether it only could happen: "a drone could strike at any moment"."""
    before = {token.lower for token in finding.sentence.tokens[max(0, finding.hit.start - 2) : finding.hit.start]}
    return bool(before & {"could", "can"}) and finding.hit.acts[0].form == "base"


def _tells(finding: Finding) -> bool:
    """Whether a finding is news: no question, not "the attack", nor people in no number who are known already."""
    if finding.kind in {"attack", "impact", "interception"} and (_could(finding) or (finding.count is not None and finding.count.is_zero)):
        return False
    if _asks(finding) or (
        finding.measure == "responding" and finding.count is None and finding.object not in {None, "worker", "ambulance"}
    ):
        return False
    if finding.measure not in MEASURES[finding.kind]:
        return False
    if finding.definite and finding.kind in {"attack", "casualties"} and finding.count is None and not finding.denied:
        return False
    if finding.kind == "casualties" and finding.count is None:
        theme = finding.theme
        return theme is None or theme.style in {"bare", "several"} or (theme.style == "all" and theme.partitive)
    return not (
        finding.wants is not None and finding.object is None and finding.kind in {"interception", "impact"} and finding.count is None
    )


def _with_cue(held: Stance, finding: Finding, said: Attribution | None) -> Stance:
    """The stance with what the cue of speech adds: "alleged" hedges what is otherwise asserted."""
    if said is None or said.stance is None or held != "asserted" or finding.kind == "responsibility":
        return held
    return said.stance


def _responsible(finding: Finding, speaker: Speaker | None, language: str) -> tuple[str | None, str, Speaker | None]:
    """Party, measure and speaker of a finding: a side that speaks of its own deed claims it."""
    if finding.kind != "responsibility":
        return None, finding.measure, speaker
    party = finding.party
    own = side_of(f"{speaker.office or ''} {speaker.name}", language) if speaker else None
    if party == OWN:
        party = own or (speaker.name if speaker else None)
    if finding.measure in {"claimed", "denied"} and speaker is None and party is not None:
        return party, finding.measure, Speaker(name=party, kind="party" if finding.measure == "claimed" else "official")
    if finding.measure == "claimed" and speaker is not None and party is not None and own != party and speaker.name != party:
        return party, finding.measure, Speaker(name=party, kind="party", relayed_by=(speaker.name,))
    if finding.measure == "blamed" and party in {own, speaker.name if speaker else None} and finding.rule == "en.blame.doer":
        return party, "claimed", speaker
    return party, finding.measure, speaker


def _wholes(drafts: list[tuple[Drafted, Finding]]) -> list[tuple[Drafted, Finding]]:
    """The drafts with the claim that each is a part of, where its finding knows."""
    ids = {id(finding): draft.claim.id for draft, finding in reversed(drafts)}
    return [
        (replace(draft, whole=ids.get(id(finding.whole))) if finding.whole is not None else draft, finding) for draft, finding in drafts
    ]
