"""HTML inside other formats: its paragraphs, and nothing that takes long or swallows the rest."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.readers.markup import is_markup, markup_line, markup_paragraphs

SECONDS = 2.0
"""Of a processor, for 60 kB: what is quadratic takes a minute."""


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("Plain text.", ["Plain text."]),
        ("<p>One</p><p>Two &amp; three</p>", ["One", "Two & three"]),
        ("<p>One<br>line<br><br>Two", ["One\nline", "Two"]),
        ("<ul><li>One<li><p>Two</p></ul>", ["• One", "• Two"]),
        ("<pre>a  b\n  c</pre>", ["a  b\n  c"]),
        ("a <b>bold</b> <!-- no --> word", ["a bold word"]),
        ("<style>p {}</style><script>x()</script><p>Text</p>", ["Text"]),
        ("<p>One</p><svg><p>Two</p>", ["One", "Two"]),
        ("<p>One</p><svg>drawn</svg><p>Two</p>", ["One", "Two"]),
        ("One <a href='x", ["One <a href='x"]),
        ("One <!-- never closed", ["One <!-- never closed"]),
        ("", []),
    ],
)
def test_paragraphs(markup: str, expected: list[str]) -> None:
    assert markup_paragraphs(markup) == expected


def test_a_line() -> None:
    assert markup_line("<p>Ministers&nbsp;meet</p><p>in <i>Baku</i></p>") == "Ministers meet in Baku"


@pytest.mark.parametrize("text", ["a < b and c > d", "write to <anna@example.org>", "x <- y", "<unknown>"])
def test_what_is_no_markup(text: str) -> None:
    assert not is_markup(text)


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "<!--",
        "<![CDATA[",
        "<?",
        "</",
        "&#",
        "<a b='",
        "<script>",
        "<svg>",
        "<!doctype ",
        "<",
        "--><!--",
    ],
)
@pytest.mark.parametrize("tail", ["", ">", "-->"])
def test_what_is_never_closed_takes_no_longer(piece: str, tail: str) -> None:
    start = time.process_time()
    markup_paragraphs(piece * (60_000 // len(piece)) + tail)
    assert time.process_time() - start < SECONDS


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "word", "<!--", "-->", "<a ", ">", "<pre>", "&lt;", "<svg>"]))
)
def test_anything_is_read(pieces: list[str]) -> None:
    assert all(paragraph.strip() for paragraph in markup_paragraphs("".join(pieces)))


def test_what_the_parser_stops_at_is_text() -> None:
    assert markup_paragraphs("<p>a <![CDopml x]> b</p><!-- c -->") == ["a <![CDopml x]> b"]
    assert markup_paragraphs("<p>a<![ b</p><!-- c -->") == ["a<![ b"]
    assert markup_paragraphs("<p>a<![if !supportLists]>b<![endif]></p><!-- c -->") == ["ab"]
    assert markup_paragraphs(f"<p>a &#{'9' * 5000}; b</p>") == ["a \ufffd b"]
