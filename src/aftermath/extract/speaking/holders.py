"""The holder of a view stands before its verb, over auxiliaries, adverbs, an apposition or a relative pronoun."""

from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.viewing import Viewing
from aftermath.extract.speaking.wording import MARKS

PASSED = ("auxiliaries", "negations", "adverbs", "infinitive")
HOLDER_LIMIT, APPOSITION_LIMIT = 14, 30  # tokens of a holder's words; of what stands between them and the verb
SUBJECT_LIMIT = 8  # tokens among which a sentence's subject stands


def auxiliary(clause: Clause, viewing: Viewing, place: int) -> str:
    """The word before a verb, adverbs aside."""
    at = place - 1
    while at > 0 and clause.adverb(at) and not viewing.among(clause.lower(at), "auxiliaries"):
        at -= 1
    return clause.lower(at)


def holder(clause: Clause, viewing: Viewing, place: int) -> tuple[int, int] | None:
    """Where the words for the holder of the verb at a place begin and end; None where none stand before it."""
    at = place - 1
    while at >= 0 and (clause.adverb(at) or any(viewing.among(clause.lower(at), passed) for passed in PASSED)):
        at -= 1
    word = clause.lower(at)
    if word == ",":
        at = next((back for back in range(at - 1, max(at - APPOSITION_LIMIT, 0) - 1, -1) if clause.lower(back) == ","), -1) - 1
    elif word in {"who", "which", "that", "whom"}:
        at -= 1 + (clause.lower(at - 1) in {",", "("})
    elif word in MARKS or viewing.among(word, "boundaries"):
        return None
    if at < 0 or clause.lower(at) in MARKS:
        return None
    return _first(clause, viewing, at), at + 1


def _first(clause: Clause, viewing: Viewing, at: int) -> int:
    first = at
    while first > 0 and at - first < HOLDER_LIMIT:
        word = clause.lower(first - 1)
        if (word in MARKS and word not in "'’") or viewing.among(word, "boundaries"):
            break
        if clause.sort(first - 1) == "verb" and not clause.capital(first - 1):
            break
        first -= 1
    return first


def owner(clause: Clause, viewing: Viewing, place: int) -> tuple[int, int] | None:
    """The words for the owner of a noun: "the mayor's plan", "his plan"; None where it has none."""
    for at in range(place - 1, max(place - 4, -1), -1):
        word = clause.lower(at)
        if word == "'s" or (word in "'’" and word):
            return _first(clause, viewing, at - 1), at
        if word in clause.lexicon.owners:
            return at, at + 1
        if not clause.word(at) or viewing.among(word, "prepositions"):
            return None
    return None


def subject(clause: Clause, place: int) -> Mention | None:
    """The sentence's first mention, where it may be whom a participle or a noun belongs to: "Marsh left the hall, mocking his critics"."""
    first = clause.mentions[0] if clause.mentions else None
    return first if first and first.last <= place and first.first <= SUBJECT_LIMIT else None


def named(clause: Clause, first: int, last: int) -> Mention | None:
    """The mention that words for a holder are, or begin with."""
    return clause.ends.get(last) or next((m for m in clause.mentions if first <= m.first and m.last <= last), None)
