"""A live blog's line may begin with its speaker: "07:05 Mayor Orlov: …", "Reuters, citing medics: …", "Mash – …"."""

from aftermath.extract.speaking.clause import Clause, pronoun
from aftermath.extract.speaking.lexicon import Cue
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.said import Said
from aftermath.extract.speaking.wording import DASHES

HEAD_LIMIT = 22  # tokens within which the colon stands
PARTINGS = DASHES | {":", "|", "]"}
LINE = Cue(rule="en.cue.line", sort="verb")


def line_head(clause: Clause) -> Said | None:
    """The cue that heads a line, if one does."""
    if clause.lower(0) == "source" and clause.lower(1) == ":":
        named = clause.within(2, len(clause.tokens))
        return Said(first=0, last=named.last, cue=LINE, mention=named, before=True, closes=True) if named else None
    parting = next((at for at, token in enumerate(clause.tokens[:HEAD_LIMIT]) if token.lower in PARTINGS and not _opens(clause, at)), None)
    mention = next((m for m in clause.mentions if m.sort != "pronoun" or m.statement), None)
    if parting is None or mention is None or mention.last > parting or not _opens(clause, mention.first):
        return None
    if not _leads_to(clause, mention.last, parting) or not _may_head(clause, mention, parting) or _dateline(clause, mention, parting):
        return None
    cited = _cited(clause, mention, parting)
    return Said(
        first=mention.first,
        last=parting + 1,
        cue=LINE,
        mention=cited or mention,
        relay=mention if cited else None,
        after=True,
        line=True,
        channel=clause.channel(0, parting),
    )


def _may_head(clause: Clause, mention: Mention, parting: int) -> bool:
    """A dash parts more than speakers from words: only a sure speaker stands before it."""
    if clause.lower(parting) == ":":
        return True
    return mention.sort not in {"state", "pronoun"} and (mention.sort != "name" or " " in mention.name)


def _dateline(clause: Clause, mention: Mention, parting: int) -> bool:
    """As in "JAMMU, May 9: …", "RIYADH – …": a place, not a speaker."""
    if mention.sort not in {"name", "state"}:
        return False
    words = clause.text(mention.first, mention.last)
    dated = any(clause.among(at, "calendar") for at in range(mention.last, parting))
    once = mention.sort == "name" and clause.body.count(f"{words}:") == 1  # one who speaks in a dialogue does so again
    return dated or (words.isupper() and (clause.lower(parting) != ":" or once))


def _opens(clause: Clause, place: int) -> bool:
    """Whether nothing but a clock time, a bullet or "From" stands before."""
    return all(not clause.lower(at)[0].isalpha() or clause.among(at, "openings") for at in range(place))


def _leads_to(clause: Clause, place: int, parting: int) -> bool:
    if place != parting and clause.lower(place) not in {"again", ",", "in", "on", "("}:
        return False
    return not any(clause.says(at) for at in range(place, parting))


def _cited(clause: Clause, mention: Mention, parting: int) -> Mention | None:
    if any(clause.lower(at) == "same" for at in range(mention.last, parting)):
        return pronoun("same", mention.last)
    for at in range(mention.last, parting):
        if clause.sort(at) == "citing":
            return clause.within(at, parting)
    return None
