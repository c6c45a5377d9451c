"""Each frame of an act (verb, happening, strike, state, event noun, phrase) looks for its theme in its own way."""

from collections.abc import Callable
from dataclasses import replace

from aftermath.extract import themes
from aftermath.extract.events import noun_findings
from aftermath.extract.finding import Finding, reading_object, zero_or_denied
from aftermath.extract.function import words
from aftermath.extract.jamming import suppressed
from aftermath.extract.labels import label_findings
from aftermath.extract.launches import told_origins, with_origin
from aftermath.extract.lexicon import Act, Reading
from aftermath.extract.losses import is_parts_end, loser
from aftermath.extract.marks import Hit, Sentence
from aftermath.extract.needs import is_met
from aftermath.extract.nouns import Noun
from aftermath.extract.strikes import strike_findings, struck_by
from aftermath.extract.themed import themed
from aftermath.extract.tolls import toll_findings
from aftermath.extract.voice import Voice, is_verb, voice
from aftermath.extract.wordings import phrase_findings


def verb_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """A transitive verb: the object of the active, the subject of the passive, or the noun a participle qualifies."""
    said = voice(sentence, hit, language)
    if act.form in {"base", "third"} and hit.start and sentence.tokens[hit.start - 1].lower in words(language, "determiners") | {"a", "an"}:
        return []
    if act.form == "base" and said.purpose and act.readings[0].kind not in {"protection", "transport"}:
        return []
    if said.passive and act.form in {"base", "third"} and sentence.words[hit.start - 1] != "to":
        return []  # "was shut" is a participle
    for reading in act.readings:
        if not is_met(sentence, hit, reading.get("needs")):
            continue
        side, noun = _verb_theme(sentence, hit, act, reading, said, language)
        if noun is not None and side == "before" and _other_subject(sentence, hit, act, reading, noun, language):
            continue
        if noun is not None and (noun.is_counted or not reading.get("counted")):
            group = [noun] if side == "inside" else themes.coordinated(sentence, noun, reading, side)
            made = [suppressed(one) for one in themed(sentence, hit, act, reading, said, group, language)]
            return with_origin(_debris(sentence, made)) + (struck_by(sentence, hit, act, said, language) if side == "after" else [])
        if reading.get("named"):
            place = _named_place(sentence, hit, said)
            if place is not None:
                return [_bare(sentence, hit, act, reading, said, place)]
    return []


def _other_subject(sentence: Sentence, hit: Hit, act: Act, reading: Reading, noun: Noun, language: str) -> bool:
    """Whether a clause of its own stands between: "a missile hit the street, and two houses were destroyed" tells of houses."""
    if not any(noun.end <= other.start < hit.start for other in sentence.hits):
        return False
    nearer = (themes.before(sentence, hit, other, language) for other in act.readings if other is not reading)
    return any(one is not None and one.thing is not None and one.start > noun.end for one in nearer)


def _verb_theme(sentence: Sentence, hit: Hit, act: Act, reading: Reading, said: Voice, language: str) -> tuple[str, Noun | None]:
    if reading.get("needs") == "part_after":
        return "before", None if said.passive else loser(sentence, hit, reading, language)
    if said.attributive:
        return _qualified(sentence, hit, reading)
    if act.form in {"past", "participle"}:
        if said.passive:
            subject = themes.before(sentence, hit, reading, language)
            offered = reading.takes & {"shelter", "event"}
            return ("before", subject) if subject is not None or not offered else ("after", themes.after(sentence, hit, reading, language))
        right = themes.after(sentence, hit, reading, language)
        if right is not None and _is_attribute(sentence, hit, right, language):
            return "after", None
        if said.perfect or (right is not None and right.style != "pronoun"):
            return "after", right
        left = themes.before(sentence, hit, reading, language)
        if left is not None and left.style not in {"pronoun"} and hit.start - left.end <= 8:
            return "before", left
        return "after", right
    return "after", themes.after(sentence, hit, reading, language)


def _qualified(sentence: Sentence, hit: Hit, reading: Reading) -> tuple[str, Noun | None]:
    """The counted noun that a participle stands inside: "eight cancelled flights"."""
    for noun in sentence.nouns:
        if noun.start <= hit.start < noun.end:
            counted = noun.style in {"number", "several", "none"} and noun.count is not None
            return "inside", noun if counted and noun.thing is not None and themes.fits(noun, reading) else None
    return "inside", None


def _is_attribute(sentence: Sentence, hit: Hit, noun: Noun, language: str) -> bool:
    """Whether a participle stands before its noun as an adjective: "each intercepted drone", "the downed aircraft"."""
    if noun.start != hit.end or noun.style != "bare":
        return False
    before = sentence.tokens[hit.start - 1].lower if hit.start else ""
    return before.endswith("ing") or before in words(language, "determiners") | words(language, "prepositions") | {
        "a",
        "an",
        "each",
        "every",
        "any",
    }


def _named_place(sentence: Sentence, hit: Hit, said: Voice) -> int | None:
    """The token where a named airport or bridge stands as the theme: "Vnukovo closed", "closed Kazan airport"."""
    for place in sentence.places:
        flying = FLYING & set(sentence.text(hit.start, hit.end).split())
        site = flying or "airports" in sentence.body or place.mark.designator in {"airport", "airbase", "bridge", "port"}
        near = place.end <= hit.start <= place.end + 12 or (not said.passive and hit.end <= place.start <= hit.end + 3)
        if near and not themes.leads_to(sentence, place.start) and (site or _looks_like_site(sentence, place.start, place.end)):
            return place.start
    return None


def _looks_like_site(sentence: Sentence, start: int, end: int) -> bool:
    return "airport" in sentence.text(start, min(len(sentence.tokens), end + 1))


FLYING = frozenset({"flights", "aircraft", "planes", "arrivals", "landings", "airspace"})
"""Words in an act's own wording that make its subject an airport: "Vnukovo stopped handling flights"."""


def _bare(sentence: Sentence, hit: Hit, act: Act, reading: Reading, said: Voice, other: int | None = None) -> Finding:
    thing, _ = reading_object(reading, None)
    count, denied = zero_or_denied(reading.kind, None, negated=said.negated)
    if reading.get("named"):
        thing = "airport"
    start = hit.start if other is None else min(hit.start, other)
    return Finding(
        sentence=sentence, hit=hit, rule=act.rule, kind=reading.kind, measure=reading.measure, object=thing, count=count,
        start=start, end=hit.end if other is None else max(hit.end, other + 1), denied=denied, expected=said.expected,
    )  # fmt: skip


def happen_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """An intransitive verb: its subject."""
    said = voice(sentence, hit, language)
    if said.attributive or (said.perfect and act.form in {"base", "third"}):
        return []
    for reading in act.readings:
        if not is_met(sentence, hit, reading.get("needs")):
            continue
        noun = themes.before(sentence, hit, reading, language)
        if noun is not None and (noun.is_counted or not reading.get("counted")):
            return _debris(
                sentence, themed(sentence, hit, act, reading, said, themes.coordinated(sentence, noun, reading, "before"), language)
            )
        place = _named_place(sentence, hit, said) if reading.get("named") else None
        if place is not None:
            return [_bare(sentence, hit, act, reading, said, place)]
    return []


def _debris(sentence: Sentence, found: list[Finding]) -> list[Finding]:
    """Debris is of a weapon: "debris of a downed drone" names it, else the last weapon does."""
    made = []
    for finding in found:
        noun = finding.theme
        if noun is None or noun.thing is None or noun.thing.group != "debris":
            made.append(finding)
            continue
        weapon = next(
            (one for one in sentence.nouns if noun.end < one.start <= noun.end + 2 and one.thing and one.thing.group == "weapon"), None
        )
        thing = weapon.thing.object if weapon is not None and weapon.thing is not None else None
        made.append(_with(finding, thing, weapon))
    return made


def _with(finding: Finding, thing: str | None, weapon: Noun | None) -> Finding:
    return replace(finding, object=thing, wants=None if thing else "weapon", count=weapon.count if weapon else None, definite=False)


SHORT = frozenset({"out", "down", "off", "gone", "back", "shut", "missing"})
"""States that are also adverbs: they need "is", "remain" or the like before them."""
REMAINING = frozenset({"remain", "remains", "remained", "reported", "still", "listed", "went", "go", "declared", "feared", "left"})


def state_findings(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """A state: who or what is in it stands before it."""
    previous = sentence.tokens[hit.start - 1].lower if hit.start else ""
    among = hit.start > 1 and sentence.tokens[hit.start - 2].lower == "among"
    if previous in {"the", "those", "of", "these", "all", "into", "to"} and not among:
        return []
    listed = _listed_after(sentence, hit, act, language)
    if listed:
        return listed
    said = voice(sentence, hit, language)
    bare = sentence.text(hit.start, hit.end) in SHORT and not said.passive and previous not in REMAINING
    if bare and not is_parts_end(sentence, hit) and not _lasts(sentence, hit):
        return []
    if said.attributive:
        return verb_findings(sentence, hit, act, language)
    for reading in act.readings:
        noun = themes.before(sentence, hit, reading, language)
        if noun is not None and hit.start - noun.end <= 9 and (noun.thing is None or noun.thing.group in reading.takes):
            if noun.style == "definite" and noun.thing is None:
                continue
            return themed(sentence, hit, act, reading, said, themes.coordinated(sentence, noun, reading, "before"), language)
    return []


def _lasts(sentence: Sentence, hit: Hit) -> bool:
    """Whether a state without a verb is told with its time: "electricity off since Sunday"."""
    return hit.end < len(sentence.words) and sentence.words[hit.end] in {"since", "until", "till"}


def _listed_after(sentence: Sentence, hit: Hit, act: Act, language: str) -> list[Finding]:
    """As in "Among the dead are two children": the state opens its clause and those in it follow the verb."""
    opens = hit.start == 0 or not sentence.tokens[hit.start - 1].text[-1].isalnum()
    if not opens or sentence.tokens[hit.start].lower != "among" or hit.end >= len(sentence.tokens):
        return []
    verb = hit.end
    if sentence.tokens[verb].lower not in words(language, "be"):
        return []
    said = voice(sentence, hit, language)
    for reading in act.readings:
        noun = themes.after(sentence, Hit(hit.start, verb + 1, hit.acts), reading, language)
        if noun is not None and noun.is_counted:
            listed = [replace(one, partitive=True) for one in themes.coordinated(sentence, noun, reading, "after")]
            return [found for one in listed for found in themed(sentence, hit, act, reading, said, [one], language)]
    return []


HANDLERS: dict[str, Callable[[Sentence, Hit, Act, str], list[Finding]]] = {
    "verb": verb_findings,
    "happen": happen_findings,
    "strike": strike_findings,
    "state": state_findings,
    "noun": noun_findings,
    "phrase": phrase_findings,
}


def findings(sentence: Sentence, language: str) -> list[Finding]:
    """What the acts of a sentence say, in the order of its words; of several acts with one wording the first that finds a theme counts."""
    found: list[Finding] = []
    for hit in sentence.hits:
        nominal = _is_nominal(sentence, hit)
        for act in sorted(hit.acts, key=lambda one: one.frame == "state"):
            made = label_findings(sentence, hit, act) or toll_findings(sentence, hit, act, language)
            if not made and not nominal and is_verb(sentence, hit, act, language):
                made = HANDLERS[act.frame](sentence, hit, act, language)
            if made:
                found += made
                break
    return _one_of_a_kind(found + told_origins(sentence, found))


def _is_nominal(sentence: Sentence, hit: Hit) -> bool:
    """Whether a participle stands for people named before: "28 of the injured", "some of the wounded"."""
    if hit.start < 1 or not any(reading.kind == "casualties" for act in hit.acts for reading in act.readings):
        return False
    if any(act.frame == "noun" for act in hit.acts):
        return False
    moved = any(hit.end < other.start <= hit.end + 2 and _is_transport(other) for other in sentence.hits)
    if moved and sentence.tokens[hit.end].lower in {"were", "are", "have", "was"}:
        return True  # "26 wounded were driven to hospitals"
    if hit.start < 2:
        return False
    before = (sentence.tokens[hit.start - 2].lower, sentence.tokens[hit.start - 1].lower)
    return (
        before[0] in {"of", "among"}
        and before[1] in {"the", "those"}
        and not any(act.frame == "state" and " " in sentence.text(hit.start, hit.end) for act in hit.acts)
    )


def _is_transport(hit: Hit) -> bool:
    return any(reading.measure == "hospitalised" for act in hit.acts for reading in act.readings)


def _one_of_a_kind(found: list[Finding]) -> list[Finding]:
    """Verbs that share one object tell one thing of a kind.

    Flights "cancelled, delayed or diverted" are one claim; a weapon shot down "while targeting" a town is no second attack.
    """
    kept: list[Finding] = []
    for finding in found:
        theme = finding.theme
        twins = [one for one in kept if theme is not None and one.theme == theme]
        if any(one.kind == finding.kind and (one.kind == "transport" or one.measure == finding.measure) for one in twins):
            continue
        if (
            twins
            and finding.measure == "injured"
            and finding.hit.acts[0].frame == "state"
            and any(one.kind == finding.kind for one in twins)
        ):
            continue  # "admitted with burns"
        if finding.kind == "attack" and any(one.kind == "interception" for one in twins) and finding.hit.acts[0].form == "ing":
            continue
        kept.append(finding)
    return kept
