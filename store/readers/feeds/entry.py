"""What an entry of a feed says, as feedparser found it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from store.clean import clean_line
from store.readers.draft import Draft
from store.readers.markup import markup_line, markup_paragraphs
from store.readers.options import ReadOptions
from store.readers.plain.unwrap import paragraphs
from store.readers.references import unescape

_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_ADDRESS = re.compile(r"[A-Za-z][\w+.-]*://\S+")
_CERTAIN = re.compile(
    r"</[A-Za-z][\w:-]*\s*>|<[A-Za-z][^<>]*(?:/>|=[^<>]*>)|<!--|<(?:area|base|br|col|dd|dt|embed|frame|hr|img|input|li|link|meta|"
    r"p|param|source|td|th|tr|track|wbr)\b[^<>]*>",
    re.IGNORECASE,
)
"""What HTML holds and a text that only mentions a tag does not: ends of elements, void ones, attributes."""
_FRAME = re.compile(r"</?(?:object|iframe)\b[^<>]*>", re.IGNORECASE)
"""What stands in for other pages: what is written inside is for readers that cannot show them."""
_PERSON = re.compile(r"\S+@\S+\s+\((.+)\)|(\S.*?)\s+[(<]\S+@\S+[)>]")


def draft_entry(draft: Draft, entry: Any, parsed: Any, options: ReadOptions) -> bool:
    """Fill a draft with what an entry says.

    Args:
        draft: What to fill.
        entry: The entry as feedparser has it.
        parsed: The whole feed as feedparser has it.
        options: What is known about the file beforehand.

    Returns:
        Whether it says anything at all: it has a title, a text or at least a link.
    """
    feed = parsed["feed"]
    literal = str(parsed.get("version") or "").startswith("atom")
    content = _content(entry)
    draft.title = _title_of(entry, literal)
    draft.paragraphs = text_of(content, literal)
    draft.url = _link(entry, feed)
    draft.source = _title_of(entry.get("source") or {}, literal) or _title_of(feed, literal)
    draft.byline = _authors(entry) or (_authors(feed) if literal else None)
    title = entry.get("title_detail") or {}
    languages = (entry.get("language"), content.get("language"), title.get("language"), feed.get("language"))
    draft.language = next(filter(None, languages), None)
    _put_date(draft, entry, parsed, options)
    return stand_in(draft)


def stand_in(draft: Draft) -> bool:
    """Let its link stand for an entry without title and text; return False if there is no link either."""
    texts = [draft.title or "", *draft.paragraphs]
    draft.note_controls("".join(texts))
    if any(map(clean_line, texts)):
        return True
    if not clean_line(draft.url or ""):
        return False
    draft.title, draft.paragraphs = None, [draft.url or ""]
    draft.guesses.append("The entry has neither a title nor a text; its link stands for both.")
    return True


def plain_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text that is not markup."""
    return list(paragraphs(text.split("\n")))


def html_paragraphs(value: str) -> list[str]:
    """Return the paragraphs of HTML from a feed, frames in it opened."""
    return markup_paragraphs(_unframed(value))


def text_of(detail: Any, literal: bool) -> list[str]:
    """Return the paragraphs of a text as feedparser has it.

    Args:
        detail: The text with its type.
        literal: Whether a plain text is meant as it stands; if not, entities in it are resolved.
    """
    value = str(detail.get("value") or "")
    if _is_html(detail, value, literal):
        return html_paragraphs(value)
    return plain_paragraphs(value if literal else unescape(value))


def _unframed(value: str) -> str:
    """Return HTML without frames, of which what stands inside is shown."""
    return _FRAME.sub(" ", value)


def _title_of(holder: Any, literal: bool) -> str:
    detail = holder.get("title_detail") or {"value": holder.get("title")}
    value = str(detail.get("value") or "")
    if _is_html(detail, value, literal):
        return markup_line(_unframed(value))
    return value if literal else unescape(value)


def _is_html(detail: Any, value: str, literal: bool) -> bool:
    """Whether a text is HTML: in Atom as its type says, or as it plainly is; in RSS nobody says."""
    declared = literal and detail.get("type", "text/plain") != "text/plain"
    return declared or _CERTAIN.search(value) is not None


def _content(entry: Any) -> Any:
    """Return the content of an entry, or its summary if it has none or an empty one."""
    texts = [part for part in entry.get("content") or () if _is_text(part)]
    found = next((part for part in texts if str(part.get("value") or "").strip()), None)
    return found or entry.get("summary_detail") or {"value": entry.get("summary")}


def _is_text(part: Any) -> bool:
    return str(part.get("type", "text/plain")).startswith(("text/", "application/xhtml", "application/xml"))


def _authors(holder: Any) -> str | None:
    """Return the names of the authors, without the addresses that RSS wants beside them."""
    people: Iterable[Any] = holder.get("authors") or ()
    names = list(dict.fromkeys(filter(None, (str(person.get("name") or "").strip() for person in people))))
    if len(names) > 1:
        return ", ".join(names)
    written = str(holder.get("author") or "").strip()
    person = _PERSON.fullmatch(written)
    return (person[1] or person[2]) if person else written or None


def _link(entry: Any, feed: Any) -> str | None:
    link = str(entry.get("link") or "").strip()
    if not link:
        alternates = [each for each in entry.get("links") or () if each.get("rel") == "alternate"]
        link = next((str(each["href"]).strip() for each in alternates if each.get("href")), "")
    if entry.get("guidislink") and not _ADDRESS.match(link):
        return None  # an identifier that does not say that it is no address
    return absolute(link, str(feed.get("link") or "")) or None


def absolute(link: str, base: str) -> str:
    """Return a link as seen from a page, or as it stands where that page is not known."""
    if not link or not _ADDRESS.match(base) or re.match(r"[A-Za-z][\w+.-]*:", link):
        return link
    try:
        return urljoin(base, link)
    except ValueError:
        return link


def _put_date(draft: Draft, entry: Any, parsed: Any, options: ReadOptions) -> None:
    for key in ("published", "created", "updated"):
        written = str(entry.get(key) or "").strip()
        if not written:
            continue
        draft.put_date(written, options.dayfirst)
        by_dublin_core = not str(parsed.get("version") or "").startswith(("atom", "cdf")) and (
            _DUBLIN_CORE in (parsed.get("namespaces") or {}).values()
        )
        if draft.date is not None and key == "updated" and not by_dublin_core:
            draft.guesses.append("The date is that of the last change, as the feed gives no other.")
        return
