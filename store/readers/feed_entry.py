"""What an entry of a feed says, as feedparser found it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from store.dates import EARLIEST_YEAR, LATEST_YEAR, ReadDate
from store.readers.draft import Draft
from store.readers.markup import markup_line, markup_paragraphs
from store.readers.options import ReadOptions
from store.readers.unwrap import paragraphs

_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_ADDRESS = re.compile(r"[A-Za-z][\w+.-]*://\S+")
_CERTAIN = re.compile(
    r"</[A-Za-z][\w:-]*\s*>|<[A-Za-z][^<>]*(?:/>|=[^<>]*>)|<!--|<(?:area|base|br|col|dd|dt|embed|frame|hr|img|input|li|link|meta|"
    r"p|param|source|td|th|tr|track|wbr)\b[^<>]*>",
    re.IGNORECASE,
)
"""What HTML holds and a text that only mentions a tag does not: ends of elements, elements without one, attributes."""
_FRAME = re.compile(r"</?(?:object|iframe)\b[^<>]*>", re.IGNORECASE)
"""What stands in for other pages: what is written inside is for readers that cannot show them."""
_CLOCK = re.compile(r"\d:\d\d")


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
    title, content = entry.get("title_detail") or {}, _content(entry)
    draft.title = _line(title or {"value": entry.get("title")}, literal)
    draft.paragraphs = text_of(content, literal)
    draft.url = _link(entry, feed)
    draft.source = _line((entry.get("source") or {}).get("title_detail") or {}, literal) or _line(
        feed.get("title_detail") or {}, literal
    )
    draft.byline = _authors(entry) or (_authors(feed) if literal else None)
    languages = (entry.get("language"), content.get("language"), title.get("language"), feed.get("language"))
    draft.language = next(filter(None, languages), None)
    _put_date(draft, entry, parsed, options)
    return stand_in(draft)


def stand_in(draft: Draft) -> bool:
    """Let its link stand for an entry without title and text; return False if there is no link either."""
    if (draft.title or "").strip() or any(paragraph.strip() for paragraph in draft.paragraphs):
        return True
    if not draft.url:
        return False
    draft.title, draft.paragraphs = None, [draft.url]
    draft.guesses.append("The entry has neither a title nor a text; its link stands for both.")
    return True


def plain_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text that is not markup."""
    return list(paragraphs(text.split("\n")))


def text_of(detail: Any, literal: bool) -> list[str]:
    """Return the paragraphs of a text as feedparser has it.

    Args:
        detail: The text with its type.
        literal: Whether a plain text is meant as it stands; if not, entities in it are resolved.
    """
    value = str(detail.get("value") or "")
    if _is_html(detail, value, literal):
        return markup_paragraphs(_FRAME.sub(" ", value))
    return plain_paragraphs(value if literal else html.unescape(value))


def _line(detail: Any, literal: bool) -> str:
    value = str(detail.get("value") or "")
    if _is_html(detail, value, literal):
        return markup_line(_FRAME.sub(" ", value))
    return value if literal else html.unescape(value)


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
    people: Iterable[Any] = holder.get("authors") or ()
    names = [str(person.get("name") or person.get("email") or "").strip() for person in people]
    return ", ".join(dict.fromkeys(filter(None, names))) or str(holder.get("author") or "").strip() or None


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
        if draft.date is None:
            draft.date = _from_struct(written, entry.get(f"{key}_parsed"))
            if draft.date is not None:
                draft.warnings.pop()
        by_dublin_core = not str(parsed.get("version") or "").startswith(("atom", "cdf")) and (
            _DUBLIN_CORE in (parsed.get("namespaces") or {}).values()
        )
        if key == "updated" and not by_dublin_core:
            draft.guesses.append("The date is that of the last change, as the feed gives no other.")
        return


def _from_struct(written: str, moment: Any) -> ReadDate | None:
    """Return a date in a language or a shape that only feedparser reads, in UTC."""
    if not moment or not EARLIEST_YEAR <= moment[0] <= LATEST_YEAR:
        return None
    try:
        year, month, day, hour, minute, second = moment[:6]
        read = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except (TypeError, ValueError):
        return None
    guess = (f"“{written}” is taken for {read:%Y-%m-%d %H:%M} UTC.",)
    if _CLOCK.search(written):
        return ReadDate(read.isoformat(timespec="minutes"), "minute", guess)
    return ReadDate(read.date().isoformat(), "day", guess)
