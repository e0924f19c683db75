"""What a page says of itself: JSON-LD, meta tags, links, headings."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from store.clean import clean_line
from store.readers.markup import is_markup, markup_line
from store.readers.references import unescape

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_SAVED = re.compile(r"saved from url=\(\d+\)(https?://[^\s<>]+)|\burl:\s*(https?://[^\s<>]+)")
_SAVED_WITHIN = 2_000
"""Characters at the beginning of a page in which a browser notes where it was saved from."""
_ARTICLE = re.compile(r"(?:\w*(?:Article|Posting|Report)|Review)", re.ASCII)
_MOST_NODES = 5_000
_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
)
_SOURCES = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name")
_DATES = (
    "article:published_time", "datepublished", "og:published_time", "article:published", "article.published",
    "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publishdate", "pubdate",
    "publication_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "citation_publication_date", "citation_date", "date",
)  # fmt: skip
_BY = re.compile(r"(?:by|von|par|por|от)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; None is what it does not say."""

    titles: tuple[str, ...]
    """Of JSON-LD, then Open Graph."""
    headings: tuple[str, ...]
    """What stands as <h1>."""
    document_title: str | None
    source: str | None
    byline: str | None
    dates: tuple[str, ...]
    """When it was published, as it is written; the surest place first."""
    url: str | None
    language: str | None


def read_metadata(tree: Any, text: str) -> Metadata:
    """Return what a page says of itself.

    Args:
        tree: The page as lxml has it.
        text: The page as it is written, for what a browser notes in it.
    """
    meta = _meta(tree)
    addresses = [*_links(tree), *meta["og:url"]]
    headings = tuple(filter(None, (_line(" ".join(node.itertext())) for node in tree.iter("h1"))))
    article = _article(list(_nodes(tree)), [*addresses, *headings, *meta["og:title"]])
    publisher = _names(article.get("publisher"))
    sources = [*meta["og:site_name"], *publisher, *(name for key in _SOURCES for name in meta[key])]
    authors = _names(article.get("author")) or next((meta[key] for key in _AUTHORS if _people(meta[key])), [])
    stated = [_text(article.get(key)) for key in ("headline", "name")]
    title = next((node.text_content() for node in tree.iter("title")), None)
    return Metadata(
        titles=tuple(
            filter(None, (*stated[: 1 if stated[0] else 2], *meta["og:title"], *meta["twitter:title"]))
        ),
        headings=headings,
        document_title=_line(title or "") or None,
        source=next(iter(sources), None),
        byline=", ".join(_people(authors)) or None,
        dates=tuple(
            filter(
                None, (_text(article.get("datePublished")), *(date for key in _DATES for date in meta[key]))
            )
        ),
        url=_url([*addresses, _text(article.get("url"))], text),
        language=_language(tree, meta, article),
    )


def _line(text: str) -> str:
    """Return a value as a line of text, though it may have been escaped twice or hold tags."""
    text = unescape(text)
    return clean_line(markup_line(text) if is_markup(text) else text)


def _text(value: object) -> str:
    return _line(value) if isinstance(value, str) else ""


def _meta(tree: Any) -> dict[str, list[str]]:
    """Return the values of the meta tags by their name, property or itemprop in small letters."""
    found: dict[str, list[str]] = defaultdict(list)
    for node in tree.iter("meta"):
        value = _line(node.get("content") or "")
        names = {node.get(attribute) or "" for attribute in ("property", "name", "itemprop", "http-equiv")}
        for name in sorted(names):
            if name and value:
                found[name.strip().lower()].append(value)
    return found


def _links(tree: Any) -> list[str]:
    links = (node for node in tree.iter("link") if (node.get("rel") or "").lower() == "canonical")
    return [address for node in links if (address := (node.get("href") or "").strip())]


def _nodes(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every record of the JSON-LD on a page, outer ones first."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        written = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>|;)\s*$", "", script.text_content())
        try:
            waiting = [json.loads(written, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, dict):
                yield node
                waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]
            elif isinstance(node, list):
                waiting += node[:_MOST_NODES]


def _article(nodes: list[Mapping[str, Any]], known: list[str]) -> Mapping[str, Any]:
    """Return the record of the article: of several the one whose address or title the page has too."""
    articles = [node for node in nodes if any(_ARTICLE.fullmatch(kind) for kind in _kinds(node))]
    names = {_plain(name) for name in known}
    for node in articles:
        said = (node.get("url"), node.get("@id"), node.get("headline"), node.get("mainEntityOfPage"))
        if any(isinstance(value, str) and _plain(_line(value)) in names for value in said):
            return node
    return articles[0] if articles else {}


def _kinds(node: Mapping[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _plain(text: str) -> str:
    return text.casefold().rstrip("/ ")


def _names(value: object, depth: int = 0) -> list[str]:
    """Return the names in a value of JSON-LD: a name, a record, or a list of these."""
    if isinstance(value, str):
        return [line] if (line := _line(value)) else []
    if isinstance(value, dict) and depth < 3:
        return _names(value.get("name"), depth + 1)
    if isinstance(value, list) and depth < 3:
        return [name for part in value[:50] for name in _names(part, depth + 1)]
    return []


def _people(names: list[str]) -> list[str]:
    people = (_BY.sub("", name, count=1) if _BY.match(name) else name for name in names)
    return list(
        dict.fromkeys(name for name in people if not _ADDRESS.match(name) and not name.startswith("@"))
    )


def _url(addresses: list[str], text: str) -> str | None:
    """Return the first address that is more than a site's own; last comes where the page was saved from."""
    saved = _SAVED.search(text[:_SAVED_WITHIN])
    whole = [address for address in addresses if _ADDRESS.fullmatch(address)]
    whole += [address for address in (saved.groups() if saved else ()) if address]
    return next((address for address in whole if _has_path(address)), whole[0] if whole else None)


def _has_path(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.path.strip("/") or parts.query)


def _language(tree: Any, meta: Mapping[str, list[str]], article: Mapping[str, Any]) -> str | None:
    root = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or tree.get("xml:lang")
    said = (root, *meta["content-language"], _text(article.get("inLanguage")), *meta["og:locale"])
    return next((language for language in said if language and language.strip()), None)
