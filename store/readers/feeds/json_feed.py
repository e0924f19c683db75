"""The reader of feeds in JSON: JSON Feed 1.0 and 1.1, an article for each item, nothing is fetched."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from store.article import Article
from store.clean import clean_line
from store.errors import ReadError
from store.readers.decoding import decode
from store.readers.draft import Draft
from store.readers.failure import Failure
from store.readers.feeds.entry import absolute, html_paragraphs, plain_paragraphs, stand_in
from store.readers.options import ReadOptions

_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/", re.IGNORECASE)


class JsonFeedReader:
    """JSON Feed, known by its version, which is an address at jsonfeed.org."""

    name = "json feed"
    suffixes = frozenset({".json"})

    def matches(self, data: bytes, path: str) -> bool:
        """Whether the data are a JSON object whose version is that of a JSON Feed."""
        if b"jsonfeed.org" not in data.replace(b"\0", b""):
            return False
        try:
            feed = _load(decode(data, "").text)
        except (ReadError, ValueError, RecursionError):
            return False
        return isinstance(feed, dict) and _VERSION.match(_text(feed, "version")) is not None

    def read(self, data: bytes, path: str, options: ReadOptions) -> Iterator[Article | Failure]:
        """Yield an article for each item of the feed, and a failure for one that says nothing.

        Raises:
            ReadError: The feed has no items, or none says anything.
        """
        name = clean_line(path)
        decoded = decode(data, name)
        try:
            feed = _load(decoded.text)
        except (ValueError, RecursionError) as error:
            raise ReadError(f"{name} is not a JSON Feed: {clean_line(str(error))}.") from error
        items = feed.get("items")
        if not isinstance(items, list) or not items:
            raise ReadError(f"{name} is a feed without articles.")
        silent: list[Failure] = []
        for number, item in enumerate(items, 1):
            draft = Draft.begun(self.name, path, decoded, 0, len(data))
            if isinstance(item, dict) and _draft_item(draft, item, feed, options):
                yield draft.article()
            else:
                silent.append(
                    Failure(path, f"Item {number} of {name} has neither a title nor a text nor a link.")
                )
        if len(silent) == len(items):
            raise ReadError(f"{name} is a feed whose items have neither titles nor texts nor links.")
        yield from silent


def _load(text: str) -> Any:
    return json.loads(text.removeprefix("\ufeff"))


def _draft_item(draft: Draft, item: Mapping[str, Any], feed: Mapping[str, Any], options: ReadOptions) -> bool:
    """Fill a draft with what an item says; return whether it says anything at all."""
    draft.title = _text(item, "title")
    draft.paragraphs = html_paragraphs(_text(item, "content_html")) or plain_paragraphs(
        _text(item, "content_text") or _text(item, "summary")
    )
    base = _text(feed, "home_page_url") or _text(feed, "feed_url")
    draft.url = absolute(_text(item, "url") or _text(item, "external_url"), base)
    draft.source = _text(feed, "title")
    draft.byline = _authors(item) or _authors(feed)
    draft.language = _text(item, "language") or _text(feed, "language")
    published, modified = _text(item, "date_published"), _text(item, "date_modified")
    draft.put_date(published or modified, options.dayfirst)
    if modified and not published:
        draft.guesses.append("The date is that of the last change, as the feed gives no other.")
    return stand_in(draft)


def _text(holder: Mapping[str, Any], key: str) -> str:
    value = holder.get(key)
    return value.strip() if isinstance(value, str) else ""


def _authors(holder: Mapping[str, Any]) -> str:
    """Return the names of the authors; version 1.0 has one of them, under a key of its own."""
    authors = holder.get("authors")
    people = authors if isinstance(authors, list) and authors else [holder.get("author")]
    return ", ".join(filter(None, (_text(person, "name") for person in people if isinstance(person, dict))))
