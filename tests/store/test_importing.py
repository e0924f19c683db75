"""Files into the library: new, known, changed, removed and failed ones, and what undo makes of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import EntityCount, Marks
from store.errors import LibraryError
from store.fulltext import FullText
from store.importing import Progress, importer, shelving
from store.library import Library
from store.row import Row
from tests.examples import fewer
from tests.store.conftest import OpenLibrary
from tests.store.making import (
    BODY,
    IN_MEMORY,
    assert_in_step,
    ids_by_title,
    make_places,
    picture,
    shard_documents,
    titles,
    write_article,
)


def test_a_folder_is_read_and_shelved_by_month(library: Library, inbox: Path) -> None:
    report = library.import_paths([inbox])
    assert (report.new, report.known, report.changed, report.failed, report.removed) == (5, 0, 0, (), 0)
    assert titles(library) == {
        "Alpha Opens A Plant", "Beta Signs A Treaty", "Gamma Wins The Match", "Delta Floods The Valley",
        "Epsilon Has No Date",
    }  # fmt: skip
    assert sorted(report.ids) == sorted(ids_by_title(library).values())
    shards = sorted(path.stem for path in (Path(library.places.library) / "articles").iterdir())
    assert shards == ["1969-07", "2024-10", "2024-11", "undated"]
    assert_in_step(library)


def test_an_article_has_mentions_provenance_and_the_time_it_came(library: Library, inbox: Path) -> None:
    library.import_paths([inbox / "a.txt"])
    stored = library.article(ids_by_title(library)["Alpha Opens A Plant"])
    assert any(mention.text == "Baku" for mention in stored.mentions)
    assert all(stored.article.text[m.start : m.end] == m.text for m in stored.mentions)
    assert stored.engine
    assert stored.added.endswith("Z")
    assert stored.article.provenance.path == str(inbox / "a.txt")
    assert (stored.marks, stored.replaces) == (Marks(), None)


def test_importing_again_adds_nothing(library: Library, inbox: Path) -> None:
    first = library.import_paths([inbox])
    before, length = picture(library), len(library.history())
    again = library.import_paths([inbox])
    assert (again.new, again.known, again.changed) == (0, 5, 0)
    assert sorted(again.ids) == sorted(first.ids)
    assert (picture(library), len(library.history())) == (before, length)


def test_other_white_space_is_known(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    before = picture(library)
    text = (inbox / "b.txt").read_text("utf-8")
    (inbox / "b.txt").write_text(text.replace("\n", "  \n").replace("Signs A", "Signs  A") + "\n\n", "utf-8")
    (inbox / "c.txt").write_bytes((inbox / "c.txt").read_bytes().replace(b"\n", b"\r\n"))
    report = library.import_paths([inbox])
    assert (report.new, report.known, report.changed) == (0, 5, 0)
    assert picture(library) == before


def test_two_files_of_one_text_in_one_import_are_one_article(library: Library, inbox: Path) -> None:
    shutil.copy(inbox / "a.txt", inbox / "copy.txt")
    report = library.import_paths([inbox])
    assert (report.new, report.known) == (5, 1)
    assert len(report.ids) == len(set(report.ids)) == 5


def test_a_known_article_that_two_files_hold_is_reported_once(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    shutil.copy(inbox / "a.txt", inbox / "copy.txt")
    ids = library.import_paths([inbox]).ids
    assert len(ids) == len(set(ids)) == 5


def test_ids_of_new_and_known_articles_are_in_the_order_read(library: Library, inbox: Path) -> None:
    library.import_paths([inbox / "b.txt"])
    report = library.import_paths([inbox])
    rows = library.rows(report.ids)
    assert [row.title.split()[0] for row in rows] == ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"]


def test_a_file_that_cannot_be_read_is_told_and_the_import_goes_on(library: Library, inbox: Path) -> None:
    (inbox / "broken.txt").write_bytes(b"%PDF-1.7 binary")
    (inbox / "empty.txt").write_bytes(b"")
    (inbox.parent / "nothing").mkdir()
    missing = inbox / "missing.txt"
    report = library.import_paths([inbox, missing, inbox.parent / "nothing"])
    assert report.new == 5
    reasons = {failure.path: failure.reason for failure in report.failed}
    assert reasons.keys() == {str(inbox / "broken.txt"), str(inbox / "empty.txt"), str(missing),
                              str(inbox.parent / "nothing")}  # fmt: skip
    assert "is a PDF" in reasons[str(inbox / "broken.txt")]
    assert all(str(path) in reason for path, reason in reasons.items())


def test_progress_is_told_before_each_file(library: Library, inbox: Path) -> None:
    told: list[Progress] = []
    library.import_paths([inbox], told.append)
    assert [(progress.done, progress.total) for progress in told] == [(number, 5) for number in range(5)]
    assert told[0].path == str(inbox / "a.txt")


def test_an_import_of_many_batches_is_one_act(
    library: Library, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "FIRST_WAIT", 0.0)
    monkeypatch.setattr(shelving, "GROUP_SHARDS", 2)
    report = library.import_paths([inbox])
    assert report.new == 5
    assert [act.label for act in library.history()] == ["Imported 5 articles"]
    library.undo()
    assert titles(library) == set()
    library.redo()
    assert len(titles(library)) == 5
    assert_in_step(library)


def test_a_removed_article_stays_out_of_a_folder_and_comes_back_by_name(
    library: Library, inbox: Path, open_library: OpenLibrary
) -> None:
    library.import_paths([inbox])
    alpha = ids_by_title(library)["Alpha Opens A Plant"]
    library.remove([alpha])
    other = open_library()
    report = other.import_paths([inbox])
    assert (report.new, report.known, report.removed) == (0, 5, 1)
    assert alpha not in report.ids
    assert "Alpha Opens A Plant" not in titles(other)
    report = other.import_paths([inbox / "a.txt"])
    assert (report.new, report.removed, report.ids) == (1, 0, (alpha,))
    assert "Alpha Opens A Plant" in titles(other)
    assert shard_documents(Path(library.places.library) / "removed") == {}
    assert_in_step(other)


def test_a_copy_of_a_removed_article_stays_out_too(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    library.remove([ids_by_title(library)["Alpha Opens A Plant"]])
    shutil.move(inbox / "a.txt", inbox / "renamed.txt")
    assert library.import_paths([inbox]).removed == 1
    assert "Alpha Opens A Plant" not in titles(library)


def test_an_article_brought_back_has_its_marks_again(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    alpha = ids_by_title(library)["Alpha Opens A Plant"]
    library.tag([alpha], add=["kept"])
    library.remove([alpha])
    library.import_paths([inbox / "a.txt"])
    assert list(library.article(alpha).marks.tags) == ["kept"]


def test_undo_of_bringing_back_removes_it_again(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    alpha = ids_by_title(library)["Alpha Opens A Plant"]
    library.remove([alpha])
    library.import_paths([inbox / "a.txt"])
    library.undo()
    assert "Alpha Opens A Plant" not in titles(library)
    assert library.import_paths([inbox]).removed == 1
    assert_in_step(library)


def test_an_article_brought_back_by_name_goes_with_the_undoing_of_its_first_import(
    library: Library, inbox: Path
) -> None:
    library.import_paths([inbox])
    library.remove([ids_by_title(library)["Alpha Opens A Plant"]])
    library.import_paths([inbox / "a.txt"])
    for _ in range(3):
        assert library.undo() is not None
    assert library.undo() is None
    assert titles(library) == set()


def test_undo_of_an_import_takes_its_articles_out_and_redo_brings_them_back(
    library: Library, inbox: Path, open_library: OpenLibrary
) -> None:
    library.import_paths([inbox / "a.txt"])
    library.tag(list(ids_by_title(library).values()), add=["first"])
    start = picture(library)
    library.import_paths([inbox])
    library.tag([ids_by_title(library)["Beta Signs A Treaty"]], add=["second"])
    end = picture(library)
    library.undo()
    library.undo()
    assert picture(library) == start
    other = open_library()
    other.redo()
    other.redo()
    assert picture(other) == end
    assert_in_step(other)


def test_after_undo_a_later_import_brings_the_articles(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    before = ids_by_title(library)
    library.undo()
    assert titles(library) == set()
    report = library.import_paths([inbox])
    assert (report.new, report.removed) == (5, 0)
    assert ids_by_title(library) == before
    assert shard_documents(Path(library.places.library) / "removed") == {}
    assert_in_step(library)


def test_a_changed_text_is_a_new_version_with_the_marks(library: Library, inbox: Path, clock: None) -> None:
    library.import_paths([inbox])
    old = ids_by_title(library)["Alpha Opens A Plant"]
    library.tag([old], add=["kept"])
    library.write_note(old, "A note.")
    before, marks = picture(library), library.article(old).marks
    write_article(inbox, "a", "Alpha Opens A Plant", body=(*BODY, "A changed ending was added later on."))
    report = library.import_paths([inbox])
    assert (report.new, report.known, report.changed) == (0, 4, 1)
    new = ids_by_title(library)["Alpha Opens A Plant"]
    assert new != old
    assert old not in library.search("").found.ids
    assert list(library.search("changed").found.ids) == [new]
    assert library.article(new).marks == marks
    assert (library.article(new).replaces, library.older_version(new)) == (old, old)
    assert (
        library.article(old).article.paragraphs
        == before[1][[a.id for a in before[1]].index(old)].article.paragraphs
    )
    assert library.tags() == {"kept": 1}
    assert_in_step(library)
    library.undo()
    assert picture(library) == before
    library.redo()
    assert library.article(new).marks == marks
    assert old not in library.search("").found.ids
    assert_in_step(library)


def test_a_chain_of_versions_shows_the_last_one(library: Library, inbox: Path) -> None:
    seen = []
    for ending in ("One.", "Two.", "Three."):
        path = write_article(inbox.parent / "in", "a", "Alpha", body=(*BODY, f"The end is this: {ending}"))
        library.import_paths([path])
        seen.append(ids_by_title(library)["Alpha"])
    assert list(library.search("").found.ids) == [seen[2]]
    assert library.older_version(seen[2]) == seen[1]
    assert library.older_version(seen[1]) == seen[0]
    assert library.older_version(seen[0]) is None
    library.undo()
    assert list(library.search("").found.ids) == [seen[1]]
    assert_in_step(library)


def test_a_corrected_date_moves_article_and_marks(library: Library, inbox: Path) -> None:
    library.import_paths([inbox])
    library.bookmark([ids_by_title(library)["Alpha Opens A Plant"]])
    write_article(inbox, "a", "Alpha Opens A Plant", "2019-02-03")
    assert library.import_paths([inbox]).changed == 1
    (row,) = library.rows([ids_by_title(library)["Alpha Opens A Plant"]])
    assert (row.date, row.bookmarked) == ("2019-02-03", True)
    assert (Path(library.places.library) / "articles" / "2019-02.json").exists()
    assert_in_step(library)


def test_removing_a_new_version_leaves_the_old_one_hidden(library: Library, inbox: Path) -> None:
    path = write_article(inbox, "a", "Alpha Opens A Plant")
    library.import_paths([path])
    write_article(inbox, "a", "Alpha Opens A Factory")
    library.import_paths([path])
    library.remove([ids_by_title(library)["Alpha Opens A Factory"]])
    assert titles(library) == set()


def test_two_open_libraries_import_one_folder(
    library: Library, inbox: Path, open_library: OpenLibrary
) -> None:
    other = open_library()
    assert library.import_paths([inbox]).new == 5
    report = other.import_paths([inbox])
    assert (report.new, report.known) == (0, 5)
    other.refresh()
    assert picture(other) == picture(library)
    assert len(library.history()) == 1
    assert_in_step(other)


def test_two_libraries_with_caches_of_their_own_import_one_folder(
    library: Library, inbox: Path, open_library: OpenLibrary
) -> None:
    other = open_library("second-cache")
    library.import_paths([inbox])
    report = other.import_paths([inbox])
    assert (report.new, report.known) == (0, 5)
    assert sorted(report.ids) == sorted(library.search("").found.ids)
    assert len(shard_documents(Path(library.places.library) / "articles")) == 5
    other.refresh()
    assert picture(other) == picture(library)


def test_an_import_that_finds_all_known_at_the_last_moment_is_no_act(
    library: Library, inbox: Path, open_library: OpenLibrary
) -> None:
    other = open_library("second-cache")
    library.import_paths([inbox])
    other.import_paths([inbox])
    assert [act.label for act in library.history()] == ["Imported 5 articles"]


def test_a_library_that_cannot_be_written_keeps_nothing(tmp_path: Path, inbox: Path) -> None:
    places = make_places(tmp_path)
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "articles").write_text("a file where a folder should be")
    library = Library(places)
    with pytest.raises(LibraryError, match="cannot be written"):
        library.import_paths([inbox])
    assert titles(library) == set()
    library.close()


Step = tuple[str, int]
steps = st.tuples(st.sampled_from(["file", "folder", "edit", "remove", "tag", "again"]), st.integers(0, 2))


@pytest.fixture(scope="module")
def bare() -> Iterator[None]:
    """Leave the disk and the full text out of it, which makes the examples quick."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda descriptor: None)
        patch.setattr(FullText, "update", lambda text, gone, new: list(new))
        yield


def bare_picture(library: Library) -> tuple[list[Row], dict[str, int], list[EntityCount]]:
    """Return what lists show, without the time at which articles came and without the full text."""
    return library.rows(library.search("").found.ids), library.tags(), library.entities.of_articles()


@fewer(60)
@given(st.lists(steps, max_size=5))
def test_undoing_imports_and_removals_returns_to_the_start(
    bare: None, tmp_path_factory: pytest.TempPathFactory, doings: list[Step]
) -> None:
    folder = tmp_path_factory.mktemp("sequence")
    library = Library(make_places(folder, IN_MEMORY))
    files = [
        write_article(folder / "in", str(number), f"Alpha {number}", f"2024-1{number}-05")
        for number in range(3)
    ]
    states = [bare_picture(library)]
    for what, number in doings:
        found = ids_by_title(library)
        named = [id for title, id in found.items() if title.startswith(f"Alpha {number}")]
        if what == "file":
            library.import_paths([files[number]])
        elif what == "folder":
            library.import_paths([folder / "in"])
        elif what == "edit":
            write_article(
                folder / "in", str(number), f"Alpha {number}", f"2024-1{number}-05", ("Baku changed it.",)
            )
        elif what == "tag":
            library.tag(named, add=["x"])
        elif what == "remove" and named:
            library.remove(named)
        elif what == "again" and library.undo() is not None:
            library.redo()
        if len(library.history()) == len(states):
            states.append(bare_picture(library))
    try:
        assert len(library.history()) == len(states) - 1
        for state in reversed(states[:-1]):
            library.undo()
            assert bare_picture(library) == state
        for state in states[1:]:
            library.redo()
            assert bare_picture(library) == state
    finally:
        library.close()
