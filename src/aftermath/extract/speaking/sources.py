"""Whose words they are may stand after a preposition, after "citing", or as the one whom another quotes."""

from aftermath.extract.speaking.clause import Clause, pronoun
from aftermath.extract.speaking.lexicon import Cue
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.said import Said
from aftermath.extract.speaking.trail import trail, with_apposition
from aftermath.extract.speaking.verbs import is_passive, passed, sides
from aftermath.extract.speaking.wording import MARKS, QUOTES

NAMED_LIMIT, QUOTED_LIMIT = 6, 8  # tokens after "according to" and after "quoted" among which the source is named


def preposition(clause: Clause, place: int, end: int, cue: Cue) -> Said | None:
    """As in "According to the mayor, …", "…, in the words of the mayor"."""
    mention = _named_after(clause, end)
    if mention is None:
        return None
    mention, last = with_apposition(clause, mention)
    after = trail(clause, last, receiving=False)
    mention, relay, last = (after.origin, mention, after.last) if after.origin else (mention, None, last)
    left, closes = clause.lower(place - 1), clause.closes(last)
    quoted = clause.after_quotation(place)
    opens = not left or (left in QUOTES and not quoted) or clause.among(place - 1, "joints") or (place <= 2 and left in MARKS)
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
    lexicon, at = clause.lexicon, place
    if clause.lower(place) in lexicon.objects and place not in clause.starts:
        return pronoun(lexicon.objects[clause.lower(place)], place)
    while at < min(place + NAMED_LIMIT, len(clause.tokens)):
        mention = clause.starts.get(at)
        if mention:
            return mention
        noun = clause.noun(at)
        if noun and not clause.among(noun, "given"):
            same = any(clause.lower(back) in {"same", "this", "that"} for back in range(place, at))
            return pronoun("same", place, noun) if same else None
        if not (noun or clause.lower(at) in lexicon.owners or clause.at(lexicon.modifiers, at) or clause.among(at, "given")):
            return None
        at = noun or at + 1
    return None


def citing(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    """As in "(TASS, citing medics)", "Citing medics, …"; where a verb follows, the verb reads it."""
    origin = clause.within(end, min(end + NAMED_LIMIT, len(clause.tokens)))
    if origin and place == 0 and clause.lower(origin.last) == ",":
        return Said(first=0, last=origin.last, cue=cue, mention=origin, after=True)
    if origin and place > 1 and clause.lower(place - 1) == "," and clause.closes(origin.last) and not clause.ends.get(place - 1):
        return Said(first=place, last=origin.last, cue=cue, mention=origin, before=True, closes=True)
    passer = clause.ends.get(place - 1) if clause.lower(place - 1) == "," else clause.ends.get(place)
    if origin is None or passer is None or passer.first < floor:
        return None
    comma = clause.lower(origin.last) == ","
    if clause.says(origin.last + comma):
        return None
    after = clause.lower(origin.last) == ":" or (comma and passer.first <= 1)
    closes = clause.closes(origin.last)
    return Said(first=passer.first, last=origin.last, cue=cue, mention=origin, relay=passer, before=not after, after=after, closes=closes)


def quoting(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    """As in "Reuters quoted the mayor as saying", "– quotes «Chronicle» the head of the region", "the mayor was quoted as saying"."""
    if is_passive(clause, place, floor):
        return _quoted(clause, place, end, cue, floor)
    first = clause.within(end, min(end + QUOTED_LIMIT, len(clause.tokens)))
    if first is None or first.first > end + 2:
        return None
    origin, last = with_apposition(clause, first)
    second = clause.starts.get(first.last) or clause.starts.get(first.last + 1)
    if place > 0 and clause.lower(place - 1) in MARKS and second and origin is first:
        closes = clause.closes(second.last)
        return Said(first=place, last=second.last, cue=cue, mention=second, relay=first, before=True, after=not closes, closes=closes)
    last += clause.lower(last) == ","
    last += 2 * (clause.lower(last) == "as")
    relay = clause.ends.get(place)
    start = relay.first if relay else place
    before, after = sides(clause, start, last)
    return Said(first=start, last=last, cue=cue, mention=origin, relay=relay, before=before, after=after, closes=clause.closes(last))


def _quoted(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    found = passed(clause, place, floor)
    relay = clause.starts.get(end + 1) if clause.lower(end) == "by" else None
    last = relay.last if relay else end
    last += 2 * (clause.lower(last) == "as")
    return Said(first=found.first, last=last, cue=cue, mention=found.mention, relay=relay, after=True) if found else None


def carried(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    """As in "Footage published by the channel showed": what is shown is the channel's; "the mayor was quoted by TASS" is the mayor's."""
    mention = clause.starts.get(end)
    if clause.lower(end - 1) != "by" or mention is None or clause.lower(place - 1) in MARKS:
        return None
    passive = is_passive(clause, place, floor)
    quoted = _quoted(clause, place, end - 1, cue, floor) if passive else None
    if quoted or mention.kind != "media":
        return quoted
    closes = clause.closes(mention.last)
    return Said(first=place, last=mention.last, cue=cue, mention=mention, before=closes or passive, after=not closes, closes=closes)
