"""What somebody believes, wants or shows stands behind the word for it, and ends with its clause."""

from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.viewing import Take, Viewing
from aftermath.extract.speaking.wording import DASHES, MARKS, QUOTES

LISTENER_LIMIT, CLAUSE_LIMIT, SECOND_LIMIT = 8, 8, 7  # tokens of a listener; before a clause's verb; before a second clause's


def complement(clause: Clause, viewing: Viewing, place: int, takes: frozenset[Take]) -> int | None:
    """Where the complement begins of a word that ends at a place; None where it has none of those it takes."""
    at = _past_day(clause, viewing, place)
    word = clause.lower(at)
    if "object" in takes:
        return at if clause.word(at) or word[:1].isdigit() or word in QUOTES else None
    if "listener" in takes and clause.word(at):
        heard = _past_listener(clause, viewing, at)
        if heard is not None:
            return heard
    if "clause" in takes and _clause(clause, viewing, at):
        return at
    if "infinitive" in takes and word == "to" and clause.word(at + 1) and not viewing.among(clause.lower(at + 1), "determiners"):
        return at
    return at if "thing" in takes and at == place and _thing(clause, viewing, at) else None


def _past_day(clause: Clause, viewing: Viewing, place: int) -> int:
    at = place
    while clause.among(at, "days") or clause.lower(at) in {"on", "again"}:
        at += 1
    return at if viewing.among(clause.lower(at), "clause-openers") or clause.lower(at) == "to" else place


def _past_listener(clause: Clause, viewing: Viewing, place: int) -> int | None:
    for at in range(place, place + LISTENER_LIMIT):
        word = clause.lower(at)
        if viewing.among(word, "clause-openers") or (at > place and (viewing.among(word, "clause-subjects") or word == "to")):
            return at
        if word in MARKS or not word:
            return None
    return None


def _clause(clause: Clause, viewing: Viewing, place: int) -> bool:
    word = clause.lower(place)
    if viewing.among(word, "clause-openers") or viewing.among(word, "clause-subjects"):
        return True
    if not clause.word(place) or viewing.among(word, "prepositions"):
        return False
    for at in range(place + 1, place + CLAUSE_LIMIT):
        if viewing.among(clause.lower(at), "finite"):
            return True
        if clause.lower(at) in MARKS or viewing.among(clause.lower(at), "boundaries") or not clause.lower(at):
            return False
    return False


def _thing(clause: Clause, viewing: Viewing, place: int) -> bool:
    word = clause.lower(place)
    if viewing.among(word, "determiners") or word in QUOTES or word[:1].isdigit() or viewing.among(word, "pronouns"):
        return True
    outside = viewing.among(word, "prepositions") or viewing.among(word, "boundaries") or viewing.among(word, "auxiliaries")
    return clause.word(place) and not outside and not word.endswith("ly")


def stop(clause: Clause, viewing: Viewing, first: int, start: int) -> int:
    """Where a complement ends that begins at `start`, its view at `first`: with the clause, or before one that goes on without it."""
    fronted = _fronted(clause, viewing, first) or any(word in {"who", "which"} for word in clause.words[first:start])
    parted = any(_dash(clause, at) for at in range(first))
    quoted, brackets = False, 0
    for at in range(start, len(clause.tokens)):
        word = clause.lower(at)
        quoted = (quoted or word in "“«") and word not in "”»"
        brackets += (word == "(") - (word == ")")
        if brackets < 0:
            return at
        if quoted or brackets:
            continue
        if word == ";" or (parted and _dash(clause, at)) or (word == "," and (fronted or _ends(clause, viewing, at))):
            return at
        if word in {"and", "but"} and _second_view(clause, at):
            return at
    end = len(clause.tokens)
    while end > start and clause.lower(end - 1) in MARKS - QUOTES:
        end -= 1
    return end


def _fronted(clause: Clause, viewing: Viewing, first: int) -> bool:
    """Whether a view stands in a clause before the main one ("While the mayor backs it, …") or inside it ("the mayor, who backs it, …")."""
    if viewing.among(clause.lower(first - 1), "fronts"):
        return True
    return viewing.among(clause.lower(0), "fronts") and "," not in clause.words[:first]


def _dash(clause: Clause, at: int) -> bool:
    tokens = clause.tokens
    glued = 0 < at < len(tokens) - 1 and tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
    return clause.lower(at) in DASHES and not (glued and tokens[at].text == "-")


def _ends(clause: Clause, viewing: Viewing, comma: int) -> bool:
    """Whether what follows a comma is no longer part of the complement."""
    following = clause.lower(comma + 1)
    if viewing.among(following, "cuts") or following.endswith(("ing", "ed")):
        return True
    return following == "and" and _second_clause(clause, viewing, comma + 2)


def _second_clause(clause: Clause, viewing: Viewing, place: int) -> bool:
    if viewing.among(clause.lower(place), "clause-subjects"):
        return True
    for at in range(place, place + SECOND_LIMIT):
        if viewing.among(clause.lower(at), "finite") or clause.says(at):
            return True
        if clause.lower(at) in MARKS or not clause.lower(at):
            return False
    return False


def _second_view(clause: Clause, joint: int) -> bool:
    """As in "… and said": another cue of the same speaker."""
    at = joint + 1
    while clause.adverb(at):
        at += 1
    word = clause.lower(at)
    return clause.sort(at) == "verb" and word.endswith(("ed", "s", "aid", "old", "rote"))
