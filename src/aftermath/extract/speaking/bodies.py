"""A body, a state or nobody in particular, with the words around that belong to its name."""

from aftermath.base.claim import SpeakerKind
from aftermath.extract.speaking.lexicon import Body, Nobody
from aftermath.extract.speaking.mentions import Before, Mention, Sort
from aftermath.extract.speaking.wording import Wording

PART_LIMIT, LEAD_LIMIT = 4, 3  # tokens after "'s" that may name a body's part; after capitals that may lead to an office
HEAD_LIMIT = 3  # tokens at the end of a run of capitals that may be a body's last word
ALONE = frozenset({"police", "official", "emergency"})
"""The kinds whose words speak without an article."""
NAMED = frozenset({"company", "media"})
"""The kinds of which capitals before the words make one by that name: "Novy Bor airlines"."""
PEOPLE = frozenset({"official", "military", "anonymous", "medical", "police"})
"""The kinds of people without a name whom a body's name may tell more of."""
THEMSELVES = frozenset({"company", "analyst", "medical"})
"""The kinds for which their press office only lends its voice."""


def body(wording: Wording, before: Before, place: int, end: int, found: Body) -> Mention | Before:
    """The mention of a body whose words stand between two places, or what they are to an office or body that follows."""
    first, own = before.first(place), _part(wording, end)
    if own:
        return Mention(first=first, last=own[0], sort="body", name=wording.text(place, own[0]), kind=own[1].kind, rule=own[1].rule)
    if found.sort == "body" and _somebody_of(wording, end):
        return Before(start=first, country=before.country or found.country, body=found, definite=True)
    if found.sort != "state":
        end = _described_end(wording, end, found)
    after, country = country_after(wording, end) if found.sort == "generic" else (end, None)
    if found.sort == "generic" and country is None and wording.lower(end) == "of" and wording.capital(end + 1):
        after = wording.run_end(end + 1)
        return Mention(first=first, last=after, sort="body", name=wording.text(place, after), kind=found.kind, rule=found.rule)
    country = country or before.country or found.country
    if wording.at(wording.lexicon.offices, wording.possessive(after)):
        return Before(start=first, country=country, body=found, definite=True)
    if found.sort == "state" and led(wording, end) is not None:
        return Before(start=first, country=country, definite=True, prefix=wording.text(place, end))
    if found.sort == "state":
        return state(first, end, found, statement=False)
    prefix = before.prefix if found.sort == "generic" and not before.country else ""
    name = f"{prefix} {wording.text(place, end)}".strip()
    whose = None if prefix else found
    return Mention(first=first, last=after, sort="body", name=name, kind=found.kind, country=country, body=whose, rule=found.rule)


def _somebody_of(wording: Wording, end: int) -> bool:
    """Whether somebody without a name follows: "an EU official", "Hezbollah sources"."""
    vague = wording.at(wording.lexicon.nobodies, end)
    return vague is not None and vague[1].kind in PEOPLE and not vague[1].keep and wording.at(wording.lexicon.cues, end) is None


def state(first: int, last: int, found: Body, *, statement: bool) -> Mention:
    """The mention of a state, or of what it gave ("Moscow's version")."""
    return Mention(
        first=first,
        last=last,
        sort="state",
        name=found.name,
        kind=found.kind,
        country=found.country,
        body=found,
        statement=statement,
        rule=found.rule,
    )


def nobody(wording: Wording, before: Before, place: int, end: int, found: Nobody) -> Mention:
    """The mention of a speaker without a name; its words are kept where the vocabulary says so."""
    first = before.first(place)
    nation = wording.lexicon.states.get(before.country or "")
    name = found.name or _plain(wording, place, end)
    if before.prefix and before.country is None and found.kind in NAMED:
        name = f"{before.prefix} {name}"
        return Mention(first=first, last=end, sort="body", name=name, kind=found.kind, rule=found.rule)
    if before.prefix:
        name = f"{before.prefix} {name}"
    elif nation:
        name = f"{nation.adjective} {name}"
    elif place > first and not before.definite:
        name = _plain(wording, first, end)
    kept = name if found.keep else ""
    the = first == place - 1 and wording.lower(first) == "the" and not wording.lower(end - 1).endswith("s")
    return Mention(
        first=first,
        last=end,
        sort="nobody",
        name=kept,
        kind=found.kind,
        country=before.country,
        titled_the=the and not kept,
        rule=found.rule,
    )


def _plain(wording: Wording, first: int, last: int) -> str:
    """Words without the capital that only the sentence's beginning gives them."""
    text = wording.text(first, last)
    return text if first > 0 or wording.at(wording.lexicon.adjectives, first) else text[:1].lower() + text[1:]


def returning(wording: Wording, before: Before, place: int) -> Mention | Before | None:
    """As in "The ministry", "its police"; "police" alone too; "Novy Bor police" is a body of that name."""
    hit = wording.at(wording.lexicon.heads, place)
    if hit is None:
        if not (before.definite and wording.lower(place) in wording.lexicon.returns):
            return None
        name = f"{before.prefix} {wording.text(place, place + 1)}".strip()
        return Mention(first=before.first(place), last=place + 1, sort="return", name=name, country=before.country, rule="en.return")
    end, head = hit
    if head.kind == "media" and wording.capital(end):
        return Before(start=before.first(place), definite=True)
    capital = wording.tokens[place].is_capitalised
    if not (before.prefix or before.definite or capital or head.kind in ALONE or wording.lower(place - 1) == "("):
        return None
    owner = _owner(wording, place, end, head)
    if owner:
        first, last, kind = owner
        return Mention(first=before.first(place), last=last, sort="body", name=wording.text(first, last), kind=kind, rule=head.rule)
    own = _part(wording, end)
    if own:
        return Mention(
            first=before.first(place), last=own[0], sort="body", name=wording.text(place, own[0]), kind=own[1].kind, rule=own[1].rule
        )
    name = f"{before.prefix} {wording.text(place, end)}".strip()
    told = before.unknown if before.unknown is not None and not before.prefix and not wording.capital(end) else None
    if told is not None:
        name = wording.text(told, end)
    sort: Sort = "body" if before.prefix or told is not None else "return"
    kind = (head.back or head.kind) if sort == "return" else head.kind
    return Mention(first=before.first(place), last=end, sort=sort, name=name, kind=kind, country=before.country, rule=head.rule)


def country_after(wording: Wording, end: int) -> tuple[int, str | None]:
    """Past "of Ukraine" or "in Moscow", and the state."""
    if wording.lower(end) not in {"of", "in"}:
        return end, None
    hit = wording.at(wording.lexicon.bodies, end + 1 + (wording.lower(end + 1) == "the"))
    return (hit[0], hit[1].country) if hit and hit[1].sort == "state" else (end, None)


def led(wording: Wording, end: int) -> int | None:
    """Where the words begin that a run of capitals leads to: "Moscow Mayor", "Abu Dhabi police", "Kherson region's administration"."""
    at = wording.possessive(end)
    if at == end and wording.among(end, "areas") and not wording.capital(end) and wording.possessive(end + 1) > end + 1:
        at = wording.possessive(end + 1)
    for place in range(at, min(at + LEAD_LIMIT, len(wording.tokens))):
        cue = wording.at(wording.lexicon.cues, place)
        if not wording.word(place) or (cue and cue[1].sort == "verb"):
            return None
        if _needs_owner(wording, place) or (place == at > end and own_name(wording, place)):
            return at
        if not wording.at(wording.lexicon.modifiers, place):
            return None
    return None


def _needs_owner(wording: Wording, place: int) -> bool:
    lexicon = wording.lexicon
    known = wording.at(lexicon.bodies, place)
    if known and known[1].sort == "generic":
        return True
    return bool(wording.at(lexicon.offices, place) or wording.at(lexicon.heads, place) or wording.at(lexicon.nobodies, place))


def own_name(wording: Wording, place: int) -> tuple[int, Body] | None:
    """The end and the head of a body's own name that begins there: "Airports Authority", "Command of the Coalition"."""
    end = wording.run_end(place)
    for at in range(max(place + 1, end - HEAD_LIMIT), end):
        hit = wording.at(wording.lexicon.heads, at)
        if hit and hit[0] >= end:
            return _completed(wording, hit[0]), hit[1]
    return None


def _completed(wording: Wording, end: int) -> int:
    """Past "of the Coalition", which completes a name that begins in capitals."""
    inner = end + 1 + (wording.lower(end + 1) == "the")
    stop = wording.run_end(inner) if wording.lower(end) == "of" else inner
    known = wording.at(wording.lexicon.bodies, inner)
    return stop if stop > inner and not (known and known[1].sort == "state") else end


def _owner(wording: Wording, place: int, end: int, head: Body) -> tuple[int, int, SpeakerKind] | None:
    """The words and the kind of "University of Bor" or "press service of the governor", or of the company whose press service it is."""
    if wording.lower(end) not in {"of", "for"}:
        return None
    stop = wording.complement_end(end + 1)
    inner = end + 1 + (wording.lower(end + 1) == "the")
    if not head.rule.endswith("press-service"):
        named = wording.tokens[place].is_capitalised and wording.capital(stop - 1) and wording.capital(inner)
        return (place, stop, head.kind) if named else None
    whole = wording.at(wording.lexicon.bodies, inner)
    if whole and whole[0] == stop and whole[1].sort == "body":
        return inner, stop, whole[1].kind
    hits = (wording.at(wording.lexicon.heads, at) for at in range(inner, stop))
    lender = next((hit[1] for hit in hits if hit and hit[0] == stop and hit[1].kind in THEMSELVES), None)
    return (inner, stop, lender.kind) if lender else (place, stop, head.kind)


def _described_end(wording: Wording, end: int, found: Body) -> int:
    """Past what only says what a body is: "Fars news agency", "Magen David Adom rescue service", "the UN agency"."""
    vague, head = wording.at(wording.lexicon.nobodies, end), wording.at(wording.lexicon.heads, end)
    for after, kind in ((hit[0], hit[1].kind) for hit in (vague, head) if hit):
        if kind == found.kind and not wording.at(wording.lexicon.cues, end):
            return after
    kinds = wording.lexicon.words["outlets"] if found.kind == "media" else wording.lexicon.returns
    while found.sort == "body" and wording.lower(end) in kinds:
        end += 1
    return end


def _part(wording: Wording, end: int) -> tuple[int, Body] | None:
    """A body's part with a name of its own: "the Health Ministry's disaster medicine centre"."""
    if wording.lower(end) != "'s":
        return None
    for at in range(end + 1, end + 1 + PART_LIMIT):
        ends = wording.reaches(wording.lexicon.cues, at, at) or wording.reaches(wording.lexicon.nobodies, at, at)
        if not wording.word(at) or ends:
            return None
        hit = wording.at(wording.lexicon.heads, at)
        if hit:
            return hit
    return None
