"""Words outside an act's own clause are bound to it: the nearest places and times, and the last weapon or building for a pronoun."""

from dataclasses import dataclass, replace

from aftermath.base.report import Span
from aftermath.extract.finding import Finding
from aftermath.extract.marks import Placed, Sentence

SPLIT_KINDS = frozenset({"interception", "attack", "impact", "outage", "transport", "alert", "origin", "casualties", "damage"})
BUILDINGS = frozenset(
    {"apartment_building", "house", "school", "kindergarten", "hotel", "museum", "factory", "shop", "church", "mosque", "office"}
)  # fmt: skip
"""What broken windows may be of, where no building is named with them."""
LIST_MARKS = frozenset({",", "and", "or", "&"})


@dataclass(slots=True)
class Memory:
    """What a pronoun may stand for: the last thing of each group that the report named."""

    weapon: str | None = None
    downed: str | None = None
    """The weapon last intercepted: "one more was destroyed" means another of these."""
    site: str | None = None
    flight: str | None = "flight"
    part: str | None = None
    service: str | None = None

    def learn(self, sentence: Sentence, until: int | None = None) -> None:
        """Take in the things a sentence names, those before token `until` only."""
        for noun in sentence.nouns:
            if until is not None and noun.start >= until:
                return
            if noun.thing is None:
                continue
            if noun.thing.group == "weapon" and not noun.thing.vague:
                self.weapon = noun.thing.object
            elif noun.thing.group == "service":
                self.service = noun.thing.object or self.service
            elif noun.thing.group in {"site", "garage"}:
                self.site = noun.thing.object
                if noun.thing.object in BUILDINGS:
                    self.part = noun.thing.object


def completed(finding: Finding, memory: Memory) -> Finding:
    """The finding with its object taken from what was named before, where its own words name none."""
    if finding.wants is None:
        return finding
    last = replace(memory)
    last.learn(finding.sentence, finding.hit.start if finding.theme is None else finding.theme.start + 1)
    if finding.wants == "part":
        return replace(finding, object=last.part or "building")
    weapon = memory.downed if finding.kind == "interception" and memory.downed and last.weapon == memory.weapon else last.weapon
    found = {
        "weapon": weapon,
        "site": last.site,
        "flight": last.flight,
        "service": last.service or "electricity",
        "known_service": last.service,
    }[finding.wants]
    return replace(finding, object=found)


LONG = 300  # characters; longer evidence is not grown
GROWTH = 20  # words that evidence may grow by; where a text repeats itself at length, the first place will do


def alone(body: str, evidence: Span, sentence: Span) -> Span:
    """The evidence made long enough, within its sentence, to be found in the body at its own place and no earlier."""
    start, end = evidence.start, evidence.end
    for _ in range(GROWTH if end - start < LONG else 0):
        if body.find(body[start:end]) == start or (end >= sentence.end and start <= sentence.start):
            break
        if end < sentence.end:
            step = body.find(" ", end + 1, sentence.end)
            end = step if step > 0 else sentence.end
        else:
            step = body.rfind(" ", sentence.start, start - 1)
            start = step + 1 if step > sentence.start else sentence.start
    return Span(start=start, end=end)


CLAUSE_ENDS = ";:–—"


def _distance(finding: Finding, place: Placed) -> int:
    """Tokens between a finding and a place; what stands behind the act is nearer than what stands before it, a clause end is far."""
    start, end = finding.start, finding.end
    if place.start >= finding.hit.start:
        gap = max(0, place.start - end)
        between = range(end, place.start)
    else:
        gap = max(0, start - place.end) + 3
        between = range(place.end, start)
    words = finding.sentence.words[between.start : between.stop]
    crossed = sum(map(words.count, CLAUSE_ENDS)) if words else 0
    acts = sum(hit.start in between for hit in finding.sentence.hits) if words else 0
    return gap + 12 * crossed + 5 * acts


def places_of(finding: Finding, content: Span | None) -> list[Placed]:
    """The places of a finding's sentence, nearest first; those outside the speaker's words (an office, a dateline) are left out."""
    near = []
    for place in finding.sentence.places:
        if content is not None and not content.overlaps(place.mark.span):
            continue
        if "by" in finding.sentence.text(max(0, place.start - 2), place.start).split() and finding.kind != "origin":
            continue
        airport = finding.kind == "transport" and finding.object == "airport" and place.mark.designator != "airport"
        near.append((_distance(finding, place) + 30 * airport, place.start, place))
    return [place for _, _, place in sorted(near, key=lambda item: item[:2])]


def listed(sentence: Sentence, first: Placed) -> list[Placed]:
    """The places coordinated with one: "Kursk, Belgorod and Rostov"."""
    group = [first]
    at = sentence.places.index(first)
    for place in sentence.places[at + 1 :]:
        between = sentence.tokens[group[-1].end : place.start]
        if not between or len(between) > 2 or any(token.lower not in LIST_MARKS for token in between):
            break
        group.append(place)
    for place in reversed(sentence.places[:at]):
        between = sentence.tokens[place.end : group[0].start]
        if not between or len(between) > 2 or any(token.lower not in LIST_MARKS for token in between):
            break
        group.insert(0, place)
    return group


def spread(finding: Finding, places: list[Placed]) -> list[list[Placed]]:
    """One list of places for each claim the finding makes: without a count, each place of a list has a claim of its own."""
    if finding.theme is not None and finding.theme.each:
        return [[place for place in places if place.end == finding.end] or places]
    if not places or finding.count is not None or finding.kind not in SPLIT_KINDS or (finding.theme is not None and finding.theme.each):
        return [places]
    group = listed(finding.sentence, places[0])
    if len(group) < 2 or any(place.mark.designator == "country" for place in group) or _contains(group):
        return [places]
    rest = [place for place in places if place not in group]
    return [[place, *rest] for place in group]


def _contains(group: list[Placed]) -> bool:
    """Whether "A, B" names a town and the region that holds it: two names, a comma, and a kind of area at the second alone."""
    return len(group) == 2 and group[1].mark.designator is not None and group[0].mark.designator != group[1].mark.designator
