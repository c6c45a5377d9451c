"""After a verb of saying may stand who was told, where and when it was said, and whom the speaker cites."""

from dataclasses import dataclass

from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.wording import MARKS

LISTENER_LIMIT = 4  # tokens of "the families waiting"
CHANNEL_LIMIT, CITED_LIMIT = 6, 10  # tokens of "to a closed-door news briefing"; after "citing" among which the cited are named


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
        heard = _channel(clause, found) or (receiving and _listener(clause, found))
        if not (heard or _time(clause, found) or _cited(clause, found)):
            break
    return found


def _channel(clause: Clause, found: Trail) -> bool:
    """As in "On Telegram", "on his Telegram channel", "a news conference", "to a closed-door briefing"."""
    for at in range(found.last, found.last + CHANNEL_LIMIT):
        hit = clause.at(clause.lexicon.channels, at)
        if hit:
            found.last = hit[0] + clause.among(hit[0], "carriers")
            found.channel = found.channel or hit[1]
            return True
        known = clause.among(at, "channel-prepositions") or clause.at(clause.lexicon.modifiers, at) or clause.noun(at)
        if not known and not (clause.among(at - 1, "articles") and clause.word(at) and clause.at(clause.lexicon.channels, at + 1)):
            return False
    return False


def _listener(clause: Clause, found: Trail) -> bool:
    listener = clause.starts.get(found.last)
    if listener is None or listener.sort not in {"body", "nobody", "name", "return"}:
        stop = _listening(clause, found.last)
        found.last = stop or found.last
        return stop is not None
    found.last = listener.last + (clause.lower(listener.last) in clause.lexicon.returns)
    found.relay = found.relay or (listener if listener.kind == "media" else None)
    found.channel = found.channel or clause.channel(listener.first, listener.last)
    return True


def _listening(clause: Clause, place: int) -> int | None:
    """The end of "us", "the families", "a crowd" where no more follows than "that" or a mark."""
    if clause.among(place, "listeners"):
        return place + 1
    if not clause.among(place, "articles"):
        return None
    for at in range(place + 1, place + LISTENER_LIMIT):
        if clause.lower(at) in MARKS or clause.lower(at) == "that":
            return at if at > place + 1 else None
        if not clause.word(at) or clause.at(clause.lexicon.cues, at):
            return None
    return None


def _time(clause: Clause, found: Trail) -> bool:
    """As in "On Monday", "at 10 p.m.", "in the evening"."""
    at = found.last
    word, following = clause.lower(at), clause.lower(at + 1)
    if word in {"at", "around", "by"} and (following[:1].isdigit() or clause.among(at + 1, "moments")):
        found.last += 2 + clause.among(at + 2, "halves")
        return True
    article = following == "the"
    if word in {"in", "that", "this", "later", "early", "late"} and clause.among(at + 1 + article, "day-parts"):
        found.last += 2 + article
        return True
    if clause.among(at, "days") or (word in {"on", "early", "late"} and (following == "on" or clause.among(at + 1, "days"))):
        found.last += 1
        return True
    return False


def _cited(clause: Clause, found: Trail) -> bool:
    """As in ", citing medics", ", in comments carried by TASS"."""
    at = found.last + (clause.lower(found.last) == ",")
    sort = clause.sort(at)
    mention = clause.within(at + 1, min(at + CITED_LIMIT, len(clause.tokens))) if sort in {"citing", "carried"} else None
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
    if following is None or following.sort == "pronoun":
        return mention, mention.last
    if clause.among(mention.last, "links") and mention.sort in {"person", "name", "nobody"}:
        return mention, following.last
    if clause.lower(mention.last) == ",":
        if mention.sort == "title" and following.sort in {"person", "name"}:
            return following, following.last
        if following.sort == "title" and mention.sort in {"person", "name"}:
            return mention, following.last
    return mention, mention.last
