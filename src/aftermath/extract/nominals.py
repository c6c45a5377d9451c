"""A share of those whom an act's own word names has that act's measure: "six of the dead", "ten of the wounded"."""

from aftermath.extract.finding import Finding
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nouns import Noun

RECEIVED = frozenset({"received", "receives", "admitted", "admits", "treated", "treats", "treating", "took", "accepted", "discharged"})
BE = frozenset({"are", "is", "were", "was"})
PERFECT = frozenset({"had", "have", "has"})


def nominal_share(sentence: Sentence, noun: Noun) -> list[Finding]:
    """As in "six of the dead are from the town", "three of the dead were women"; none where another act takes those named."""
    if not noun.partitive or noun.thing is not None or noun.count is None:
        return []
    named = next((hit for hit in sentence.hits if hit.start == noun.end), None)
    if named is None or _is_taken(sentence, named):
        return []
    readings = [(act, one) for act in named.acts for one in act.readings if one.kind == "casualties" and one.measure != "casualties"]
    return [
        Finding(
            sentence=sentence, hit=named, rule=act.rule, kind=reading.kind, measure=reading.measure, object=_said_to_be(sentence, named),
            count=noun.count, start=noun.start, end=named.end, theme=noun, partitive=True,
        )
        for act, reading in readings[:1]
    ]  # fmt: skip


def _is_taken(sentence: Sentence, named: Hit) -> bool:
    """Whether those named are moved or received: "three of the injured have been shifted", "the ward took in 49 of the injured"."""
    after = sentence.text(named.end, named.end + 1)
    return after in PERFECT or bool(RECEIVED & {token.lower for token in sentence.tokens[max(0, named.start - 6) : named.start]})


def _said_to_be(sentence: Sentence, named: Hit) -> str | None:
    """What they are said to be: "three of the dead were women"."""
    if sentence.text(named.end, named.end + 1) not in BE:
        return "person"
    said = next((one for one in sentence.nouns if one.start == named.end + 1 and one.style == "bare"), None)
    return said.thing.object if said is not None and said.thing is not None and said.thing.group == "person" else "person"
