"""Generated articles as other programs want them: text files, mails, a feed."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

from store.article import StoredArticle
from tests.bench.generator import generate
from tests.bench.libraries import announce, is_current, size_folder, stamp

FEED_TITLE = "Generated articles"
_WIDTH = 66


def text_files(size: int) -> Path:
    """Return a folder of text files in the shape of the sample, hard-wrapped, one an article."""

    def write(folder: Path) -> None:
        for number, stored in enumerate(generate(size)):
            (folder / f"{number:07}.txt").write_text(as_text(stored), "utf-8")

    return _made(size, "texts", write)


def mails(size: int) -> Path:
    """Return a maildir with one mail an article."""

    def write(folder: Path) -> None:
        for name in ("cur", "new", "tmp"):
            (folder / name).mkdir()
        for number, stored in enumerate(generate(size)):
            (folder / "cur" / f"{number}.bench:2,S").write_text(_as_mail(stored), "utf-8")

    return _made(size, "mails", write)


def feed(size: int) -> Path:
    """Return a feed of the articles in RSS 2.0."""

    def write(folder: Path) -> None:
        with open(folder / "feed.xml", "w", encoding="utf-8") as file:
            file.writelines(_feed_lines(size))

    return _made(size, "feed", write) / "feed.xml"


def as_text(stored: StoredArticle) -> str:
    """Return an article as a text file: date and title, then hard-wrapped paragraphs."""
    article = stored.article
    head = f" date {article.date[:10]} {article.title}" if article.date else article.title
    return "\n".join([head, *(textwrap.fill(paragraph, _WIDTH) for paragraph in article.paragraphs)]) + "\n"


def _as_mail(stored: StoredArticle) -> str:
    article = stored.article
    lines = [
        f"From: {article.source} <news@example.org>",
        "To: reader@example.org",
        f"Subject: {article.title}",
        f"Date: {_mail_date(stored)}",
        f"Message-ID: <{stored.identity}@example.org>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        *article.paragraphs,
    ]
    return "\n".join(lines) + "\n"


def _feed_lines(size: int) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>\n'
    yield f"<title>{FEED_TITLE}</title><link>https://example.org/</link><description/>\n"
    for stored in generate(size):
        article = stored.article
        body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in article.paragraphs)
        yield (
            f"<item><title>{escape(article.title)}</title><link>{escape(article.url or '')}</link>"
            f"<guid isPermaLink='false'>{stored.identity}</guid><pubDate>{_mail_date(stored)}</pubDate>"
            f"<description>{escape(body)}</description></item>\n"
        )
    yield "</channel></rss>\n"


def _mail_date(stored: StoredArticle) -> str:
    return format_datetime(datetime.fromisoformat(stored.article.date or "2015-01-01"))


def _made(size: int, name: str, write: Callable[[Path], None]) -> Path:
    """Return a folder, written if it is not there or of other articles."""
    folder = size_folder(size) / name
    if not is_current(folder):
        announce(f"writing {size:,} articles to {folder}")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        write(folder)
        stamp(folder)
    return folder
