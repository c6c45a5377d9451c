"""Why a claim says what it says: for each field that its words give, the rule and the words that made it.

What is not told has no reason, except that a claim without a speaker is the writer's own and that one is asserted where nothing says else.
"""

from functools import cache

from aftermath.base.claim import Stance
from aftermath.base.report import Span
from aftermath.base.why import Why
from aftermath.extract.blame import OWN
from aftermath.extract.finding import Finding
from aftermath.extract.function import words as function_words
from aftermath.extract.marks import Sentence
from aftermath.extract.numbers import quantity, rule_of
from aftermath.extract.speaking import Attribution
from aftermath.extract.stance import told_by
from aftermath.vocabulary.files import entries

LONGEST = 120  # characters of quoted words; a reason points, the evidence tells all


def reasons(
    finding: Finding, measure: str, party: str | None, said: Attribution | None, held: Stance, cue: str | None, language: str
) -> tuple[Why, ...]:
    """The reasons of one claim, in the order of its fields; `cue` are the words that made its stance."""
    made = [_deed(finding, measure), _thing(finding), _count(finding, language), _unit(finding), _party(finding, party)]
    made += [_speaker(said), _channel(said, finding, language), _stance(finding, held, cue, said)]
    return tuple(why for why in made if why is not None)


def quoted(words: str) -> str:
    """The words between quotation marks, on one line and not too long."""
    line = " ".join(words.split())
    return f"“{line if len(line) <= LONGEST else line[: LONGEST - 1] + '…'}”"


def _words(sentence: Sentence, start: int, end: int) -> str:
    return quoted(sentence.chars(start, end).of(sentence.body))


def _deed(finding: Finding, measure: str) -> Why:
    hit, theme = finding.hit, finding.theme
    told = f"{finding.kind}, {measure}"
    if theme is not None and (hit.start, hit.end) == (theme.start, theme.end):
        sentence = f"{_words(finding.sentence, finding.start, finding.end)} has no act of its own and goes on with the one before: {told}."
    else:
        sentence = f"{_words(finding.sentence, hit.start, hit.end)} tells of {told}."
    return Why(field="measure", rule=finding.rule, sentence=sentence)


def _thing(finding: Finding) -> Why | None:
    thing = finding.object
    if thing is None:
        return None
    name = thing.replace("_", " ")
    theme = finding.theme
    nouns = [theme] if theme is not None else []
    nouns += [noun for noun in finding.sentence.nouns if finding.start <= noun.start < finding.end and noun is not theme]
    for noun in nouns:
        if noun.thing is not None and thing in (noun.thing.object, noun.thing.word):
            sentence = f"{_words(finding.sentence, noun.start, noun.end)} names what it is about: {name}."
            return Why(field="object", rule=noun.thing.rule, sentence=sentence)
    if theme is not None and theme.head == thing:
        sentence = f"{_words(finding.sentence, theme.start, theme.end)} names it with a word that is in no list: {name}."
        return Why(field="object", rule="en.object.word", sentence=sentence)
    if finding.wants is not None:
        return Why(
            field="object", rule="en.object.before", sentence=f"Its own words name none; the one last named before is meant: {name}."
        )
    if thing == "person":
        return Why(field="object", rule="en.object.people", sentence="Its words say no more than that people are meant.")
    sentence = f"{_words(finding.sentence, finding.hit.start, finding.hit.end)} says by itself what it is about: {name}."
    return Why(field="object", rule="en.object.act", sentence=sentence)


def _count(finding: Finding, language: str) -> Why | None:
    count, sentence = finding.count, finding.sentence
    if count is None:
        return None
    at = [finding.theme.start] if finding.theme is not None else []
    for start in (*at, *range(finding.start, finding.end), *range(len(sentence.words))):
        found = quantity(sentence.words, start, language)
        if found is not None and found.count == count:
            told = f"{_words(sentence, found.start, found.end)} is {count}."
            return Why(field="count", rule=rule_of(sentence.words, start, language), sentence=told)
    if count.is_zero:
        told = f"{quoted(told_by(finding, function_words(language, 'negations')))} makes it none."
        return Why(field="count", rule="en.count.negated", sentence=told)
    told = f"{_words(sentence, finding.start, finding.end)} tells of {count}."
    return Why(field="count", rule="en.count.sum", sentence=told)


def _unit(finding: Finding) -> Why | None:
    if finding.unit is None:
        return None
    for noun in finding.sentence.nouns:
        if noun.thing is not None and noun.thing.object == finding.unit:
            told = f"{_words(finding.sentence, noun.start, noun.end)} is what the number counts: {finding.unit.replace('_', ' ')}."
            return Why(field="unit", rule=noun.thing.rule, sentence=told)
    told = f"{_words(finding.sentence, finding.hit.start, finding.hit.end)} is what the number counts: {finding.unit}."
    return Why(field="unit", rule=finding.rule, sentence=told)


def _party(finding: Finding, party: str | None) -> Why | None:
    if party is None:
        return None
    words = _words(finding.sentence, finding.start, finding.end)
    told = f"In {words} the speaker tells of its own side: {party}." if finding.party == OWN else f"{words} names it: {party}."
    return Why(field="party", rule=finding.rule, sentence=told)


def _speaker(said: Attribution | None) -> Why:
    return (
        said.why
        if said is not None
        else Why(field="speaker", rule="en.voice.writer", sentence="No words say that somebody else says so: the writer does.")
    )


@cache
def _channels(language: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The rule and the wordings of each channel, the longest first."""
    return {
        entry["channel"]: (entry["rule"], tuple(sorted(map(str.casefold, entry["forms"]), key=len, reverse=True)))
        for entry in entries(language, "channels")
    }


def _channel(said: Attribution | None, finding: Finding, language: str) -> Why | None:
    if said is None or said.channel is None:
        return None
    rule, forms = _channels(language).get(said.channel, ("en.channel.again", ()))
    span = finding.sentence.span
    if said.cue is not None:
        span = Span(start=min(span.start, said.cue.start), end=max(span.end, said.cue.end))
    told = span.of(finding.sentence.body)
    low = told.casefold()
    at = next(((low.find(form), len(form)) for form in forms if form in low), None)
    if at is None:
        sentence = f"{said.speaker.name} was said before to publish there: {said.channel}."
        return Why(field="channel", rule="en.channel.again", sentence=sentence)
    return Why(field="channel", rule=rule, sentence=f"{quoted(told[at[0] : at[0] + at[1]])} names the channel: {said.channel}.")


def _stance(finding: Finding, held: Stance, cue: str | None, said: Attribution | None) -> Why:
    if held == "asserted":
        return Why(field="stance", rule="en.stance.asserted", sentence="No words beside it make it unsure, denied or still to come.")
    if cue is not None:
        return Why(field="stance", rule=f"en.stance.{held}", sentence=f"It is {held} because of {quoted(cue)}.")
    words = said.cue.of(finding.sentence.body) if said is not None and said.cue is not None else None
    told = f"It is {held} because of {quoted(words)}." if words else f"It is {held} as what the same speaker says before."
    return Why(field="stance", rule=said.why.rule if said is not None else f"en.stance.{held}", sentence=told)
