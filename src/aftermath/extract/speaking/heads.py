"""A live blog's line may begin with its speaker: "07:05 Mayor Orlov: …", "Reuters, citing medics: …"."""

from aftermath.extract.speaking.clause import DASHES, Clause, pronoun
from aftermath.extract.speaking.cues import Said
from aftermath.extract.speaking.lexicon import Cue
from aftermath.extract.speaking.mentions import Mention

PARTINGS = DASHES | {":", "|", "]"}
HEAD_LIMIT = 22  # tokens within which the colon stands
OPENINGS = frozenset(["from", "upd", "update", "updated", "earlier", "later", "bst", "gmt", "utc", "msk", "am", "pm", "a.m.", "p.m.", "channel", "the", "breaking", "just", "in", "new"])


def line_head(clause: Clause) -> Said | None:
    """The cue that heads a line, if one does."""
    colon = next((at for at, token in enumerate(clause.tokens[:HEAD_LIMIT]) if token.lower in PARTINGS and not _opens(clause, at)), None)
    if colon is None:
        return None
    if clause.lower(0) == "source" and clause.lower(1) == ":":
        named = clause.within(2, len(clause.tokens))
        return (
            Said(first=0, last=named.last, cue=Cue(rule="en.cue.line", sort="verb"), mention=named, before=True, closes=True)
            if named
            else None
        )
    mention = next((m for m in clause.mentions if m.last <= colon and (m.sort != "pronoun" or m.statement)), None)
    if (
        mention
        and clause.lower(colon) != ":"
        and ((mention.sort == "name" and " " not in mention.name) or mention.sort in {"state", "pronoun"})
    ):
        return None
    if mention is None or not _opens(clause, mention.first) or not _leads_to(clause, mention.last, colon):
        return None
    cited = _cited(clause, mention, colon)
    return Said(
        first=mention.first,
        last=colon + 1,
        cue=Cue(rule="en.cue.line", sort="verb"),
        mention=cited or mention,
        relay=mention if cited else None,
        after=True,
        line=True,
        channel=clause.channel(0, colon),
    )


def _opens(clause: Clause, place: int) -> bool:
    """Whether nothing but a clock time, a bullet or "From" stands before."""
    return all(not clause.lower(at)[0].isalpha() or clause.lower(at) in OPENINGS for at in range(place))


def _leads_to(clause: Clause, place: int, colon: int) -> bool:
    if place != colon and clause.lower(place) not in {"again", ",", "in", "on", "("}:
        return False
    return all(clause.sort(at) not in {"verb", "figure"} for at in range(place, colon))


def _cited(clause: Clause, mention: Mention, colon: int) -> Mention | None:
    if any(clause.lower(at) == "same" for at in range(mention.last, colon)):
        return pronoun("same", mention.last)
    for at in range(mention.last, colon):
        if clause.sort(at) == "citing":
            return clause.within(at, colon)
    return None
