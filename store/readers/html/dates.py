"""The date of a page: what it states, then what trafilatura finds in its places for dates."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from store.clean import clean_line
from store.dates import read_date
from store.readers.draft import Draft
from store.readers.html.metadata import Metadata
from store.readers.options import ReadOptions

_PUBLISHED = re.compile(r"publi|posted|pubdate|created|date-?time|entry-date|dateline", re.IGNORECASE)
_CHANGED = re.compile(r"modif|updat|revis|chang|copyright|expir|image|img|thumb|video|event", re.IGNORECASE)
_PROSE = frozenset(
    {"p", "li", "td", "blockquote", "pre", "h2", "h3", "h4", "figure", "footer", "aside", "img"}
)
_LONGEST_LABEL = 60
"""Characters of text in which a date stands as a label, and is not spoken of."""
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def put_page_date(draft: Draft, metadata: Metadata, tree: Any, options: ReadOptions) -> None:
    """Fill in the date of a page if it has one, no part more than is written."""
    written = [*metadata.dates, *_times(tree)]
    for date in written:
        if read_date(date, dayfirst=options.dayfirst):
            draft.put_date(date, options.dayfirst)
            return
    found = _searched(tree, metadata.url)
    if found:
        draft.put_date(found)
        draft.guesses.append(f"The date {found} is taken from where the page seems to have one.")
    elif written:
        draft.put_date(written[0], options.dayfirst)


def _times(tree: Any) -> list[str]:
    """Return what the <time> tags say that tell when the page was published, surest first."""
    nodes = [node for node in tree.iter() if node.tag == "time" or node.get("itemprop") == "datePublished"]
    nodes = [node for node in nodes if not _CHANGED.search(_label(node))]
    marked = [node for node in nodes if node.get("pubdate") is not None or _PUBLISHED.search(_label(node))]
    inside = [node for node in nodes if any(True for _ in node.iterancestors("article", "main"))]
    chosen = marked or inside[:1] or nodes[:1]
    texts = (node.get("datetime") or node.get("content") or node.text_content() for node in chosen)
    return [text for text in map(clean_line, texts) if text]


def _label(node: Any) -> str:
    return f"{node.get('itemprop') or ''} {node.get('class') or ''}"


def _searched(tree: Any, url: str | None) -> str | None:
    """Return the date found in a page without its prose and pictures, where other dates are told of."""
    from htmldate import find_date

    tree = deepcopy(tree)
    for node in list(tree.iter()):
        said = " ".join(
            filter(None, (node.get(name) for name in ("name", "property", "itemprop", "http-equiv")))
        )
        prose = node.tag in _PROSE and len(clean_line(node.text_content())) > _LONGEST_LABEL
        other = node.tag in ("figure", "img", "script", "footer") or _CHANGED.search(said) is not None
        other = other or (node.tag == "time" and _CHANGED.search(_label(node)) is not None)
        if (prose or other) and node.getparent() is not None:
            node.drop_tree()
        if len(node.text or "") > _LONGEST_LABEL:
            node.text = None
        if len(node.tail or "") > _LONGEST_LABEL:
            node.tail = None
    try:
        found = find_date(tree, original_date=True, extensive_search=False, url=url)
    except Exception:
        return None
    return _as_said(found, " ".join((url or "", *tree.itertext()))) if found else None


def _as_said(found: str, text: str) -> str:
    """Return a date without its day or month where the page does not give them: the search fills in a 1."""
    year, month, day = found.split("-")
    if day != "01":
        return found
    name = _MONTHS[int(month) - 1]
    number = rf"0?{int(month)}"
    said = (
        rf"{year}[-/.]?{number}[-/.]?0?1(?!\d)|(?<!\d)0?1[-/.]{number}[-/.]{year}|{number}[-/.]0?1[-/.]{year}"
        rf"|{name}\w*\.?\s+0?1(?:st)?\b|(?<!\d)0?1(?:st)?\.?\s+{name}"
    )
    if re.search(said, text, re.IGNORECASE):
        return found
    return f"{year}-{month}" if month != "01" or re.search(name, text, re.IGNORECASE) else year
