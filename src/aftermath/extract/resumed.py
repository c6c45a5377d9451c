"""What was stopped and starts again needs no name the second time: "flights were halted at 9 and resumed at 11"."""

from collections.abc import Sequence

from aftermath.extract.finding import Finding
from aftermath.extract.function import words
from aftermath.extract.lexicon import Act
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.voice import Voice, is_verb, voice

STOPPED = {"restored": frozenset({"out"}), "reopened": frozenset({"closed", "suspended"}), "lifted": frozenset({"declared"})}
"""For each measure of starting again the measures of what had stopped."""
ELIDED = frozenset({"and", "but", ",", "then", "it", "they", "which", "both", "all", "them", "—", "–"})
"""Words before a verb that has no subject of its own, or only a pronoun."""


def _subjectless(sentence: Sentence, hit: Hit, language: str) -> bool:
    """Whether the verb has no subject but a pronoun, or opens its sentence."""
    passing = words(language, "adverbs") | words(language, "auxiliaries")
    at = hit.start
    while at > 0 and sentence.words[at - 1] in passing:
        at -= 1
    return at == 0 or sentence.words[at - 1] in ELIDED


def _has_theme(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun of its own stands right behind the verb: "resumed talks"."""
    return any(noun.start == hit.end and noun.style not in {"pronoun"} for noun in sentence.nouns)


def _stopped(hit: Hit, act: Act, found: Sequence[Finding], earlier: Sequence[Finding]) -> tuple[str, Finding] | None:
    before = [*earlier, *(one for one in found if one.hit.start < hit.start)]
    for reading in act.readings:
        for one in reversed(before):
            if one.kind == reading.kind and one.measure in STOPPED.get(reading.measure, ()) and not one.denied:
                return reading.measure, one
    return None


def _told(sentence: Sentence, hit: Hit, act: Act, said: Voice, measure: str, stopped: Finding) -> Finding:
    return Finding(
        sentence=sentence, hit=hit, rule=act.rule, kind=stopped.kind, measure=measure, object=stopped.object, count=None,
        start=hit.start, end=hit.end, expected=said.expected,
    )  # fmt: skip


def resumed(sentence: Sentence, found: Sequence[Finding], earlier: Sequence[Finding], language: str) -> list[Finding]:
    """What starts again under a verb that took no theme; a promise may name what is repaired instead ("the line will be mended")."""
    made: list[Finding] = []
    for hit in sentence.hits:
        if any(one.hit == hit for one in found):
            continue
        said = voice(sentence, hit, language)
        for act in hit.acts:
            stopped = _stopped(hit, act, found, earlier) if act.frame in {"verb", "happen", "state"} else None
            if stopped is None or said.attributive or said.negated or not is_verb(sentence, hit, act, language):
                continue
            promised = said.expected and stopped[1].kind == "outage"
            if promised or (_subjectless(sentence, hit, language) and not _has_theme(sentence, hit) and act.frame != "state"):
                made.append(_told(sentence, hit, act, said, *stopped))
                break
    return made
