"""A report is one publication by a source; its text never changes, an edited text is another version of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from aftermath.base.ids import content_id


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range of characters in a report's body."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publisher or channel."""

    id: str
    name: str | None
    kind: str | None = None
    owner: str | None = None
    country: str | None = None
    language: str | None = None

    @classmethod
    def named(cls, name: str | None, *, kind: str | None = None) -> "Source":
        """The source with this name; every source without a name is one and the same unknown source."""
        return cls(id=content_id("source", (name or "").casefold()), name=name, kind=kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One version of one publication.

    `id` is a hash of source, address and text. `publication` is the same for all versions of one publication: a hash of
    source and address, or of source and the id it came with, or of a named source and a title; else the report is its only version.
    `ref` is the id the report came with, and what output calls `report`.
    """

    id: str
    publication: str
    ref: str
    source: Source
    title: str
    text: str
    language: str
    """ISO 639-1, or `und` where it cannot be told."""
    address: str | None = None
    channel: str | None = None
    """How it was published (`web`, `telegram`, `rss` ...), where known."""
    published: datetime | None = None
    """Always with its offset from UTC; None where nobody says."""
    raw: str = ""
    """SHA-256 of the bytes it was read from."""
    media_type: str = "text/plain"
    boilerplate: tuple[Span, ...] = ()
    """What of the body is no reporting: subscription and donation blocks, teasers, navigation."""

    @property
    def body(self) -> str:
        """Title and text as one: every span of a claim counts in this."""
        return f"{self.title}\n{self.text}"

    @classmethod
    def made(
        cls,
        *,
        source: Source,
        title: str,
        text: str,
        language: str,
        ref: str | None = None,
        address: str | None = None,
        channel: str | None = None,
        published: datetime | None = None,
        raw: str = "",
        media_type: str = "text/plain",
        boilerplate: Iterable[Span] = (),
    ) -> "Report":
        """A report with its ids worked out. Raises ValueError on a publication time without an offset."""
        if published is not None and published.tzinfo is None:
            raise ValueError(f"publication time {published.isoformat()} has no offset from UTC")
        own = content_id("report", source.id, address, ref if address is None else None, title, text)
        return cls(
            id=own,
            publication=content_id("publication", source.id, address or ref or (source.name and title) or own),
            ref=ref or own,
            source=source,
            title=title,
            text=text,
            language=language,
            address=address,
            channel=channel,
            published=published,
            raw=raw,
            media_type=media_type,
            boilerplate=tuple(boilerplate),
        )
