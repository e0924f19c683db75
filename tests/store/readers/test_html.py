"""HTML pages: what is the article on them, and what they say of it."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import Article
from store.clean import clean
from store.errors import ReadError
from store.readers.html.reader import HtmlReader
from store.readers.registry import READERS, read_bytes

pytest.importorskip("trafilatura")

PORT = (
    "The port of Northwick opened again on Friday, two days after the storm that closed it, the harbour "
    "master said in a statement that was read out on the quay."
)
SHIPS = (
    "Ships that had waited outside the breakwater were let in one by one, and the ferries to the islands are "
    "due to run again from Saturday morning, weather permitting."
)
PIER = (
    "Repairs of the northern pier will take until the end of the month and will cost about two million, "
    "which the council is to find in its reserves for bad years."
)
TEXT = f"<p>{PORT}</p><p>{SHIPS}</p><p>{PIER}</p>"
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sea'>Sea</a></li></ul></nav>"


def page(head: str, text: str = "", lang: str = "en") -> str:
    text = text or f"<h1>Port opens again</h1>{TEXT}"
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">{head}</head>\n<body>{MENU}'
        f"<article>{text}</article><footer><p>© 2019 The Coast Post</p></footer></body></html>"
    )


def read(data: str | bytes, path: str = "a.html") -> Article:
    (article,) = read_bytes(data.encode() if isinstance(data, str) else data, path).articles
    return article


JSON_LD = page(
    """<title>Port opens - Coast</title><meta property="og:title" content="Another title">
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
    {"@type": "WebSite", "name": "coast.example", "url": "https://coast.example/"},
    {"@type": ["NewsArticle"], "headline": "Port opens again", "datePublished": "2024-05-03T10:20:00+02:00",
     "dateModified": "2024-05-09", "author": [{"@type": "Person", "name": "Ann Reed"}, {"name": "Ben Hall"}],
     "publisher": {"@type": "Organization", "name": "The Coast Post"}, "url": "https://coast.example/port"}]}
    </script>"""
)
OPEN_GRAPH = page(
    """<title>x</title><meta property="og:title" content="Port opens again | The Coast Post">
    <meta property="og:site_name" content="The Coast Post"><meta name="author" content="By Ann Reed">
    <meta property="article:published_time" content="2024-05-03">
    <meta property="article:author" content="https://social.example/ann">
    <link rel="canonical" href="https://coast.example/port">""",
    lang="en-GB",
)
TIME = page(
    "<title>Port opens again » Coast Online</title>",
    "<h1>Port opens again</h1><time class='updated' datetime='2024-06-01'>1 June</time>"
    f"<time class='published' datetime='2024-05-03T10:20Z'>3 May</time>{TEXT}",
)
PLAIN = page("<title>Port opens again</title>")
MONTH = page("<title>Port opens again</title><meta name='date' content='2024-05'>")
SAVED = "<!-- saved from url=(0029)https://coast.example/port?a=1 -->\n" + PLAIN
XHTML = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
    '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" '
    f'xml:lang="en"><head><title>Port opens again</title></head><body>{TEXT}'
    "</body></html>"
)
SHORT = "<html lang=en><head><title>Port opens again</title></head><body><p>It opened.</p></body></html>"
SITE = "<meta property='og:site_name' content='Coast Post'>"
ADDRESS = "<link rel=canonical href='https://www.coastpost.example/a'>"
ALL = (PORT, SHIPS, PIER)


@pytest.mark.parametrize(
    ("data", "date", "precision", "source", "byline", "url", "paragraphs"),
    [
        (
            JSON_LD, "2024-05-03T10:20:00+02:00", "second", "The Coast Post", "Ann Reed, Ben Hall",
            "https://coast.example/port", ALL,
        ),
        (OPEN_GRAPH, "2024-05-03", "day", "The Coast Post", "Ann Reed", "https://coast.example/port", ALL),
        (TIME, "2024-05-03T10:20+00:00", "minute", None, None, None, ALL),
        (PLAIN, None, None, None, None, None, ALL),
        (MONTH, "2024-05", "month", None, None, None, ALL),
        (SAVED, None, None, None, None, "https://coast.example/port?a=1", ALL),
        (XHTML, None, None, None, None, None, ALL),
        (SHORT, None, None, None, None, None, ("It opened.",)),
    ],
)  # fmt: skip
def test_fixtures(
    data: str,
    date: str | None,
    precision: str | None,
    source: str | None,
    byline: str | None,
    url: str | None,
    paragraphs: tuple[str, ...],
) -> None:
    article = read(data)
    assert (article.title, article.title_derived) == ("Port opens again", False)
    assert (article.date, article.date_precision) == (date, precision)
    assert (article.source, article.byline, article.url) == (source, byline, url)
    assert article.paragraphs == paragraphs
    assert article.language == "en"
    place = article.provenance
    assert (place.reader, place.start, place.end) == ("html", 0, len(data.encode()))


def test_headings_items_quotations_and_tables_are_paragraphs() -> None:
    text = (
        f"<p>{PORT}</p><h2>What is next</h2><p>{SHIPS}</p><ul><li>First at six</li>"
        f"<li>Then <b>at nine</b></li></ul><blockquote><p>“We are glad.”</p></blockquote><p>{PORT}</p>"
        f"<table><tr><th>Ship</th><th>Hour</th></tr><tr><td>Alma</td><td>7</td></tr></table><p>{PIER}</p>"
    )
    assert read(page("<title>Port opens again</title>", text)).paragraphs == (
        PORT,
        "What is next",
        SHIPS,
        "• First at six",
        "• Then at nine",
        "“We are glad.”",
        "Ship | Hour\nAlma | 7",
        PIER,
    )


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"<title>Rain - and snow - Coast Post</title>{SITE}", "Rain - and snow"),
        (f"<title>Coast Post: Rain</title>{SITE}", "Coast Post: Rain"),
        (f"<title>Coast Post | Rain</title>{SITE}", "Rain"),
        (f"<title>Rain | The north | More</title>{SITE}", "Rain | The north | More"),
        (f"<title>Rain | Weather | coastpost</title>{ADDRESS}", "Rain | Weather"),
        ("<meta property='og:title' content='Rain &amp;amp; <i>snow</i>'>", "Rain & snow"),
        ("<meta property='og:title' content='Rain in…'><title>Rain in May</title>", "Rain in May"),
        (f"<meta property='og:title' content='Coast Post'>{SITE}<title>Rain</title>", "Rain"),
    ],
)
def test_the_site_is_cut_off_a_title(head: str, title: str) -> None:
    assert read(page(head, f"<p>{PORT}</p><p>{SHIPS}</p>")).title == title


@pytest.mark.parametrize(
    "text",
    [
        f"<h1>T</h1><p>{PORT} That was on 2021-03-04.</p><p>{SHIPS}</p>",
        f"<h1>T</h1><p>{PORT}</p><p>{SHIPS}</p><p>Copyright 2021</p>",
        f"<h1>T</h1><p>{PORT}</p><img src='/2021/03/04/a.jpg'><p>{SHIPS}</p>",
        f"<h1>T</h1><p>{PORT}</p><p>{SHIPS}</p><time class='modified' datetime='2021-03-04'>x</time>",
    ],
)
def test_no_date_is_invented(text: str) -> None:
    picture = "<meta property='og:image' content='https://a.example/2021/03/04/b.jpg'>"
    meta = f"{picture}<meta name='copyright' content='2021'>"
    assert read(page(meta, text)).date is None


def test_a_date_in_the_address_is_found_and_said_to_be_a_guess() -> None:
    article = read(page("<link rel=canonical href='https://a.example/2021/03/04/rain'>"))
    assert article.date == "2021-03-04"
    assert article.provenance.guesses == (
        "The date 2021-03-04 is taken from where the page seems to have one.",
    )


@pytest.mark.parametrize("fault", [None, RecursionError("too deep")])
def test_a_page_of_which_nothing_is_told_apart_is_taken_whole(
    fault: Exception | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def extract(*args: object, **options: object) -> None:
        if fault:
            raise fault

    monkeypatch.setattr("trafilatura.bare_extraction", extract)
    article = read(SHORT)
    assert article.paragraphs == ("It opened.",)
    assert article.provenance.guesses == (
        "No article could be told from the rest of the page: the text is all that is on it.",
    )


def test_a_page_with_very_many_parts_is_taken_whole() -> None:
    article = read(page("<title>Long</title>", "".join(f"<p>Line {number}.</p>" for number in range(20_000))))
    assert article.provenance.guesses[0].startswith("The page is too large to tell its article")
    assert (article.paragraphs[-2], len(article.paragraphs)) == ("Line 19999.", 20_003)


KOI = "text/html; charset=koi8-r"
CYRILLIC = (
    "<html><head>%s<title>Погода</title></head><body><p>Дождь идёт весь день, и снег тоже.</p></body></html>"
)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ((CYRILLIC % "<meta charset=windows-1251>").encode("cp1251"), "cp1251"),
        ((CYRILLIC % f"<meta http-equiv=Content-Type content='{KOI}'>").encode("koi8-r"), "koi8-r"),
        (('<?xml version="1.0" encoding="iso-8859-5"?>' + CYRILLIC % "").encode("iso-8859-5"), "iso8859-5"),
        ((CYRILLIC % "<meta charset=windows-1251>").encode(), "utf-8"),
        (b"\xef\xbb\xbf" + (CYRILLIC % "").encode(), "utf-8"),
        ((CYRILLIC % "").encode("utf-16"), "utf-16"),
    ],
)  # fmt: skip
def test_encodings(data: bytes, encoding: str) -> None:
    article = read(data)
    assert (article.title, article.paragraphs) == ("Погода", ("Дождь идёт весь день, и снег тоже.",))
    assert article.provenance.encoding == encoding


@pytest.mark.parametrize(
    ("text", "path", "is_page"),
    [
        (SHORT, "a.txt", True),
        ("\n <!-- a note -->\n<HTML>\n<BODY>", "-", True),
        ("<!doctype html>\n<p>x", "a", True),
        ("<p>x</p>", "a.htm", True),
        ("<html> is the tag that every page begins with.", "a.txt", False),
        ("<!doctype html> is the first line of a page.", "a.txt", False),
        ("The <p> tag, and the <html> tag.", "a.txt", False),
        ("No tag at all.", "a.html", False),
        ('<?xml version="1.0"?><rss version="2.0"><channel>', "a.html", False),
        ("<p>x</p>", "a.txt", False),
    ],
)
def test_what_is_a_page(text: str, path: str, is_page: bool) -> None:
    assert HtmlReader().matches(text.encode(), path) is is_page


def test_without_trafilatura_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ReadError) as caught:
        read(PLAIN)
    assert (
        str(caught.value) == 'a.html is an HTML page, for which more is needed: pip install "dateline[html]".'
    )


PIECES = st.sampled_from(
    [
        "<",
        ">",
        "</",
        '"',
        "'",
        "<!--",
        "-->",
        "<script>",
        "<p>",
        "</article>",
        "{",
        "&",
        "\x00",
        "<table>",
        "\ud7ff",
        "2024",
    ]
)


@given(
    st.sampled_from([JSON_LD, OPEN_GRAPH, TIME, MONTH, XHTML, SHORT]),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 60), PIECES), max_size=8),
)
def test_mutated_pages_are_an_article_or_a_read_error(text: str, edits: list[tuple[int, int, str]]) -> None:
    for start, length, piece in edits:
        text = text[:start] + piece + text[start + length :]
    article = None
    with suppress(ReadError):
        (article,) = read_bytes(text.encode(), "a.html").articles
    if article:
        assert article.title.strip()
        assert all(clean(paragraph) == paragraph and paragraph.strip() for paragraph in article.paragraphs)


CORPORA = Path(__file__).resolve().parents[4] / "shared" / "corpora"
FOLDERS = ("date_shape", "ru_txt_factrueval", "us_public_domain_*", "feeds_*")
if CORPORA.is_dir():

    @pytest.mark.parametrize("folder", FOLDERS)
    def test_files_of_other_formats_are_no_pages_and_no_markdown(folder: str) -> None:
        readers = [reader for reader in READERS if reader.name in ("html", "markdown")]
        files = [path for path in CORPORA.glob(f"{folder}/*") if path.is_file()]
        taken = [
            path.name for path in files for reader in readers if reader.matches(path.read_bytes(), path.name)
        ]
        assert len(readers) == 2
        assert files
        assert taken == []


def test_references_to_controls_are_left_out() -> None:
    text = f"It makes&#x1B;]0;x &#{'9' * 5000}; bricks&#8217;."
    page = f"<html><title>Plant&#27;[2J Opens</title><p>{text}</p></html>"
    for words in ("<figure>&#1;</figure>&#2;", "<footer>&#x0;</footer>&#xD800;", ""):
        (article,) = read_bytes(page.replace("<p>", words + "<p>").encode(), "a.html").articles
        assert article.title == "Plant[2J Opens"
        assert article.paragraphs[-1].endswith("bricks’.")


@pytest.mark.parametrize("character", ["\ufffe", "\uffff", "\x0b", "\x1a"])
def test_characters_that_xml_does_not_know_do_no_harm(character: str) -> None:
    article = read(page("<title>Port opens</title>", f"<h1>Port opens</h1>{TEXT}<p>Odd{character}word.</p>"))
    assert article.title == "Port opens"
