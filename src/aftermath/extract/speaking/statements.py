"""Whose figures, post or version it is tells the speaker without a verb of saying; so does a speaker set beside the words."""

from collections.abc import Sequence

from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.lexicon import Cue
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.said import Said
from aftermath.extract.speaking.trail import with_apposition
from aftermath.extract.speaking.wording import DASHES, MARKS, QUOTES

STATEMENT, ALONE = Cue(rule="en.cue.statement", sort="noun"), Cue(rule="en.cue.alone", sort="verb")
COPULA_LIMIT = 6  # tokens from "was" to a colon
VERB_LIMIT, GIVER_LIMIT, NEGATION_LIMIT = 12, 7, 2  # tokens after a statement for its verb, its giver, and a negation


def statement(clause: Clause, place: int) -> Said | None:
    """As in "The governor's figures were", "its closing tally:", "information from the services was that", "in its version,"."""
    mention, end = _given(clause, place)
    if mention is None or mention.name == "same" or clause.says(end):
        return None
    channel, closes = clause.channel(place, end), clause.closes(end)
    if clause.among(place - 1, "be") and closes:
        return Said(first=place - 1, last=end, cue=STATEMENT, mention=mention, before=True, channel=channel, closes=True)
    if closes and clause.lower(place - 1) in {":"} | DASHES and clause.starts.get(place) is None:
        return Said(first=place, last=end, cue=STATEMENT, mention=mention, before=True, channel=channel, closes=True)
    if clause.among(place - 1, "before-statement"):
        return _fronted(clause, place, end, mention)
    if any(clause.negation(at) for at in range(end, end + NEGATION_LIMIT)):
        return None
    heads = mention.statement and (place == 0 or clause.lower(place - 1) in MARKS or clause.among(place - 1, "joints"))
    if (heads and clause.figure_near(end)) or any(clause.among(at, "copulas") for at in range(end, end + VERB_LIMIT)):
        return Said(first=place, last=end, cue=STATEMENT, mention=mention, after=True, channel=channel)
    return None


def _given(clause: Clause, place: int) -> tuple[Mention | None, int]:
    """Who gave the statement that begins there, and where the words for both end."""
    mention = clause.starts.get(place)
    if mention and mention.statement:
        return mention, mention.last
    noun = clause.noun(place)
    if noun is None or clause.ends.get(place) or not clause.among(noun, "given"):
        return None, place
    if any(clause.negation(at) for at in range(place - NEGATION_LIMIT, place)):
        return None, place
    colon = next((at for at in range(noun, min(noun + VERB_LIMIT, len(clause.tokens))) if clause.lower(at) == ":"), None)
    giver = clause.ends.get(colon) if colon is not None else None
    giver = giver or clause.within(noun, min(noun + GIVER_LIMIT, len(clause.tokens)))
    return with_apposition(clause, giver) if giver and clause.among(giver.first - 1, "given") else (None, place)


def _fronted(clause: Clause, place: int, end: int, mention: Mention) -> Said | None:
    """As in "In its version, …", "…, by the ministry's count, …", "… in the first ambulance tally."."""
    opens = place <= 2 or clause.lower(place - 2) in MARKS - {","}
    closes = clause.closes(end)
    counted = opens and mention.sort == "pronoun" and (clause.number(end) or clause.among(end, "about"))
    if not clause.among(place - 1, "fronting") or not (clause.lower(end) == "," or counted or (closes and not opens)):
        return None
    after = opens or (not closes and clause.lower(place - 2) == ",")
    channel = clause.channel(place - 1, end)
    return Said(first=place - 1, last=end, cue=STATEMENT, mention=mention, before=not opens, after=after, channel=channel, closes=closes)


def alone(clause: Clause, place: int) -> Said | None:
    """A speaker without a verb: "Two killed (health ministry).", "Two killed – health ministry.", "…; the mayor: two killed"."""
    mention = clause.starts.get(place)
    if mention is None or mention.sort in {"pronoun", "state"} or (mention.sort == "name" and " " not in mention.name):
        return None
    left = clause.lower(place - 1)
    if left != "(" and left not in DASHES and ":" not in clause.words:
        return None
    mention, last = with_apposition(clause, mention)
    right = clause.lower(last)
    if right == ":" and (clause.among(place - 1, "over-to") or (left == "of" and mention.sort == "person")):
        return Said(first=place, last=last + 1, cue=ALONE, mention=mention, after=True)
    bracketed = left == "(" and right == ")" and clause.lower(last + 1) in {".", ";", ",", ""}
    dashed = left in DASHES and clause.closes(last) and (mention.sort != "name" or place == 1)
    if place < 2 - dashed or not (bracketed or dashed):
        return None
    last += bracketed
    return Said(first=place - 1, last=last, cue=ALONE, mention=mention, before=True, closes=clause.closes(last))


def introduced(clause: Clause, found: Sequence[Said]) -> list[Said]:
    """As in "But the mayor minces no words: “…”": whoever is spoken of before the colon says the quotation after it."""
    if ":" not in clause.words or not clause.mentions:
        return []
    at = next((at for at, word in enumerate(clause.words) if word == ":" and clause.lower(at + 1) in QUOTES), _after_copula(clause))
    if at is None or any(said.first < at and (said.after or said.last > at) for said in found):
        return []
    able = (m for m in clause.mentions if m.last <= at and m.sort not in {"state", "pronoun"} and not clause.among(m.first - 1, "links"))
    mention = next(able, None)
    if mention is None or (mention.sort == "nobody" and mention.kind is None):
        return []
    return [Said(first=mention.first, last=at + 1, cue=ALONE, mention=mention, after=True, channel=clause.channel(0, at))]


def _after_copula(clause: Clause) -> int | None:
    """The colon of "The governor was more cautious: …"."""
    mention = clause.mentions[0]
    if mention.first > 1 or mention.sort not in {"person", "title", "name"} or not clause.among(mention.last, "be"):
        return None
    return next((at for at in range(mention.last, mention.last + COPULA_LIMIT) if clause.lower(at) == ":"), None)


def gapped(clause: Clause, found: Sequence[Said]) -> list[Said]:
    """As in "The mayor said five, and the police seven": a speaker and a figure without a verb."""
    verbs = [said for said in found if said.after and not said.line and said.cue.sort in {"figure", "verb"}]
    taken = {place for said in found for place in range(said.first, said.last + 1)}
    made = []
    for mention in clause.mentions if verbs else ():
        if mention.first < verbs[0].last or mention.sort == "pronoun" or clause.lower(mention.first - 1) not in {",", "and", "but", ";"}:
            continue
        at = mention.last
        while clause.among(at, "about"):
            at += 1
        figure = clause.number(at) and clause.lower(at + 1) in {",", ".", "", "and", "(", ";"}
        described = (
            mention.sort in {"title", "nobody"} and clause.lower(mention.first) in {"a", "an"} and clause.lower(mention.last) == "of"
        )
        if figure and not described and mention.first not in taken and mention.last not in taken:
            made.append(Said(first=mention.first, last=mention.last, cue=verbs[0].cue, mention=mention, after=True))
    return made
