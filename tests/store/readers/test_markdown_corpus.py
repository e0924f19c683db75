"""The reader on 120 real posts with front matter, where the corpora lie beside the checkout."""

from __future__ import annotations

from tests.store.readers.corpus_markdown import CORPORA, FOLDERS, score

if all((CORPORA / folder).is_dir() for folder in FOLDERS):

    def test_titles_and_dates_are_those_of_the_front_matter() -> None:
        counts, missed = score()
        assert {folder for folder, _ in counts} == set(FOLDERS)
        assert counts.total() == 240
        assert missed == []
