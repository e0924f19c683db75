"""Rows of words whose last one may go on, and words near one another, where they are many or odd."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import word_queries
from store.library import Library
from tests.store.making import make_places, write_article

BODY = "They meet at U.S. posts (a.m. or p.m.), it's co-opted: C++20, a.b*c and 50% of the ends."
SHORT_FORM, CUBE = "\ufe59", "\u33a4"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("words")
    library = Library(make_places(folder))
    write_article(folder / "in", "one", "Alpha Of The Posts", body=(BODY,))
    write_article(
        folder / "in", "two", "Beta Of Cubes", body=(f"Nobody (a{SHORT_FORM}b is 5{CUBE}-x there.",)
    )
    library.import_paths([folder / "in"], annotate=False)
    yield library
    library.close()


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("U.S", 1),
        ("U.Sa", 0),
        ("a.m", 1),
        ("it's", 1),
        ("co-op", 1),
        ("co-opx", 0),
        ("a.b*", 1),
        ("C++2", 0),
        ("C++20", 1),
        ("C++2*", 1),
        ("co-" + "o" * 250, 0),
        ("o" * 250, 0),
        (f"a-b{CUBE}", 0),
        (f"nobody-a{SHORT_FORM}b", 1),
        (f"is-5{CUBE}", 1),
        (f"a-{SHORT_FORM}", 0),
    ],
)
def test_a_row_of_words_may_go_on(query: str, count: int, library: Library) -> None:
    assert library.search(query, typing=True).found.count == count


def test_a_row_with_too_many_ends_is_taken_as_it_stands(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.search("co-o*").found.count == library.search("the-en*").found.count == 1
    monkeypatch.setattr(word_queries, "_MOST_ENDS", 0)
    assert library.search("co-o*").found.count == 0
    assert library.search("co-opted*").found.count == 1


def test_a_word_stands_near_itself_only_if_it_is_there_twice(tmp_path: Path) -> None:
    library = Library(make_places(tmp_path))
    gaps = (0, 1, 2, 3, 5, 8)
    bodies = {f"Report {gap}": f"Here oil{' word' * gap} oil is what people speak of." for gap in gaps}
    for title, body in {**bodies, "Once": "Here oil is what people speak of."}.items():
        write_article(tmp_path / "in", title, title, body=(body,))
    library.import_paths([tmp_path / "in"], annotate=False)
    for between in range(9):
        found = {row.title for row in library.rows(library.search(f'"oil oil"~{between}').found.ids)}
        assert found == {f"Report {gap}" for gap in gaps if gap <= between}
        assert library.search(f'"oil oil oil"~{between}').found.count == len(found)
    library.close()
