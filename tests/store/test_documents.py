"""Values to documents and back, and documents that somebody has edited."""

from __future__ import annotations

import json
from dataclasses import replace

from store.article import Marks, Mention, Origin, Provenance, StoredArticle
from store.documents import article_document, marks_value, parsed_json, stored_article
from tests.store.making import make_article

MENTION = Mention(0, 4, "LOC", "Baku", "Baku", "gazetteer:city", 0.9)
STORED = StoredArticle(
    id=7,
    identity="a" * 32,
    added="2025-01-01T00:00:00Z",
    article=replace(
        make_article("Baku talks"),
        source="Azernews",
        byline="By A. B.",
        url="https://example.org/a",
        provenance=Provenance("/a.txt", "text", "utf-8", 3, 99, "2024-11-29", ("A guess.",), ("A warning.",)),
    ),
    mentions=(MENTION,),
    engine="rules 1",
    marks=Marks(),
    replaces=5,
    also=(Origin("/b.mbox", 10, 90),),
)


def test_an_article_comes_back_as_it_was() -> None:
    document = json.loads(json.dumps(article_document(STORED, "batch")))
    assert document["batch"] == "batch"
    assert stored_article(7, document, Marks()) == STORED


def test_marks_are_kept_apart() -> None:
    marked = replace(STORED, marks=Marks(bookmarked="2025-01-01T00:00:00Z", note="mine"))
    assert article_document(marked, "b") == article_document(STORED, "b")
    assert stored_article(7, article_document(marked, "b"), marked.marks) == marked


def test_a_mention_that_is_not_in_the_text_any_more_is_left_out() -> None:
    document = article_document(STORED, "b")
    document["title"] = "Over Baku"
    assert stored_article(7, document, Marks()).mentions == ()


def test_a_document_that_was_edited_is_cleaned_again() -> None:
    document = article_document(STORED, "b")
    document["title"] = "\x1b]0;evil\x07Baku\ntalks"
    document["paragraphs"] = ["one\x1b[31m\u202e", "two\r\nlines"]
    document["source"] = "Azer\x07news"
    document["provenance"] = {"path": "/a.txt", "guesses": ["a\x1b[2J"]}
    article = stored_article(7, document, Marks()).article
    assert article.title == "Baku talks"
    assert article.paragraphs == ("one", "two\nlines")
    assert article.source == "Azernews"
    assert article.provenance.guesses == ("a",)


def test_marks_that_are_missing_are_none() -> None:
    assert marks_value(None) == marks_value({}) == Marks()
    assert marks_value({"identity": "a", "read": "t", "tags": {"x": "t"}}) == Marks(read="t", tags={"x": "t"})


def test_the_printed_keys_are_the_contract() -> None:
    printed = parsed_json(STORED.article)
    assert list(printed) == [
        "path", "title", "title_derived", "date", "date_precision", "source", "byline", "url", "language",
        "paragraphs", "warnings", "reader",
    ]  # fmt: skip
    assert printed["warnings"] == ["A guess.", "A warning."]
    unknown = parsed_json(make_article(date=None, precision=None))
    assert (unknown["date"], unknown["source"], unknown["url"]) == (None, None, None)
    assert unknown.keys() == printed.keys()
