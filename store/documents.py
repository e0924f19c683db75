"""Values to the plain documents that TinyDB keeps, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from store.article import Article, Marks, Mention, Origin, Provenance, StoredArticle
from store.clean import clean, clean_line
from store.shard_format import Document
from store.vocabulary import PRECISIONS

if TYPE_CHECKING:
    from store.corrections.applying import Corrected
    from store.corrections.rules import Rules

ALSO = "also"
"""Field of the other files that hold the article."""


def article_document(stored: StoredArticle, batch: str) -> Document:
    """Return the document of an article; marks are kept apart and left out.

    Args:
        batch: Name of the import that brought it.
    """
    article = stored.article
    return {
        "identity": stored.identity,
        **_content(article),
        "provenance": asdict(article.provenance),
        "added": stored.added,
        "batch": batch,
        "replaces": stored.replaces,
        "engine": stored.engine,
        "mentions": list(map(mention_values, stored.mentions)),
        **({ALSO: list(map(asdict, stored.also))} if stored.also else {}),
    }


def mention_values(mention: Mention) -> list[Any]:
    """Return a mention as a document keeps it."""
    return [
        mention.start,
        mention.end,
        mention.type,
        mention.text,
        mention.entity,
        mention.rule,
        mention.score,
    ]


def stored_article(id: int, document: Mapping[str, Any], marks: Marks) -> StoredArticle:
    """Return the article of a document, cleaned again: the file may have been edited by anyone.

    A mention whose offsets do not hold its text any more is left out.
    """
    provenance, precision = document.get("provenance") or {}, document.get("date_precision")
    article = Article(
        title=clean_line(document["title"]),
        title_derived=bool(document.get("title_derived")),
        date=_line(document.get("date")),
        date_precision=precision if precision in PRECISIONS else None,
        source=_line(document.get("source")),
        byline=_line(document.get("byline")),
        url=_line(document.get("url")),
        language=_line(document.get("language")),
        paragraphs=tuple(clean(paragraph) for paragraph in document["paragraphs"]),
        provenance=Provenance(
            path=provenance.get("path", ""),
            reader=clean_line(provenance.get("reader", "")),
            encoding=clean_line(provenance.get("encoding", "")),
            start=provenance.get("start", 0),
            end=provenance.get("end", 0),
            date_written=_line(provenance.get("date_written")),
            guesses=tuple(map(clean_line, provenance.get("guesses", ()))),
            warnings=tuple(map(clean_line, provenance.get("warnings", ()))),
        ),
    )
    text = article.text
    mentions = map(_mention, document.get("mentions", ()))
    return StoredArticle(
        id=id,
        identity=document["identity"],
        added=clean_line(document.get("added") or ""),
        article=article,
        mentions=tuple(mention for mention in mentions if text[mention.start : mention.end] == mention.text),
        engine=clean_line(document.get("engine") or ""),
        marks=marks,
        replaces=document.get("replaces"),
        also=tuple(
            Origin(origin["path"], origin.get("start", 0), origin.get("end", 0))
            for origin in document.get(ALSO) or ()
        ),
    )


def corrected_mentions(document: Mapping[str, Any], rules: Rules) -> Corrected:
    """Return the mentions of an article's document as corrections have them."""
    from store.corrections.applying import correct

    stored = stored_article(0, document, Marks())
    return correct(stored.article.text, stored.identity, stored.mentions, rules)


def marks_value(document: Document | None) -> Marks:
    """Return the marks of a document of the marks shelf."""
    if not document:
        return Marks()
    return Marks(
        bookmarked=document.get("bookmarked"),
        read=document.get("read"),
        tags={clean_line(tag): at for tag, at in (document.get("tags") or {}).items()},
        note=None if document.get("note") is None else clean(document["note"]),
        noted=document.get("noted"),
    )


def parsed_json(article: Article) -> dict[str, Any]:
    """Return an article as the command line prints it."""
    return {
        "path": article.provenance.path,
        **_content(article),
        "warnings": [*article.provenance.guesses, *article.provenance.warnings],
        "reader": article.provenance.reader,
    }


def _content(article: Article) -> Document:
    """Return what an article says, the same in the library and on the command line."""
    return {
        "title": article.title,
        "title_derived": article.title_derived,
        "date": article.date,
        "date_precision": article.date_precision,
        "source": article.source,
        "byline": article.byline,
        "url": article.url,
        "language": article.language,
        "paragraphs": list(article.paragraphs),
    }


def _mention(values: list[Any]) -> Mention:
    start, end, type_, text, entity, rule, score = values
    return Mention(start, end, type_, text, clean_line(entity), clean_line(rule), score)


def _line(value: str | None) -> str | None:
    return None if value is None else clean_line(value)
