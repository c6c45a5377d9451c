"""An office, with the name of the person who holds it where one follows."""

from aftermath.extract.speaking.lexicon import Body, Office
from aftermath.extract.speaking.mentions import Before, Mention
from aftermath.extract.speaking.wording import Wording


def person(wording: Wording, before: Before, place: int, end: int, office: Office) -> Mention:
    """The mention of an office whose words stand between two places: "Mayor Orlov", "the governor of the Belgorod region"."""
    first, name_at, speaks_for = before.first(place), after_rank(wording, end), ""
    words, link, country = wording.text(first, end), before.body or _spoken_for(wording, place, end), before.country
    last = wording.run_end(name_at)
    known = wording.at(wording.lexicon.bodies, name_at)
    if known and known[1].sort != "state" and spelt(wording, known[1], name_at, known[0]):
        link, name_at, last = known[1], known[0], known[0]
    elif last == name_at and wording.among(end, "links"):
        stop = wording.complement_end(end + 1)
        inner, within = body_within(wording, end + 1, stop)
        headed = headed_within(wording, end + 1, stop) if inner is None and link is None else None
        link, country = inner or link or (headed[1] if headed else None), within or country
        speaks_for = headed[0] if headed else ""
        name_at, last = _tail_name(wording, end + 1, stop), stop
        words = wording.text(first, name_at)
    elif last == name_at:
        name_at = last = end
    role = _role(wording, office, words)
    kind = office.kind or (link.kind if link and role == office.role else office.default)
    return Mention(
        first=first,
        last=last,
        sort="person" if last > name_at else "title",
        name=wording.text(name_at, last),
        kind="party" if kind in {"official", "military"} and link and link.kind == "party" else kind,
        country=country,
        office=words,
        role=role,
        body=link,
        speaks_for=speaks_for,
        owned=before.owned,
        rule=office.rule,
    )


def _spoken_for(wording: Wording, place: int, end: int) -> Body | None:
    """The body in the words of the office itself: "police spokesman"."""
    hits = (wording.at(wording.lexicon.bodies, place), wording.at(wording.lexicon.heads, place))
    return next((hit[1] for hit in hits if hit and hit[0] < end and hit[1].sort != "state"), None)


def after_rank(wording: Wording, place: int) -> int:
    """Past the full stop of "Gen.", "(retd)" and any further rank."""
    while True:
        if wording.lower(place) == "." and wording.capital(place + 1):
            place += 1
        if wording.lower(place) == "(" and wording.among(place + 1, "retired") and wording.lower(place + 2) == ")":
            place += 3
        hit = wording.at(wording.lexicon.offices, place)
        if not hit or not wording.capital(place):
            return place
        place = hit[0]


def body_within(wording: Wording, place: int, stop: int) -> tuple[Body | None, str | None]:
    """The body that a complement names, and its state."""
    country = None
    for at in range(place, stop):
        adjective = wording.at(wording.lexicon.adjectives, at)
        country = adjective[1].country if adjective else country
        hit = wording.at(wording.lexicon.bodies, at)
        if hit and hit[1].sort != "state" and spelt(wording, hit[1], at, hit[0]):
            return hit[1], country or hit[1].country
        country = hit[1].country if hit and hit[1].sort == "state" else country
    return None, country


def headed_within(wording: Wording, place: int, stop: int) -> tuple[str, Body] | None:
    """The words and the head of a body that a complement names by its own name: "the Eshkol Regional Council", "the airport"."""
    place += wording.among(place, "articles")
    found = None
    for at in range(place, stop):
        hit = wording.at(wording.lexicon.heads, at)
        if hit and hit[0] <= stop:
            found = wording.text(place, hit[0]), hit[1]
    return found


def spelt(wording: Wording, body: Body, place: int, end: int) -> bool:
    """Whether the text spells a body as its name is: its own name has a capital, an abbreviation is one in the text too."""
    if body.sort == "generic":
        return True
    token = wording.tokens[place]
    return token.is_capitalised and (end > place + 1 or len(token.text) > 3 or token.text.isupper() or body.name.startswith(token.text))


def _role(wording: Wording, office: Office, words: str) -> str:
    """As in "Head of the Odesa regional administration" is a governor, "head of the Novy Bor district" a mayor."""
    if office.role != "head":
        return office.role
    spoken = set(words.casefold().split())
    if spoken & wording.lexicon.words["regional"]:
        return "governor"
    return "mayor" if spoken & wording.lexicon.words["municipal"] else "head"


def _tail_name(wording: Wording, place: int, stop: int) -> int:
    """Where a person's name begins at the end of a complement: "of the republic Ivan Petrov", "of Podmoskovye Petrov:"."""
    start = stop
    while start > place and wording.capital(start - 1):
        start -= 1
    capitals = stop - start
    if start > place and not wording.among(start - 1, "links") and wording.lower(start - 1) not in {"the", "'s"} and capitals >= 2:
        return start
    if wording.among(stop - 1, "areas") or start > place or capitals < 2:
        return stop
    speaks = wording.lower(stop) == ":" or wording.at(wording.lexicon.cues, stop) is not None
    if capitals > 2 and speaks:
        return stop - 2
    return stop - 1 if wording.lower(stop) == ":" else stop
