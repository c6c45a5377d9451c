"""A saved page gives its article, its title, when and by whom it was published and its address; nothing is fetched and nothing run."""

import json
import re
from collections.abc import Iterator
from typing import Any, Protocol

from aftermath.collect.draft import Draft

TIME_META = (
    "article:published_time",
    "og:article:published_time",
    "datePublished",
    "pubdate",
    "publish-date",
    "date",
    "dc.date",
    "DC.date.issued",
)
PUBLISHER_META = ("og:site_name", "application-name", "dc.publisher")
JSON_LD_LIMIT = 200_000  # characters of one block
ZONED = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Tree(Protocol):
    """What of a parsed page is used here."""

    def xpath(self, path: str, **names: str) -> list[str]:
        """The strings at these places."""
        ...


def draft_of_page(markup: str, where: str) -> Draft:
    """The draft of a saved HTML page; its text is empty where no article is in it."""
    import trafilatura

    tree: Tree | None = trafilatura.load_html(markup)
    if tree is None:
        return Draft(where=where, text="")
    linked = list(_linked_data(tree))
    stated = _published(tree, linked), _publisher(tree, linked), _canonical(tree), _first(tree, "//title/text()")
    found = trafilatura.bare_extraction(tree, with_metadata=True, include_comments=False, favor_recall=True)
    title = getattr(found, "title", None) or stated[3]
    return Draft(
        where=where,
        text=_article(getattr(found, "text", None) or trafilatura.html2txt(tree), title),
        title=title,
        published=stated[0] or getattr(found, "date", None),
        publisher=stated[1] or getattr(found, "sitename", None),
        url=stated[2],
        channel="web",
    )


def _article(text: str, title: str | None) -> str:
    """The lines that hold anything, without the title where the article repeats it above itself."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "\n".join(lines[1:] if lines[:1] == [title] else lines)


def _first(tree: Tree, path: str, **names: str) -> str | None:
    values = (value.strip() for value in tree.xpath(path, **names))
    return next((value for value in values if value), None)


def _meta(tree: Tree, name: str) -> str | None:
    return _first(tree, "//meta[@property=$name or @name=$name or @itemprop=$name]/@content", name=name)


def _published(tree: Tree, linked: list[dict[str, Any]]) -> str | None:
    """The first full time that the page states of its publication, else the first day."""
    said = [*(_meta(tree, name) for name in TIME_META), *(node.get("datePublished") for node in linked), _first(tree, "//time/@datetime")]
    stated = [str(value) for value in said if value]
    for pattern in (ZONED, DAY):
        for value in stated:
            match = pattern.match(value)
            if match:
                return match[0]
    return None


def _publisher(tree: Tree, linked: list[dict[str, Any]]) -> str | None:
    for name in PUBLISHER_META:
        value = _meta(tree, name)
        if value:
            return value
    names = (node["publisher"].get("name") for node in linked if isinstance(node.get("publisher"), dict))
    return next((name for name in names if isinstance(name, str) and name.strip()), None)


def _canonical(tree: Tree) -> str | None:
    """The page's own address, where it states a web address."""
    said = [_first(tree, "//link[@rel='canonical']/@href"), _meta(tree, "og:url")]
    return next((value for value in said if value and re.match(r"https?://[\w.-]{1,253}\.\w", value)), None)


def _linked_data(tree: Tree) -> Iterator[dict[str, Any]]:
    """The articles in the page's JSON-LD."""
    for block in tree.xpath("//script[@type='application/ld+json']/text()"):
        if len(block) > JSON_LD_LIMIT:
            continue
        try:
            loaded = json.loads(block)
        except (ValueError, RecursionError):
            continue
        nodes = loaded.get("@graph", [loaded]) if isinstance(loaded, dict) else loaded
        yield from (node for node in nodes if isinstance(node, dict)) if isinstance(nodes, list) else ()
