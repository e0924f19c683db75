"""The corpora of real Markdown posts beside the checkout, and how a reading of them is scored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from store.dates import read_date
from store.readers import read_path

CORPORA = Path(__file__).resolve().parents[4] / "shared" / "corpora"
FOLDERS = ("markdown_18f", "markdown_digitalgov")


@dataclass(slots=True)
class MarkdownScore:
    """What was right in the posts of one folder."""

    files: int = 0
    titles: int = 0
    dates: int = 0


def posts(folder: str) -> Iterator[tuple[Path, str, str | None]]:
    """Yield every post with the title and the date that its front matter has, as its lines are written."""
    for path in sorted((CORPORA / folder).glob("*.md")):
        block = re.split(r"^---[ \t]*$", path.read_text("utf-8"), maxsplit=2, flags=re.MULTILINE)[1]
        fields = dict(
            re.findall(r'^(title|date):[ \t]*("(?:[^"\\]|\\.)*"|.*(?:\n[ \t]+\S.*)*)$', block, re.MULTILINE)
        )
        yield path, _plain(fields["title"]), fields.get("date")


def _plain(value: str) -> str:
    """Return a scalar of YAML as its text."""
    line = " ".join(value.split())
    if line[:1] == "'" == line[-1:]:
        line = line[1:-1].replace("''", "'")
    elif line[:1] == '"' == line[-1:]:
        line = line[1:-1].replace('\\"', '"')
    return unescape(line)


def score_markdown() -> dict[str, MarkdownScore]:
    """Return the scores of the reader by folder."""
    scores = {}
    for folder in FOLDERS:
        score = scores[folder] = MarkdownScore()
        for path, title, date in posts(folder):
            (article,) = read_path(path).articles
            read = read_date(date) if date else None
            score.files += 1
            score.titles += (None if article.title_derived else article.title) == title
            score.dates += article.date == (read.iso if read else None) and (read is not None) == bool(date)
    return scores
