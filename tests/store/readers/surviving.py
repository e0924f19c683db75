"""What holds of every file, however bad: articles or a sentence, clean and in good time."""

from __future__ import annotations

import os
import random
import sys
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from store.article import Article
from store.clean import clean, clean_line
from store.errors import DatelineError
from store.readers.registry import read_bytes
from tests.store.readers.mutating import mutated
from tests.store.readers.seeds import seeds

MOST_SECONDS = 5.0
"""Of a processor, for a file of at most 60 kB."""
PORTION = 1000
"""Files that a process reads at once."""


def assert_survives(kind: str, number: int) -> None:
    """Read a bad file and assert that all is as it should be."""
    path, data = mutated(seeds(), kind, number)
    start = time.process_time()
    try:
        reading = read_bytes(data, path)
    except DatelineError as error:
        _assert_sentence(str(error))
        return
    finally:
        seconds = time.process_time() - start
        assert seconds < MOST_SECONDS, f"it took {seconds:.1f} s"
    assert reading.articles or reading.failures, "nothing came of it, without a word"
    for failure in reading.failures:
        _assert_sentence(failure.reason)
    for article in reading.articles:
        _assert_clean(article)


def long_round(count: int, kinds: Sequence[str] = ()) -> int:
    """Read bad files in as many processes as there are processors; return an exit code.

    Args:
        count: How many files of each format.
        kinds: The formats; none is all.
    """
    first, failed = random.randrange(1 << 32), 0
    print(f"{count:,} files of each format, newly drawn; their numbers begin with {first}.")
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        for kind in kinds or seeds():
            starts = range(first, first + count, PORTION)
            portions = [pool.submit(_failing, kind, n, min(PORTION, first + count - n)) for n in starts]
            results = [portion.result() for portion in portions]
            seconds = sum(spent for spent, _ in results) / count * 1000
            bad = [(number, why) for _, failing in results for number, why in failing]
            print(f"{kind:10} {len(bad):6,} failed  {seconds:6.2f} s for 1,000", flush=True)
            for number, why in bad[:5]:
                print(f"  assert_survives({kind!r}, {number}): {why!a}", file=sys.stderr)
            failed += len(bad)
    return int(failed > 0)


def _failing(kind: str, first: int, count: int) -> tuple[float, list[tuple[int, str]]]:
    """Return the seconds that some files took, and the numbers of those that do not survive, and why."""
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115 what libraries complain of
    failing: list[tuple[int, str]] = []
    start = time.process_time()
    for number in range(first, first + count):
        try:
            assert_survives(kind, number)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            failing.append((number, f"{type(error).__name__}: {error} ({place.filename}:{place.lineno})"))
    return time.process_time() - start, failing


def _assert_sentence(text: str) -> None:
    assert text.endswith("."), f"no full stop: {text}"
    assert clean_line(text) == text, f"more than a clean line: {text}"


def _assert_clean(article: Article) -> None:
    place = article.provenance
    assert article.title.strip(), "the title is empty"
    lines = (article.title, article.source, article.byline, article.url)
    for line in (*lines, *place.guesses, *place.warnings):
        assert line is None or clean_line(line) == line, f"not clean: {line}"
    written = place.date_written or ""
    assert clean(written) == written, f"not clean: {written}"
    assert "\n" not in written, f"more than a line: {written}"
    for paragraph in article.paragraphs:
        assert paragraph.strip(), "a paragraph is empty"
        assert clean(paragraph) == paragraph, f"not clean: {paragraph}"
    assert (article.date is None) == (article.date_precision is None)
    assert 0 <= place.start <= place.end, f"bytes {place.start} to {place.end}"
