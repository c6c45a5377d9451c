"""Responsibility: who is said to have done it, in so many words or as the doer; an adjective alone ("a Ukrainian drone") is not blame."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from aftermath.base.claim import Speaker
from aftermath.extract.finding import Finding
from aftermath.extract.function import words
from aftermath.extract.lexicon import Act
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.phrases import Phrases
from aftermath.extract.phrases import words as words_of
from aftermath.extract.voice import voice
from aftermath.vocabulary.files import entries

REACH = 9  # tokens between a cue and the party it names
OWN = "speaker"
"""The party where the speaker speaks of itself."""


@dataclass(frozen=True, slots=True)
class _Cue:
    rule: str
    measure: str
    party: str


@dataclass(frozen=True, slots=True)
class Party:
    """A side named at tokens `start` to `end`."""

    start: int
    end: int
    name: str


@cache
def _tables(language: str) -> tuple[Phrases[str], Phrases[_Cue]]:
    cues = (
        (words_of(wording), _Cue(entry["rule"], entry["measure"], entry["party"]))
        for entry in entries(language, "blame")
        for wording in entry["cues"]
    )
    return Phrases(_sides(language)), Phrases(cues)


def _sides(language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    for entry in entries(language, "parties"):
        forces = [f"{entry['adjective']} {force}" for force in sorted(_forces(language))] if "adjective" in entry else []
        for wording in [*entry.get("words", ()), *forces]:
            yield words_of(wording), entry["party"]


@cache
def _forces(language: str) -> frozenset[str]:
    return frozenset(next(entry["forces"] for entry in entries(language, "parties") if "forces" in entry))


def side_of(text: str, language: str) -> str | None:
    """The side that words such as an office name ("Ukrainian presidential aide"), or None."""
    low = text.casefold()
    for entry in entries(language, "parties"):
        names = [*entry.get("people", ()), *([entry["adjective"]] if "adjective" in entry else [])]
        if any(f" {name} " in f" {low} " for name in [*names, *entry.get("words", ())]):
            return str(entry["party"])
    return None


def parties(sentence: Sentence, language: str) -> list[Party]:
    """The sides that a sentence names as nouns."""
    table, _ = _tables(language)
    found: list[Party] = []
    for at, match in enumerate(table.beginning(sentence.words)):
        if match is None or (found and at < found[-1].end):
            continue
        if any(token.is_capitalised for token in sentence.tokens[at : match[0]]):
            found.append(Party(at, match[0], match[1]))
    return found


def blame_findings(sentence: Sentence, found: list[Finding], language: str) -> list[Finding]:
    """Claims of responsibility in a sentence: by cue, and by the doer of an attack."""
    sides = parties(sentence, language)
    made: list[Finding] = []
    _, cues = _tables(language)
    end = 0
    for at, match in enumerate(cues.beginning(sentence.words)):
        if match is not None and at >= end:
            end = match[0]
            made += _by_cue(sentence, at, end, match[1], sides, language)
    if not made:
        made += _by_deed(sentence, found, sides, language)
    return made


def _by_cue(sentence: Sentence, start: int, end: int, cue: _Cue, sides: list[Party], language: str) -> list[Finding]:
    negated = any(token.lower in {"not", "nobody", "no", "neither", "nor", "never"} for token in sentence.tokens[max(0, start - 4) : start])
    if negated and cue.measure != "denied":
        return []
    if cue.party == "after":
        near = [side for side in sides if end <= side.start <= end + REACH][:1]
    else:
        near = _before(sentence, [side for side in sides if side.end <= start and start - side.end <= 2 * REACH])
        if cue.measure == "denied":
            inner = [side for side in sides if end <= side.start <= end + 4 and "that" in sentence.text(start, side.start)]
            near = inner or near[-1:]
    if cue.measure == "blamed" and not near:
        named = _named_after(sentence, _after_on(sentence, end), language) if cue.party == "after" else None
        near = [named] if named is not None else []
        if not near:
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
    if end > start and end < len(sentence.tokens) and sentence.words[end] in _forces(language):
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


def _by_deed(sentence: Sentence, found: list[Finding], sides: list[Party], language: str) -> list[Finding]:
    """As in "Russia launched 69 missiles": the side is the subject of the attack."""
    if any(token.lower in DENYING for token in sentence.tokens):
        return []
    for finding in found:
        if finding.kind != "attack" or finding.denied or not (_is_verb(finding) or _is_mounted(finding)):
            continue
        for side in reversed(sides):
            if side.end > finding.hit.start or finding.hit.start - side.end > 8:
                continue
            between = sentence.tokens[side.end : finding.hit.start]
            blocked = words(language, "subordinators") | {",", "that", "in", "at", "on", "over", "'s", "said", "says", "from", "to"}
            passive = voice(sentence, finding.hit, language).passive or sentence.text(finding.hit.end, finding.hit.end + 1) == "by"
            passive = passive or (finding.theme is not None and finding.theme.end <= finding.hit.start)
            if any(token.lower in blocked for token in between) or passive:
                break
            if side.start and sentence.words[side.start - 1] in words(language, "prepositions"):
                break
            return [_finding(sentence, side.start, finding.end, "en.blame.doer", "blamed", side)]
    return []


DENYING = frozenset({"denies", "denied", "deny", "denying"})
MOUNTED = frozenset({"launched", "launch", "launching", "conducted", "staged", "mounted", "made", "out", "unleashed"})


def _is_verb(finding: Finding) -> bool:
    return any(act.frame in {"verb", "strike"} for act in finding.hit.acts)


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
