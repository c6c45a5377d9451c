"""Relations within a report: a part points at its whole, a newer figure at the one it replaces, a denial at the blame it answers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from aftermath.base.claim import Claim
from aftermath.base.count import Count
from aftermath.base.why import Why
from aftermath.extract.reasons import quoted
from aftermath.vocabulary.files import entries

PEOPLE = frozenset({"person", "civilian", "soldier", "worker", "adult", "woman", "man", "child", None})
GROWING = frozenset(
    {
        "killed",
        "injured",
        "hospitalised",
        "missing",
        "critical",
        "rescued",
        "casualties",
        "damaged",
        "destroyed",
        "intercepted",
        "suppressed",
    }
)
SUBSETS = {
    "killed": ("injured", "hospitalised", "critical", "casualties"),
    "hospitalised": ("injured", "casualties"),
    "critical": ("hospitalised", "injured", "casualties"),
    "suppressed": ("intercepted", "attack"),
    "intercepted": ("attack", "intercepted"),
    "heading_to": ("intercepted", "attack"),
}
"""Which measures a "of these" may be a share of, the likeliest first, besides its own."""


OF_WHOM = re.compile(r"\bof (?:whom|them)\b")
"""Words by which the dead are some of the injured just told of: "19 injured people, two of whom died"."""
NEAR = 100  # claims looked over on either side; no real report has more between two figures, and the cost stays linear


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A claim with what its words say of relations."""

    claim: Claim
    partitive: bool = False
    whole: str | None = None
    """The id of the claim it is a part of, where the words bound them."""
    share_of: Count | None = None
    """The set that its own words make it a share of: 17 in "nine of the 17"."""
    former: bool = False
    """Whether its words call it the figure that another of its sentence replaces: "up from eight"."""
    text: str = ""
    """Its sentence, lower case."""
    known: bool = False
    """Whether its words take the thing as known already: "the bomb exploded"."""
    line: int = 0
    """The line of the body it stands on."""
    scene: str = ""
    """The scene of the report it belongs to."""


@cache
def _revisions(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    listed = {entry["rule"].rsplit(".", 1)[1]: entry["words"] for entry in entries(language, "revisions")}
    older, newer = (
        re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(listed[n], key=len, reverse=True))) + r")\b") for n in ("older", "newer")
    )
    return older, newer


def _fits_in(part: Claim, whole: Claim) -> bool:
    if part.count is None or whole.count is None:
        return whole.count is not None
    top = whole.count.high if whole.count.high is not None else 10**9
    return (part.count.low or 0) <= top and part.count != whole.count


def _same_set(part: Claim, whole: Claim) -> bool:
    if part.object == whole.object or (part.object in PEOPLE and whole.object in PEOPLE):
        return True
    return part.kind != "casualties" and (part.object is None or whole.object is None)


def _whole(drafts: Sequence[Drafted], at: int) -> str | None:
    """The nearest earlier claim that a partitive ("of these", "nine of whom") can be a share of."""
    part = drafts[at].claim
    before = drafts[max(0, at - 6) : at]
    named = [other for other in before if drafts[at].share_of is not None and other.claim.count == drafts[at].share_of]
    if drafts[at].whole is not None and not named:
        return drafts[at].whole
    if not drafts[at].partitive:
        return None
    measures = (part.measure, *SUBSETS.get(part.measure, ()))
    rest = _is_rest(drafts[at])
    for other in reversed(named or before):
        whole = other.claim
        if rest and (other.partitive or other.whole):
            continue
        if part.measure == "killed" != whole.measure and not (other.text == drafts[at].text and OF_WHOM.search(part.evidence)):
            continue
        if whole.measure in measures and _same_set(part, whole) and _fits_in(part, whole) and not (whole.count and whole.count.is_zero):
            return whole.id
    return drafts[at].whole


def _is_rest(draft: Drafted) -> bool:
    """Whether it is what a share leaves over: "the other three", "the rest"."""
    return draft.claim.evidence.casefold().startswith(("the other", "the remaining", "the rest", "three others", "others"))


def _age(text: str, evidence: str, language: str) -> int:
    """-1 where a figure is said to be the older one, 1 the newer, 0 where nothing says."""
    older, newer = _revisions(language)
    at = text.find(evidence.casefold())
    near = text[max(0, at - 70) : at + len(evidence) + 8] if at >= 0 else text
    old, new = older.search(near) is not None, newer.search(near) is not None
    return new - old


def _superseded(drafts: Sequence[Drafted], at: int, language: str) -> str | None:
    """The claim whose figure this one replaces: same measure and set, other count, and words that say which is newer."""
    new = drafts[at]
    if new.claim.measure not in GROWING or new.claim.count is None or new.partitive or new.whole:
        return None
    told = _told_former(drafts, at)
    if told is not None:
        return told
    age = _age(new.text, new.claim.evidence, language)
    candidates = []
    for n, other in enumerate(drafts[max(0, at - NEAR) : at + NEAR], max(0, at - NEAR)):
        old = other.claim
        if (
            n == at
            or other.scene != new.scene
            or other.partitive
            or old.measure != new.claim.measure
            or old.kind != new.claim.kind
            or old.count in (None, new.claim.count)
        ):
            continue
        if not _same_set(new.claim, old) or (
            old.object != new.claim.object and old.object not in {"person", None} and new.claim.object not in {"person", None}
        ):
            continue
        if _grew(old, new.claim) and age >= 0 and age > _age(other.text, old.evidence, language):
            candidates.append((-((old.count.low if old.count else None) or 0), abs(n - at), old.id))
    return min(candidates)[2] if candidates else None


def _told_former(drafts: Sequence[Drafted], at: int) -> str | None:
    """The figure that its own sentence says it replaces, higher or lower: "has been cut from five to three"."""
    new = drafts[at]
    near = drafts[max(0, at - 2) : at + 3]
    same = (one.claim for one in near if one.former and not new.former and one.text == new.text and one.claim.measure == new.claim.measure)
    return next((old.id for old in same if old.count != new.claim.count and _same_set(new.claim, old)), None)


def _grew(old: Claim, new: Claim) -> bool:
    """Tolls grow: a figure replaces a lower one. A lower figure that replaces a higher one is not told from a mere other voice."""
    if old.count is None or new.count is None:
        return False
    return (new.count.low or new.count.high or 0) > (old.count.low or old.count.high or 0)


def related(drafts: Sequence[Drafted], title_end: int, language: str) -> list[Claim]:
    """The claims with their relations set; no claim relates to itself, and no two replace each other."""
    replaced: dict[str, str] = {}
    by_id = {draft.claim.id: draft for draft in drafts}
    claims = []
    for at, draft in enumerate(drafts):
        claim = draft.claim
        whole = _whole(drafts, at)
        older = _superseded(drafts, at, language) if whole is None and claim.span.start >= title_end else None
        if older is not None and replaced.get(older) == claim.id:
            older = None
        if older is not None:
            replaced[claim.id] = older
        denied = _answered(drafts, at) if claim.measure == "denied" else None
        whole = whole if whole != claim.id else None
        why = _reasons(draft, {"part_of": whole, "supersedes": older, "denies": denied}, by_id, language)
        claims.append(replace(claim, part_of=whole, supersedes=older, denies=denied, why=(*claim.why, *why)))
    return claims


def _reasons(draft: Drafted, targets: dict[str, str | None], by_id: dict[str, Drafted], language: str) -> Iterator[Why]:
    """Why it stands to another claim as it does."""
    for name, target in targets.items():
        if target is None:
            continue
        other = by_id[target]
        rule, sentence = RELATED[name]
        words = _dated(draft, other, language) if name == "supersedes" else ""
        yield Why(field=name, rule=rule, sentence=sentence.format(target=quoted(other.claim.evidence), words=words))


RELATED = {
    "part_of": ("en.relation.part-of", "It is a share of {target}."),
    "supersedes": ("en.relation.supersedes", "It is newer than {target}, as {words} says."),
    "denies": ("en.relation.denies", "It answers {target}, the last that blames this side."),
}
"""The rule of each relation, and its sentence."""


def _dated(new: Drafted, old: Drafted, language: str) -> str:
    """The words that say which of two figures is the newer one."""
    older, newer = _revisions(language)
    found = newer.search(new.text) or older.search(old.text) or newer.search(old.text) or older.search(new.text)
    return quoted(found[0]) if found else "its place"


def _answered(drafts: Sequence[Drafted], at: int) -> str | None:
    """The last blame of the same party, which a denial answers."""
    for other in reversed(drafts[max(0, at - NEAR) : at]):
        if other.claim.measure == "blamed" and other.claim.party == drafts[at].claim.party:
            return other.claim.id
    return None
