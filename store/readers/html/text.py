"""The text of a page: what trafilatura takes for the article, as paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from store.clean import clean_line
from store.readers.draft import Draft
from store.readers.markup import markup_paragraphs

_BLOCKS = frozenset({"p", "head", "item", "quote", "code", "list", "table", "row", "cell", "div", "fw", "ab"})
_MOST_NODES = 20_000
"""Elements of a page that are told apart in a moment; of a larger one the whole text is taken."""
_REPEATED = 60
"""Characters from which a paragraph is not there twice on purpose."""


def page_paragraphs(tree: Any, draft: Draft) -> list[str]:
    """Return the paragraphs of the article on a page, none of them twice, without its title.

    Args:
        tree: The page as lxml has it.
        draft: The article, with its title; what is guessed is noted in it.
    """
    large = sum(1 for _ in tree.iter()) > _MOST_NODES
    paragraphs = [] if large else list(_extracted(tree))
    if not paragraphs:
        paragraphs = _whole(tree)
        why = "The page is too large to tell its article" if large else "No article could be told"
        draft.guesses.append(f"{why} from the rest of the page: the text is all that is on it.")
    return list(_once(paragraphs, draft.title or ""))


def _extracted(tree: Any) -> Iterator[str]:
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(tree, fast=True, include_comments=False, include_tables=True)
    except Exception:
        return
    body = getattr(document, "body", None)
    if body is not None:
        yield from _paragraphs(body)


def _paragraphs(node: Any) -> Iterator[str]:
    """Yield the paragraphs below a node, the text around its blocks too."""
    if node.tag == "table":
        yield from _table(node)
        return
    if node.tag == "code":
        yield "".join(node.itertext()).strip("\n")
        return
    pieces = [node.text or ""]
    prefix = "• " if node.tag == "item" else ""
    for child in node:
        if child.tag in _BLOCKS:
            text = _text(pieces)
            if text:
                yield prefix + text
                prefix = ""
            for number, paragraph in enumerate(_paragraphs(child)):
                yield paragraph if number or not prefix else prefix + paragraph
                prefix = ""
            pieces = [child.tail or ""]
        else:
            pieces += ("\n" if child.tag == "lb" else " ".join(child.itertext("*")), child.tail or "")
    if text := _text(pieces):
        yield prefix + text


def _text(pieces: Iterable[str]) -> str:
    return "\n".join(filter(None, (" ".join(line.split()) for line in "".join(pieces).split("\n"))))


def _table(node: Any) -> Iterator[str]:
    """Yield a table as lines of cells, or what is in it if it only arranges a page."""
    if any(True for _ in node.iterdescendants("p", "list", "head", "quote")):
        for cell in node.iter("cell"):
            yield from _paragraphs(cell)
        return
    rows = (
        [_text(cell.itertext()).replace("\n", " ") for cell in row.iter("cell")] for row in node.iter("row")
    )
    yield "\n".join(" | ".join(row) for row in rows if any(row))


def _whole(tree: Any) -> list[str]:
    from lxml import html

    body = tree.find("body")
    return markup_paragraphs(html.tostring(tree if body is None else body, encoding="unicode"))


def _once(paragraphs: Iterable[str], title: str) -> Iterator[str]:
    seen: set[str] = set()
    last = clean_line(title)
    for paragraph in paragraphs:
        line = clean_line(paragraph)
        if not line or line == last or (len(line) >= _REPEATED and line in seen):
            continue
        seen.add(line)
        last = line
        yield paragraph
