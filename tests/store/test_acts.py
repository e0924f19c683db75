"""Bookmarks, tags, notes, read and removed articles: done, undone and done again."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.article import Marks
from store.errors import LibraryError
from store.fulltext import FullText
from store.journal import Act
from store.library import Library
from tests.examples import fewer
from tests.store.conftest import OpenLibrary
from tests.store.making import (
    IN_MEMORY,
    ids_by_title,
    make_places,
    picture,
    rebuilt_picture,
    shard_documents,
    write_article,
)

TITLES = ("Alpha Opens A Plant", "Beta Signs A Treaty", "Gamma Wins The Match", "Delta Floods The Valley")


@pytest.fixture
def filled(library: Library, inbox: Path, clock: None) -> Library:
    """Return a library of five articles."""
    library.import_paths([inbox])
    return library


@pytest.fixture
def ids(filled: Library) -> list[int]:
    """Return the ids of four of them."""
    found = ids_by_title(filled)
    return [found[title] for title in TITLES]


Doing = Callable[[Library, int], Act | None]

ACTS: dict[str, Doing] = {
    "bookmark": lambda library, id: library.bookmark([id]),
    "read": lambda library, id: library.mark_read([id]),
    "tag": lambda library, id: library.tag([id], add=["new", "other"], remove=["old"]),
    "note": lambda library, id: library.write_note(id, "A note."),
    "remove": lambda library, id: library.remove([id]),
}


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("marked", [False, True])
def test_undo_restores_the_prior_state_and_redo_the_later_one(
    name: str, marked: bool, filled: Library, ids: list[int], open_library: OpenLibrary
) -> None:
    if marked:
        filled.tag(ids, add=["old"])
        filled.write_note(ids[0], "An older note.")
    before = picture(filled)
    assert ACTS[name](filled, ids[0]) is not None
    after = picture(filled)
    assert after != before
    assert open_library().undo() is not None
    filled.refresh()
    assert picture(filled) == before
    assert open_library().redo() is not None
    filled.refresh()
    assert picture(filled) == after
    assert rebuilt_picture(Path(filled.places.library).parent) == after


def test_marks_carry_the_time_of_the_act(filled: Library, ids: list[int]) -> None:
    for doing in ("bookmark", "read", "tag", "note"):
        ACTS[doing](filled, ids[0])
    marks = filled.article(ids[0]).marks
    times = [marks.bookmarked, marks.read, marks.tags["new"], marks.noted]
    assert all(time and time.startswith("2025-01-01T") and time.endswith("Z") for time in times)
    assert times == sorted(times, key=str)
    assert len(set(times)) == 4


def test_marks_lie_in_a_file_of_their_own_with_the_identity(filled: Library, ids: list[int]) -> None:
    filled.bookmark(ids)
    documents = shard_documents(Path(filled.places.library) / "marks")
    assert documents.keys() == set(ids)
    for id, document in documents.items():
        assert document["identity"] == filled.article(id).identity
    filled.bookmark(ids, on=False)
    assert shard_documents(Path(filled.places.library) / "marks") == {}


def test_what_is_so_already_makes_no_act(filled: Library, ids: list[int]) -> None:
    one = ids[0]
    assert filled.bookmark([one], on=False) is None
    assert filled.mark_read([one], on=False) is None
    assert filled.tag([one], remove=["none"]) is None
    assert filled.tag([one]) is None
    assert filled.write_note(one, "  ") is None
    assert filled.bookmark([]) is None
    for doing in ("bookmark", "read", "tag", "note"):
        assert ACTS[doing](filled, one) is not None
    length, before = len(filled.history()), filled.article(one).marks
    for doing in ("bookmark", "read", "tag", "note"):
        assert ACTS[doing](filled, one) is None
    assert (len(filled.history()), filled.article(one).marks) == (length, before)


def test_an_act_touches_only_the_articles_it_changes(filled: Library, ids: list[int]) -> None:
    filled.bookmark(ids[:1])
    first = filled.article(ids[0]).marks.bookmarked
    act = filled.bookmark(ids)
    assert act is not None
    assert [change.id for change in act.changes] == ids[1:]
    assert filled.article(ids[0]).marks.bookmarked == first
    filled.undo()
    assert filled.article(ids[0]).marks.bookmarked == first
    assert filled.article(ids[1]).marks.bookmarked is None


def test_acts_say_what_they_did(filled: Library, ids: list[int]) -> None:
    filled.bookmark(ids[:1])
    filled.mark_read(ids[:2])
    filled.tag(ids[:1], add=["a"], remove=["b"])
    filled.write_note(ids[0], "x")
    filled.write_note(ids[0], "")
    filled.remove(ids[:3])
    assert [act.label for act in reversed(filled.history())][1:] == [
        "Bookmarked “Alpha Opens A Plant”",
        "Marked 2 articles as read",
        "Tagged “Alpha Opens A Plant” +a -b",
        "Wrote a note on “Alpha Opens A Plant”",
        "Took the note from “Alpha Opens A Plant”",
        "Removed 3 articles",
    ]


@pytest.mark.parametrize("name", ACTS)
def test_an_article_that_is_not_there_is_an_error_and_nothing_is_done(
    name: str, filled: Library, ids: list[int]
) -> None:
    before, length = picture(filled), len(filled.history())
    with pytest.raises(LibraryError, match=r"There is no article 7 in the library"):
        ACTS[name](filled, 7)
    with pytest.raises(LibraryError, match=r"There is no article 7"):
        filled.bookmark([ids[0], 7])
    with pytest.raises(LibraryError, match=r"There is no article 7"):
        filled.remove([ids[0], 7])
    assert (picture(filled), len(filled.history())) == (before, length)


def test_undo_and_redo_of_nothing_are_none(library: Library) -> None:
    assert library.undo() is None
    assert library.redo() is None


def test_a_new_act_ends_redo(filled: Library, ids: list[int]) -> None:
    filled.bookmark(ids[:1])
    filled.undo()
    filled.bookmark(ids[1:2])
    assert filled.redo() is None
    assert filled.article(ids[0]).marks == Marks()


def test_a_removed_article_is_in_no_list_and_its_marks_wait(filled: Library, ids: list[int]) -> None:
    filled.tag(ids[:1], add=["kept"])
    filled.remove(ids[:1])
    assert ids[0] not in filled.search("").found.ids
    assert filled.search("alpha").found.count == 0
    assert filled.search("tag:kept").found.count == 0
    assert filled.tags() == {}
    with pytest.raises(LibraryError, match="There is no article"):
        filled.article(ids[0])
    filled.undo()
    assert list(filled.article(ids[0]).marks.tags) == ["kept"]
    assert filled.search("alpha tag:kept").found.count == 1


def test_removing_nothing_is_no_act(filled: Library) -> None:
    length = len(filled.history())
    filled.remove([])
    assert len(filled.history()) == length


@pytest.mark.parametrize("text", ["a\udcffb", "\ud800"])
def test_a_surrogate_in_a_note_or_tag_is_borne(text: str, filled: Library, ids: list[int]) -> None:
    """A word of a command line that is no UTF-8 comes with surrogates."""
    filled.write_note(ids[0], f"x{text}")
    filled.tag(ids[:1], add=[f"x{text}"])
    assert filled.undo() is not None
    assert filled.undo() is not None


def test_marks_that_were_edited_are_cleaned(
    filled: Library, ids: list[int], open_library: OpenLibrary
) -> None:
    filled.write_note(ids[0], "plain")
    filled.tag(ids[:1], add=["plain"])
    (path,) = (Path(filled.places.library) / "marks").glob("*.json")
    path.write_text(path.read_text("utf-8").replace("plain", "\\u001b]52;c;x\\u0007evil"), "utf-8")
    marks = open_library().article(ids[0]).marks
    assert marks.note == "evil"
    assert list(marks.tags) == ["evil"]


def test_a_full_disk_for_the_journal_changes_nothing(
    filled: Library, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, length = picture(filled), len(filled.history())
    fsync = os.fsync

    def fail(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(LibraryError, match="No space left on device"):
        filled.bookmark(ids)
    monkeypatch.setattr(os, "fsync", fsync)
    assert picture(filled) == before
    assert rebuilt_picture(Path(filled.places.library).parent) == before
    filled.bookmark(ids)
    filled.undo()
    assert picture(filled) == before
    assert len(filled.history()) >= length


def test_a_full_disk_for_a_shard_changes_nothing(
    filled: Library, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.bookmark(ids[:1])
    before = picture(filled)
    rename = os.replace

    def fail(*paths: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(LibraryError, match="cannot be written: No space left on device"):
        filled.mark_read(ids[:1])
    monkeypatch.setattr(os, "replace", rename)
    assert picture(filled) == before
    assert rebuilt_picture(Path(filled.places.library).parent) == before
    act = filled.undo()
    assert act is not None
    assert act.label.startswith("Bookmarked")
    assert filled.article(ids[0]).marks == Marks()
    filled.redo()
    assert picture(filled) == before


def test_an_act_that_failed_is_not_in_the_history(
    filled: Library, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.bookmark(ids[:1])
    rename = os.replace

    def fail(*paths: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(LibraryError):
        filled.mark_read(ids[:1])
    monkeypatch.setattr(os, "replace", rename)
    act = filled.undo()
    assert act is not None
    assert act.label.startswith("Bookmarked")


@dataclass
class Model:
    """What the marks of the articles should be."""

    marks: list[Marks] = field(default_factory=lambda: [Marks()] * len(TITLES))
    gone: frozenset[int] = frozenset()

    def state(self) -> tuple[tuple[Marks, ...], frozenset[int]]:
        """Return all of it, without times."""
        return tuple(self.marks), self.gone


Step = tuple[str, int, bool, str]
steps = st.tuples(
    st.sampled_from(["bookmark", "read", "note", "tag", "tag", "bookmark", "read", "note", "tag", "remove"]),
    st.integers(0, len(TITLES) - 1),
    st.booleans(),
    st.sampled_from(["", "one", "two", "Two", "üç"]),
)


def carry_out(library: Library, model: Model, ids: list[int], step: Step) -> Act | None:
    """Do one thing to the library and to the model."""
    what, number, on, text = step
    id, marks = ids[number], model.marks[number]
    if number in model.gone:
        with pytest.raises(LibraryError):
            library.bookmark([id])
        return None
    if what == "bookmark":
        model.marks[number] = replace(marks, bookmarked="t" if on else None)
        return library.bookmark([id], on)
    if what == "read":
        model.marks[number] = replace(marks, read="t" if on else None)
        return library.mark_read([id], on)
    if what == "note":
        model.marks[number] = replace(marks, note=text or None, noted="t" if text else None)
        return library.write_note(id, text)
    if what == "remove":
        model.gone |= {number}
        return library.remove([id])
    tags = {tag: "t" for tag in marks.tags if tag.casefold() != text.casefold()}
    model.marks[number] = replace(marks, tags={**tags, text: "t"} if text and on else tags)
    return library.tag([id], [text] if text and on else [], [text] if text else [])


def shown(library: Library, ids: list[int]) -> tuple[tuple[Marks, ...], frozenset[int]]:
    """Return the marks in the files without their times, and which articles are gone."""
    documents = shard_documents(Path(library.places.library) / "marks")
    marks = []
    for id in ids:
        document = documents.get(id, {})
        fields = {name: "t" if document.get(name) else None for name in ("bookmarked", "read", "noted")}
        tags = dict.fromkeys(document.get("tags") or {}, "t")
        marks.append(Marks(**fields, tags=tags, note=document.get("note")))
    shown_ids = set(library.search("").found.ids)
    return tuple(marks), frozenset(number for number, id in enumerate(ids) if id not in shown_ids)


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library that every example leaves as it found it."""
    folder = tmp_path_factory.mktemp("acts")
    for number, title in enumerate(TITLES):
        write_article(folder / "inbox", str(number), title, f"2024-1{number % 2}-0{number + 1}")
    library = Library(make_places(folder, IN_MEMORY))
    library.import_paths([folder / "inbox"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)
        patch.setattr(FullText, "update", lambda text, gone, new: list(new))
        yield library
    library.close()


@fewer(80)
@given(st.lists(steps, max_size=7))
def test_undoing_all_returns_to_the_start_and_redoing_to_the_end(ground: Library, doings: list[Step]) -> None:
    ids = [id for _, id in sorted(ids_by_title(ground).items(), key=lambda item: TITLES.index(item[0]))]
    start, model, states = len(ground.history()), Model(), []
    try:
        states.append(model.state())
        for step in doings:
            before = model.state()
            act = carry_out(ground, model, ids, step)
            if act is not None:
                states.append(model.state())
            elif step[0] != "tag":
                assert model.state() == before
            assert shown(ground, ids) == model.state()
        assert len(ground.history()) - start == len(states) - 1
        for state in reversed(states[:-1]):
            ground.undo()
            assert shown(ground, ids) == state
        for state in states[1:]:
            ground.redo()
            assert shown(ground, ids) == state
        mirrored = [(row.bookmarked, row.read, set(row.tags), row.noted) for row in ground.rows(ids)]
        assert mirrored == [
            (bool(marks.bookmarked), bool(marks.read), set(marks.tags), bool(marks.note))
            for number, marks in enumerate(model.marks)
            if number not in model.gone
        ]
    finally:
        while len(ground.history()) > start:
            ground.undo()
