"""The corpora of real Markdown posts beside the checkout, and how a reading of them is scored."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from store.dates import read_date
from store.readers.registry import read_path

CORPORA = Path(__file__).resolve().parents[4] / "shared" / "corpora"
FOLDERS = ("markdown_18f", "markdown_digitalgov")


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


def score() -> tuple[Counter[tuple[str, str]], list[tuple[Path, str]]]:
    """Return how many titles and dates there are by folder, and those that were not read as they stand."""
    counts: Counter[tuple[str, str]] = Counter()
    missed: list[tuple[Path, str]] = []
    for folder in FOLDERS:
        for path, title, date in posts(folder):
            (article,) = read_path(path).articles
            read = read_date(date) if date else None
            right = {
                "title": (None if article.title_derived else article.title) == title,
                "date": article.date == (read.iso if read else None) and (read is not None) == bool(date),
            }
            for field, is_right in right.items():
                counts[folder, field] += 1
                if not is_right:
                    missed.append((path, field))
    return counts, missed
