"""A number with no act of its own inherits one: "two over Kursk and one over Orel", "six of them children", "at 21:54 he had spoken of nine"."""

from collections.abc import Sequence
from dataclasses import replace

from aftermath.base.count import Count
from aftermath.extract.finding import Finding
from aftermath.extract.marks import Hit, Placed, Sentence
from aftermath.extract.nouns import Noun
from aftermath.extract.themes import parenthetical

PLACING = frozenset({"over", "in", "near", "above", "on", "upon", "at", "by", "off", "across", "to", "from", "belonged", "around"})
TOLD = frozenset(
    {
        "of",
        "said",
        "says",
        "was",
        "were",
        "is",
        "are",
        "had",
        "gave",
        "counted",
        "reported",
        "to",
        "at",
        "put",
        "has",
        "from",
        "counts",
    }
)
ENDS = frozenset({".", ",", ";", "and", "but", "–", "-", "—", ")", "”", '"', "in", ":"})
GROUPS = {
    "casualties": "person",
    "interception": "weapon",
    "attack": "weapon",
    "impact": "weapon",
    "transport": "flight",
    "damage": "site",
    "response": "person",
}


def _bound(found: Sequence[Finding]) -> set[int]:
    return {finding.theme.start for finding in found if finding.theme is not None}


def _governor(noun: Noun, found: Sequence[Finding], earlier: Sequence[Finding]) -> Finding | None:
    """The finding a number inherits from: the last one before it in its sentence, else the last of the sentence before."""
    inside = [finding for finding in found if min(finding.hit.start, finding.start) < noun.start and finding.kind in GROUPS]
    if inside:
        return max(inside, key=lambda finding: finding.hit.start)
    counted = [finding for finding in earlier if finding.kind in GROUPS]
    telling = [one for one in counted if one.topic or (one.count is not None and not one.count.is_zero and not one.partitive)]
    if not telling:
        return counted[-1] if counted else None
    return next(finding for finding in telling if finding.sentence is telling[-1].sentence)


def _within(part: Count | None, whole: Count | None) -> bool:
    if part is None or whole is None:
        return True
    top = whole.high if whole.high is not None else 10**9
    return (part.low or 0) <= top


def inherited(sentence: Sentence, found: Sequence[Finding], earlier: Sequence[Finding], language: str) -> list[Finding]:
    """Findings for the numbers of a sentence that no act has taken."""
    made: list[Finding] = []
    bound = _bound(found)
    covered = [(finding.hit.start, finding.hit.end) for finding in found]
    for at, noun in enumerate(sentence.nouns):
        if noun.start in bound or noun.style == "none" or noun.modifies or (noun.count is None and not _in_list_of_harm(sentence, noun)):
            continue
        if any(start <= noun.start < end for start, end in covered):
            continue
        governor = _governor(noun, [*found, *made], earlier)
        if governor is None:
            continue
        following = sentence.nouns[at + 1] if at + 1 < len(sentence.nouns) else None
        made += _inherit(sentence, noun, following, governor, language)
    return made


def _inherit(sentence: Sentence, noun: Noun, following: Noun | None, governor: Finding, language: str) -> list[Finding]:
    group = GROUPS[governor.kind]
    own = noun.thing
    if own is None and noun.partitive and following is not None and following.thing is not None and following.start - noun.end <= 2:
        own = following.thing if following.thing.group == group and following.count is None else None
    if own is None and noun.partitive and governor.kind == "casualties" and _minor(sentence, noun.end):
        return [_part(sentence, noun, governor, "child", None)]
    if own is not None and own.group != group:
        return []
    before = sentence.tokens[noun.start - 1].lower if noun.start else ""
    after = sentence.tokens[noun.end].lower if noun.end < len(sentence.tokens) else "."
    if governor.kind == "damage" and own is not None and own.group == group and parenthetical(sentence, noun) and noun.style != "one":
        return [replace(_retold(sentence, noun, governor), object=own.object, start=noun.start)]
    included = (
        before in {"including", "them", "whom", "dead", "injured", "victims", "wounded"} or after == "included" or _among(sentence, noun)
    )
    same = governor.sentence is sentence
    if governor.kind == "casualties" and own is not None and (noun.partitive or included):
        return [_part(sentence, noun, governor, own.object, following)]
    if noun.each:
        return _each(sentence, noun, governor)
    if (
        own is not None
        and before in TOLD | {"and", ","}
        and governor.kind in {"casualties", "interception", "damage"}
        and not sentence.hits
    ):
        return [replace(_retold(sentence, noun, governor), object=own.object)]
    lone = noun.thing is None and noun.head is None and (noun.style == "number" or sentence.tokens[noun.start].lower in {"one", "another"})
    if lone and before == "from" and noun.start > 1 and sentence.tokens[noun.start - 2].lower in {"up", "down"}:
        return [_retold(sentence, noun, governor)]
    if lone and after in PLACING and (same or noun.start <= 1) and governor.count != Count.exactly(1):
        return [_part(sentence, noun, governor, governor.object, None)]
    if lone and before in TOLD and after in ENDS and governor.kind in {"casualties", "interception"} and noun.style == "number":
        return [_retold(sentence, noun, governor)]
    return []


def _minor(sentence: Sentence, at: int) -> bool:
    """Whether "aged 17" follows: under eighteen is a child."""
    for n in range(at, min(at + 3, len(sentence.tokens) - 1)):
        if sentence.tokens[n].lower == "aged" and sentence.tokens[n + 1].text.isdigit():
            return int(sentence.tokens[n + 1].text) < 18
    return False


def _in_list_of_harm(sentence: Sentence, noun: Noun) -> bool:
    """Whether a bare noun stands in a list of what was harmed: "infrastructure, including schools and shops"."""
    return noun.style == "bare" and noun.thing is not None and noun.thing.group in {"site", "garage"} and parenthetical(sentence, noun)


def _among(sentence: Sentence, noun: Noun) -> bool:
    text = sentence.text(max(0, noun.start - 4), noun.start)
    return "among" in text or text.endswith("one of them") or "including" in text


def _part(sentence: Sentence, noun: Noun, governor: Finding, thing: str | None, following: Noun | None) -> Finding:
    end = following.end if following is not None and noun.thing is None and thing != governor.object else noun.end
    end = _with_place(sentence, end)
    whole = governor.whole if governor.whole is not None and governor.theme is not None and not noun.partitive else governor
    whole = whole if _within(noun.count, whole.count) else None
    measure = governor.measure
    if governor.kind == "interception" and "electronic" in sentence.text(noun.end, min(len(sentence.tokens), noun.end + 4)):
        measure = "suppressed"
    return replace(
        governor, sentence=sentence, hit=Hit(noun.start, noun.end, governor.hit.acts), measure=measure, object=thing, count=noun.count,
        start=noun.start, end=end, theme=noun, partitive=True, whole=whole, unit=None,
    )  # fmt: skip


def _with_place(sentence: Sentence, end: int) -> int:
    place = next((one for one in sentence.places if end <= one.start <= end + 3), None)
    return place.end if place else end


def _each(sentence: Sentence, noun: Noun, governor: Finding) -> list[Finding]:
    """ "one each in A, B and C": one for each place named."""
    listed: list[Placed] = []
    for place in sentence.places:
        if place.start >= noun.end and (not listed or place.start - listed[-1].end <= 2):
            listed.append(place)
    made = []
    for place in listed:
        one = _part(sentence, noun, governor, governor.object, None)
        made.append(replace(one, end=place.end, start=noun.start))
    return made or [_part(sentence, noun, governor, governor.object, None)]


def _retold(sentence: Sentence, noun: Noun, governor: Finding) -> Finding:
    return replace(
        governor, sentence=sentence, hit=Hit(noun.start, noun.end, governor.hit.acts), count=noun.count,
        start=max(0, noun.start - 3), end=noun.end, theme=noun, partitive=False, whole=None,
    )  # fmt: skip
