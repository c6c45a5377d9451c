"""The English rules as a reader: marks, findings, drafts, merging and relations, in that order."""

from collections.abc import Sequence

from aftermath.base.claim import Claim
from aftermath.base.moment import TimeMark
from aftermath.base.place import PlaceMark
from aftermath.base.ports import PlaceFinder, TimeFinder
from aftermath.base.report import Report, Span
from aftermath.extract.background import is_background, other_subject
from aftermath.extract.binding import Memory, completed
from aftermath.extract.blame import blame_findings
from aftermath.extract.drafting import Drafter
from aftermath.extract.finding import Finding
from aftermath.extract.frames import findings
from aftermath.extract.lexicon import lexicon
from aftermath.extract.marks import Marker, Sentence, in_spans
from aftermath.extract.merging import merged
from aftermath.extract.news import is_news
from aftermath.extract.parts import inherited
from aftermath.extract.relations import related
from aftermath.extract.resumed import resumed
from aftermath.extract.scenes import scenes
from aftermath.extract.sentences import sentences
from aftermath.extract.speaking import Attributor
from aftermath.extract.tokens import Token, tokens

WHERE = frozenset({"name", "anaphor"})
"""The roles of place marks that say where something happened; an office or a government's name does not."""
RECALL = 3  # sentences back that a number without an act looks for one


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
        worded = [tokens(body, span) for span in spans]
        places = [mark for mark in self._places.find(body) if mark.role in WHERE]
        times = self._times.find(body)
        timed = in_spans(spans, times)
        told = self._told(body, spans, worded, in_spans(spans, places), timed)
        said = self._attributor.attribute(body, spans, worded)
        drafter = Drafter(report, said, scenes(body, spans, timed, self._language), self._language)
        names = {mark.span: mark.name for mark in places if body[mark.span.start].isupper()}
        title_end = len(report.title)
        return related(merged(drafter.drafts(told), names, title_end), title_end, self._language)

    def _told(
        self,
        body: str,
        spans: Sequence[Span],
        worded: Sequence[list[Token]],
        places: Sequence[Sequence[PlaceMark]],
        times: Sequence[Sequence[TimeMark]],
    ) -> list[Finding]:
        """What the sentences say, in their order; each may lean on what the ones before named and counted."""
        memory = Memory()
        told: list[Finding] = []
        earlier: list[Finding] = []
        for index, span in enumerate(spans):
            if is_background(span.of(body), self._language):
                continue
            sentence = self._marker.mark(body, span, worded[index], index, places[index], times[index])
            kept = self._kept(sentence, memory, earlier)
            told += [finding for finding in kept if not finding.topic]
            earlier = [finding for finding in earlier if index - finding.sentence.index < RECALL] + kept
        return told

    def _kept(self, sentence: Sentence, memory: Memory, earlier: Sequence[Finding]) -> list[Finding]:
        """The findings of one sentence that are news; the memory learns its things."""
        own = [completed(finding, memory) for finding in findings(sentence, self._language)]
        own += [completed(finding, memory) for finding in inherited(sentence, own, earlier)]
        own += resumed(sentence, own, earlier, self._language)
        blamed = blame_findings(sentence, own, self._language)
        own = [finding for finding in own if not _inside_denial(finding, blamed)] + blamed
        memory.learn(sentence)
        memory.downed = next((one.object for one in reversed(own) if one.kind == "interception"), memory.downed)
        return [finding for finding in own if finding.topic or is_news(finding)]


def _inside_denial(finding: Finding, blamed: list[Finding]) -> bool:
    """Whether an act is only what a denial denies: "we did not attack"."""
    return any(one.denied and one.hit.start <= finding.hit.start < one.hit.end for one in blamed)
