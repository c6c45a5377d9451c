"""The cues of a sentence are read from left to right; each begins where the one before ends, or later."""

from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.heads import line_head
from aftermath.extract.speaking.said import Said
from aftermath.extract.speaking.sources import carried, citing, preposition, quoting
from aftermath.extract.speaking.statements import alone, gapped, introduced, statement
from aftermath.extract.speaking.verbs import verb


def cues(clause: Clause) -> list[Said]:
    """The cues of a sentence in the order of the text, none overlapping another."""
    head = line_head(clause)
    found = [head] if head else []
    floor = head.last if head else 0
    said_first, starts = clause.lexicon.said, clause.starts
    for place in range(len(clause.tokens)):
        if place < floor or (clause.words[place] not in said_first and place not in starts):
            continue
        said = _cue(clause, place, found[-1].last if found else 0)
        if said is not None:
            found.append(said)
            floor = said.last
    return sorted([*found, *gapped(clause, found), *introduced(clause, found)], key=lambda said: said.first)


def _cue(clause: Clause, place: int, floor: int) -> Said | None:
    given = place in clause.starts or clause.words[place] in clause.lexicon.nouns
    named = (statement(clause, place) or alone(clause, place)) if given else None
    hit = clause.cue(place)
    if named or not hit:
        return named
    end, cue = hit
    match cue.sort:
        case "verb" | "figure" | "act":
            return verb(clause, place, end, cue, floor)
        case "preposition":
            return preposition(clause, place, end, cue)
        case "citing":
            return citing(clause, place, end, cue, floor)
        case "quoting":
            return quoting(clause, place, end, cue, floor)
        case "carried":
            return carried(clause, place, end, cue, floor)
        case _:
            return None
