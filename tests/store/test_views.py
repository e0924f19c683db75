"""Lists a page at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.library import Library
from store.views import View
from tests.store.making import ids_by_title, write_article


@pytest.fixture
def filled(library: Library, inbox: Path) -> Library:
    """Return a library of five articles."""
    library.import_paths([inbox])
    return library


def shown(view: View, size: int) -> list[int]:
    """Return the ids of a view, read page by page."""
    return [row.id for start in range(0, view.count, size) for row in view.page(start, start + size)]


@pytest.mark.parametrize("size", [1, 2, 5, 100])
def test_pages_make_the_whole_list(size: int, filled: Library) -> None:
    ids = list(filled.search("").found.ids)
    assert shown(filled.view(), size) == ids
    assert shown(filled.view(ids[::-1]), size) == ids[::-1]


def test_places(filled: Library) -> None:
    ids = list(filled.search("").found.ids)
    view, chosen = filled.view(), filled.view(ids[1:4])
    assert (view.count, chosen.count) == (5, 3)
    assert [view.position(id) for id in ids] == [0, 1, 2, 3, 4]
    assert [chosen.position(id) for id in ids] == [None, 0, 1, 2, None]
    assert view.position(7) is None
    assert view.page(3, 3) == view.page(9, 12) == chosen.page(3, 9) == []


def test_a_row_says_what_the_list_shows(filled: Library) -> None:
    id = ids_by_title(filled)["Alpha Opens A Plant"]
    filled.bookmark([id])
    filled.mark_read([id])
    filled.tag([id], add=["b", "a"])
    filled.write_note(id, "x")
    row = filled.view([id]).page(0, 1)[0]
    assert (row.title, row.date, row.date_precision) == ("Alpha Opens A Plant", "2024-11-29", "day")
    assert (row.read, row.bookmarked, row.tags, row.noted) == (True, True, ("b", "a"), True)


def test_a_view_of_results_keeps_its_articles_whatever_becomes_of_them(filled: Library) -> None:
    ids = list(filled.search("is:unread").found.ids)
    view = filled.view(ids)
    filled.mark_read(ids)
    assert [row.read for row in view.page(0, 5)] == [True] * 5
    assert shown(view, 2) == ids
    filled.remove(ids[:1])
    assert [row.id for row in view.page(0, 5)] == ids[1:]


def test_the_next_unread_article_is_found_from_any_place(filled: Library) -> None:
    ids = list(filled.search("").found.ids)
    filled.mark_read([ids[1], ids[2]])
    for view in (filled.view(), filled.view(ids)):
        assert list(view.all_ids()) == ids
        assert [view.next_unread(place, 1) for place in range(5)] == [3, 3, 3, 4, None]
        assert [view.next_unread(place, -1) for place in range(5)] == [None, 0, 0, 0, 3]
    assert filled.view([]).next_unread(0, 1) is None


def test_an_older_version_has_no_place(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    old = ids_by_title(library)["Alpha Opens A Plant"]
    write_article(inbox, "a", "Alpha Opens A Plant", body=("Another text altogether, and a longer one.",))
    library.import_paths([inbox])
    view = library.view()
    assert view.count == len(shown(view, 2)) == 5
    assert view.position(old) is None
    assert [view.position(id) for id in shown(view, 2)] == [0, 1, 2, 3, 4]
    library.undo()
    assert library.view().position(old) is not None
    assert library.view().count == 5
