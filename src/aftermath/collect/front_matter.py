"""A plain text may begin with `key: value` lines between two lines of three dashes; else all of it is the text."""

from aftermath.collect.draft import Draft

FENCE = "---"
LINES = 40  # a front matter is short; a rule drawn across a text is none


def draft_of_text(text: str, where: str) -> Draft:
    """The draft of a plain text; line ends become plain newlines. Raises BadField as `Draft.of` does."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    said, rest = _split(lines)
    return Draft.of(said | {"text": "\n".join(rest).strip("\n")}, where)


def _split(lines: list[str]) -> tuple[dict[str, object], list[str]]:
    if lines[0].strip() != FENCE:
        return {}, lines
    said: dict[str, object] = {}
    for number, line in enumerate(lines[1 : LINES + 1], 1):
        if line.strip() == FENCE:
            return said, lines[number + 1 :]
        key, colon, value = line.partition(":")
        if not colon and line.strip():
            break
        if value.strip():
            said[key.strip().lower()] = value.strip().strip("\"'")
    return {}, lines
