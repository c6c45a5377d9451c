"""After a verb of saying may stand who was told, where and when it was said, and whom the speaker cites."""

from dataclasses import dataclass

from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.mentions import LINKS, Mention

CARRIERS = frozenset({"channel", "page", "account", "messenger", "app", "post", "message", "channels"})
DAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "earlier", "later", "today", "yesterday", "tonight", "overnight", "reporters", "journalists"]
)
PARTS = frozenset({"morning", "afternoon", "evening", "night", "day", "same"})
WITH_CHANNEL = frozenset({"on", "in", "to", "via", "at", "during", "through"})


@dataclass(slots=True)
class Trail:
    """What stands after a verb, up to `last`."""

    last: int
    channel: str | None = None
    relay: Mention | None = None
    origin: Mention | None = None


def trail(clause: Clause, place: int, *, receiving: bool) -> Trail:
    """Read what stands after a verb; `receiving` where the verb takes a listener ("told")."""
    found = Trail(last=place)
    while found.last < len(clause.tokens):
        if not (_channel(clause, found) or (receiving and _listener(clause, found)) or _day(clause, found) or _cited(clause, found)):
            break
    return found


def _channel(clause: Clause, found: Trail) -> bool:
    """ "on Telegram", "on his Telegram channel", "a news conference", "to a closed-door briefing"."""
    at = found.last
    while at < min(found.last + 6, len(clause.tokens)):
        hit = clause.lexicon.channels.at(clause.tokens, at)
        if hit:
            found.last = hit[0] + (clause.lower(hit[0]) in CARRIERS)
            found.channel = found.channel or hit[1]
            return True
        if clause.lower(at) not in WITH_CHANNEL and not clause.lexicon.modifiers.at(clause.tokens, at) and not clause.noun(at):
            return False
        at += 1
    return False


def _listener(clause: Clause, found: Trail) -> bool:
    listener = clause.starts.get(found.last)
    if listener is None or listener.sort not in {"body", "nobody", "name", "return"}:
        return False
    found.last = listener.last + (clause.lower(listener.last) in clause.lexicon.returns)
    found.relay = found.relay or (listener if listener.kind == "media" else None)
    found.channel = found.channel or clause.channel(listener.first, listener.last)
    return True


def _day(clause: Clause, found: Trail) -> bool:
    """ "On Monday", "at 10 p.m.", "in the evening"."""
    word, following = clause.lower(found.last), clause.lower(found.last + 1)
    if word in {"at", "around", "by"} and (following[:1].isdigit() or following in {"noon", "midnight", "midday", "dawn"}):
        found.last += 2 + (clause.lower(found.last + 2) in {"am", "pm", "a.m.", "p.m."})
        return True
    if word in {"in", "that", "this", "later", "early", "late"} and (
        following in PARTS or (following == "the" and clause.lower(found.last + 2) in PARTS)
    ):
        found.last += 2 + (following == "the")
        return True
    if word not in DAYS and not (word in {"on", "early", "late"} and following in DAYS | {"on"}):
        return False
    found.last += 1
    return True


def _cited(clause: Clause, found: Trail) -> bool:
    """ ", citing medics", ", in comments carried by TASS"."""
    at = found.last + (clause.lower(found.last) == ",")
    sort = clause.sort(at)
    if sort not in {"citing", "carried"}:
        return False
    mention = clause.within(at + 1, min(at + 10, len(clause.tokens)))
    if mention is None:
        return False
    found.last = mention.last
    if sort == "citing":
        found.origin = mention
    else:
        found.relay = mention
    return True


def with_apposition(clause: Clause, mention: Mention) -> tuple[Mention, int]:
    """A mention with ", governor of the region" after it, or the name after "the head of the region,"; and where it ends."""
    following = clause.starts.get(mention.last + 1)
    if following is None:
        return mention, mention.last
    if clause.lower(mention.last) in LINKS and mention.sort in {"person", "name", "nobody"}:
        return mention, following.last
    if clause.lower(mention.last) == ",":
        if mention.sort == "title" and following.sort in {"person", "name"}:
            return following, following.last
        if following.sort == "title" and mention.sort in {"person", "name"}:
            return mention, following.last
    return mention, mention.last
