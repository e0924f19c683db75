"""The reader on 160 real posts, where the corpus lies beside the checkout."""

from __future__ import annotations

from tests.store.readers.corpus import CORPUS, Score, score

if CORPUS.is_dir():

    def test_the_corpus_is_read_as_well_as_it_was() -> None:
        total = sum(score().values(), Score())
        assert total.dates == total.files
        assert total.titles >= 0.99 * total.files
        assert total.breaks >= 0.98
