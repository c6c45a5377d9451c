"""The rules by which a number with no act of its own inherits one; the first that makes something of it counts."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from aftermath.base.count import Count
from aftermath.extract.finding import Finding
from aftermath.extract.lexicon import Thing
from aftermath.extract.marks import Hit, Placed, Sentence
from aftermath.extract.nouns import Noun
from aftermath.extract.themes import parenthetical

PLACING = frozenset(
    {"over", "in", "near", "above", "on", "upon", "at", "by", "off", "across", "to", "from", "belonged", "around", "inside", "outside"}
)
TOLD = frozenset(
    {
        "of",
        "said",
        "says",
        "was",
        "were",
        "is",
        "are",
        "had",
        "gave",
        "counted",
        "reported",
        "to",
        "at",
        "put",
        "has",
        "from",
        "counts",
        "tells",
    }
)
ENDS = frozenset({".", ",", ";", "and", "but", "–", "-", "—", ")", "”", '"', ":", "now", "…"})
BE = frozenset({"are", "is", "were", "was"})
DEGREES = {"partially": "damaged", "partly": "damaged", "fully": "destroyed", "completely": "destroyed", "totally": "destroyed"}
DASHES = frozenset({":", "–", "-", "—"})
LISTS = frozenset({"list", "tally", "toll", "count", "statement", "summary", "report", "post", "figures"})
GRAVELY = frozenset({"gravely", "seriously", "critically", "severely", "serious", "critical", "severe", "grave"})
LIGHTLY = frozenset({"lightly", "slightly", "moderately", "light", "slight", "moderate", "minor", "mild"})
INCLUDING = frozenset({"including", "them", "whom", "dead", "injured", "victims", "wounded"})
GROUPS = {
    "casualties": "person",
    "interception": "weapon",
    "attack": "weapon",
    "impact": "weapon",
    "transport": "flight",
    "damage": "site",
    "response": "person",
}  # fmt: skip
"""What each kind of act counts."""
POPULATION = 5000  # nobody counts so many of one attack's harmed; it is how many live there


@dataclass(frozen=True, slots=True)
class Lone:
    """A number without an act, and the finding it may inherit from."""

    sentence: Sentence
    noun: Noun
    following: Noun | None
    governor: Finding

    @property
    def group(self) -> str:
        """What the governor counts."""
        return GROUPS[self.governor.kind]

    @property
    def before(self) -> str:
        """The word before the number."""
        return self.sentence.tokens[self.noun.start - 1].lower if self.noun.start else ""

    @property
    def after(self) -> str:
        """The word after it."""
        return self.sentence.tokens[self.noun.end].lower if self.noun.end < len(self.sentence.tokens) else "."

    @property
    def bare(self) -> bool:
        """Whether it is a number and nothing more."""
        noun = self.noun
        single = self.sentence.tokens[noun.start].lower in {"one", "another"}
        return noun.thing is None and noun.head is None and (noun.style == "number" or single)

    @property
    def same(self) -> bool:
        """Whether the governor stands in the same sentence."""
        return self.governor.sentence is self.sentence

    def kind_of_share(self) -> Thing | None:
        """The thing it counts of the governor's group: "six of them children", "four are soldiers"."""
        if self.noun.thing is not None:
            return self.noun.thing if self.noun.thing.group == self.group else None
        near = self.following
        if near is None or near.thing is None or near.thing.group != self.group or near.count is not None:
            return None
        gap = self.sentence.tokens[self.noun.end : near.start]
        said = len(gap) == 1 and gap[0].lower in BE and self.bare
        return near.thing if said or (self.noun.partitive and len(gap) <= 2) else None


Rule = Callable[[Lone], list[Finding]]


def _share(lone: Lone, thing: str | None, *, end: int | None = None, measure: str | None = None) -> Finding:
    """A part of the governor, or of the whole that the governor is a part of where the two are items of one list."""
    governor, noun, sentence = lone.governor, lone.noun, lone.sentence
    whole = governor.whole if governor.whole is not None and not noun.partitive else governor
    top = whole.count.high if whole.count is not None and whole.count.high is not None else 10**9
    bounded = noun.count is None or (noun.count.low or 0) <= top
    stop = end if end is not None else noun.end
    place = next((one for one in sentence.places if stop <= one.start <= stop + 3), None)
    suppressed = governor.kind == "interception" and "electronic" in sentence.text(noun.end, min(len(sentence.tokens), noun.end + 4))
    return replace(
        governor, sentence=sentence, hit=Hit(noun.start, noun.end, governor.hit.acts), object=thing, count=noun.count, start=noun.start,
        end=place.end if place else stop, theme=noun, partitive=True, whole=whole if bounded and not governor.topic else None, unit=None,
        measure=measure or ("suppressed" if suppressed else governor.measure), topic=False,
    )  # fmt: skip


def _again(lone: Lone, thing: str | None) -> Finding:
    """The same measure told with another number."""
    noun, governor = lone.noun, lone.governor
    return replace(
        governor, sentence=lone.sentence, hit=Hit(noun.start, noun.end, governor.hit.acts), object=thing, count=noun.count,
        start=max(0, noun.start - 3), end=noun.end, theme=noun, partitive=False, whole=None, topic=False,
    )  # fmt: skip


def toll_named(lone: Lone) -> list[Finding]:
    """As in "toll at three": a toll counts the dead, whatever was counted before."""
    words = lone.sentence.text(max(0, lone.noun.start - 3), lone.noun.start).split()
    if not lone.bare or lone.governor.kind != "casualties" or "toll" not in words:
        return []
    return [replace(_again(lone, "person"), measure="killed")]


def minor_share(lone: Lone) -> list[Finding]:
    """As in "two of them aged 17": under eighteen is a child."""
    if lone.governor.kind != "casualties" or not lone.noun.partitive:
        return []
    tokens = lone.sentence.tokens
    for n in range(lone.noun.end, min(lone.noun.end + 3, len(tokens) - 1)):
        if tokens[n].lower == "aged" and tokens[n + 1].text.isdigit() and int(tokens[n + 1].text) < 18:
            return [_share(lone, "child")]
    return []


def share_by_state(lone: Lone) -> list[Finding]:
    """As in "seven were hurt, one gravely", "six wounded: two serious, one moderate and three light"."""
    if lone.governor.kind != "casualties" or not lone.same or (lone.noun.thing is not None and lone.noun.thing.group == "person"):
        return []
    last = lone.sentence.tokens[lone.noun.end - 1].lower
    state = last if last in GRAVELY | LIGHTLY and lone.noun.end - lone.noun.start == 2 else lone.after
    if state not in GRAVELY | LIGHTLY or (state == lone.after and lone.noun.thing is not None):
        return []
    measure = "critical" if state in GRAVELY else "injured"
    return [_share(lone, lone.governor.object, end=lone.noun.end + (state == lone.after), measure=measure)]


def listed_harm(lone: Lone) -> list[Finding]:
    """As in "infrastructure, including schools and shops": each is harmed."""
    thing = lone.noun.thing
    if lone.governor.kind != "damage" or thing is None or thing.group != "site" or not parenthetical(lone.sentence, lone.noun):
        return []
    return [replace(_again(lone, thing.object), start=lone.noun.start)] if lone.noun.style != "one" else []


def kind_of_share(lone: Lone) -> list[Finding]:
    """As in "six of them children", "including two minors", "five children included", "four are soldiers"."""
    thing = lone.kind_of_share()
    if lone.governor.kind != "casualties" or thing is None:
        return []
    lead = lone.sentence.text(max(0, lone.noun.start - 4), lone.noun.start)
    named = lone.noun.partitive or parenthetical(lone.sentence, lone.noun) or lone.before in INCLUDING or lone.after == "included"
    named = named or lone.sentence.text(lone.noun.end, min(lone.noun.end + 2, len(lone.sentence.tokens))) == "among them"
    copula = lone.noun.thing is None and lone.bare
    if not (named or copula or "among" in lead or lead.endswith("one of them")):
        return []
    inside = lone.following if lone.noun.thing is None else None
    return [_share(lone, thing.object, end=inside.end if inside is not None else None)]


def listed_people(lone: Lone) -> list[Finding]:
    """As in "seven dead: a father and his two sons, three women and a man": each item is a part of the toll."""
    thing = lone.noun.thing
    if lone.governor.kind != "casualties" or not lone.same or thing is None or thing.group != "person":
        return []
    between = lone.sentence.text(lone.governor.end, lone.noun.start)
    in_list = between.startswith(":") and not ({";", "."} & set(between.split()))
    follows = lone.governor.partitive and set(between.split()) <= {",", "and"}
    return [_share(lone, thing.object)] if in_list or follows else []


def each_place(lone: Lone) -> list[Finding]:
    """As in "one each in A, B and C": one for each place named."""
    if not lone.noun.each:
        return []
    listed: list[Placed] = []
    for place in lone.sentence.places:
        if place.start >= lone.noun.end and (not listed or place.start - listed[-1].end <= 2):
            listed.append(place)
    thing = lone.governor.object
    return [replace(_share(lone, thing), end=place.end) for place in listed] or [_share(lone, thing)]


def listed_again(lone: Lone) -> list[Finding]:
    """As in "The updated list has 16 cars and five flats": a sentence with no act tells the last measure again."""
    thing = lone.noun.thing
    if (
        thing is None
        or thing.group != lone.group
        or lone.sentence.hits
        or lone.governor.kind not in {"casualties", "interception", "damage"}
    ):
        return []
    if lone.before in {"has", "had"} and not LISTS & set(lone.sentence.text(0, lone.noun.start).split()):
        return []  # "he has three sons"
    if lone.before not in TOLD | {"and", ","} or (lone.noun.count is not None and (lone.noun.count.low or 0) >= POPULATION):
        return []
    return [replace(_again(lone, thing.object))]


def by_degree(lone: Lone) -> list[Finding]:
    """As in "Houses fully destroyed 14, partially 61": the column of the other degree."""
    if not lone.bare or lone.governor.kind != "damage" or not lone.same or lone.before not in DEGREES:
        return []
    return [replace(_again(lone, lone.governor.object), measure=DEGREES[lone.before])]


def changed_from(lone: Lone) -> list[Finding]:
    """As in "up from eight": the older figure."""
    lead = lone.sentence.text(max(0, lone.noun.start - 2), lone.noun.start)
    changed = lone.before == "from" and lone.after == "to"
    former = lone.bare and (changed or lead in {"up from", "down from"})
    return [replace(_again(lone, lone.governor.object), former=True)] if former else []


def placed_share(lone: Lone) -> list[Finding]:
    """As in "two over the Belgorod region", "five of these were over Lahore", "six by Azimut"."""
    if not (lone.bare or (lone.noun.partitive and lone.noun.thing is None)) or lone.governor.count == Count.exactly(1):
        return []
    second = lone.sentence.tokens[lone.noun.end + 1].lower if lone.noun.end + 1 < len(lone.sentence.tokens) else "."
    placed = lone.after in PLACING or (lone.after in BE and second in PLACING - {"by"})
    if not placed or not (lone.same or lone.noun.start <= 1):
        return []
    return [_share(lone, lone.governor.object)]


def region_in_list(lone: Lone) -> list[Finding]:
    """As in "Moscow region: 14", "31, Bryansk region", "Kursk – 9": an item of a tally over regions."""
    if not lone.bare or lone.governor.kind not in {"interception", "attack"} or lone.governor.count is None:
        return []
    for place in lone.sentence.places:
        ahead = place.end == lone.noun.start - 1 and lone.before in DASHES
        behind = place.start == lone.noun.end + 1 and lone.after in DASHES | {","}
        if ahead or behind:
            made = _share(lone, lone.governor.object)
            return [replace(made, start=min(made.start, place.start), end=max(made.end, place.end))]
    return []


def told_again(lone: Lone) -> list[Finding]:
    """As in "At 21:54 he had spoken of nine": a bare number after a word of telling."""
    fits = lone.bare and lone.noun.style == "number" and lone.before in TOLD and lone.after in ENDS
    return [_again(lone, lone.governor.object)] if fits and lone.governor.kind in {"casualties", "interception"} else []


RULES: tuple[Rule, ...] = (
    toll_named, minor_share, share_by_state, listed_people, listed_harm, kind_of_share, each_place, listed_again, by_degree, changed_from,
    placed_share, region_in_list, told_again,
)  # fmt: skip
"""The first rule that makes something of a number counts."""
