"""A voice is one independent origin: ten outlets that quote one mayor are one voice, and a source without a name is one in each report."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from aftermath.base.claim import UNNAMED, Claim
from aftermath.base.report import Report

Words = frozenset[str]
_NOBODY = frozenset(
    {"authorities", "authority", "local", "officials", "official", "sources", "source", "reports", "media", "residents", "witnesses"}
)


def names(pairs: Iterable[tuple[Claim, Report]]) -> dict[str, str]:
    """The voice of each claim, by the claim's id: the fullest form of its speaker's name.

    `voice.publisher`: the writer's own voice is the publisher's, which others may quote by name.
    `voice.unnamed`: sources without a name are one voice a publisher.
    `voice.same-name`: forms of a name are one voice where the words of the shorter are all in just one longer form.
    """
    held = list(pairs)
    spoken = {claim.speaker.name for claim, _ in held if claim.speaker and not _is_nobody(claim)}
    publishing = {report.source.name for claim, report in held if claim.speaker is None and report.source.name}
    fullest = _fullest(spoken | publishing)
    return {claim.id: _voice(claim, report, fullest) for claim, report in held}


def _voice(claim: Claim, report: Report, fullest: Mapping[str, str]) -> str:
    if claim.speaker is None:
        return fullest[report.source.name] if report.source.name else f"the writer of {report.ref}"
    if _is_nobody(claim):
        return f"{claim.speaker.name} ({report.source.name or report.ref})"
    return fullest[claim.speaker.name]


def _is_nobody(claim: Claim) -> bool:
    speaker = claim.speaker
    return speaker is not None and (speaker.name == UNNAMED or speaker.kind == "anonymous" or words(speaker.name) <= _NOBODY)


def words(name: str) -> Words:
    """The words that tell this name from others, each in one spelling."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    found = re.findall(r"\w+", plain.casefold())
    spelt = " ".join(_bodies()["countries"].get(w, _bodies()["words"].get(w, w)) for w in found).split()
    return frozenset(w for w in spelt if w not in _bodies()["idle"]) or frozenset(spelt)


def _fullest(spoken: Iterable[str]) -> dict[str, str]:
    """Each name's fullest form: the longest of those with the same words, or the only longer form that holds them all."""
    forms: dict[Words, str] = {}
    for name in sorted(spoken, key=lambda n: (len(n), n)):
        forms[words(name)] = name
    countries = set(_bodies()["countries"].values())
    found = {}
    for name in spoken:
        own = words(name)
        longer = [w for w in forms if own < w and own - countries]
        widest = [w for w in longer if not any(w < other for other in longer)]
        found[name] = forms[widest[0]] if len(widest) == 1 else forms[own]
    return found


@cache
def _bodies() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(files("aftermath.reconcile").joinpath("bodies.yaml").read_text(encoding="utf-8"))
    return loaded
