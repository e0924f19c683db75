"""bookmark, tag, note, remove, undo and redo: the commands that change what the reader made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.tui.cli.running import Dateline, Run, assert_refused


def shown(dateline: Dateline, id: str) -> Any:
    """Return an article as the program shows it."""
    return dateline("show", id, "--json").json


def assert_said(run: Run, sentence: str) -> None:
    """Assert that a run went well, printed no data and said one sentence."""
    assert (run.code, run.out, run.err) == (0, "", f"{sentence}\n")


def test_bookmark_and_off(dateline: Dateline, ids: dict[str, str]) -> None:
    assert_said(dateline("bookmark", ids["Alpha"]), "Bookmarked “Alpha Opens A Plant”. Undo: dateline undo")
    assert shown(dateline, ids["Alpha"])["bookmarked"] is True
    assert_said(dateline("bookmark", ids["Alpha"]), "It was so already.")
    assert_said(
        dateline("bookmark", "--off", ids["Alpha"]),
        "Took the bookmark from “Alpha Opens A Plant”. Undo: dateline undo",
    )
    assert shown(dateline, ids["Alpha"])["bookmarked"] is False


def test_one_of_several_that_changes_is_one_article(dateline: Dateline, ids: dict[str, str]) -> None:
    dateline("bookmark", ids["Alpha"], ids["Beta"])
    run = dateline("bookmark", *ids.values())
    assert run.code == 0
    assert "1 articles" not in run.err


def test_a_bookmark_on_several_is_one_act(dateline: Dateline, ids: dict[str, str]) -> None:
    assert_said(dateline("bookmark", *ids.values()), "Bookmarked 3 articles. Undo: dateline undo")
    assert dateline("search", "is:bookmarked", "--count").out == "3\n"
    dateline("undo")
    assert dateline("search", "is:bookmarked", "--count").out == "0\n"


def test_an_unknown_id_among_others_changes_nothing(dateline: Dateline, ids: dict[str, str]) -> None:
    assert_refused(dateline("bookmark", ids["Alpha"], "5"), 1, "There is no article 5")
    assert dateline("search", "is:bookmarked", "--count").out == "0\n"


@pytest.mark.parametrize(
    "words",
    [
        ("+two", "-one", "ID"),
        ("-one", "+two", "ID"),
        ("ID", "+two", "-one"),
        ("+two", "ID", "-one"),
        ("-one", "ID", "+two"),
    ],
    ids=" ".join,
)
def test_tags_and_ids_come_in_any_order(
    dateline: Dateline, ids: dict[str, str], words: tuple[str, ...]
) -> None:
    dateline("tag", "+one", ids["Alpha"])
    run = dateline("tag", *(ids["Alpha"] if word == "ID" else word for word in words))
    assert_said(run, "Tagged “Alpha Opens A Plant” +two -one. Undo: dateline undo")
    assert shown(dateline, ids["Alpha"])["tags"] == ["two"]


def test_tags_on_several_articles_are_one_act(dateline: Dateline, ids: dict[str, str]) -> None:
    assert_said(
        dateline("tag", "+one", ids["Alpha"], ids["Beta"]), "Tagged 2 articles +one. Undo: dateline undo"
    )
    assert dateline("search", "#one", "--count").out == "2\n"
    assert_said(dateline("tag", "+ONE", ids["Alpha"]), "It was so already.")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("+one",), "needs tags and ids"),
        (("5",), "needs tags and ids"),
        ((), "needs tags and ids"),
        (("one", "5"), "+one or -one"),
        (("+", "5"), "leaves no tag"),
        (("+one", "1" * 40), "is not an id"),
        (("+one", "--off", "5"), "--off"),
    ],
    ids=str,
)
def test_tag_says_what_it_needs(dateline: Dateline, words: tuple[str, ...], part: str) -> None:
    assert_refused(dateline("tag", *words), 2, part)


def test_note_is_written_printed_and_removed(dateline: Dateline, ids: dict[str, str]) -> None:
    id = ids["Alpha"]
    assert_refused(dateline("note", id), 1, "There is no note.")
    assert_said(
        dateline("note", id, " Two\nlines "), "Wrote a note on “Alpha Opens A Plant”. Undo: dateline undo"
    )
    assert dateline("note", id) == Run(0, "Two\nlines\n", "")
    assert shown(dateline, id)["note"] == "Two\nlines"
    assert_said(dateline("note", id, ""), "Took the note from “Alpha Opens A Plant”. Undo: dateline undo")
    assert shown(dateline, id)["note"] is None


def test_remove_undo_redo(dateline: Dateline, ids: dict[str, str]) -> None:
    assert_said(dateline("remove", ids["Alpha"]), "Removed “Alpha Opens A Plant”. Undo: dateline undo")
    assert_refused(dateline("show", ids["Alpha"]), 1, "There is no article")
    assert_said(dateline("undo"), "Undone: Removed “Alpha Opens A Plant”.")
    assert shown(dateline, ids["Alpha"])["title"] == "Alpha Opens A Plant"
    assert_said(dateline("redo"), "Done again: Removed “Alpha Opens A Plant”.")
    assert_refused(dateline("show", ids["Alpha"]), 1, "There is no article")


def test_a_removed_article_stays_out_until_its_file_is_named(
    dateline: Dateline, ids: dict[str, str], inbox: Path
) -> None:
    dateline("remove", ids["Alpha"])
    run = dateline("import", inbox)
    assert run.err == (
        "0 new, 3 known, 0 changed, 0 failed."
        " 1 that you removed stay out; name a file itself to bring it back.\n"
    )
    dateline("import", inbox / "a.txt")
    assert shown(dateline, ids["Alpha"])["title"] == "Alpha Opens A Plant"


def test_an_import_is_undone_and_done_again(dateline: Dateline, ids: dict[str, str]) -> None:
    assert_said(dateline("undo"), "Undone: Imported 3 articles.")
    assert dateline("search", "", "--count").out == "0\n"
    assert_said(dateline("redo"), "Done again: Imported 3 articles.")
    assert dateline("search", "", "--count").out == "3\n"


def test_nothing_to_undo_or_redo_is_one(dateline: Dateline) -> None:
    assert_refused(dateline("undo"), 1, "There is nothing to undo.")
    assert_refused(dateline("redo"), 1, "There is nothing to redo.")
