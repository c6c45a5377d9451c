"""A mention is words that may name a speaker: a person, an office, a body, a state, nobody in particular, or a word coming back to one."""

from dataclasses import dataclass, replace
from typing import Literal

from aftermath.base.claim import SpeakerKind
from aftermath.extract.speaking.lexicon import Body
from aftermath.extract.speaking.wording import Wording

Sort = Literal["person", "title", "name", "body", "state", "return", "nobody", "pronoun"]
STATEMENT_LIMIT, ALIAS_LIMIT = 4, 4  # tokens after an owner among which its statement is named; of a short name in brackets


@dataclass(slots=True, kw_only=True)
class Mention:
    """Words that may name a speaker; never changed once read, and not frozen only because building them is most of the reading's cost."""

    first: int
    """Place of the first token in its sentence."""
    last: int
    """Place after the last token."""
    sort: Sort
    name: str
    """The words of the name: without office, article and state."""
    kind: SpeakerKind | None = None
    country: str | None = None
    office: str | None = None
    role: str | None = None
    body: Body | None = None
    speaks_for: str = ""
    """The words for the body that an office speaks for, where it is none of the vocabulary's."""
    owned: bool = False
    """Whether "its" or "his" makes it belong to a speaker met before."""
    statement: bool = False
    """Whether the words go on to what the speaker gave: "the governor's figures"."""
    titled_the: bool = False
    """Whether an article stands before a name in capitals, as before a newspaper's, or before one without a name ("the official")."""
    alias: str = ""
    """The short name that the text gives in brackets: "Air Force (UAF)"."""
    rule: str = ""


@dataclass(slots=True)
class Before:
    """What stood directly before: article, state, body or name that the next words may need."""

    start: int | None = None
    country: str | None = None
    body: Body | None = None
    owned: bool = False
    definite: bool = False
    unknown: int | None = None
    """Where an unknown adjective stands that may belong to the name: "education" of "the education directorate"."""
    prefix: str = ""
    """Capitalised words that belong to the name: "Novy Bor" of "Novy Bor police"."""

    def first(self, place: int) -> int:
        """The place where the mention begins whose core begins there."""
        return place if self.start is None else self.start


def describes(described: Mention, named: Mention) -> bool:
    """Whether the first only says what the second is: "the aviation watchdog Rosaviatsia", "the rights group Al-Marsad"."""
    if described.statement or described.last != named.first:
        return False
    vague = described.sort in {"return", "nobody"} or (described.body is not None and described.body.sort == "generic")
    return vague and (named.sort == "name" or (named.sort == "body" and named.body is not None and named.body.sort == "body"))


def named(described: Mention, mention: Mention) -> Mention:
    """The second mention with what the first says of it."""
    sort: Sort = "body" if mention.sort == "name" else mention.sort
    kind, country = mention.kind or described.kind, mention.country or described.country
    return replace(mention, first=described.first, sort=sort, kind=kind, country=country)


def extended(wording: Wording, mention: Mention) -> Mention:
    """A mention with the statement that it owns and the short name that brackets give it."""
    stated = None if mention.statement or mention.sort == "pronoun" else statement_end(wording, mention.last)
    if stated:
        mention = replace(mention, last=stated, statement=True)
    if wording.lower(mention.last) != "(":
        return mention
    closing = next((at for at in range(mention.last + 2, mention.last + 1 + ALIAS_LIMIT) if wording.lower(at) == ")"), None)
    return replace(mention, last=closing + 1, alias=wording.text(mention.last + 1, closing)) if closing else mention


def statement_end(wording: Wording, place: int) -> int | None:
    """The end of "'s first post" or " website statement" after a mention that ends there."""
    at = wording.possessive(place)
    owned = at > place
    while at < place + STATEMENT_LIMIT:
        noun = wording.at(wording.lexicon.nouns, at)
        if noun and (owned or not wording.at(wording.lexicon.cues, at)):
            further = wording.at(wording.lexicon.nouns, noun[0])
            return further[0] if further else noun[0]
        if not owned or not wording.qualifies(at):
            return None
        at += 1
    return None


def owned_statement(wording: Wording, place: int) -> Mention | None:
    """As in "His first post", "its closing tally", "the same summary": a statement whose owner was named before."""
    owner = wording.lexicon.owners.get(wording.lower(place)) or "same"
    if owner == "same" and wording.lower(place) not in {"the", "this"}:
        return None
    table = wording.lexicon.publications if owner == "same" else wording.lexicon.nouns
    for at in range(place + 1, place + STATEMENT_LIMIT):
        noun = wording.at(table, at)
        if noun:
            return Mention(first=place, last=noun[0], sort="pronoun", name=owner, statement=True, rule="en.cue.pronoun")
        if not wording.qualifies(at):
            return None
    return None
