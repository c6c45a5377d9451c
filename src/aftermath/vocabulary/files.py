"""A vocabulary file is a list of entries, each with a rule id, examples and counter-examples; an id is never used twice."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from aftermath.base.errors import VocabularyError

Entry = dict[str, Any]


def is_there(language: str, name: str) -> bool:
    """Whether a language has this file."""
    return files("aftermath.vocabulary").joinpath(language, f"{name}.yaml").is_file()


@cache
def entries(language: str, name: str) -> tuple[Entry, ...]:
    """The entries of `vocabulary/<language>/<name>.yaml`, in the file's order.

    Raises VocabularyError, naming all faults at once, where the file is no list of entries, an entry has no `rule`, or an id comes twice.
    """
    path = files("aftermath.vocabulary").joinpath(language, f"{name}.yaml")
    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # both are the safe loader; C is ten times faster
    if not isinstance(loaded, list):
        raise VocabularyError(f"{language}/{name}.yaml: expected a list of entries")
    faults, seen = [], set()
    for number, entry in enumerate(loaded, 1):
        rule = entry.get("rule") if isinstance(entry, dict) else None
        if not isinstance(rule, str):
            faults.append(f"entry {number} has no rule id")
        elif rule in seen:
            faults.append(f"rule {rule} comes twice")
        else:
            seen.add(rule)
    if faults:
        raise VocabularyError(f"{language}/{name}.yaml: " + "; ".join(faults))
    return tuple(loaded)
