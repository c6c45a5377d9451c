"""Report JSON is one object, a list of objects or one object a line; keys that no report has are never looked at."""

import json
from collections.abc import Iterator

from aftermath.base.errors import BadField, BrokenJson
from aftermath.collect.draft import Draft


def drafts_of_json(text: str, where: str) -> Iterator[Draft | BadField]:
    """The drafts of a file that holds one object or a list, or of JSON Lines under another name.

    A record that is no report is yielded as its error. Raises BrokenJson where the whole is no JSON.
    """
    try:
        loaded = _loaded(text, where)
    except BrokenJson:
        if not _is_lines(text):
            raise
        loaded = [_loaded(line, where) for line in text.splitlines() if line.strip()]
    records = loaded if isinstance(loaded, list) else [loaded]
    if not records:
        raise BadField(f"{where}: the list is empty; it must hold reports, objects with title and text")
    for number, record in enumerate(records, 1):
        try:
            draft = _draft(record, f"{where}, report {number}" if isinstance(loaded, list) else where)
        except BadField as error:
            yield error
        else:
            yield draft


def draft_of_line(line: str, where: str) -> Draft:
    """The draft of one line of JSON Lines. Raises BrokenJson and BadField."""
    return _draft(_loaded(line, where), where)


def _loaded(text: str, where: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BrokenJson(f"{where}: line {error.lineno}, column {error.colno} is not valid JSON ({error.msg}); mend it there") from error
    except (RecursionError, ValueError) as error:
        raise BrokenJson(
            f"{where}: it is nested too deeply or holds a number too long to be report JSON; see the README for its form"
        ) from error


def _is_lines(text: str) -> bool:
    first, _, rest = text.lstrip().partition("\n")
    return bool(rest.strip()) and first.startswith("{") and first.rstrip().endswith("}")


def _draft(record: object, where: str) -> Draft:
    if not isinstance(record, dict) or not {"text", "title"} & record.keys():
        raise BadField(f"{where}: a report must be an object with title and text")
    return Draft.of(record, where)
