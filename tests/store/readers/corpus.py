"""The corpora beside the checkout, and how a reading of them is scored."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from store.dates import read_date
from store.readers.registry import read_bytes, read_path

CORPORA = Path(__file__).resolve().parents[4] / "shared" / "corpora"
CORPUS = CORPORA / "date_shape"
ENCODINGS = CORPORA / "encodings"
DATES = CORPORA / "date_tables" / "dates.json"

JOINED = "joined_no_space"
"""The variant whose wraps were taken out without a blank: its words are lost, only its paragraphs count."""
_CODECS = {
    "cp1252": "cp1252",
    "utf16le_bom": "utf-16",
    "utf8_bom": "utf-8-sig",
    "latin1_undeclared": "latin-1",
}
"""The codecs of the encoded files; the others are UTF-8 with other line ends."""


@dataclass(slots=True)
class Score:
    """What was right in the files of one variant."""

    files: int = 0
    """Those whose title and date count."""
    titles: int = 0
    dates: int = 0
    found: int = 0
    """Paragraph breaks that are there and were found."""
    invented: int = 0
    missed: int = 0

    @property
    def breaks(self) -> float:
        """F1 of the paragraph breaks."""
        return 2 * self.found / max(1, 2 * self.found + self.invented + self.missed)

    def __add__(self, other: Score) -> Score:
        return Score(
            self.files + other.files,
            self.titles + other.titles,
            self.dates + other.dates,
            self.found + other.found,
            self.invented + other.invented,
            self.missed + other.missed,
        )


def corpus_files(folder: Path = CORPUS) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield every text of a corpus with its expected values."""
    for path in sorted(folder.glob("*.txt")):
        yield path, json.loads(Path(f"{path}.expected.json").read_text("utf-8"))


def breaks(paragraphs: Iterable[str]) -> set[int]:
    """Return where paragraphs end, counted in characters that are not blank; the last end is left out."""
    ends, count = [], 0
    for paragraph in paragraphs:
        count += len(_bare(paragraph))
        ends.append(count)
    return set(ends[:-1])


def score(folder: Path = CORPUS) -> dict[str, Score]:
    """Return the scores of the reader by variant."""
    scores: dict[str, Score] = defaultdict(Score)
    for path, expected in corpus_files(folder):
        article = read_path(path).articles[0]
        counts = expected["variant"] != JOINED
        title = (None if article.title_derived else article.title) == expected["title"]
        told = not article.title_derived or any("title" in guess for guess in article.provenance.guesses)
        date = (article.date, article.date_precision) == (expected["date"], expected["date_precision"])
        read, true = breaks(article.paragraphs), breaks(expected["paragraphs"])
        scores[expected["variant"]] += Score(
            int(counts),
            int(counts and title and told),
            int(counts and date),
            len(read & true),
            len(read - true),
            len(true - read),
        )
    return scores


def encodings_right(folder: Path = ENCODINGS) -> dict[str, bool]:
    """Return for every encoded file whether it reads like its UTF-8 original, title and date as expected.

    The original is what the encoding says that the file is in gives; its letters are the expected ones too,
    except in the posts that were changed so that Latin-1 could hold them.
    """
    right = {}
    for path, expected in corpus_files(folder):
        article = read_path(path).articles[0]
        truth = path.read_bytes().decode(_CODECS.get(expected["encoding"], "utf-8"))
        (original,) = read_bytes(truth.replace("\r\n", "\n").replace("\r", "\n").encode(), str(path)).articles
        text = original.text
        if expected["encoding"] != "latin1_undeclared":
            text = "\n\n".join((expected["title"], *expected["paragraphs"]))
        head = (article.title, article.date) == (expected["title"], expected["date"])
        right[path.name] = head and article.text == original.text and _bare(article.text) == _bare(text)
    return right


def date_rows(table: Path = DATES) -> tuple[Counter[str], list[tuple[str, str, str | None]]]:
    """Return how many rows were right, wrong and missed, and those that were not right.

    A row that names a day is right with that day and missed with none; one that does not is right with none.
    """
    counts: Counter[str] = Counter()
    failing = []
    for row in json.loads(table.read_text("utf-8")):
        if row["holds"] is None:
            counts["left out"] += 1
            continue
        found = read_date(row["s"])
        expected = row["expect"][:10] if row["holds"] else None
        day = found.iso[:10] if found else None
        outcome = "right" if day == expected else "missed" if day is None else "wrong"
        counts[outcome] += 1
        if outcome != "right":
            failing.append((outcome, row["s"], day))
    return counts, failing


def _bare(text: str) -> str:
    return "".join(text.split())
