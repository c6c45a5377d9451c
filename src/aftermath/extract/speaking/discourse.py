"""Pronouns, surnames and "the ministry" come back to the speaker that the report named: the nearest before, in full as anywhere in it."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from aftermath.base.claim import UNNAMED, Speaker
from aftermath.extract.speaking.cast import Cast, Person
from aftermath.extract.speaking.lexicon import Body, Lexicon
from aftermath.extract.speaking.mentions import Mention

GROUPS = frozenset({"company", "party"})
"""The kinds whose words ("the company", "the group") come back to whoever is of that kind."""
NOT_OF_STATE = GROUPS | {"analyst", "emergency", "medical"}
MET_LIMIT = 60  # bodies met before, the furthest back to which "the ministry" comes back


@dataclass(slots=True)
class Discourse:
    """What has been said so far, by whom."""

    cast: Cast
    lexicon: Lexicon
    person: Speaker | None = None
    body: Speaker | None = None
    many: Speaker | None = None
    nobody: Speaker | None = None
    last: Speaker | None = None
    stated: Speaker | None = None
    """Whose statement, post or words were last spoken of."""
    met: deque[tuple[Body | None, Speaker]] = field(default_factory=lambda: deque(maxlen=MET_LIMIT))
    aliases: dict[str, Mention] = field(default_factory=dict)
    holders: dict[str, str] = field(default_factory=dict)
    """By role, the person last named who holds it."""
    countries: dict[str, str] = field(default_factory=dict)
    """By rule, the state that a generic body belonged to when it was last named in full."""

    def speaker(self, mention: Mention) -> Speaker | None:
        """Who the words mean; None where nobody is known to be meant."""
        readers: dict[str, Callable[[Mention], Speaker | None]] = {
            "person": self._person,
            "name": self._name,
            "title": self._title,
            "body": self._body,
            "state": self._state,
            "return": self._return,
            "nobody": self._nobody,
            "pronoun": self._pronoun,
        }
        return readers[mention.sort](mention)

    def meet(self, mention: Mention) -> None:
        """Remember a body that is only spoken of, so that "the ministry" can come back to it."""
        if mention.alias:
            self.aliases[mention.alias] = mention
        if mention.sort == "body":
            self.met.append((mention.body, self._body(mention)))
        if mention.sort == "nobody" and mention.name:
            self.met.append((None, self._nobody(mention)))
        person = self.cast.person(mention.name) if mention.sort in {"person", "name"} else None
        if person and person.role:
            self.holders[person.role] = person.name
        if person and person.kind in GROUPS:
            self.met.append((None, Speaker(name=person.name, kind=person.kind)))

    @property
    def last_body(self) -> str | None:
        """The name of the body that "its" means."""
        return self.body.name if self.body else None

    def spoke(self, speaker: Speaker, mention: Mention | None) -> None:
        """Remember who spoke last, of each sort."""
        self.last = speaker
        if mention and mention.statement:
            self.stated = speaker
        if mention is None or mention.sort == "pronoun":
            return
        if mention.sort in {"person", "name"} or (mention.sort == "title" and speaker.name != UNNAMED):
            self.person = speaker
        elif mention.sort == "nobody":
            self.nobody = self.many = speaker
            self.body = speaker if speaker.name != UNNAMED else self.body
        else:
            self.body = self.many = speaker
            self.met.append((mention.body, speaker))

    def _person(self, mention: Mention) -> Speaker:
        known = self.cast.person(mention.name) or Person(name=mention.name)
        return Speaker(name=known.name, kind=known.kind or mention.kind, office=mention.office or known.office)

    def _name(self, mention: Mention) -> Speaker | None:
        alias = self.aliases.get(mention.name)
        if alias and alias.sort == "body":
            return self._body(alias)
        known = self.cast.person(mention.name)
        if known is None or (" " not in known.name and known.office is None and mention.first == 0 and mention.name.endswith("s")):
            return None
        if mention.titled_the or (" " in mention.name and mention.name[0] != known.name[0]):
            return Speaker(name=mention.name, kind="media" if mention.titled_the else None)
        if mention.name.isupper() and len(mention.name) > 2 and known.kind is None:
            return Speaker(name=mention.name, kind="media")
        return Speaker(name=known.name, kind=known.kind, office=known.office)

    def _title(self, mention: Mention) -> Speaker | None:
        words = (mention.office or "").casefold().split()
        indefinite = bool(words) and words[0] in self.lexicon.words["indefinite"]
        if mention.body and mention.role == "spokesman" and mention.body.sort != "state":
            return self._spokesman(mention, mention.body, indefinite=indefinite)
        if indefinite:
            return Speaker(name=UNNAMED, kind=mention.kind)
        held = self.cast.holder(mention.role or "", mention.office or "", self.holders.get(mention.role or ""))
        if held:
            return Speaker(name=held.name, kind=held.kind, office=held.office)
        if mention.owned or (mention.role in {"spokesman", "head"} and len(words) < 3):
            return self.body
        name = (mention.office or "").removeprefix("the ").removeprefix("The ")
        return Speaker(name=name, kind=mention.kind, office=mention.office) if name else None

    def _spokesman(self, mention: Mention, body: Body, *, indefinite: bool) -> Speaker | None:
        """A spokesman without a name is the body that speaks; "the spokesman" may be one named before."""
        held = None if indefinite else self.cast.holder("spokesman", mention.office or "", self.holders.get("spokesman"))
        if held and held.body and held.body.kind == body.kind:
            return Speaker(name=held.name, kind=held.kind, office=held.office)
        if mention.speaks_for:
            return self._return(replace(mention, name=mention.speaks_for, kind=body.kind))
        if body.sort == "head":
            words = [word for word in (mention.office or "").split()[:-1] if word.casefold() not in self.lexicon.words["articles"]]
            return self._return(replace(mention, name=" ".join(words), kind=body.kind)) if words else self.body
        return self._of_body(body, mention.country)

    def _body(self, mention: Mention) -> Speaker:
        if mention.body:
            return self._of_body(mention.body, mention.country, mention.name)
        return Speaker(name=_of_form(mention.name), kind=mention.kind)

    def _of_body(self, body: Body, country: str | None, words: str = "") -> Speaker:
        if body.sort != "generic":
            return Speaker(name=body.name, kind=body.kind)
        country = (
            country
            or self.countries.get(body.rule)
            or next((state for state in body.usual if state in self.cast.countries), self.cast.country)
        )
        if country:
            self.countries[body.rule] = country
        return Speaker(name=self._generic(body, country, words.title()), kind=body.kind)

    def _generic(self, body: Body, country: str | None, words: str) -> str:
        state = self.lexicon.states.get(country or "")
        named = dict(body.names).get(country or "")
        if named:
            return named
        if state is None:
            return body.name.replace("{adjective} ", "").replace(" of {state}", "").replace("{words}", words)
        return body.name.format(adjective=state.adjective, state=state.name, words=words)

    def _state(self, mention: Mention) -> Speaker:
        return Speaker(name=mention.name, kind="official")

    def _return(self, mention: Mention) -> Speaker | None:
        word = mention.name.casefold().split()[-1]
        for body, speaker in reversed(self.met):
            if (
                (body and word in body.heads)
                or speaker.name.casefold().split()[-1] == word
                or (not body and word in speaker.name.casefold().split())
            ):
                return speaker
        if word in self.lexicon.words["any-body"]:
            again = next((speaker for _, speaker in reversed(self.met) if speaker.kind in NOT_OF_STATE and speaker.name != UNNAMED), None)
            if again:
                return again
        if mention.kind in GROUPS and mention.country is None:
            again = next((speaker for _, speaker in reversed(self.met) if speaker.kind == mention.kind), None)
            if again:
                return again
        state = self.lexicon.states.get(mention.country or "")
        if mention.kind:
            return Speaker(name=f"{state.adjective} {mention.name}" if state else mention.name, kind=mention.kind)
        return None

    def _nobody(self, mention: Mention) -> Speaker:
        if mention.titled_the and self.person and self.person.kind == mention.kind:
            return self.person
        return Speaker(name=mention.name or UNNAMED, kind=mention.kind)

    def _pronoun(self, mention: Mention) -> Speaker | None:
        match self.lexicon.pronouns.get(mention.name, "statement"):
            case "person":
                return self.person
            case "body":
                return self.body or self.last
            case "many":
                return self.many or self.last
            case _:
                return self.stated or self.last


def _of_form(name: str) -> str:
    """As in "press service of Tatarstan's head" as "press service of the head of Tatarstan"."""
    for mark in ("'s ", "’s "):
        owner, found, owned = name.partition(mark)
        front, of, last = owner.rpartition(" of ")
        if found and of:
            return f"{front} of the {owned} of {last}"
    return name
