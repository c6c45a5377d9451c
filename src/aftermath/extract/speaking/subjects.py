"""The subject of a verb of saying stands before it, over adverbs, appositions, complements and relative pronouns."""

from dataclasses import dataclass, replace

from aftermath.extract.speaking.clause import DASHES, MARKS, Clause
from aftermath.extract.speaking.mentions import LINKS, Mention

PERSONS = frozenset({"person", "name"})
HEADED = PERSONS | {"nobody", "title", "body", "return"}
JOINTS = frozenset({"and", "but", "or", "then", "while", "though", "although", "yet"})
PARTICIPLES = ("ed", "en", "ent", "own")
APPOSITION_LIMIT, COMPLEMENT_LIMIT = 30, 9  # tokens looked back over


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


def _headed(clause: Clause, mention: Mention) -> Subject | None:
    before = mention.first - 1
    if mention.sort == "pronoun" and mention.name in {"who", "which"}:
        antecedent = clause.ends.get(mention.first) or (clause.ends.get(before) if clause.lower(before) == "," else None)
        return Subject(mention=antecedent, first=mention.first) if antecedent else None
    before -= clause.lower(before) == "to" and clause.lower(before - 1) == "close"
    owner = clause.ends.get(before)
    if owner and clause.lower(before) == "close" and owner.sort in HEADED:
        return Subject(mention=owner, first=owner.first)
    if owner and clause.lower(before) in LINKS and owner.sort in HEADED:
        return Subject(mention=_of_place(clause, owner, mention), first=owner.first)
    if owner and clause.lower(before) == "," and owner.sort == "title" and mention.sort in PERSONS:
        return Subject(mention=mention, first=owner.first)
    if owner and clause.lower(before) == "and" and owner.sort in HEADED and mention.sort in {"nobody", "body", "return"}:
        return Subject(mention=owner, first=owner.first)
    if (
        clause.lower(before) in LINKS - {"in", "on"}
        and mention.sort in {"return", "state"}
        and clause.lower(before - 1).islower()
        and not clause.adverb(before - 1)
    ):
        return Subject(mention=replace(mention, sort="nobody", name="", kind=None), first=mention.first)
    asked = _over_complement(clause, before, before - COMPLEMENT_LIMIT) if clause.lower(before) == "by" else None
    return asked or Subject(mention=mention, first=mention.first)


def _of_place(clause: Clause, owner: Mention, inner: Mention) -> Mention:
    """ "Officials in Kyiv" speak for the state whose capital it is."""
    capital = inner.sort == "state" and clause.tokens[inner.last - 1].text not in inner.name
    if owner.sort == "nobody" and owner.kind == "official" and not owner.name and capital:
        return replace(inner, first=owner.first)
    return owner


def _over_complement(clause: Clause, at: int, floor: int) -> Subject | None:
    """ "Sources within the establishment warned", "experts asked by the agency lean"."""
    for back in range(at, max(floor, at - COMPLEMENT_LIMIT, 0) - 1, -1):
        if clause.lower(back) in MARKS or clause.lower(back) in {"that", "and", "but"}:
            return None
        mention = clause.ends.get(back)
        if (
            mention
            and mention.sort in HEADED
            and (clause.lower(back) in LINKS or clause.lower(back).endswith(PARTICIPLES) or clause.lower(back) == "who")
        ):
            return Subject(mention=mention, first=mention.first)
    return None


def _over_apposition(clause: Clause, comma: int, floor: int) -> Subject | None:
    """The mention before ", governor of the region,", ", citing medics," or ", who saw it,"."""
    nearest = None
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
        nearest = nearest or (opening, mention, headed)
    if nearest is None:
        named = clause.ends.get(comma)
        if named and clause.lower(named.first - 1) == "and":
            named = clause.ends.get(named.first - 1) or named
        return Subject(mention=named, first=named.first) if named and named.sort in {"body", "person"} else None
    opening, mention, headed = nearest
    exact = clause.starts.get(opening + 1)
    if exact and exact.last == comma and exact.sort == "person" and not mention.rule.endswith("press-service"):
        return Subject(mention=exact, first=mention.first)
    named = exact or clause.starts.get(opening + 2)
    if named and named.sort in PERSONS | {"body"} and mention.sort in {"title", "nobody", "return"}:
        return Subject(mention=named, first=mention.first)
    return headed


def _again(clause: Clause, at: int, place: int, floor: int) -> Subject | None:
    """ "… but added", "…, saying": the speaker before, or the sentence's subject."""
    if floor > 0 and (clause.lower(at) in JOINTS or at < floor):
        return Subject(mention=None, first=max(at + 1, floor) if clause.lower(at) not in JOINTS else at + 1)
    if clause.lower(at) in {"and", "but", "then"} and not clause.lower(place).endswith("ing"):
        return Subject(mention=None, first=at + 1)
    if clause.lower(place).endswith("ing") and (
        clause.lower(place - 1) in {","} | DASHES or (floor > 0 and clause.lower(place - 1) in JOINTS)
    ):
        return Subject(mention=None, first=place)
    return None
