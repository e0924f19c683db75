"""The index beside other programs: their marks, their articles, their sudden ends."""

from __future__ import annotations

from pathlib import Path

from store.files import LibraryFiles
from store.library import Library
from store.places import Places
from store.shard_names import month_name
from tests.store.conftest import OpenLibrary
from tests.store.making import (
    Picture,
    picture,
    rebuilt_picture,
    shard_documents,
    write_article,
)
from tests.store.processes import kill_after, start

MANY_MARKS = 25


def test_another_program_with_the_same_cache_sees_marks_and_articles(
    before: Picture, open_library: OpenLibrary, inbox: Path
) -> None:
    first, second = open_library(), open_library()
    counter = second.change_counter()
    assert second.change_counter() == counter
    first.tag([before[0][0].id], add=["three"])
    assert second.change_counter() != counter
    second.refresh()
    assert picture(second) == picture(first)
    write_article(inbox, "f", "Zeta Is New", "2024-11-05")
    first.import_paths([inbox])
    second.refresh()
    assert picture(second) == picture(first)
    assert second.search("zeta").found.count == 1


def test_another_program_with_another_cache_sees_marks_and_articles(
    before: Picture, open_library: OpenLibrary, inbox: Path
) -> None:
    first, second = open_library(), open_library("second-cache")
    first.tag([before[0][0].id], add=["three"])
    write_article(inbox, "f", "Zeta Is New", "2024-11-05")
    first.import_paths([inbox])
    first.remove([before[0][1].id])
    second.refresh()
    assert picture(second) == picture(first)


def test_marks_that_another_cache_has_not_seen_are_seen_after_a_write(
    before: Picture, open_library: OpenLibrary
) -> None:
    first, second = open_library(), open_library("second-cache")
    one, two = before[0][0].id, before[0][1].id
    assert month_name(one) == month_name(two)
    first.tag([one], add=["three"])
    second.tag([two], add=["four"])
    second.refresh()
    first.refresh()
    assert second.tags() == first.tags()
    assert picture(second) == picture(first)


def test_articles_that_another_cache_has_not_seen_are_seen_after_a_write(
    before: Picture, open_library: OpenLibrary, inbox: Path
) -> None:
    first, second = open_library(), open_library("second-cache")
    first.import_paths([write_article(inbox, "f", "Zeta Is New", "2024-11-05")])
    second.import_paths([write_article(inbox, "g", "Eta Is New", "2024-11-06")])
    second.refresh()
    first.refresh()
    assert picture(second) == picture(first)


def test_a_write_indexes_what_a_killed_program_had_not(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    """The killed program wrote its shard and did not come to the index."""
    library = open_library()
    one, two = before[0][0], before[0][1]
    killed = LibraryFiles(places.library)
    identity = library.article(one.id).identity
    killed.marks.patch({one.id: {"identity": identity, "bookmarked": "2025-01-01T00:00:00Z"}})
    library.bookmark([two.id])
    library.close()
    again = open_library()
    assert [row.bookmarked for row in again.rows([one.id, two.id])] == [True, True]
    assert picture(again) == rebuilt_picture(Path(places.library).parent)


def test_a_repair_by_another_program_leaves_an_open_one_working(
    before: Picture, open_library: OpenLibrary, inbox: Path, places: Places
) -> None:
    first, second = open_library(), open_library()
    assert first.search("alpha").found.count == 1
    second.check(repair=True)
    first.refresh()
    assert picture(first) == before
    first.import_paths([write_article(inbox, "f", "Zeta Is New", "2024-11-05")])
    second.refresh()
    assert second.search("zeta").found.count == 1
    assert picture(second) == rebuilt_picture(Path(places.library).parent)


def test_temporary_files_of_killed_programs_do_no_harm(
    before: Picture, places: Places, open_library: OpenLibrary
) -> None:
    (Path(places.library) / "articles" / ".2024-11.json.12345").write_bytes(b"{half")
    library = open_library()
    assert picture(library) == before
    assert {file.state for file in library.check()} == {"ok"}


def test_kills_while_marking_lose_nothing_and_leave_the_index_right(
    before: Picture, places: Places, open_library: OpenLibrary, tmp_path: Path
) -> None:
    acknowledged: dict[int, set[str]] = {}
    for number in range(6):
        with start("mark", tmp_path) as marker:
            lines = kill_after(marker, 0.01 + number * 0.007)
        assert lines
        for id, tag in lines:
            acknowledged.setdefault(int(id), set()).add(tag)
        library = open_library()
        for marked, tags in acknowledged.items():
            assert tags <= library.article(marked).marks.tags.keys()
        on_disk = shard_documents(Path(places.library) / "marks")
        for row in library.rows(list(library.search("").found.ids)):
            assert set(row.tags) == set((on_disk.get(row.id) or {}).get("tags") or ())
        assert library.warnings == []
        library.close()
    library = open_library()
    length = len(library.history())
    assert library.undo() is not None
    assert len(library.history()) == length - 1


def test_an_index_made_anew_by_another_program_is_taken_up(
    library: Library, inbox: Path, open_library: OpenLibrary
) -> None:
    library.import_paths([inbox])
    counter, before = library.change_counter(), picture(library)
    assert library.change_counter() == counter
    other = open_library()
    other.check(repair=True)
    assert library.change_counter() != counter
    assert picture(library) == before
    other.bookmark([before[0][0].id])
    library.reload()
    assert library.rows([before[0][0].id])[0].bookmarked
    library.tag([before[0][0].id], add=["seen"])
    other.reload()
    assert other.tags() == {"seen": 1}
