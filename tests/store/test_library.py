"""The one door: opening, reading, tags, and libraries that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import LibraryError, LockError
from store.library import Library
from store.marking import NOTE_LIMIT
from tests.store.making import ids_by_title, make_places
from tests.store.processes import start


def test_a_library_that_is_not_there_is_empty_and_makes_no_folder(library: Library) -> None:
    assert library.view().count == 0
    assert library.search("anything").found.count == 0
    assert list(library.search("").found.ids) == []
    assert (library.tags(), library.history(), library.samples(), library.warnings) == ({}, [], [], [])
    assert library.entities.of_articles() == []
    assert not Path(library.places.library).exists()


def test_a_file_is_no_library(tmp_path: Path) -> None:
    places = make_places(tmp_path)
    Path(places.library).write_text("")
    with pytest.raises(LibraryError, match="is not a folder"):
        Library(places)


def test_a_folder_that_cannot_be_written_is_an_error_of_the_act(tmp_path: Path, inbox: Path) -> None:
    places = make_places(tmp_path)
    (tmp_path / "library").symlink_to(tmp_path / "file" / "library")
    (tmp_path / "file").write_text("")
    library = Library(places)
    with pytest.raises(LibraryError, match="cannot be written"):
        library.import_paths([inbox])
    library.close()


def test_a_library_that_another_process_writes_to_can_be_read_and_not_marked(
    library: Library, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.import_paths([inbox])
    id = ids_by_title(library)["Alpha Opens A Plant"]
    monkeypatch.setattr(library._files.lock, "_patience", 0.1)
    with start("hold", Path(library.places.library)) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        assert library.article(id).article.title == "Alpha Opens A Plant"
        assert library.search("alpha").found.count == 1
        for act in (library.undo, library.redo, lambda: library.bookmark([id]), lambda: library.remove([id])):
            with pytest.raises(LockError, match=f"process {holder.pid}"):
                act()
        holder.communicate()
    assert library.bookmark([id]) is not None


def test_an_article_that_is_not_there_is_an_error(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    for id in (0, 7, -1, 2**53):
        with pytest.raises(LibraryError, match=f"There is no article {id} "):
            library.article(id)
        assert library.older_version(id) is None
    assert library.rows([7, 0]) == []


def test_tags_are_counted_and_read_in_the_spelling_of_the_library(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    ids = list(library.search("").found.ids)
    library.tag(ids[:1], add=["Oil", "b"])
    library.tag(ids[:3], add=["gas"])
    library.tag(ids[:2], add=["b"])
    assert list(library.tags().items()) == [("gas", 3), ("b", 2), ("Oil", 1)]
    assert library.read_tags("+oil -GAS new") == (["Oil", "new"], ["gas"])
    library.remove(ids[:1])
    assert library.tags() == {"gas": 2, "b": 1}


def test_a_tag_is_taken_off_in_any_spelling(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    id = library.search("").found.ids[0]
    library.tag([id], add=["Oil"])
    library.tag([id], add=["x"], remove=["OIL"])
    assert list(library.article(id).marks.tags) == ["x"]


def test_one_article_has_a_tag_in_one_spelling(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    id = library.search("").found.ids[0]
    library.tag([id], add=["Oil"])
    library.tag([id], add=["oil"])
    assert list(library.article(id).marks.tags) == ["Oil"]


def test_a_note_is_stripped_and_not_too_long(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    id = library.search("").found.ids[0]
    library.write_note(id, "  two\nlines \n")
    assert library.article(id).marks.note == "two\nlines"
    library.write_note(id, "x" * (NOTE_LIMIT + 10))
    assert library.article(id).marks.note == "x" * NOTE_LIMIT
    library.write_note(id, " ")
    marks = library.article(id).marks
    assert (marks.note, marks.noted) == (None, None)


def test_a_snippet_is_of_the_body(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    results = library.search("ministers alpha")
    snippet = library.snippet(results.found.ids[0], results.patterns, 60)
    assert [snippet.text[start:end] for start, end in snippet.hits] == ["ministers"]
