"""The feeds of three other projects beside the checkout, and how a reading of them is scored."""

from __future__ import annotations

import ast
import html
import json
import re
from calendar import timegm
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from store.article import Article
from store.errors import ReadError
from store.readers.registry import read_bytes
from tests.store.readers.newsboat_feeds import NEWSBOAT

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "corpora"
FIELDS = ("title", "date", "link", "body")
_KEYS = {
    "title": "title",
    "title_detail": "title",
    "published": "date",
    "published_parsed": "date",
    "created": "date",
    "created_parsed": "date",
    "updated": "date",
    "updated_parsed": "date",
    "link": "link",
    "content": "body",
    "description": "body",
    "summary": "body",
    "summary_detail": "body",
}
"""What feedparser calls the parts of an entry."""
_SUMMARIES = frozenset({"description", "summary", "summary_detail"})
_HAS_BOTH = re.compile(
    rb"<content(?::encoded)?[\s>].*<(?:summary|description)[\s>]|<(?:item|entry).*<(?:summary|description)[\s>].*<content(?::encoded)?[\s>]",
    re.DOTALL,
)
_HEADERS = re.compile(rb"Header:\s*Content-Location|127\.0\.0\.1:")
"""What only the answer of a web server says, not the file."""
_PLAIN = re.compile(rb"<(?:title|summary|content|description)\b[^>]*\btype=[\"']text(?:/plain)?[\"']")
_OPENING = re.compile(rb"(<(?:item|entry)\b[^>]*>)", re.IGNORECASE)
_EXPECT = re.compile(r"Expect:\s*(.*?)\s*$", re.MULTILINE)
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Expected:
    """What one part of an entry is to be."""

    project: str
    path: Path
    entry: int
    field: str
    value: Any
    plain: bool
    """Whether the value is meant as it stands, not as HTML."""


def expectations(folder: Path = FOLDER) -> Iterator[Expected]:
    """Yield what the fixtures say of titles, dates, links and texts of entries.

    What they say of feeds, authors, sources, categories, enclosures and the like is not counted, nor is what
    only a web server says, nor the summary of an entry that has a content: an article has one text. The JSON
    fixtures of gofeed are left out, as their version is not that of a JSON Feed.
    """
    for path in sorted((folder / "feeds_feedparser").glob("*.xml")):
        data = path.read_bytes()
        if not _HEADERS.search(data):
            for entry, field, value in _of_feedparser(data):
                yield Expected("feedparser", path, entry, field, value, _PLAIN.search(data) is not None)
    for path in sorted((folder / "feeds_gofeed").glob("*.json")):
        feed = path.with_suffix(".xml")
        if feed.exists():
            for entry, field, value in _of_gofeed(json.loads(path.read_text("utf-8"))):
                yield Expected("gofeed", feed, entry, field, value, False)
    for name, entries in NEWSBOAT.items():
        for entry, values in enumerate(entries):
            for field, value in zip(FIELDS, values, strict=True):
                path = folder / "feeds_newsboat_feeds" / name
                yield Expected("newsboat", path, entry, field, value, True)


def score(folder: Path = FOLDER) -> tuple[Counter[tuple[str, str]], list[Expected]]:
    """Return how many expectations there are by project and field, and those that were not met."""
    counts: Counter[tuple[str, str]] = Counter()
    missed = []
    articles: dict[Path, Sequence[Article]] = {}
    for expected in expectations(folder):
        counts[expected.project, expected.field] += 1
        if expected.path not in articles:
            articles[expected.path] = _articles(expected)
        if not is_met(expected, articles[expected.path]):
            missed.append(expected)
    return counts, missed


def report(folder: Path = FOLDER) -> str:
    """Return the scores as a table, a line for each project and field."""
    counts, missed = score(folder)
    wrong = Counter((each.project, each.field) for each in missed)
    lines = [
        f"{project:10} {field:5} {n - wrong[project, field]:4} of {n:4}"
        for (project, field), n in counts.items()
    ]
    total = counts.total()
    return "\n".join([*lines, f"all {total - len(missed)} of {total}: {1 - len(missed) / max(1, total):.4f}"])


def is_met(expected: Expected, articles: Sequence[Article]) -> bool:
    """Return whether the article says what is expected of its entry."""
    article = articles[expected.entry] if expected.entry < len(articles) else None
    wanted = expected.value
    if expected.field in ("title", "body") and not expected.plain:
        wanted = html.unescape(_TAG.sub("", wanted))
    if expected.field == "title":
        said = article.title if article and not article.title_derived else ""
        return _bare(said) == _bare(wanted)
    if expected.field == "body":
        return _bare("".join(article.paragraphs) if article else "") == _bare(wanted)
    if article is None:
        return False
    if expected.field == "link":
        return (article.url or "") == (expected.value or "")
    return _same_moment(article, expected.value)


def _articles(expected: Expected) -> Sequence[Article]:
    """Return the articles of a fixture; entries with nothing but a date or a link are given a title first.

    An article is not made of a date alone, but whether the date is read right can be seen with a title.
    """
    data = expected.path.read_bytes()
    for content in (data, _OPENING.sub(rb"\1<title>Untitled</title>", data)):
        try:
            articles = read_bytes(content, str(expected.path)).articles
        except ReadError:
            articles = ()
        if articles or expected.field in ("title", "body"):
            return articles
    return ()


def _of_feedparser(data: bytes) -> Iterator[tuple[int, str, Any]]:
    """Yield what a test of feedparser expects: `entries[0]['title'] == 'A'`, joined by `and`."""
    expect = _EXPECT.search(data.replace(b"\0", b"").decode("utf-8", "replace"))
    if expect is None:
        return
    for node in ast.walk(ast.parse(expect[1], mode="eval")):
        if not isinstance(node, ast.Compare) or not isinstance(node.ops[0], ast.Eq):
            continue
        keys = _keys(node.left)
        if len(keys) >= 3 and keys[0] == "entries" and keys[2] in _KEYS:
            if len(keys) == 3 and keys[2] in ("title_detail", "summary_detail", "content"):
                continue
            if keys[2] in _SUMMARIES and _HAS_BOTH.search(data):
                continue
            if len(keys) > 3 and keys[-1] != "value":
                continue
            try:
                yield int(keys[1]), _KEYS[keys[2]], ast.literal_eval(node.comparators[0])
            except ValueError:
                continue  # one part is compared with another


def _keys(node: ast.expr) -> list[Any]:
    """Return `entries[0]['title']` as its keys, the name first."""
    keys: list[Any] = []
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            keys.append(node.slice.value)
        elif isinstance(node, ast.Attribute):
            keys.append(node.attr)
        else:
            return []
        node = node.value
    return [node.id, *reversed(keys)]


def _of_gofeed(feed: dict[str, Any]) -> Iterator[tuple[int, str, Any]]:
    for number, entry in enumerate(feed.get("entries") or feed.get("items") or ()):
        content = entry.get("content")
        body = content.get("value") if isinstance(content, dict) else content
        said = {
            "title": entry.get("title"),
            "date": entry.get("published") or entry.get("updated"),
            "link": entry.get("link") or _alternate(entry.get("links")),
            "body": body or entry.get("summary") or entry.get("description"),
        }
        for field in FIELDS:
            if said[field]:
                yield number, field, said[field]


def _alternate(links: Any) -> str | None:
    if not isinstance(links, list):
        return None
    return next(
        (each.get("href") for each in links if isinstance(each, dict) and each.get("rel") == "alternate"),
        None,
    )


def _bare(text: str) -> str:
    return "".join(text.replace("•", "").split())


def _same_moment(article: Article, value: Any) -> bool:
    if article.date is None:
        return not value
    if isinstance(value, str):
        from email.utils import parsedate_to_datetime

        try:
            moment = datetime.fromisoformat(value.replace("Z", "+00:00"))
        except ValueError:
            moment = parsedate_to_datetime(value)
    else:
        moment = datetime.fromtimestamp(timegm(value), UTC)
    if article.date_precision == "day":
        return article.date == moment.date().isoformat()
    said = datetime.fromisoformat(article.date)
    return (said if said.tzinfo else said.replace(tzinfo=UTC)) == (
        moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    )
