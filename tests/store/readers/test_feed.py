"""Feeds in XML: what their entries say, in every format and encoding, and what is refused."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import Article
from store.errors import DatelineError, ReadError
from store.readers.registry import read_bytes
from tests.store.readers.mutations import mutations

RSS2 = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>The Harbour Post</title>
  <link>https://harbour.example/</link>
  <description>News of the harbour</description>
  <language>en-gb</language>
  <item>
    <title>Ferry &amp;amp; tram share &lt;i&gt;one&lt;/i&gt; ticket</title>
    <link>https://harbour.example/ferry</link>
    <dc:creator>Ada Quill</dc:creator>
    <pubDate>Tue, 03 Sep 2024 07:30:00 +0200</pubDate>
    <description>A short version.</description>
    <content:encoded>
      <![CDATA[<p>The ferry and the tram share a ticket.</p><p>It costs two crowns&nbsp;now.</p>]]>
    </content:encoded>
  </item>
  <item>
    <title>No trains on Monday</title>
    <link>/trains</link>
    <pubDate>Wed, 04 Sep 2024</pubDate>
    <description>The line is closed.&lt;br/&gt;&lt;br/&gt;Buses run instead.</description>
  </item>
</channel>
</rss>
"""
RSS1 = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://river.example/"><title>River Notes</title><link>https://river.example/</link></channel>
<item rdf:about="https://river.example/1">
  <title>Water is low</title><link>https://river.example/1</link>
  <description>The gauge shows one metre.</description>
  <dc:date>2023-08</dc:date><dc:creator>B. Reed</dc:creator><dc:language>de</dc:language>
</item>
</rdf:RDF>
"""
RSS091 = """<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Hill News</title><link>http://hill.example/</link>
<item><title>3 &lt; 4, says teacher</title><link>http://hill.example/a</link>
<description>In HTML, &lt;b&gt; starts bold type.</description></item>
</channel></rss>
"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://lac.example/blog/">
  <title type="html">Le &amp;lac&lt;b&gt; bleu&lt;/b&gt;</title>
  <author><name>Zoé Martin</name></author>
  <updated>2024-05-01T00:00:00Z</updated>
  <entry>
    <title>Une balise &lt;p nommée</title>
    <link href="balise.html"/>
    <id>tag:lac.example,2024:1</id>
    <updated>2024-05-02T10:15:00+02:00</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Premier.</p><ul><li>Un</li><li>Deux</li></ul></div></content>
  </entry>
  <entry xml:lang="en">
    <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Second <em>entry</em></div></title>
    <link rel="self" href="https://lac.example/self"/>
    <link rel="alternate" type="text/html" href="https://lac.example/2"/>
    <published>2024-05-03T08:00:00Z</published>
    <updated>2024-06-01T00:00:00Z</updated>
    <author><name>Ian Firth</name></author><author><name>Jo Marsh</name></author>
    <summary>Plain words, with a &lt;blink&gt; in them.</summary>
  </entry>
</feed>
"""
ATOM03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#">
<title>Old Feed</title>
<entry><title mode="escaped" type="text/html">Bread &amp;amp; salt</title>
<link rel="alternate" type="text/html" href="http://old.example/bread"/>
<issued>2004-02-03T04:05:06Z</issued><modified>2004-03-01T00:00:00Z</modified>
<content type="text/html" mode="escaped">&lt;p&gt;Both are dear.&lt;/p&gt;</content></entry>
</feed>
"""
CDF = """<CHANNEL HREF="http://cdf.example/" LASTMOD="2001-01-01T00:00">
<TITLE>Channel Nine</TITLE>
<ITEM HREF="http://cdf.example/one" LASTMOD="2001-02-03T04:05">
<TITLE>Item one</TITLE><ABSTRACT>What it says.</ABSTRACT></ITEM>
</CHANNEL>
"""
BROKEN = """<rss version="2.0"><channel><title>Cut short</title>
<item><title>Salt & pepper</title><link>http://cut.example/?a=1&b=2</link>
<pubDate>05 Mar 2020 10:00 GMT</pubDate>
<description>Both were sold.</description></item>
"""
LINKED = """<rss version="2.0"><channel><title>Links</title>
<item><link>https://links.example/one</link><pubDate>2022-01-02</pubDate></item>
<item><guid>no-address-42</guid><pubDate>2022-01-03</pubDate></item>
<item><title>With an identifier</title><guid>https://links.example/three</guid></item>
</channel></rss>
"""
SOURCED = """<rss version="2.0"><channel><title>Gathered</title>
<item><title>Told elsewhere</title><source url="https://far.example/rss">Far Gazette</source>
<author>desk@far.example (Mira Holt)</author><description>Words.

More words.</description></item>
</channel></rss>
"""
FEEDS = {
    "rss2": RSS2,
    "rss1": RSS1,
    "rss091": RSS091,
    "atom": ATOM,
    "atom03": ATOM03,
    "cdf": CDF,
    "broken": BROKEN,
    "linked": LINKED,
    "sourced": SOURCED,
}
DECLARED = "<?xml version='1.0' encoding='{}'?>"
ONE = "<rss><channel><item><title>{}</title></item></channel></rss>"
"""A feed with one title."""

Said = tuple[str, str | None, str | None, str | None, str | None, str | None, tuple[str, ...]]
"""Title, date, precision, source, byline, address, paragraphs."""

EXPECTED: dict[str, list[Said]] = {
    "rss2": [
        (
            "Ferry & tram share one ticket", "2024-09-03T07:30:00+02:00", "second", "The Harbour Post",
            "Ada Quill", "https://harbour.example/ferry",
            ("The ferry and the tram share a ticket.", "It costs two crowns\u00a0now."),
        ),
        (
            "No trains on Monday", "2024-09-04", "day", "The Harbour Post", None,
            "https://harbour.example/trains", ("The line is closed.", "Buses run instead."),
        ),
    ],
    "rss1": [
        (
            "Water is low", "2023-08", "month", "River Notes", "B. Reed", "https://river.example/1",
            ("The gauge shows one metre.",),
        ),
    ],
    "rss091": [
        (
            "3 < 4, says teacher", None, None, "Hill News", None, "http://hill.example/a",
            ("In HTML, <b> starts bold type.",),
        ),
    ],
    "atom": [
        (
            "Une balise <p nommée", "2024-05-02T10:15:00+02:00", "second", "Le &lac bleu", "Zoé Martin",
            "https://lac.example/blog/balise.html", ("Premier.", "• Un", "• Deux"),
        ),
        (
            "Second entry", "2024-05-03T08:00:00+00:00", "second", "Le &lac bleu", "Ian Firth, Jo Marsh",
            "https://lac.example/2", ("Plain words, with a <blink> in them.",),
        ),
    ],
    "atom03": [
        (
            "Bread & salt", "2004-02-03T04:05:06+00:00", "second", "Old Feed", None,
            "http://old.example/bread", ("Both are dear.",),
        ),
    ],
    "cdf": [
        (
            "Item one", "2001-02-03T04:05", "minute", "Channel Nine", None, "http://cdf.example/one",
            ("What it says.",),
        ),
    ],
    "broken": [
        (
            "Salt & pepper", "2020-03-05T10:00+00:00", "minute", "Cut short", None,
            "http://cut.example/?a=1&b=2", ("Both were sold.",),
        ),
    ],
    "linked": [
        (
            "https://links.example/one", "2022-01-02", "day", "Links", None, "https://links.example/one",
            ("https://links.example/one",),
        ),
        ("With an identifier", None, None, "Links", None, "https://links.example/three", ()),
    ],
    "sourced": [
        ("Told elsewhere", None, None, "Far Gazette", "Mira Holt", None, ("Words.", "More words.")),
    ],
}  # fmt: skip


def said(article: Article) -> Said:
    return (
        article.title,
        article.date,
        article.date_precision,
        article.source,
        article.byline,
        article.url,
        article.paragraphs,
    )


@pytest.mark.parametrize("name", FEEDS)
def test_every_entry_is_an_article_with_what_it_says(name: str) -> None:
    assert [said(article) for article in read_bytes(FEEDS[name].encode(), "news.xml").articles] == EXPECTED[
        name
    ]


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8-sig",
        "utf-16",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "cp037",
        "iso-8859-1",
        "euc-jp",
        "iso-2022-jp",
    ],
)
def test_every_encoding_that_is_said_or_shows(encoding: str) -> None:
    words = "会社が移る" if encoding.endswith("jp") else "Café fermé"
    feed = DECLARED.format(encoding) + ONE.format(words)
    (article,) = read_bytes(feed.encode(encoding), "a").articles
    assert article.title == words
    assert article.provenance.warnings == ()


def test_an_encoding_that_nothing_says_is_guessed() -> None:
    words = "Новости города: трамвай пойдет через мост, а паром отменен до весны. " * 3
    feed = DECLARED.format("utf-8") + ONE.format(f"Мост</title><description>{words}</description><title>")
    (article,) = read_bytes(feed.encode("cp1251"), "a.rss").articles
    assert article.title == "Мост"
    assert any("is guessed" in guess for guess in article.provenance.guesses)


@pytest.mark.parametrize("path", ["news.txt", "news.json", "news", "-", "news.html"])
def test_a_feed_is_known_by_its_content(path: str) -> None:
    assert read_bytes(b"\n\n" + ATOM03.encode(), path).articles[0].provenance.reader == "feed"


@pytest.mark.parametrize(
    "text",
    [
        "The <rss> tag is old.\n\nIt is from 1999.",
        "<b>Feed</b> prices rise\n\nHay is dear.",
        "feed\n\n<feed> was written here.",
        "<!-- a note --> Rain is coming.",
    ],
)
def test_a_text_is_no_feed(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").articles[0].provenance.reader != "feed"


def test_where_each_entry_stands_is_told() -> None:
    data = RSS2.encode()
    places = [(a.provenance.start, a.provenance.end) for a in read_bytes(data, "a.xml").articles]
    for (start, end), words in zip(places, (b"Ferry", b"No trains"), strict=True):
        assert data[start:end].startswith(b"<item>")
        assert data[start:end].endswith(b"</item>")
        assert words in data[start:end]


def test_entries_that_cannot_be_told_apart_stand_in_the_whole_file() -> None:
    data = ATOM03.replace("<title>Old", "<!-- <entry></entry> --><title>Old").encode()
    (article,) = read_bytes(data, "a.xml").articles
    assert (article.provenance.start, article.provenance.end) == (0, len(data))


def test_guesses_and_repairs_are_told() -> None:
    atom = read_bytes(ATOM.encode(), "a.xml").articles
    assert [any("last change" in g for g in a.provenance.guesses) for a in atom] == [True, False]
    assert [article.language for article in atom] == ["fr", "en"]
    assert not any("last change" in g for g in read_bytes(RSS1.encode(), "a").articles[0].provenance.guesses)
    (broken,) = read_bytes(BROKEN.encode(), "a.xml").articles
    assert any("not well-formed" in warning for warning in broken.provenance.warnings)
    linked = read_bytes(LINKED.encode(), "a.xml")
    assert linked.articles[0].title_derived
    assert any("its link stands for both" in guess for guess in linked.articles[0].provenance.guesses)
    assert [each.reason for each in linked.failures] == [
        "Entry 2 of a.xml has neither a title nor a text nor a link."
    ]


def test_a_date_that_is_none_is_unknown_and_warned_of() -> None:
    (article,) = read_bytes(ATOM03.replace("2004-02-03T04:05:06Z", "soon").encode(), "a.xml").articles
    assert (article.date, article.provenance.date_written) == (None, "soon")
    assert any("soon" in warning for warning in article.provenance.warnings)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("<rss version='2.0'><channel><title>Empty</title></channel></rss>", "is a feed without articles"),
        ("<rss><channel><item></item></channel></rss>", "neither titles nor texts nor links"),
        ("<?xml version='1.0'?><note><to>You</to></note>", "its outermost element is <note>"),
        ("<?xml version='1.0'?>", "it has no elements"),
    ],
)
def test_what_holds_no_article_is_one_sentence(data: str, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        read_bytes(data.encode(), "a.xml")
    assert str(caught.value).startswith("a.xml ")
    assert str(caught.value).endswith(".")


def test_entities_that_multiply_are_refused() -> None:
    nested = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    for entities, use in (
        (f'<!ENTITY e0 "lol">{nested}', "&e9;"),
        (f'<!ENTITY a "{"x" * 100_000}">', "&a;" * 20_000),
    ):
        feed = f"<!DOCTYPE rss [{entities}]>" + ONE.format(use)
        with pytest.raises(ReadError, match="grow out of all proportion"):
            read_bytes(feed.encode(), "a.xml")


def test_what_is_left_of_an_entry_after_cleaning_counts() -> None:
    reading = read_bytes(ONE.format("\u200b</title></item><item><title>Kept \u202eback").encode(), "a.xml")
    assert [article.title for article in reading.articles] == ["Kept back"]
    assert any("control a terminal" in warning for warning in reading.articles[0].provenance.warnings)
    assert len(reading.failures) == 1


def test_a_few_entities_do_no_harm() -> None:
    feed = '<!DOCTYPE rss [\n<!ENTITY co "Reed and Sons">\n]>' + ONE.format("&co; move")
    assert read_bytes(feed.encode(), "a.xml").articles[0].title == "Reed and Sons move"


@pytest.mark.parametrize("start", ["&lt;div&gt;", "&lt;a ", "&lt;a href='", "&lt;!--", "<div>", "<a b=c"])
def test_deep_and_unclosed_markup_is_read_at_all(start: str) -> None:
    feed = f"<rss><channel><item><title>Deep</title><description>{start * 20_000}"
    assert read_bytes(feed.encode(), "a.xml").articles[0].title == "Deep"


def test_nothing_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(RSS2)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection is made")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    outside = f'<!DOCTYPE rss [\n<!ENTITY x SYSTEM "{secret.as_uri()}">\n]>' + ONE.format("Out: &x;")
    (article,) = read_bytes(outside.encode(), "a.xml").articles
    assert "Harbour" not in article.text
    for address in (str(secret), secret.as_uri(), "http://127.0.0.1:9/feed"):
        with pytest.raises(ReadError):
            read_bytes(f"<{address}".encode(), "a.rss")


@given(mutations([file.encode() for file in FEEDS.values()]), st.sampled_from(["a.xml", "a.rss", "a.txt"]))
def test_a_damaged_feed_is_read_or_refused(data: bytes, path: str) -> None:
    try:
        reading = read_bytes(data, path)
    except DatelineError:
        return
    assert all(article.title for article in reading.articles)


def test_a_repair_of_the_feed_is_told_of_every_entry() -> None:
    items = "".join(f"<item><title>{title}</title><description>A & b.</description></item>" for title in "XY")
    reading = read_bytes(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode(), "a.xml")
    first, second = (article.provenance.warnings for article in reading.articles)
    assert first == second
    assert len(first) == 1
