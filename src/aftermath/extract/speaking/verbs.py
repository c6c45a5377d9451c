"""A verb of saying has its speaker before it, after it, or behind "by"."""

from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.lexicon import Cue
from aftermath.extract.speaking.mentions import Mention
from aftermath.extract.speaking.said import Said
from aftermath.extract.speaking.subjects import Subject, after_quotation, anyone, subject
from aftermath.extract.speaking.trail import trail, with_apposition
from aftermath.extract.speaking.wording import DASHES, MARKS, QUOTES

TRAILING_LIMIT = 8  # tokens of "…, the mayor said after a visit to the site"
UNKNOWN_LIMIT = 2  # unknown words before a speaker's that may belong to them
SPEAKER_LIMIT = 9  # tokens of "morning host Petra Lang"
CHANNEL_BEFORE = 4  # tokens before a subject among which "on Telegram" belongs to its verb


def verb(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    """The cue of a verb whose words stand between two places, looking back no further than the floor."""
    if clause.among(place - 1, "articles") or (cue.quoted and not _beside_quotation(clause, place, end, floor)):
        return None
    if is_passive(clause, place, floor) or (clause.lower(end) == "by" and not clause.lower(place).endswith("ing")):
        return _passive(clause, place, end, cue, floor)
    inverted = _inverted(clause, place, end, cue)
    parted = subject(clause, place, floor) if inverted and clause.lower(place - 1) == "," else None
    if inverted and not _told_apart(parted, inverted.mention):
        return inverted
    found = parted or subject(clause, place, floor) or (anyone(clause, place, floor) if cue.anyone else None)
    if found is None or not _means_saying(clause, cue, found, place, end) or _only_refers(clause, place, found.first):
        return None
    after = trail(clause, end, receiving=clause.among(place, "receiving"))
    first = _opening(clause, found)
    before, follows = sides(clause, first, after.last) if found.mention else (False, True)
    return Said(
        first=found.first,
        last=after.last,
        cue=cue,
        mention=after.origin or found.mention,
        relay=found.mention if after.origin else after.relay or found.relay,
        before=before,
        after=follows,
        tails=not follows and not clause.closes(after.last) and quoted_before(clause, first, after.last),
        channel=after.channel or clause.channel(found.first - CHANNEL_BEFORE, end) or clause.channel_around(found.first),
        closes=clause.closes(after.last),
    )


def _told_apart(parted: Subject | None, inverted: Mention | None) -> bool:
    """As in "The agency, quoting medics, said a woman …", "Orlov, the mayor, said he …": what follows the verb is not its subject."""
    if parted is None or parted.first > 1 or inverted is None:
        return False
    return parted.relay is not None or inverted.sort == "pronoun"


def _opening(clause: Clause, found: Subject) -> int:
    """Where the words for a speaker begin, unknown ones before them told from what is said by a mark: ", shipping security sources"."""
    quoted = after_quotation(clause, found.first, 0)
    if quoted is not None:
        return quoted
    if found.mention is None or found.mention.sort not in {"nobody", "return", "title", "body"}:
        return found.first
    for at in range(found.first - 1, max(found.first - 1 - UNKNOWN_LIMIT, -1) - 1, -1):
        if at < 0 or clause.lower(at) in MARKS:
            return at + 1
        if (
            not clause.tokens[at].text.islower()
            or not clause.word(at)
            or clause.among(at, "links")
            or clause.at(clause.lexicon.functions, at)
        ):
            break
    return found.first


def _only_refers(clause: Clause, place: int, first: int) -> bool:
    """As in "burns that doctors call severe", "whatever some groups wrote": no words of theirs follow."""
    before = clause.lower(first - 1)
    return before in {"whatever", "unlike"} or (clause.among(place, "naming") and before in {"that", "which", "what", "whom"})


def is_passive(clause: Clause, place: int, floor: int) -> bool:
    """Whether "was" stands before a verb, adverbs aside."""
    at = place - 1
    while at >= floor and clause.adverb(at) and not clause.among(at, "be"):
        at -= 1
    return clause.among(at, "be") and not clause.lower(place).endswith("ing")


def passed(clause: Clause, place: int, floor: int) -> Subject | None:
    """The subject of "was quoted"."""
    at = place - 1
    while clause.among(at, "be") or clause.adverb(at):
        at -= 1
    return subject(clause, at + 1, floor)


def sides(clause: Clause, first: int, last: int) -> tuple[bool, bool]:
    """Whether the words said stand before and after "X said", by what stands around it."""
    as_said = clause.lower(first - 1) == "as"
    left, right = clause.lower(first - 1 - as_said), clause.lower(last)
    closes = clause.closes(last)
    if left not in MARKS or left in {":", "("}:
        return closes and bool(left), not closes
    if clause.lower(last) == "of" and left in QUOTES | {","}:
        return True, False
    if quoted_before(clause, first, last):
        return True, False
    trailing = clause.among(last, "trailing")
    if closes or (trailing and not clause.counts(last) and clause.closes(last + TRAILING_LIMIT)):
        return True, False
    if trailing and left != ";":
        return True, True
    return right in {",", ";"} | DASHES and clause.lower(last + 1) not in QUOTES, True


def _beside_quotation(clause: Clause, place: int, end: int, floor: int) -> bool:
    """Whether a quotation ends before a verb or its subject, or begins behind it, or a colon stands there."""
    if clause.lower(end) == ":" or clause.lower(end + (clause.lower(end) in {",", ":"})) in QUOTES:
        return True
    return clause.after_quotation(place) or after_quotation(clause, place, floor) is not None


def quoted_before(clause: Clause, first: int, last: int) -> bool:
    """Whether a quotation ends right before a cue and the sentence goes on without another: "“…,” the mayor said, citing the cold."."""
    return clause.after_quotation(first) and clause.lower(last) != ":" and not any(word in QUOTES for word in clause.words[last:])


def _passive(clause: Clause, place: int, end: int, cue: Cue, floor: int) -> Said | None:
    """As in "… was confirmed by the mayor", "footage published by the channel"; a passive without "by" names nobody."""
    mention = clause.starts.get(end + 1) if clause.lower(end) == "by" else None
    if mention is None:
        return None
    mention, stop = with_apposition(clause, mention)
    after = trail(clause, stop, receiving=False)
    closes = clause.closes(after.last)
    before = closes or is_passive(clause, place, floor)
    return Said(
        first=place, last=after.last, cue=cue, mention=mention, before=before, after=not closes, channel=after.channel, closes=closes
    )


def _inverted(clause: Clause, place: int, end: int, cue: Cue) -> Said | None:
    """As in "…, said the mayor", "…” – wrote the Rais"."""
    mention = clause.starts.get(end)
    quoted = clause.after_quotation(place)
    if quoted and (mention is None or clause.word(mention.last)) and clause.word(end):
        mention = _behind_quotation(clause, end, cue) or mention
    if mention is None and clause.lower(end) == "in" and clause.lower(place - 1) == ",":
        mention = clause.starts.get(end + 1)
        mention = mention if mention and mention.sort in {"body", "nobody", "return"} else None
    if cue.sort != "verb" or cue.accuses or mention is None or clause.lexicon.pronouns.get(mention.name) == "relative":
        return None
    if (place == 0 and not quoted) or (place == 1 and clause.lower(0) == "so"):
        return _first(clause, mention.last, Said(first=0, last=mention.last, cue=cue, mention=mention))
    about = clause.lower(0) == "about" and clause.among(1, "pointing")
    if clause.lower(place - 1) not in MARKS and not about and not quoted:
        return None
    mention, stop = with_apposition(clause, mention)
    after = trail(clause, stop, receiving=False)
    following = clause.lower(after.last)
    if following and not quoted and following not in MARKS and not clause.among(after.last, "after-inversion"):
        return None
    closes = clause.closes(after.last)
    tails = not closes and quoted_before(clause, place, after.last)
    return Said(
        first=place,
        last=after.last,
        cue=cue,
        mention=after.origin or mention,
        relay=mention if after.origin else after.relay,
        before=True,
        after=not (closes or tails),
        tails=tails,
        channel=after.channel or clause.channel(0 if about else place, end),
        closes=closes,
    )


def _behind_quotation(clause: Clause, place: int, cue: Cue) -> Mention | None:
    """The mention that ends words after a verb up to a mark, else nobody in particular: "…,” said morning host Petra Lang."."""
    stop = place
    while clause.word(stop) and stop - place < SPEAKER_LIMIT:
        stop += 1
    named = clause.ends.get(stop)
    if clause.lower(stop) not in {",", ".", ""}:
        return None
    if named and named.sort in {"person", "name"}:
        return named
    told = cue.anyone and (clause.among(place, "articles") or clause.among(place, "indefinite"))
    return Mention(first=place, last=stop, sort="nobody", name="", rule=cue.rule) if told else None


def _first(clause: Clause, last: int, said: Said) -> Said | None:
    """As in "Said the mayor: …", "So said the mayor."."""
    opens = clause.lower(last) in {":", ","}
    if not opens and not clause.closes(last):
        return None
    return Said(first=said.first, last=last, cue=said.cue, mention=said.mention, before=not opens, after=opens, closes=not opens)


def _means_saying(clause: Clause, cue: Cue, found: Subject, place: int, end: int) -> bool:
    """Whether a verb that may mean other things says something here."""
    if cue.sort == "figure":
        return _gives_figure(clause, found, place, end)
    return cue.sort != "act" or _acts(found)


def _acts(found: Subject) -> bool:
    """Whether an office speaks by what it does: a mayor cancels, an agency closes, a committee opens a case."""
    mention = found.mention
    if mention is None or mention.kind not in {"official", "company"}:
        return False
    return mention.sort in {"person", "body", "title", "name"} or (mention.sort == "nobody" and bool(mention.name))


def _gives_figure(clause: Clause, found: Subject, place: int, end: int) -> bool:
    """Whether a figure is given: "the ministry counts nine", not "the village has nine houses"."""
    mention = found.mention
    if mention is None or (mention.sort == "nobody" and mention.kind is None):
        return False
    heads = mention.first == 0 or clause.lower(mention.first - 1) in MARKS or clause.among(mention.first - 1, "joints")
    vague = mention.sort in {"pronoun", "state", "name"}
    if heads and not vague and not clause.among(place, "figure-only"):
        return True
    if not clause.among(place, "have") or mention.statement:
        return clause.figure_near(end)
    counted = clause.number(end) or (clause.among(end, "about") and clause.number(end + 1))
    return counted and mention.sort not in {"pronoun", "state"}
