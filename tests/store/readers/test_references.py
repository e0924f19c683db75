"""Line ends of every kind, and character references that were left in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import Article
from store.readers.plain.text_references import resolve_references
from store.readers.registry import read_bytes

LINES = ("Bridge Opens", "", "The bridge is open.", "", "The road is not.")
HEAD = " date 2024-03-05 Bridge Opens\n\n"


def read(text: str) -> Article:
    (article,) = read_bytes(text.encode("utf-8", "surrogatepass"), "a.txt").articles
    return article


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", "\u0085", "\u2028", "\r\r\r\n", "\x0b"])
def test_every_line_end_ends_a_line(end: str) -> None:
    article = read(end.join(LINES))
    assert (article.title, article.paragraphs) == (
        "Bridge Opens",
        ("The bridge is open.", "The road is not."),
    )
    doubled = "Every line end was doubled (CR CR LF) and is read as one."
    assert (doubled in article.provenance.warnings) == end.startswith("\r\r")


def test_doubled_ends_of_wrapped_lines_do_not_part_them() -> None:
    article = read(
        f"{HEAD}The bridge over the river was opened on\r\r\nMonday, and nobody came to see it.\r\r\n"
    )
    assert article.paragraphs == (
        "The bridge over the river was opened on Monday, and nobody came to see it.",
    )


@pytest.mark.parametrize(
    ("text", "plain", "count"),
    [
        ("Marks &amp; Co", "Marks & Co", 1),
        ("it&#39;s &lt;b&gt;", "it's <b>", 3),
        ("caf&eacute;&nbsp;au lait", "café\u00a0au lait", 2),
        ("&#x201C;Yes&#x201d;", "“Yes”", 2),
        ("&amp;lt;", "&lt;", 1),
        ("AT&T; and R&D;", "AT&T; and R&D;", 0),
        ("fish & chips; a&b", "fish & chips; a&b", 0),
        ("write `&lt;` for &lt;", "write `&lt;` for <", 1),
        ("the firm #39;s profit", "the firm's profit", 1),
        ("they don #39;t and won #39;t", "they don't and won't", 2),
        ("the players #39; union", "the players' union", 1),
        ("the U.S. #39;s debt", "the U.S.'s debt", 1),
        ("for #36;46 a barrel", "for $46 a barrel", 1),
        ("the  quot;firm, quot; he said", 'the "firm," he said', 2),
        (" quot;Yes, quot; he said", '"Yes," he said', 2),
        ("one quot;mark only", "one quot;mark only", 0),
        ("see item #12; it is new", "see item #12; it is new", 0),
    ],
)
def test_references(text: str, plain: str, count: int) -> None:
    assert resolve_references(text) == (plain, count)


def test_resolved_references_are_told() -> None:
    article = read(f"{HEAD}Marks &amp; Co &#39;s bridge.\n")
    assert article.paragraphs == ("Marks & Co 's bridge.",)
    assert article.provenance.warnings == ("Character references such as &amp; were resolved: 2.",)
    assert read(f"{HEAD}Marks & Co.\n").provenance.warnings == ()


def test_nothing_hostile_comes_out_of_a_reference() -> None:
    article = read(f"{HEAD}A &#27;[31mred&#x1b;[0m &#8238;word &#0;and &#x9b;31m more.\n")
    assert "\x1b" not in article.text
    assert "\u202e" not in article.text
    assert "\x9b" not in article.text
    assert "\0" not in article.text


def test_signs_that_are_not_seen_are_taken_out_and_joiners_stay() -> None:
    article = read(f"{HEAD}The co\u00adope\u00adra\u00adtion\u200b of\ufeff all, می\u200cرود and क्\u200dष.\n")
    assert article.paragraphs == ("The cooperation of all, می\u200cرود and क्\u200dष.",)


@pytest.mark.parametrize("padding", [b"\0", b"\0\0\0\0", b"\0" * 400])
def test_nuls_after_a_text_are_taken_out_and_told(padding: bytes) -> None:
    (article,) = read_bytes(f"{HEAD}The bridge is open.\n".encode() + padding, "a.txt").articles
    assert article.paragraphs == ("The bridge is open.",)
    assert article.provenance.warnings == (
        f"Characters that would control a terminal were taken out: {len(padding)}.",
    )
    assert article.provenance.encoding == "utf-8"


@pytest.mark.parametrize(
    "line",
    [
        "He said that it was…",
        "Read more",
        "© City Paper 2024",
        "[...]",
        "Tags: bridge",
        "All rights reserved.",
    ],
)
def test_lines_at_the_end_stay(line: str) -> None:
    assert read(f"{HEAD}The bridge is open.\n\n{line}\n").paragraphs == ("The bridge is open.", line)


@given(st.text(alphabet="ab& #;39quotlmpx1\n`'\"", max_size=80))
def test_a_text_without_references_stays_as_it_is(text: str) -> None:
    plain, count = resolve_references(text)
    assert (plain == text) == (count == 0)
