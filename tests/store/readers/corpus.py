"""The corpus of real posts beside the checkout, and how a reading of it is scored."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from store.readers import read_path

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpora" / "date_shape"


@dataclass(slots=True)
class Score:
    """What was right in the files of one variant."""

    files: int = 0
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
    """Yield every text of the corpus with its expected values."""
    for path in sorted(folder.glob("*.txt")):
        yield path, json.loads(Path(f"{path}.expected.json").read_text("utf-8"))


def breaks(paragraphs: Iterable[str]) -> set[int]:
    """Return where paragraphs end, counted in characters that are not blank; the last end is left out."""
    ends, count = [], 0
    for paragraph in paragraphs:
        count += len("".join(paragraph.split()))
        ends.append(count)
    return set(ends[:-1])


def score(folder: Path = CORPUS) -> dict[str, Score]:
    """Return the scores of the reader by variant."""
    scores: dict[str, Score] = defaultdict(Score)
    for path, expected in corpus_files(folder):
        article = read_path(path).articles[0]
        title = (None if article.title_derived else article.title) == expected["title"]
        date = (article.date, article.date_precision) == (expected["date"], expected["date_precision"])
        read, true = breaks(article.paragraphs), breaks(expected["paragraphs"])
        scores[expected["variant"]] += Score(
            1, int(title), int(date), len(read & true), len(read - true), len(true - read)
        )
    return scores
