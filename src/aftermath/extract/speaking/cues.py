"""A cue is found with its speaker's words, and with the side of it on which the words said stand: before, after or both."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aftermath.extract.speaking.clause import DASHES, MARKS, QUOTES, Clause, pronoun
from aftermath.extract.speaking.lexicon import Cue
from aftermath.extract.speaking.mentions import LINKS, OWNERS, Mention
from aftermath.extract.speaking.subjects import JOINTS, Subject, subject
from aftermath.extract.speaking.trail import trail, with_apposition

BE = frozenset({"is", "was", "were", "are", "been", "being", "be"})
HAVE = frozenset({"has", "have", "had"})
COPULAS = (
    BE
    | HAVE
    | frozenset(["gave", "gives", "put", "puts", "reads", "read", "range", "ranged", "ranges", "stands", "stood", "spoke", "speaks", "shows", "showed", "came", "said", "says", "speak", ":"])
)
RECEIVING = frozenset({"tell", "tells", "told", "telling", "inform", "informs", "informed"})
AFTER_INVERSION = frozenset({"in", "on", "at", "to", "after", "as", "when", "during", "from", "and", "but", "who", "of", "while"})
GIVEN = frozenset({"of", "in", "from", "by", "given", "provided", "released", "published", "doing"})
TRAILING = frozenset(["in", "at", "on", "to", "after", "during", "from", "by", "when", "while", "upon", "following", "through", "via", "before"])
TRAILING_LIMIT = 8  # tokens of "…, the mayor said after a visit to the site"
OVER_TO = frozenset({";", ",", "from", "by", "via", "with", "to", "and"}) | DASHES
FIGURES_ONLY = HAVE | frozenset(
    ["put", "puts", "putting", "give", "gives", "gave", "set", "sets", "place", "places", "placed", "make", "makes", "made", "raise", "raises", "raised", "lower", "lowered", "carry", "carries", "carried"]
)
OBJECTS = {"him": "he", "her": "she", "them": "they"}
ABOUT = frozenset({"about", "around", "some", "only", "over", "nearly", "than", "least", "to"})
NOUN_LIMIT = 12  # tokens after a noun of saying within which its verb stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One cue of a sentence; places are of tokens."""

    first: int
    last: int
    cue: Cue
    mention: Mention | None
    """None where the speaker is the one before, or the sentence's subject."""
    relay: Mention | None = None
    before: bool = False
    after: bool = False
    channel: str | None = None
    line: bool = False
    """Whether it heads its line, which then is all its speaker's."""
    closes: bool = False
    """Whether it ends the sentence."""


def cues(clause: Clause, head: Said | None) -> list[Said]:
    """The cues of a sentence in the order of the text, none overlapping another; `head` is the one that heads its line."""
    found = [head] if head else []
    place = head.last if head else 0
    while place < len(clause.tokens):
        said = _cue(clause, place, found[-1].last if found else 0)
        if said:
            found.append(said)
            place = max(said.last, place + 1)
        else:
            place += 1
    return sorted([*found, *_gapped(clause, found)], key=lambda said: said.first)


def _cue(clause: Clause, place: int, floor: int) -> Said | None:
    named = _noun(clause, place) or _alone(clause, place)
    if named:
        return named
    hit = clause.cue(place)
    if not hit:
        return None
    end, cue = hit
    readers: dict[str, Callable[[Clause, int, int, Cue, int], Said | None]] = {
        "verb": _verb,
        "figure": _verb,
        "act": _verb,
        "preposition": _preposition,
        "citing": _citing,
        "quoting": _quoting,
        "carried": _carried,
    }
    reader = readers.get(cue.sort)
    return reader(clause, place, end, cue, floor) if reader else None


def _verb(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    if _is_passive(clause, place, floor) or (clause.lower(end) == "by" and not clause.lower(place).endswith("ing")):
        return _passive(clause, place, end, cue, floor)
    inverted = _inverted(clause, place, end, cue)
    if inverted:
        return inverted
    found = subject(clause, place, floor)
    if found is None or (cue.sort == "figure" and not _gives_figure(clause, found, place, end)) or (cue.sort == "act" and not _acts(found)):
        return None
    after = trail(clause, end, receiving=clause.lower(place) in RECEIVING)
    mention, relay = (after.origin, found.mention) if after.origin else (found.mention, after.relay or found.relay)
    before, follows = _sides(clause, found.first, after.last) if found.mention else (False, True)
    return Said(
        first=found.first,
        last=after.last,
        cue=cue,
        mention=mention,
        relay=relay,
        before=before,
        after=follows,
        channel=after.channel or clause.channel(found.first - 4, place),
        closes=clause.closes(after.last),
    )


def _passed(clause: Clause, place: int, floor: int) -> Subject | None:
    """The subject of "was quoted"."""
    at = place - 1
    while clause.lower(at) in BE or clause.adverb(at):
        at -= 1
    return subject(clause, at + 1, floor)


def _is_passive(clause: Clause, place: int, floor: int) -> bool:
    at = place - 1
    while at >= floor and clause.adverb(at) and clause.lower(at) not in BE:
        at -= 1
    return clause.lower(at) in BE and not clause.lower(place).endswith("ing")


def _passive(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    """ "… was confirmed by the mayor", "footage published by the channel"; a passive without "by" names nobody."""
    mention = clause.starts.get(end + 1) if clause.lower(end) == "by" else None
    if mention is None:
        return None
    closes = clause.closes(mention.last)
    return Said(
        first=place,
        last=mention.last,
        cue=cue,
        mention=mention,
        before=_is_passive(clause, place, floor) or closes,
        after=not closes,
        closes=closes,
    )


def _carried(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    """ "Footage published by the channel showed": what is shown is the channel's."""
    mention = clause.starts.get(end)
    if clause.lower(end - 1) != "by" or mention is None or mention.kind != "media" or clause.lower(place - 1) in MARKS | BE:
        return None
    return Said(
        first=place, last=mention.last, cue=cue, mention=mention, after=not clause.closes(mention.last), before=clause.closes(mention.last)
    )


def _gives_figure(clause: Clause, found: Subject, place: int, end: int) -> bool:
    """Whether a verb that may mean anything gives a figure here: "the ministry counts nine", not "the village has nine houses"."""
    mention = found.mention
    if (
        mention is None
        or (mention.sort == "name"
        and " " not in mention.name
        and mention.kind is None
        and mention.first > 0
        and not clause.number(end))
    ):
        return False
    if (
        clause.lower(place) not in FIGURES_ONLY
        and mention.sort not in {"pronoun", "state", "name"}
        and (mention.first == 0 or clause.lower(mention.first - 1) in MARKS | JOINTS)
    ):
        return True
    if clause.lower(place) not in HAVE:
        return clause.figure_near(end)
    if mention.statement:
        return clause.figure_near(end)
    return mention.sort not in {"pronoun", "state"} and (clause.number(end) or (clause.lower(end) in ABOUT and clause.number(end + 1)))


def _acts(found: Subject) -> bool:
    """Whether an office speaks by what it does: a mayor cancels, an agency closes, a committee opens a case."""
    mention = found.mention
    return mention is not None and mention.sort in {"person", "body", "title", "name"} and mention.kind in {"official", "company"}


def _inverted(clause: Clause, place: int, end: int, cue: Cue) -> Said | None:
    """ "…, said the mayor", "…” – wrote the Rais"."""
    mention = clause.starts.get(end)
    if cue.sort == "figure" or mention is None or mention.name in {"who", "which"}:
        return None
    if place == 0 or (clause.lower(place - 1) == "so" and place == 1):
        opens = clause.lower(mention.last) in {":", ","}
        return (
            Said(first=0, last=mention.last, cue=cue, mention=mention, before=not opens, after=opens, closes=not opens)
            if opens or clause.closes(mention.last)
            else None
        )
    if clause.lower(place - 1) not in MARKS:
        return None
    mention, stop = with_apposition(clause, mention)
    after = trail(clause, stop, receiving=False)
    following = clause.lower(after.last)
    if following and following not in MARKS and following not in AFTER_INVERSION:
        return None
    origin, relay = (after.origin, mention) if after.origin else (mention, after.relay)
    closes = clause.closes(after.last)
    return Said(
        first=place,
        last=after.last,
        cue=cue,
        mention=origin,
        relay=relay,
        before=True,
        after=not closes,
        channel=after.channel,
        closes=closes,
    )


def _sides(clause: Clause, first: int, last: int) -> tuple[bool, bool]:
    """Where the words said stand, by what stands around "X said"."""
    as_said = clause.lower(first - 1) == "as"
    left, right = clause.lower(first - 1 - as_said), clause.lower(last)
    closes = clause.closes(last)
    if left not in MARKS or left in {":", "("}:
        return closes and bool(left), not closes
    if closes or (right in TRAILING and not _counts(clause, last) and clause.closes(last + TRAILING_LIMIT)):
        return True, False
    if right in TRAILING and left != ";":
        return True, True
    return right in {",", ";"} | DASHES and clause.lower(last + 1) not in QUOTES, True


def _counts(clause: Clause, place: int) -> bool:
    """Whether a number follows that is no time and no date."""
    return any(clause.number(at) and not clause.token_tells_time(at) for at in range(place, len(clause.tokens)))


def _preposition(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    mention = _named_after(clause, end)
    if mention is None:
        return None
    mention, last = with_apposition(clause, mention)
    after = trail(clause, last, receiving=False)
    mention, relay, last = (after.origin, mention, after.last) if after.origin else (mention, None, last)
    left, closes = clause.lower(place - 1), clause.closes(last)
    opens = not left or left in JOINTS | QUOTES or (place <= 2 and left in MARKS)
    return Said(
        first=place,
        last=last,
        cue=cue,
        mention=mention,
        relay=relay,
        before=not opens,
        after=not closes,
        channel=clause.channel(end, last),
        closes=closes,
    )


def _named_after(clause: Clause, place: int) -> Mention | None:
    """The mention that follows, or the one that "information from" names, or "the same summary"."""
    at = place
    while at < min(place + 6, len(clause.tokens)):
        mention = clause.starts.get(at)
        if mention:
            return mention
        if at == place and clause.lower(at) in OBJECTS:
            return pronoun(OBJECTS[clause.lower(at)], at)
        noun = clause.noun(at)
        if noun and clause.lower(noun) not in GIVEN:
            same = any(clause.lower(back) in {"same", "this", "that"} for back in range(place, at))
            return pronoun("same", place, noun) if same else None
        if not (
            noun
            or clause.lower(at) in OWNERS
            or clause.lexicon.modifiers.at(clause.tokens, at)
            or clause.lower(at) in GIVEN | {"preliminary"}
        ):
            return None
        at = noun or at + 1
    return None


def _citing(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    """ "(TASS, citing medics)"; where a verb follows, the verb reads it."""
    origin = clause.within(end, min(end + 6, len(clause.tokens)))
    if origin and place == 0 and clause.lower(origin.last) == ",":
        return Said(first=0, last=origin.last, cue=cue, mention=origin, after=True)
    passer = clause.ends.get(place - 1) if clause.lower(place - 1) == "," else clause.ends.get(place)
    if origin is None or passer is None or passer.first < floor:
        return None
    if clause.sort(origin.last + (clause.lower(origin.last) == ",")) in {"verb", "figure"}:
        return None
    after = clause.lower(origin.last) == ":" or (clause.lower(origin.last) == "," and passer.first <= 1)
    return Said(
        first=passer.first,
        last=origin.last,
        cue=cue,
        mention=origin,
        relay=passer,
        before=not after,
        after=after,
        closes=clause.closes(origin.last),
    )


def _quoting(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    """ "Reuters quoted the mayor as saying", "– quotes «Chronicle» the head of the region"."""
    if _is_passive(clause, place, floor):
        quoted = _passed(clause, place, floor)
        relay = clause.starts.get(end + 1) if clause.lower(end) == "by" else None
        last = relay.last if relay else end
        last += 2 * (clause.lower(last) == "as")
        return Said(first=quoted.first, last=last, cue=cue, mention=quoted.mention, relay=relay, after=True) if quoted else None
    first = clause.within(end, min(end + 8, len(clause.tokens)))
    if first is None or first.first > end + 2:
        return None
    named, stop = with_apposition(clause, first)
    stop += clause.lower(stop) == ","
    second = clause.starts.get(first.last) or clause.starts.get(first.last + 1)
    inverted = place > 0 and clause.lower(place - 1) in MARKS
    if inverted and second and named is first:
        return Said(
            first=place,
            last=second.last,
            cue=cue,
            mention=second,
            relay=first,
            before=True,
            after=not clause.closes(second.last),
            closes=clause.closes(second.last),
        )
    if clause.lower(stop) == "as":
        stop += 2
    relay = clause.ends.get(place)
    start = relay.first if relay else place
    before, after = _sides(clause, start, stop)
    return Said(first=start, last=stop, cue=cue, mention=named, relay=relay, before=before, after=after, closes=clause.closes(stop))


def _noun(clause: Clause, place: int) -> Said | None:
    """ "The governor's figures were", "its closing tally:", "information from the services was that", "in its version,"."""
    mention = clause.starts.get(place)
    end = mention.last if mention and mention.statement else None
    if end is None:
        noun = clause.noun(place)
        if noun is None or clause.ends.get(place) or clause.lower(noun) not in GIVEN:
            return None
        mention = _before_colon(clause, noun) or clause.within(noun, min(noun + 7, len(clause.tokens)))
        end = mention.last if mention and clause.lower(mention.first - 1) in GIVEN else None
    if mention is None or end is None or mention.name == "same" or clause.sort(end) in {"verb", "figure"}:
        return None
    cue = Cue(rule="en.cue.statement", sort="noun")
    channel = clause.channel(place, end)
    if clause.lower(place - 1) in BE and clause.closes(end):
        return Said(first=place - 1, last=end, cue=cue, mention=mention, before=True, channel=channel, closes=True)
    if clause.lower(place - 1) in LINKS | {"to", "by", "after", "since", "before", "despite", "on", "under", "with"}:
        opens = place <= 2 or clause.lower(place - 2) in MARKS
        closes = clause.closes(end)
        fits = clause.lower(place - 1) in {"in", "by", "on"} and (clause.lower(end) == "," or (closes and not opens))
        after = opens or (not closes and clause.lower(place - 2) == ",")
        return (
            Said(first=place - 1, last=end, cue=cue, mention=mention, before=not opens, after=after, channel=channel, closes=closes)
            if fits
            else None
        )
    rest = range(end, min(end + NOUN_LIMIT, len(clause.tokens)))
    if any(clause.negation(at) for at in rest[:2]):
        return None
    heads = mention.statement and (place == 0 or clause.lower(place - 1) in MARKS | JOINTS) and clause.figure_near(end)
    if not heads and not any(clause.lower(at) in COPULAS for at in rest):
        return None
    return Said(first=place, last=end, cue=cue, mention=mention, after=True, channel=channel)


def _before_colon(clause: Clause, place: int) -> Mention | None:
    """The mention that a colon follows, which then is the one who speaks."""
    colon = next((at for at in range(place, min(place + NOUN_LIMIT, len(clause.tokens))) if clause.lower(at) == ":"), None)
    return clause.ends.get(colon) if colon is not None else None


def _alone(clause: Clause, place: int) -> Said | None:
    """A speaker without a verb: "Two killed (health ministry).", "Two killed – health ministry.", "…; the mayor: two killed"."""
    mention = clause.starts.get(place)
    if mention is None or mention.sort in {"pronoun", "state"} or (mention.sort == "name" and " " not in mention.name):
        return None
    mention, last = with_apposition(clause, mention)
    left, right, cue = clause.lower(place - 1), clause.lower(last), Cue(rule="en.cue.alone", sort="verb")
    if right == ":" and (left in OVER_TO or (left == "of" and mention.sort == "person")):
        return Said(first=place, last=last + 1, cue=cue, mention=mention, after=True)
    bracketed = left == "(" and right == ")" and clause.lower(last + 1) in {".", ";", ",", ""}
    dashed = left in DASHES and clause.closes(last) and mention.sort != "name"
    if place < 2 or not (bracketed or dashed):
        return None
    return Said(first=place - 1, last=last + bracketed, cue=cue, mention=mention, before=True, closes=clause.closes(last + bracketed))


def _gapped(clause: Clause, found: Sequence[Said]) -> list[Said]:
    """ "The mayor said five, and the police seven": a speaker and a figure without a verb."""
    made = []
    for mention in clause.mentions:
        said = next((s for s in found if s.last <= mention.first and s.after and s.cue.sort in {"figure", "verb"} and not s.line), None)
        if said is None or mention.sort == "pronoun" or clause.lower(mention.first - 1) not in {",", "and", "but", ";"}:
            continue
        if any(s.first <= mention.last and mention.first <= s.last for s in found):
            continue
        at = mention.last
        while clause.lower(at) in {"of", "up", "to", "at", "least", "only", "about", "around"}:
            at += 1
        if clause.number(at) and clause.lower(at + 1) in {",", ".", "", "and", "(", ";"}:
            made.append(Said(first=mention.first, last=mention.last, cue=said.cue, mention=mention, after=True))
    return made
