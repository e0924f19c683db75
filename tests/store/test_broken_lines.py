"""The lines of the file in the place of the paragraphs that were made of them, and back."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from store.errors import LibraryError
from store.library import Library
from tests.store.conftest import OpenLibrary
from tests.store.making import assert_in_step, ids_by_title, picture, write_article


@pytest.fixture
def id(library: Library, tmp_path: Path) -> int:
    """An article whose lines were joined."""
    library.import_paths([write_article(tmp_path / "inbox", "a", "Alpha Opens A Plant")])
    return ids_by_title(library)["Alpha Opens A Plant"]


def test_the_lines_of_the_file_are_shown_and_everything_follows(library: Library, id: int) -> None:
    before = library.article(id)
    library.bookmark([id])
    act = library.turn_lines(id)
    assert act.label == "Showed the lines of the file of “Alpha Opens A Plant”"
    after = library.article(id)
    assert "\n" in after.article.paragraphs[0]
    assert "".join(after.article.text.split()) == "".join(before.article.text.split())
    assert after.identity == before.identity
    assert after.marks.bookmarked
    assert after.mentions
    assert all(after.article.text[m.start : m.end] == m.text for m in after.mentions)
    assert_in_step(library)


def test_it_is_undone_done_again_and_turned_back(
    library: Library, id: int, open_library: OpenLibrary
) -> None:
    joined = library.article(id).article.paragraphs
    library.turn_lines(id)
    parted = library.article(id).article.paragraphs
    library.close()
    again = open_library()
    again.undo()
    assert again.article(id).article.paragraphs == joined
    assert again.article(id).mentions
    again.redo()
    assert again.article(id).article.paragraphs == parted
    act = again.turn_lines(id)
    assert act.label.startswith("Joined the lines")
    assert again.article(id).article.paragraphs == joined


def test_turning_back_needs_no_file(library: Library, id: int, tmp_path: Path) -> None:
    before = library.article(id).article
    library.turn_lines(id)
    Path(before.provenance.path).unlink()
    library.turn_lines(id)
    assert library.article(id).article == before


def test_importing_the_file_again_changes_nothing(library: Library, id: int, tmp_path: Path) -> None:
    library.turn_lines(id)
    before = picture(library)
    report = library.import_paths([tmp_path / "inbox"])
    assert (report.new, report.known, report.changed) == (0, 1, 0)
    assert picture(library) == before


def test_what_cannot_be_done_is_one_sentence(library: Library, id: int, tmp_path: Path) -> None:
    (tmp_path / "short.txt").write_text("A Short Piece\n\nIt has one line.\n")
    library.import_paths([tmp_path / "short.txt"])
    with pytest.raises(LibraryError, match="were not joined"):
        library.turn_lines(ids_by_title(library)["A Short Piece"])
    path = Path(library.article(id).article.provenance.path)
    path.write_text(path.read_text() + "And one sentence more.\n")
    with pytest.raises(LibraryError, match="import it again"):
        library.turn_lines(id)
    path.unlink()
    with pytest.raises(LibraryError, match="There is no file"):
        library.turn_lines(id)
    with pytest.raises(LibraryError, match="no article 5 "):
        library.turn_lines(5)
    assert library.history()[0].label.startswith("Imported")


def test_the_lines_of_a_file_in_an_archive(library: Library, tmp_path: Path) -> None:
    file = write_article(tmp_path / "inbox", "a", "Alpha Opens A Plant")
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(file, "a.txt")
    library.import_paths([tmp_path / "a.zip"])
    id = ids_by_title(library)["Alpha Opens A Plant"]
    library.turn_lines(id)
    assert "\n" in library.article(id).article.paragraphs[0]
