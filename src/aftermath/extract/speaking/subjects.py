"""The subject of a verb of saying stands before it, over adverbs, appositions, complements and relative pronouns."""

from dataclasses import dataclass, replace

from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.wording import DASHES, ENDS, MARKS

PERSONS = frozenset({"person", "name"})
HEADED = PERSONS | {"nobody", "title", "body", "return"}
APPOSITION_LIMIT, COMPLEMENT_LIMIT, ANYONE_LIMIT, QUOTED_LIMIT, OF_LIMIT = 30, 9, 5, 30, 4  # tokens looked back over


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who stands before a verb."""

    mention: Mention | None
    """None where it is the speaker before, or the sentence's subject."""
    first: int
    relay: Mention | None = None


def subject(clause: Clause, place: int, floor: int) -> Subject | None:
    """The subject of the verb at a place, looking back no further than the floor; None where there is none or the verb is negated."""
    at = place - 1
    while at >= floor:
        mention = clause.ends.get(at + 1)
        if mention and at == place - 1 and clause.lower(place).endswith("ing") and clause.lower(mention.first - 1) != "with":
            return Subject(mention=None, first=place)
        if mention:
            found = _headed(clause, mention)
            return None if found and clause.lower(found.first - 1) in {"nor", "neither"} else found
        word = clause.lower(at)
        if word == "," and at == place - 1 and clause.lower(place).endswith("ing"):
            return Subject(mention=None, first=place)
        if word in {",", ")"} or word in DASHES:
            return _over_apposition(clause, at, floor) or _again(clause, at, place, floor)
        if clause.negation(at):
            return None
        if not clause.adverb(at):
            break
        at -= 1
    return _over_complement(clause, at, floor) or _again(clause, at, place, floor)


def after_quotation(clause: Clause, place: int, floor: int) -> int | None:
    """Where a subject begins that stands between the end of a quotation and the verb at a place."""
    for at in range(place - 1, max(floor, place - QUOTED_LIMIT) - 1, -1):
        if clause.lower(at) in ENDS or clause.says(at) or (at == 0 and "," in clause.words[:place]):
            return None
        if clause.after_quotation(at):
            return at if clause.lower(at) not in MARKS else None
    return None


def anyone(clause: Clause, place: int, floor: int) -> Subject | None:
    """Nobody in particular, where a verb has an article and a common noun, or a quotation's end, before it: "the night watchman said"."""
    quoted = after_quotation(clause, place, floor)
    if quoted is not None:
        mention = Mention(first=quoted, last=place, sort="nobody", name="", rule="en.cue.told")
        return Subject(mention=mention, first=quoted)
    for at in range(place - 2, max(floor, place - ANYONE_LIMIT) - 1, -1):
        if not clause.word(at + 1) or clause.negation(at + 1) or clause.tokens[at + 1].is_capitalised or at + 2 in clause.ends:
            return None
        if clause.among(at + 1, "own-voice"):
            return None
        if clause.among(at, "articles") or clause.among(at, "indefinite") or clause.lower(at) in clause.lexicon.owners:
            mention = Mention(first=at, last=place, sort="nobody", name="", rule="en.cue.told")
            return None if clause.lower(at) in {"no", "any"} else Subject(mention=mention, first=at)
    return None


def _headed(clause: Clause, mention: Mention) -> Subject | None:
    """The mention, or the one that it only tells more of: "a source in the ministry", "the mayor and his aides"."""
    before = mention.first - 1
    owner = clause.ends.get(before)
    if mention.sort == "pronoun" and clause.lexicon.pronouns.get(mention.name) == "relative":
        antecedent = clause.ends.get(mention.first) or (owner if clause.lower(before) == "," else None)
        return Subject(mention=antecedent, first=mention.first) if antecedent else None
    if clause.lower(before) == "to" and clause.lower(before - 1) == "close":
        owner, before = clause.ends.get(before - 1), before - 1
    if owner and _belongs(clause, owner, mention, before):
        return Subject(mention=_of_place(clause, owner, mention), first=owner.first)
    told_of = _over_words(clause, before) if owner is None or owner.sort == "return" else None
    if told_of:
        return Subject(mention=told_of, first=told_of.first)
    if owner and clause.lower(before) == "," and owner.sort == "title" and mention.sort in PERSONS:
        return Subject(mention=mention, first=owner.first)
    asked = _over_complement(clause, before, before - COMPLEMENT_LIMIT) if clause.lower(before) == "by" else None
    return asked or Subject(mention=_of_some(clause, mention, before), first=mention.first)


def _over_words(clause: Clause, before: int) -> Mention | None:
    """The person of whom unknown words for a body tell more: "Dr Marsh of the river health office said"."""
    at = before
    while at > before - OF_LIMIT and clause.word(at) and not clause.among(at, "links") and not clause.says(at):
        at -= 1
    person = clause.ends.get(at) if clause.lower(at) == "of" else None
    return person if person and person.sort in PERSONS else None


def _belongs(clause: Clause, owner: Mention, mention: Mention, before: int) -> bool:
    """Whether an owner heads the mention: "a source in …", "sources close to …"; "officials and medics" are heard as the first."""
    if owner.sort not in HEADED:
        return False
    if clause.lower(before) == "and":
        return mention.sort in {"nobody", "body", "return", "title"}
    return clause.among(before, "links") or clause.lower(before) == "close"


def _of_some(clause: Clause, mention: Mention, before: int) -> Mention:
    """As in "A worker at the plant said": not the plant."""
    of_word = clause.among(before, "links") and not clause.among(before, "fronting")
    if of_word and mention.sort in {"return", "state"} and clause.lower(before - 1).islower() and not clause.adverb(before - 1):
        return replace(mention, sort="nobody", name="", kind=None)
    return mention


def _of_place(clause: Clause, owner: Mention, inner: Mention) -> Mention:
    """As in "Officials in Kyiv" speak for the state whose capital it is."""
    capital = inner.sort == "state" and clause.tokens[inner.last - 1].text not in inner.name
    if owner.sort == "nobody" and owner.kind == "official" and not owner.name and capital:
        return replace(inner, first=owner.first)
    return owner


def _over_complement(clause: Clause, at: int, floor: int) -> Subject | None:
    """As in "Sources within the establishment warned", "experts asked by the agency lean"."""
    endings = tuple(clause.lexicon.words["participles"])
    for back in range(at, max(floor, at - COMPLEMENT_LIMIT, 0) - 1, -1):
        word = clause.lower(back)
        if word in MARKS or word in {"that", "and", "but"}:
            return None
        mention = clause.ends.get(back)
        if (
            mention
            and (mention.sort in HEADED or mention.statement)
            and (clause.among(back, "links") or word.endswith(endings) or word == "who")
        ):
            return Subject(mention=mention, first=mention.first)
    return None


def _over_apposition(clause: Clause, comma: int, floor: int) -> Subject | None:
    """The mention before ", governor of the region,", ", citing medics," or ", who saw it,"."""
    nearest: tuple[int, Mention] | None = None
    for opening in range(comma - 1, max(floor, comma - APPOSITION_LIMIT) - 1, -1):
        mention = clause.ends.get(opening)
        if mention is None or clause.lower(opening) not in {",", "("} | DASHES:
            continue
        if clause.sort(opening + 1) == "citing":
            origin = clause.within(opening + 1, comma)
            return Subject(mention=origin or mention, first=mention.first, relay=mention if origin else None)
        headed = _headed(clause, mention)
        if headed and mention.sort in PERSONS:
            return headed
        nearest = nearest or (opening, mention)
    return _named_in(clause, *nearest, comma) if nearest else _listed(clause, comma)


def _named_in(clause: Clause, opening: int, mention: Mention, comma: int) -> Subject | None:
    """The name between commas after an office or a body, where it is the speaker's: "the head of the region, Pavel Orlov,"."""
    exact = clause.starts.get(opening + 1)
    if exact and exact.last == comma and exact.sort == "person" and not mention.rule.endswith("press-service"):
        return Subject(mention=exact, first=mention.first)
    named = exact or clause.starts.get(opening + 2)
    if named and named.sort in PERSONS | {"body"} and mention.sort in {"title", "nobody", "return"}:
        return Subject(mention=named, first=mention.first)
    return _headed(clause, mention)


def _listed(clause: Clause, comma: int) -> Subject | None:
    """As in "Members of two groups, the Legion and the Corps, claimed": the first of them."""
    named = clause.ends.get(comma)
    if named and clause.lower(named.first - 1) == "and":
        named = clause.ends.get(named.first - 1) or named
    return Subject(mention=named, first=named.first) if named and named.sort in {"body", "person"} else None


def _again(clause: Clause, at: int, place: int, floor: int) -> Subject | None:
    """As in "… but added", "…, saying", "visited the site and said": the speaker before, or the sentence's subject."""
    joined = clause.among(at, "joints")
    if floor > 0 and (joined or at < floor):
        return Subject(mention=None, first=at + 1 if joined else max(at + 1, floor))
    participle = clause.lower(place).endswith("ing")
    if clause.lower(at) in {"and", "but", "then"} and not participle:
        return Subject(mention=None, first=at + 1)
    if participle and (
        clause.lower(place - 1) in {","} | DASHES or clause.after_quotation(place) or (floor > 0 and clause.among(place - 1, "joints"))
    ):
        return Subject(mention=None, first=place)
    return None
