"""The reader on 120 real posts with front matter, where the corpora lie beside the checkout."""

from __future__ import annotations

from tests.store.readers.corpus_markdown import CORPORA, FOLDERS, score_markdown

if all((CORPORA / folder).is_dir() for folder in FOLDERS):

    def test_titles_and_dates_are_those_of_the_front_matter() -> None:
        scores = score_markdown()
        assert sum(score.files for score in scores.values()) >= 100
        for score in scores.values():
            assert score.titles == score.dates == score.files
