"""Responsibility: who is said to have done it, in so many words or as the doer; an adjective alone ("a Ukrainian drone") is not blame."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from aftermath.base.claim import Speaker
from aftermath.extract.doers import Deed, deeds, doer, is_ours
from aftermath.extract.finding import Finding
from aftermath.extract.lexicon import Act
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.phrases import Phrases
from aftermath.extract.phrases import words as words_of
from aftermath.extract.sides import Party, bands, foes, forces, parties
from aftermath.vocabulary.files import entries

FILLING = 4  # words that may part a cue's head from its object
REACH = 9  # tokens between a cue and the party it names
OWN = "speaker"
"""The party where the speaker speaks of itself."""


@dataclass(frozen=True, slots=True)
class _Cue:
    rule: str
    measure: str
    party: str
    objects: frozenset[str] = frozenset()
    """Of which words one must follow within `reach` words."""
    reach: int = FILLING


@cache
def _cues(language: str) -> Phrases[_Cue]:
    plain = (
        (words_of(wording), _Cue(entry["rule"], entry["measure"], entry["party"]))
        for entry in entries(language, "blame")
        for wording in entry.get("cues", ())
    )
    return Phrases([*plain, *_composed(language)])


def _composed(language: str) -> Iterator[tuple[tuple[str, ...], _Cue]]:
    """Cues of a head and its object, which words of FILLING may part: "rejected such accusations", "claimed the evening barrage"."""
    for entry in entries(language, "blame"):
        cue = _Cue(entry["rule"], entry["measure"], entry.get("party", "before"))
        for head in entry.get("heads", ()):
            yield words_of(head), replace(cue, objects=frozenset(entry["objects"]), reach=entry.get("reach", FILLING))


def blame_findings(sentence: Sentence, found: list[Finding], language: str) -> list[Finding]:
    """Claims of responsibility in a sentence: by cue, and by the doer of an attack."""
    sides = parties(sentence, language)
    made: list[Finding] = []
    end = 0
    for at, match in enumerate(_cues(language).beginning(sentence.words)):
        if match is not None and at >= end:
            whole = _whole_cue(sentence, match[0], match[1])
            if whole is not None:
                end = whole
                made += _by_cue(sentence, at, end, match[1], sides, language)
    if not made:
        named = {n for side in sides for n in range(side.start, side.end)}
        nameless = [
            band for band in (*bands(sentence, language), *foes(sentence, language)) if not named & set(range(band.start, band.end))
        ]
        sides = sorted([*sides, *nameless], key=lambda side: side.start)
        made += _by_deed(sentence, found, sides, language)
    return made


def _whole_cue(sentence: Sentence, end: int, cue: _Cue) -> int | None:
    """Where a cue ends: after its object, where it needs one; None where that is missing."""
    if not cue.objects:
        return end
    for at in range(end, min(end + cue.reach + 1, len(sentence.words))):
        if sentence.words[at] in {",", ".", ";", ":", "that"}:
            return None
        if sentence.words[at] in cue.objects or sentence.text(at, at + 2) in cue.objects:
            return at + 1
    return None


def _by_cue(sentence: Sentence, start: int, end: int, cue: _Cue, sides: list[Party], language: str) -> list[Finding]:
    negated = any(token.lower in {"not", "nobody", "no", "neither", "nor", "never"} for token in sentence.tokens[max(0, start - 4) : start])
    undenied = cue.measure == "denied" and start > 0 and sentence.words[start - 1] in {"nor", "neither", "never", "not"}
    if undenied or (negated and cue.measure != "denied"):
        return []
    if cue.party == "within":
        near = [side for side in sides if start < side.start < end]
    elif cue.party == "after":
        near = _joined(sentence, [side for side in sides if end <= side.start <= end + REACH])
    else:
        near = _before(sentence, [side for side in sides if side.end <= start and start - side.end <= 2 * REACH])
        if cue.measure == "denied":
            inner = [side for side in sides if end <= side.start <= end + 4 and "that" in sentence.text(start, side.start)]
            near = inner or near[-1:]
    if cue.measure == "blamed" and not near and cue.party == "after":
        near = [band for band in bands(sentence, language) if end <= band.start <= end + FILLING][:1]
    if cue.measure == "blamed" and not near:
        named = _named_after(sentence, _after_on(sentence, end), language) if cue.party == "after" else None
        near = [named] if named is not None else []
        if not near:
            return []
    if not near and cue.rule in {"en.blame.reject", "en.blame.claimed-by"}:
        return []
    return [_finding(sentence, start, end, cue.rule, cue.measure, side) for side in near or (None,)]


def _after_on(sentence: Sentence, at: int) -> int:
    """Where the side begins: after "on" in "blamed the attack on", else right after the cue."""
    for n in range(at, min(at + 6, len(sentence.tokens) - 1)):
        if sentence.words[n] == "on" and n > at:
            return n + 1
    return at


def _named_after(sentence: Sentence, at: int, language: str) -> Party | None:
    """A side that no vocabulary knows, by its capitals: "blamed Kataib al-Shahid", "blamed it on Kurdish militants"."""
    start = at + 1 if at < len(sentence.tokens) and sentence.words[at] == "the" else at
    end = start
    while end < len(sentence.tokens) and end - start < 4 and (sentence.tokens[end].is_capitalised or sentence.words[end].startswith("al-")):
        end += 1
    if end > start and end < len(sentence.tokens) and sentence.words[end] in forces(language):
        return Party(start, end + 1, " ".join(token.text for token in sentence.tokens[start : end + 1]))
    placed = any(place.start < end and place.end > start for place in sentence.places)
    if end == start or placed:
        return None
    return Party(start, end, " ".join(token.text for token in sentence.tokens[start:end]))


def _before(sentence: Sentence, near: list[Party]) -> list[Party]:
    """The last party before a cue and those joined to it."""
    if not near:
        return []
    group = [near[-1]]
    for side in reversed(near[:-1]):
        between = [token.lower for token in sentence.tokens[side.end : group[0].start]]
        if len(between) > 3 or not set(between) <= {",", "and", "the", "or"}:
            break
        group.insert(0, side)
    return group


def _joined(sentence: Sentence, near: list[Party]) -> list[Party]:
    """The first party after a cue and those joined to it by "and"."""
    group = near[:1]
    for side in near[1:]:
        between = set(sentence.words[group[-1].end : side.start])
        if "and" not in between or not between <= {"and", "the", "its", ","}:
            break
        group.append(side)
    return group


def _by_deed(sentence: Sentence, found: list[Finding], sides: list[Party], language: str) -> list[Finding]:
    """As in "Russia launched 69 missiles": the side is the subject of the attack."""
    if any(word in DENYING for word in sentence.words):
        return []
    for finding in found:
        if finding.kind == "attack" and not finding.denied and _is_mounted(finding):
            deed = Deed(finding.start - 1, finding.hit.end, "past")
            side = doer(sentence, deed, sides, language)
            if side is not None:
                return [_finding(sentence, sides[side].start, finding.end, "en.blame.doer", "blamed", sides[side])]
    for deed in deeds(sentence, language):
        side = doer(sentence, deed, sides, language)
        if side is not None:
            return [_finding(sentence, sides[side].start, deed.end, "en.blame.doer", "blamed", sides[side])]
        if is_ours(sentence, deed, language) and not any(finding.kind == "attack" for finding in found):
            return [_finding(sentence, max(0, deed.start - 3), deed.end, "en.blame.own-deed", "claimed", None)]
    return []


DENYING = frozenset({"denies", "denied", "deny", "denying"})
MOUNTED = frozenset({"launched", "launch", "launching", "conducted", "staged", "mounted", "made", "out", "unleashed"})


def _is_mounted(finding: Finding) -> bool:
    """Whether an attack told as a noun has a verb of doing before it: "rebels launched a drone attack"."""
    return finding.start > 0 and finding.sentence.words[finding.start - 1] in MOUNTED


def _finding(sentence: Sentence, start: int, end: int, rule: str, measure: str, side: Party | None) -> Finding:
    edges = [start, end, *((side.start, side.end) if side else ())]
    hit = Hit(start, end, (Act(rule, "phrase", "plain", ()),))
    return Finding(
        sentence=sentence, hit=hit, rule=rule, kind="responsibility", measure=measure, object=None, count=None,
        party=side.name if side else OWN, start=min(edges), end=max(edges), denied=measure == "denied",
    )  # fmt: skip


OURS = frozenset({"it", "its", "we", "our", "they", "their"})


def own_deed(finding: Finding, speaker: Speaker) -> bool:
    """Whether an armed body tells of an attack of its own: "the group said its fighters had fired 20 rockets"."""
    if finding.kind != "attack" or finding.denied or speaker.kind not in {"party", "military"}:
        return False
    before = {token.lower for token in finding.sentence.tokens[max(0, finding.hit.start - 6) : finding.hit.start]}
    active = any(act.frame in {"verb", "strike"} for act in finding.hit.acts)
    if finding.theme is not None and finding.theme.end <= finding.hit.start:
        return False
    return active and bool(before & OURS) and not before & {"was", "were", "been"}


def claim_of(finding: Finding) -> Finding:
    """The claim of responsibility that an own deed makes."""
    return replace(
        finding,
        rule="en.blame.own-deed",
        kind="responsibility",
        measure="claimed",
        object=None,
        count=None,
        party=OWN,
        wants=None,
        whole=None,
    )
