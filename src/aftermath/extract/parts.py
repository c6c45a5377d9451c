"""A number with no act of its own inherits one: "two over Kursk and one over Orel", "six of them children", "he had spoken of nine"."""

from collections.abc import Sequence

from aftermath.extract.finding import Finding
from aftermath.extract.lone import GROUPS, RULES, Lone
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.nominals import nominal_share
from aftermath.extract.nouns import Noun
from aftermath.extract.themes import parenthetical


def _governor(noun: Noun, found: Sequence[Finding], earlier: Sequence[Finding]) -> Finding | None:
    """The finding a number inherits from: the last before it in its sentence, best of its own group, else one told earlier."""
    risen = next((one for one in found if one.theme is not None and _changes_to(noun, one.theme, one.sentence)), None)
    if risen is not None:
        return risen
    inside = [finding for finding in found if min(finding.hit.start, finding.start) < noun.start and finding.kind in GROUPS]
    alike = [finding for finding in inside if noun.thing is not None and GROUPS[finding.kind] == noun.thing.group]
    if inside:
        return max(alike or inside, key=lambda finding: finding.hit.start)
    counted = [finding for finding in earlier if finding.kind in GROUPS]
    telling = [one for one in counted if one.topic or (one.count is not None and not one.count.is_zero and not one.partitive)]
    if not telling:
        return counted[-1] if counted else None
    last = max(telling, key=lambda finding: finding.sentence.index).sentence
    return min((finding for finding in telling if finding.sentence is last), key=lambda finding: finding.start)


def _changes_to(noun: Noun, other: Noun, sentence: Sentence) -> bool:
    """As in "from three to five": the two numbers count one thing."""
    return (
        other.start == noun.end + 1 and sentence.text(noun.end, other.start) == "to" and sentence.text(noun.start - 1, noun.start) == "from"
    )


def _free(sentence: Sentence, noun: Noun, found: Sequence[Finding]) -> bool:
    """Whether no act has taken the noun and it can stand for something: not "of the eleven", not the number of an event."""
    if noun.style == "none" or noun.modifies or any(one.theme is not None and one.theme.start == noun.start for one in found):
        return False
    if any(one.hit.start <= noun.start < one.hit.end for one in found):
        return False
    if noun.count is None:
        site = noun.thing is not None and noun.thing.group in {"site", "garage"}
        return noun.style == "bare" and site and parenthetical(sentence, noun)
    definite = sentence.tokens[noun.start].lower in {"the", "those", "these"} and "other" not in sentence.text(noun.start, noun.end)
    return not (definite and noun.start > 0 and sentence.tokens[noun.start - 1].lower == "of")


def _is_whole(sentence: Sentence, noun: Noun) -> bool:
    """Whether a number of weapons is what the rest of the sentence divides: "Of three drones, one was destroyed"."""
    weapons = noun.thing is not None and noun.thing.group == "weapon" and noun.style == "number"
    led = noun.start > 0 and sentence.tokens[noun.start - 1].lower == "of" and sentence.tokens[noun.start].lower not in {"the", "these"}
    opens = noun.start < 2 or not sentence.tokens[noun.start - 2].text[-1].isalnum()
    return weapons and led and opens


def _launched(sentence: Sentence, noun: Noun) -> Finding:
    return Finding(
        sentence=sentence, hit=Hit(noun.start, noun.end, ()), rule="en.parts.whole", kind="attack", measure="attack",
        object=noun.thing.object if noun.thing is not None else None, count=noun.count, start=noun.start, end=noun.end, theme=noun,
    )  # fmt: skip


def inherited(sentence: Sentence, found: Sequence[Finding], earlier: Sequence[Finding]) -> list[Finding]:
    """Findings for the numbers of a sentence that no act has taken."""
    made: list[Finding] = []
    for at, noun in enumerate(sentence.nouns):
        if not _free(sentence, noun, found):
            continue
        if _is_whole(sentence, noun):
            made.append(_launched(sentence, noun))
            continue
        shares = nominal_share(sentence, noun)
        if shares:
            made += shares
            continue
        governor = _governor(noun, [*found, *made], earlier)
        if governor is None:
            continue
        following = sentence.nouns[at + 1] if at + 1 < len(sentence.nouns) else None
        lone = Lone(sentence, noun, following, governor)
        made += next((result for rule in RULES if (result := rule(lone))), [])
    return made
