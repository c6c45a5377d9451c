"""Stance: denied beats expected, expected beats hedged; a claim is asserted where none of their words stand in its clause."""

import re
from functools import cache

from aftermath.base.claim import Stance
from aftermath.extract.finding import Finding
from aftermath.extract.function import words
from aftermath.extract.own import REPORTING
from aftermath.vocabulary.files import entries

LEAD = 6  # tokens before an act among which what negates it or makes it future stands
BEFORE, AFTER = 9, 11  # tokens of the clause looked at before and after the claim's own words


@cache
def _hedges(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    listed = {entry["rule"].rsplit(".", 1)[1]: entry["words"] for entry in entries(language, "hedges")}
    compiled = [
        re.compile(r"\b(?:" + "|".join(re.escape(word) for word in sorted(listed[name], key=len, reverse=True)) + r")\b")
        for name in ("modal", "preliminary")
    ]
    return compiled[0], compiled[1]


def _window(finding: Finding, before: int, after: int) -> str:
    """The words around a finding, cut at semicolons; a capitalised May is a month."""
    tokens = finding.sentence.tokens
    start, end = max(0, finding.start - before), min(len(tokens), finding.end + after)
    for at in range(finding.start - 1, start - 1, -1):
        if tokens[at].text in ";:" or (at < finding.start and tokens[at].text in ".!?"):
            start = at + 1
            break
    for at in range(finding.end, end):
        if tokens[at].text == ";":
            end = at
            break
    return " ".join("" if token.text == "May" else token.lower for token in tokens[start:end])


def told_by(finding: Finding, among: frozenset[str]) -> str:
    """The last of some words in or before a finding, where one stands there, else the words of its act."""
    tokens, hit = finding.sentence.tokens, finding.hit
    for at in range(hit.end - 1, max(0, min(finding.start, hit.start) - LEAD) - 1, -1):
        if tokens[at].lower in among or (tokens[at].lower.endswith("n't") and "not" in among):
            return tokens[at].text
    return finding.sentence.chars(hit.start, hit.end).of(finding.sentence.body)


def stance(finding: Finding, language: str) -> tuple[Stance, str | None]:
    """The stance of a finding and the words that made it, None where it is plainly asserted."""
    if finding.denied:
        return "denied", told_by(finding, words(language, "negations"))
    if finding.expected:
        return "expected", told_by(finding, words(language, "future") | words(language, "intended"))
    modal, preliminary = _hedges(language)
    if finding.hedged:
        return "hedged", told_by(finding, REPORTING)
    near = modal.search(_window(finding, 4, 1))
    if near is not None:
        return "hedged", near[0]
    whole = preliminary.search(_window(finding, BEFORE, AFTER))
    if whole is not None and finding.kind in {"casualties", "interception", "attack", "damage"}:
        return "hedged", whole[0]
    return "asserted", None
