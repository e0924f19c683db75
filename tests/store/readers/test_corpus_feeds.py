"""The readers of feeds on the fixtures of three other projects, where they lie beside the checkout."""

from __future__ import annotations

import time

from store.errors import ReadError
from store.readers.registry import read_bytes
from tests.store.readers.corpus_feeds import FOLDER, score

if FOLDER.is_dir():

    def test_the_fixtures_are_read_as_their_projects_expect() -> None:
        counts, missed = score()
        assert counts.total() > 500
        assert 1 - len(missed) / counts.total() >= 0.985, [(each.path.name, each.field) for each in missed]

    def test_no_fixture_takes_long_or_has_an_empty_title() -> None:
        for path in sorted(FOLDER.glob("feeds_*/*")):
            data = path.read_bytes()
            began = time.perf_counter()
            try:
                articles = read_bytes(data, str(path)).articles
            except ReadError:
                articles = ()
            assert time.perf_counter() - began < 0.5, path.name
            assert all(article.title for article in articles), path.name
