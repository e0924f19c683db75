"""JSON Feed: what its items say, in both versions, and what is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from store.errors import DatelineError, ReadError
from store.readers.registry import read_bytes
from tests.store.readers.mutations import mutations

V1, V11 = "https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"

ITEMS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "html": (
        {
            "id": "1",
            "url": "https://mill.example/1",
            "title": "Mill & weir",
            "content_html": "<p>The mill turns.</p><p>The weir&nbsp;holds.</p>",
            "summary": "Both work.",
            "date_published": "2024-07-08T09:10:11+02:00",
            "date_modified": "2024-08-01T00:00:00Z",
        },
        {
            "title": "Mill & weir",
            "date": "2024-07-08T09:10:11+02:00",
            "date_precision": "second",
            "url": "https://mill.example/1",
            "paragraphs": ("The mill turns.", "The weir\u00a0holds."),
        },
    ),
    "text": (
        {"id": "2", "title": "A < b", "content_text": "One line.\n\nAnother line."},
        {"title": "A < b", "date": None, "url": None, "paragraphs": ("One line.", "Another line.")},
    ),
    "no title": (
        {"id": "3", "content_text": "Just a remark about rain.", "date_published": "2024-07"},
        {
            "title": "Just a remark about rain.",
            "title_derived": True,
            "date": "2024-07",
            "date_precision": "month",
        },
    ),
    "summary": (
        {"id": "4", "title": "Short", "content_html": "", "summary": "Only a summary."},
        {"title": "Short", "paragraphs": ("Only a summary.",)},
    ),
    "link": (
        {"id": "5", "external_url": "https://far.example/5"},
        {
            "title": "https://far.example/5",
            "title_derived": True,
            "url": "https://far.example/5",
            "paragraphs": ("https://far.example/5",),
        },
    ),
    "relative": (
        {"id": "6", "title": "Near", "url": "six.html"},
        {"title": "Near", "url": "https://mill.example/news/six.html", "paragraphs": ()},
    ),
    "author": (
        {"id": "7", "title": "Signed", "author": {"name": "Nell Orr"}, "language": "de-AT"},
        {"title": "Signed", "byline": "Nell Orr", "language": "de"},
    ),
    "authors": (
        {
            "id": "8",
            "title": "Signed twice",
            "authors": [{"name": "Nell Orr"}, {"url": "x"}, {"name": "Pip"}],
        },
        {"title": "Signed twice", "byline": "Nell Orr, Pip"},
    ),
    "modified": (
        {"id": "9", "title": "Changed", "date_modified": "2024-08-01"},
        {"title": "Changed", "date": "2024-08-01", "date_precision": "day"},
    ),
    "wrong types": (
        {"id": 10, "title": "Odd", "content_html": 5, "url": [], "authors": "me", "date_published": {}},
        {"title": "Odd", "url": None, "byline": "The Miller", "date": None, "paragraphs": ()},
    ),
}


def feed(*items: object, version: str = V11) -> bytes:
    head = {
        "version": version,
        "title": "Mill News",
        "home_page_url": "https://mill.example/news/",
        "language": "en",
        "authors": [{"name": "The Miller"}],
    }
    return json.dumps({**head, "items": items}, ensure_ascii=False).encode()


@pytest.mark.parametrize("name", ITEMS)
def test_every_item_is_an_article_with_what_it_says(name: str) -> None:
    item, expected = ITEMS[name]
    (article,) = read_bytes(feed(item), "feed.json").articles
    assert {key: getattr(article, key) for key in expected} == expected
    assert article.source == "Mill News"
    assert article.provenance.reader == "json feed"


def test_guesses_are_told() -> None:
    reading = read_bytes(feed(ITEMS["modified"][0], ITEMS["link"][0], ITEMS["html"][0]), "feed.json")
    modified, link, whole = (article.provenance.guesses for article in reading.articles)
    assert any("last change" in guess for guess in modified)
    assert any("its link stands for both" in guess for guess in link)
    assert whole == ()


def test_items_without_anything_are_failures() -> None:
    reading = read_bytes(feed({"id": "1"}, "no item", ITEMS["text"][0]), "feed.json")
    assert len(reading.articles) == 1
    assert [each.reason for each in reading.failures] == [
        "Item 1 of feed.json has neither a title nor a text nor a link.",
        "Item 2 of feed.json has neither a title nor a text nor a link.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_version_and_encoding(encoding: str) -> None:
    data = feed({"id": "1", "title": "Käse"}, version=V1).decode().encode(encoding)
    assert read_bytes(data, "news.txt").articles[0].title == "Käse"


@pytest.mark.parametrize(
    "data",
    [
        {"version": "1.1", "items": [{"title": "A"}]},
        {"items": [{"version": V1, "title": "A"}]},
        [{"version": V1}],
    ],
)
def test_other_json_is_no_feed(data: object) -> None:
    try:
        readers = {a.provenance.reader for a in read_bytes(json.dumps(data).encode(), "a.json").articles}
    except ReadError:
        readers = set()
    assert "json feed" not in readers


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (feed(), "is a feed without articles"),
        (b'{"version": "https://jsonfeed.org/version/1"}', "is a feed without articles"),
        (feed({}, None), "neither titles nor texts nor links"),
    ],
)
def test_what_holds_no_article_is_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read_bytes(data, "feed.json")


@given(mutations([feed(item) for item, _ in ITEMS.values()]))
def test_a_damaged_feed_is_read_or_refused(data: bytes) -> None:
    try:
        reading = read_bytes(data, "feed.json")
    except DatelineError:
        return
    assert all(article.title for article in reading.articles)
