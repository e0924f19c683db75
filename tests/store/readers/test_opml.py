"""OPML: its feeds are listed in one article, however they are nested and spelt."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from store.errors import DatelineError, ReadError
from store.readers.registry import read_bytes
from tests.store.readers.mutations import mutations

NESTED = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head><title>My &amp; your feeds</title><dateCreated>Thu, 14 Jul 2005 23:41:05 GMT</dateCreated>
<dateModified>Fri, 15 Jul 2005 10:00:00 GMT</dateModified><ownerName>Olga Penn</ownerName></head>
<body>
<outline text="First" title="The First" type="rss" xmlUrl="https://one.example/rss" htmlUrl="https://one.example/"/>
<outline text="Folder"><outline text="Inner"><outline text="Deep" xmlUrl="https://deep.example/f?a=1&amp;copy=2"/></outline>
<outline xmlUrl="https://plain.example/atom" type="rss"></outline></outline>
<outline text="Last" xmlUrl='https://last.example/"q"'/>
</body></opml>
"""
BAD_AMPERSAND = '<opml><body><outline text="A & B" xmlUrl="http://x.example/?a=1&copy=2"></body>'
UNTITLED = '<opml version="1.1"><body><outline title="Only one" xmlUrl="http://x.example/f"/></body></opml>'
MODIFIED = """<opml><head><dateModified>15 Jul 2005</dateModified></head>
<body><outline title="http://x.example/f" xmlUrl="http://x.example/f"/></body></opml>"""
CDATA = (
    '<opml><head><title><![CDATA[News & more]]></title></head><body><outline xmlUrl="a.xml"/></body></opml>'
)
COMMENTED = '<opml><!-- <outline text="Gone" xmlUrl="gone"/> --><outline text="Here" xmlUrl="here"/></opml>'
CASE = "<OPML><BODY><OUTLINE TEXT='Loud' XMLURL='http://loud.example/'/></BODY></OPML>"
TEXT_ATTRIBUTE = '<opml><body><outline text="a > b" xmlUrl="http://x.example/"/></body></opml>'
FILES = (NESTED, BAD_AMPERSAND, UNTITLED, MODIFIED, CDATA, COMMENTED, CASE, TEXT_ATTRIBUTE)


def test_a_nested_list_is_one_article() -> None:
    (article,) = read_bytes(NESTED.encode(), "feeds.opml").articles
    assert (article.title, article.title_derived, article.byline) == ("My & your feeds", False, "Olga Penn")
    assert (article.date, article.date_precision) == ("2005-07-14T23:41:05+00:00", "second")
    assert article.paragraphs == (
        "The First — https://one.example/rss",
        "Deep — https://deep.example/f?a=1&copy=2",
        "https://plain.example/atom",
        'Last — https://last.example/"q"',
    )
    assert article.provenance.reader == "opml"
    assert article.provenance.guesses == ()


@pytest.mark.parametrize(
    ("text", "title", "derived", "date", "paragraphs"),
    [
        (
            BAD_AMPERSAND,
            "A & B — http://x.example/?a=1&copy=2",
            True,
            None,
            ("A & B — http://x.example/?a=1&copy=2",),
        ),
        (UNTITLED, "Only one — http://x.example/f", True, None, ("Only one — http://x.example/f",)),
        (MODIFIED, "http://x.example/f", True, "2005-07-15", ("http://x.example/f",)),
        (CDATA, "News & more", False, None, ("a.xml",)),
        (COMMENTED, "Here — here", True, None, ("Here — here",)),
        (CASE, "Loud — http://loud.example/", True, None, ("Loud — http://loud.example/",)),
        (TEXT_ATTRIBUTE, "a > b — http://x.example/", True, None, ("a > b — http://x.example/",)),
    ],
)
def test_every_spelling(
    text: str, title: str, derived: bool, date: str | None, paragraphs: tuple[str, ...]
) -> None:
    (article,) = read_bytes(text.encode(), "feeds").articles
    assert (article.title, article.title_derived, article.date) == (title, derived, date)
    assert article.paragraphs == paragraphs


def test_the_date_of_a_change_is_said_to_be_one() -> None:
    (article,) = read_bytes(MODIFIED.encode(), "feeds.opml").articles
    assert any("last change" in guess for guess in article.provenance.guesses)


def test_utf16_is_read() -> None:
    (article,) = read_bytes(NESTED.replace("UTF-8", "UTF-16").encode("utf-16"), "feeds.xml").articles
    assert article.title == "My & your feeds"


@pytest.mark.parametrize("body", ["", "<body></body>", '<body><outline text="A thought"/></body>'])
def test_a_file_without_feeds_is_refused(body: str) -> None:
    with pytest.raises(ReadError, match=r"^a\.opml is an OPML file that lists no feeds\.$"):
        read_bytes(f"<opml version='1.0'>{body}</opml>".encode(), "a.opml")


@pytest.mark.parametrize(
    "piece", ["<outline ", '<outline a="', "<!--", "<title>", "<title><![CDATA[", "<a b=c"]
)
def test_what_is_never_closed_takes_no_time(piece: str) -> None:
    data = b'<opml><outline xmlUrl="a"/>' + piece.encode() * 20_000
    began = time.perf_counter()
    assert read_bytes(data, "a.opml").articles
    assert time.perf_counter() - began < 2


@given(mutations([file.encode() for file in FILES]))
def test_a_damaged_list_is_read_or_refused(data: bytes) -> None:
    try:
        reading = read_bytes(data, "feeds.opml")
    except DatelineError:
        return
    assert all(article.title for article in reading.articles)
