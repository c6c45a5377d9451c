"""A draft holds what one input says of a report, still as text; every input format ends here, and here alone fields are checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlsplit

from aftermath.base.errors import BadField, EmptyInput
from aftermath.base.ids import bytes_id
from aftermath.base.report import Report, Source
from aftermath.collect.boilerplate import boilerplate_of
from aftermath.collect.hints import Hints
from aftermath.collect.language import UNTOLD, language_code, language_of
from aftermath.collect.publication import publication_time

PLATFORMS = frozenset({"t.me", "telegram.me", "x.com", "twitter.com", "facebook.com", "vk.com", "youtube.com"})
"""Sites whose pages belong to whoever the first part of the path names."""
ADDRESS_LIMIT = 2000
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL and lone surrogates fit no database: each becomes one replacement character, so every offset stays true."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report before its fields are checked."""

    where: str
    """The input, as an error names it."""
    text: str
    title: str | None = None
    id: str | None = None
    published: str | None = None
    publisher: str | None = None
    channel: str | None = None
    url: str | None = None
    language: str | None = None

    @classmethod
    def of(cls, said: Mapping[str, object], where: str) -> "Draft":
        """A draft of what a mapping says; keys that are no field are ignored, and so are null and blank.

        Raises BadField where a field is no text, EmptyInput where there is no text at all.
        """
        known: dict[str, str] = {}
        for name in (field.name for field in fields(cls) if field.name != "where"):
            value = said.get(name)
            if value is None:
                continue
            if name == "id" and isinstance(value, int) and not isinstance(value, bool):
                value = str(value)
            if not isinstance(value, str):
                raise BadField(f"{where}: {name} must be text, not {_shown(value)}")
            if value.strip():
                known[name] = value
        return cls(**{"where": where, "text": ""} | known)

    def with_hints(self, hints: Hints) -> "Draft":
        """The draft with what the hints say in place of what it said itself."""
        given = {field.name: getattr(hints, field.name) for field in fields(hints)}
        return replace(self, **{name: value for name, value in given.items() if value is not None})


def report_of(draft: Draft, raw: bytes, media_type: str) -> tuple[Report, tuple[str, ...]]:
    """The report that a draft makes, and what had to be assumed for it.

    Raises EmptyInput where there is no text, BadField where a field holds what it cannot hold.
    """
    title, text = (_storable(part or "") for part in (draft.title, draft.text))
    if not text.strip() and not title.strip():
        raise EmptyInput(f"{draft.where}: there is no text in it; check the path, or that the page was saved whole")
    address = _address(draft.url, draft.where)
    publisher = _stripped(draft.publisher) or (site_of(address) if address else None)
    published, assumed = publication_time(draft.published, draft.where) if draft.published else (None, ())
    language = language_code(draft.language, draft.where) if draft.language else UNTOLD
    if language == UNTOLD:
        language = language_of(f"{title}\n{text}")
    report = Report.made(
        source=Source.named(publisher),
        title=title,
        text=text,
        language=language,
        ref=_stripped(draft.id),
        address=address,
        channel=_stripped(draft.channel),
        published=published,
        raw=bytes_id(raw),
        media_type=media_type,
        boilerplate=boilerplate_of(title, text, language),
    )
    return report, assumed


def _storable(text: str) -> str:
    return UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _stripped(value: str | None) -> str | None:
    return (_storable(value.strip()) or None) if value else None


def _shown(value: object) -> str:
    return repr(value) if len(repr(value)) <= 40 else repr(value)[:40] + "…"


def _address(url: str | None, where: str) -> str | None:
    """The web address, with its scheme; a page has no other kind, and none other may end up behind a link."""
    address = _stripped(url)
    if address is None:
        return None
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise BadField(f"{where}: url {_shown(url)} is no web address ({error}); give one that begins with https://") from error
    if (
        parts.scheme not in {"http", "https"}
        or "." not in (parts.hostname or "")
        or len(address) > ADDRESS_LIMIT
        or any(map(str.isspace, address))
    ):
        raise BadField(f"{where}: url {_shown(url)} is no web address; give one that begins with https://")
    return address


def site_of(address: str) -> str:
    """The site an address belongs to, which names the source where nobody else does: host, and on a platform the account."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    account = next((part for part in parts.path.split("/") if part not in {"", "s"}), "")
    return f"{host}/{account}" if host in PLATFORMS and account else host
