"""Markdown: front matter into the article, the body into plain paragraphs."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import Article
from store.clean import clean
from store.errors import ReadError
from store.readers.options import ReadOptions
from store.readers.registry import read_bytes


def read(text: str, path: str = "a.md", options: ReadOptions | None = None) -> Article:
    (article,) = read_bytes(text.encode(), path, options or ReadOptions()).articles
    return article


def body(text: str) -> tuple[str, ...]:
    return read(f"---\ntitle: T\ndate: 2024-05-01\n---\n\n{text}").paragraphs


FERRY = """---
title: 'Ferries run again &#8211; from Saturday'
date: 2016-09-27 14:00:00 -4
authors:
- Ann Reed
- Ben Hall
source: Coast Desk
source_url: "https://coast.example/ferries"
tags: [sea, ferries]
lang: en-GB
---

The ferries of Northwick run again, the port
said on [Friday](https://port.example/news "News").
"""
TOML = """+++
title = "A new bridge"
pubDate = 2024-05
byline = "Cara Moss"
publisher = "The River Post"
permalink = "https://river.example/bridge"
draft = false
+++
{{< figure src="a.jpg" >}}
# A new bridge

It **opens** in May.
"""
JSON = """{"headline": "Snow in May", "published_at": "2024-05-03T08:00:00+02:00", "author": {"name": "Dan"}}
It snowed.
"""
BARE = """# Rain on *Monday*

By Eva Hill

3 May 2024

It rained all day.
"""
SETEXT = """Wind on Tuesday
===============

The wind blew.
"""
BROKEN = """---
title: Flood: river "rises
date: 2024-05-04
author: Finn Low
---
The river rises.
"""
CLIPPED = """---
title: "Kept for later"
source: "https://site.example/kept"
author:
  - "[[Gus Ray]]"
published: 2024-05-05
created: 2024-06-01
---
It was kept.
"""
UNDATED = """---
title: No day is given
published: true
url: /2024/05/no-day/
---
Nobody knows when.
"""


@pytest.mark.parametrize(
    ("text", "title", "date", "precision", "byline", "source", "url", "paragraphs"),
    [
        (
            FERRY, "Ferries run again – from Saturday", "2016-09-27T14:00:00-04:00", "second",
            "Ann Reed, Ben Hall", "Coast Desk", "https://coast.example/ferries",
            ("The ferries of Northwick run again, the port said on Friday.",),
        ),
        (
            TOML, "A new bridge", "2024-05", "month", "Cara Moss", "The River Post", "https://river.example/bridge",
            ("It opens in May.",),
        ),
        (JSON, "Snow in May", "2024-05-03T08:00:00+02:00", "second", "Dan", None, None, ("It snowed.",)),
        (BARE, "Rain on Monday", "2024-05-03", "day", "Eva Hill", None, None, ("It rained all day.",)),
        (SETEXT, "Wind on Tuesday", None, None, None, None, None, ("The wind blew.",)),
        (BROKEN, 'Flood: river "rises', "2024-05-04", "day", "Finn Low", None, None, ("The river rises.",)),
        (
            CLIPPED, "Kept for later", "2024-05-05", "day", "Gus Ray", None, "https://site.example/kept",
            ("It was kept.",),
        ),
        (UNDATED, "No day is given", None, None, None, None, None, ("Nobody knows when.",)),
    ],
)  # fmt: skip
def test_fixtures(
    text: str,
    title: str,
    date: str | None,
    precision: str | None,
    byline: str | None,
    source: str | None,
    url: str | None,
    paragraphs: tuple[str, ...],
) -> None:
    article = read(text)
    assert (article.title, article.title_derived) == (title, False)
    assert (article.date, article.date_precision) == (date, precision)
    assert (article.byline, article.source, article.url) == (byline, source, url)
    assert article.paragraphs == paragraphs
    assert article.provenance.reader == "markdown"
    assert (article.provenance.start, article.provenance.end) == (0, len(text.encode()))


def test_what_the_file_says_is_kept_beside_what_was_read() -> None:
    article = read(FERRY)
    assert article.provenance.date_written == "2016-09-27 14:00:00 -4"
    assert article.language == "en"
    assert read(BROKEN).provenance.warnings == (
        "The front matter is not valid YAML: its lines were read one by one.",
    )


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("one\ntwo\n\nthree", ("one two", "three")),
        ("one  \ntwo\\\nthree", ("one\ntwo\nthree",)),
        ("long-\nterm 東京は\n大阪", ("long-term 東京は大阪",)),
        ("## Head ##\ntext", ("Head", "text")),
        ("## Head {#id .x}\n#tag is text", ("Head", "#tag is text")),
        ("Head\n----\ntext\n\n---\n\n* * *\nmore", ("Head", "text", "more")),
        ("- one\n  more\n- two\n\n  of two\n\nafter", ("• one more", "• two", "of two", "after")),
        ("* a\n    * b\n        * c", ("• a", "• b", "• c")),
        ("1. one\n2. two", ("1. one", "2. two")),
        ("It was in\n1986. A good year", ("It was in 1986. A good year",)),
        ("> said one\n> and two\n>\n>> three", ("said one and two", "three")),
        ("```py\n*a* = [b](c)\n\n  <p>\n```\nx", ("*a* = [b](c)\n\n  <p>", "x")),
        ("text\n\n    code *a*\n\n      b\n\ntext", ("text", "code *a*\n\n  b", "text")),
        ("{% highlight c %}\na*b*c\n{% endhighlight %}", ("a*b*c",)),
        ("| a | b |\n|---|:-:|\n| *1* | 2 |\n\nx", ("| a | b |\n|---|:-:|\n| *1* | 2 |", "x")),
        ("[a *b*](http://x (t)) [c][d] [e][] [f] [g]\n\n[d]: /u\n[e]: /u\n[f]: <u>", ("a b c e f [g]",)),
        ("[x](</a b>) [y](http://a.b/c_(d)) [z](not a link)", ("x y [z](not a link)",)),
        ("![A boat](a.png)\n\nSee ![pic](b.png)this.\n\n![](c.png)", ("A boat", "See this.")),
        ("[![A boat](a.png)](http://x)", ("A boat",)),
        ("*a* **b** ***c*** __d__ _e_ ~~f~~", ("a b c d e f",)),
        ("snake_case_name 5 * 3 * 2 *open **「日」**です", ("snake_case_name 5 * 3 * 2 *open 「日」です",)),
        (r"\*not\* `*code* <b>` ``a`b``", ("*not* *code* <b> a`b",)),
        ("a <b>bold</b> &amp; <a href='_x_'>c</a> 1 < 2", ("a bold & c 1 < 2",)),
        ("_via <a target=\"_blank\">Site</a>._", ("via Site.",)),
        ("<div>\n<p>one</p>\n<p>two</p>\n</div>\n\n<!-- a\n\nb -->\n\nx", ("one", "two", "x")),
        ("<https://a.example> <a@b.example>", ("https://a.example a@b.example",)),
        ("{{< fig\n  src=x\n>}}\n\na {{ x | y }}b{% z %}\n{: .c}", ("a b",)),
        ("[go]({{ \"/x\" | url }}) [[Page|there]] ![[pic]]", ("go there",)),
        ("note[^1]\n\n[^1]: The note.", ("note", "The note.")),
        ("- \n\n****\n\nx", ("x",)),
    ],
)  # fmt: skip
def test_the_body_becomes_plain_paragraphs(text: str, paragraphs: tuple[str, ...]) -> None:
    assert body(text) == paragraphs


def test_lines_stay_if_they_are_not_to_be_joined() -> None:
    article = read("# T\n\n*one*\ntwo\n", options=ReadOptions(unwrap=False))
    assert article.paragraphs == ("one\ntwo",)


def test_front_matter_makes_it_markdown_whatever_the_name() -> None:
    assert read(FERRY, "a.txt").provenance.reader == "markdown"
    assert read(TOML, "-").provenance.reader == "markdown"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (" date 2024-05-01 A Title of It\n\nText with *stars*.\n", "a.md"),
        ("# A heading in a text\n\nText.\n", "a.txt"),
        ("---\n\nA rule.\n\n---\n\ntitle: no\n", "a.txt"),
        ("---\nA note: of nothing.\n---\n", "a.txt"),
        ("Title: A head\n---\nText.\n", "a.txt"),
    ],
)
def test_text_stays_text(text: str, path: str) -> None:
    assert read(text, path).provenance.reader == "text"


FIXTURES = [FERRY, TOML, JSON, BARE, SETEXT, BROKEN, CLIPPED, UNDATED]
PIECES = st.sampled_from(
    [
        "---\n",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "*",
        "_",
        "`",
        "<",
        "<!--",
        ">",
        "{{",
        "}}",
        "- ",
        "\n\n",
        "    ",
        "|",
        "\x00",
    ]
)


@given(
    st.sampled_from(FIXTURES),
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 20), PIECES), max_size=8),
)
def test_mutated_files_are_an_article_or_a_read_error(text: str, edits: list[tuple[int, int, str]]) -> None:
    for start, length, piece in edits:
        text = text[:start] + piece + text[start + length :]
    article = None
    with suppress(ReadError):
        (article,) = read_bytes(text.encode(), "a.md").articles
    if article:
        assert article.title.strip()
        assert all(clean(paragraph) == paragraph and paragraph.strip() for paragraph in article.paragraphs)
