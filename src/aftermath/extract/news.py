"""Not every finding is news: questions, suppositions, what is known already and what only could happen make no claim."""

from aftermath.base.claim import MEASURES
from aftermath.extract.finding import Finding

QUESTIONS = frozenset({"whether", "if", "how", "unless"})
POSSIBLE = frozenset({"could", "can", "should", "must"})
RESPONDERS = frozenset({None, "worker", "ambulance"})
WEAPON_KINDS = frozenset({"attack", "impact", "interception"})


def _asks(finding: Finding) -> bool:
    """Whether the clause asks or supposes: "nor whether anyone had shot it down"."""
    return any(token.lower in QUESTIONS for token in finding.sentence.tokens[max(0, finding.hit.start - 6) : finding.hit.start])


def _could(finding: Finding) -> bool:
    """Whether it only could happen: "a drone could strike at any moment"."""
    before = {token.lower for token in finding.sentence.tokens[max(0, finding.hit.start - 2) : finding.hit.start]}
    return bool(before & POSSIBLE) and bool(finding.hit.acts) and finding.hit.acts[0].form == "base"


def _is_denied_deed(finding: Finding) -> bool:
    """Whether a deed is only what someone denies: "Kyiv denies striking the town"."""
    before = {token.lower for token in finding.sentence.tokens[max(0, finding.hit.start - 2) : finding.hit.start]}
    return finding.kind != "responsibility" and bool(before & {"denies", "denied", "deny", "denying"})


def _is_known(finding: Finding) -> bool:
    """Whether it speaks of something told before: "the attack", "the wounded"."""
    return finding.definite and finding.kind in {"attack", "casualties"} and finding.count is None and not finding.denied


def _counts_nobody(finding: Finding) -> bool:
    """Whether people are harmed in no number and are not told as a class: "he was hurt", but not "civilians were hurt"."""
    theme = finding.theme
    if finding.kind != "casualties" or finding.count is not None or theme is None:
        return False
    if finding.measure == "missing" and finding.object == "worker":
        return True  # rescuers are "under the rubble" to look for others
    return not (theme.style in {"bare", "several"} or (theme.style == "all" and theme.partitive))


def _names_nothing(finding: Finding) -> bool:
    """Whether nothing says what was hit, fell or answered."""
    if finding.wants == "known_service":
        return finding.object is None
    if finding.measure == "responding":
        return finding.count is None and finding.object not in RESPONDERS
    wordless = finding.wants is not None and finding.object is None and finding.count is None
    return wordless and finding.kind in {"interception", "impact"} and not any(act.frame == "phrase" for act in finding.hit.acts)


def is_news(finding: Finding) -> bool:
    """Whether a finding makes a claim."""
    zero = finding.count is not None and finding.count.is_zero
    if finding.kind in WEAPON_KINDS and (zero or _could(finding)):
        return False
    if _is_denied_deed(finding):
        return False
    if finding.measure not in MEASURES[finding.kind] or _asks(finding):
        return False
    return not (_is_known(finding) or _counts_nobody(finding) or _names_nothing(finding))
