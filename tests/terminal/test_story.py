"""A reader's first evening: samples, reading, marks, search, what is there the next day."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.places import find_seeds
from tests.store.making import write_article
from tests.terminal.conftest import Env, Import, Start
from tests.terminal.pseudo_terminal import PseudoTerminal

SAMPLES = len(list(find_seeds().glob("*.txt")))
GREETING = f"{SAMPLES} samples"
FIRST = "Azerbaijan, Japan"
"""How the title of the newest sample begins."""
READING = "Enter card"
"""In the footer while the article has the keys."""


def go_to_results(terminal: PseudoTerminal) -> None:
    """Press Enter in the query and wait until the row under the cursor is that of the active pane."""
    row = terminal.screen.buffer[3][5]
    terminal.send("\r")
    terminal.wait(lambda: terminal.screen.buffer[3][5].bg != row.bg)


def quit_(terminal: PseudoTerminal) -> None:
    """Press Q and wait for a good end."""
    terminal.send("Q")
    assert terminal.wait_end() == 0


@pytest.mark.parametrize(
    ("columns", "rows", "query", "snippet"),
    [
        (120, 40, "counterpart", "…his counterpart"),
        (80, 24, "ishikawa", "Ishikawa"),
        (60, 20, "ishikawa", "Ishikawa"),
    ],
    ids=["120x40", "80x24", "60x20"],
)
def test_the_story(start: Start, columns: int, rows: int, query: str, snippet: str) -> None:
    first = start(columns=columns, rows=rows)
    first.wait_for(GREETING)
    assert FIRST in first.screen.display[1]
    one_pane = columns < 100

    first.press("\r", READING)
    first.wait_for(FIRST)
    first.wait(lambda: ("1 Articles" in first.text) is not one_pane)
    first.press("s", "★ bookmarked")
    first.press("t", "tags +a -b:")
    first.press("cop29\r", "#cop29")
    first.press("4", "4 Search")
    first.press(query, "1 article · newest")
    first.wait_for(snippet)
    first.wait(lambda: ("2 Article" in first.text) is not one_pane)
    go_to_results(first)
    first.press("\r", READING)
    first.press("q", "Enter open")
    first.wait_for("4 Search")
    first.press("q", "1 Articles")
    quit_(first)

    second = start(columns=columns, rows=rows)
    second.wait_for("#cop29")
    assert "★" in second.screen.display[1]
    assert GREETING not in second.text
    second.press("u", "Undone: Tagged")
    second.wait_gone("#cop29")
    assert "★" in second.screen.display[1]
    quit_(second)


@pytest.mark.parametrize("opened_before", [False, True], ids=["another article open", "this one open"])
def test_a_result_opens_at_the_hit(
    start: Start, tmp_path: Path, import_files: Import, opened_before: bool
) -> None:
    long = [f"This is sentence number {number} of a long report from the town." for number in range(300)]
    write_article(
        tmp_path / "inbox", "a", "A Long Report", "2024-11-29", [*long[:200], "Zanzibar!", *long[200:]]
    )
    write_article(tmp_path / "inbox", "b", "Another Report", "2024-11-30")
    import_files(tmp_path / "inbox")
    terminal = start(columns=80, rows=24)
    terminal.wait_for("A Long Report")
    if opened_before:
        terminal.press("j\r", READING)
        terminal.wait_for("sentence number 3 ")
    terminal.press("4", "4 Search")
    terminal.press("zanzibar", "Zanzibar!")
    go_to_results(terminal)
    terminal.press("\r", READING)
    terminal.wait_for("match 1/1")
    terminal.wait_for("Zanzibar!")


def test_the_samples_go_and_come_back(start: Start) -> None:
    terminal = start()
    terminal.wait_for(FIRST)
    terminal.press(":", "\n :")
    terminal.press("remove-samples\r", f"Removed {SAMPLES} articles · u undoes")
    terminal.wait_gone(FIRST)
    terminal.press("u", f"Undone: Removed {SAMPLES} articles")
    terminal.wait_for(FIRST)
    terminal.press("U", "Done again")
    terminal.wait_gone(FIRST)
    quit_(terminal)

    again = start()
    again.wait_for("The library is empty.")
    assert "sample" not in again.text
    quit_(again)


def test_a_file_opens_at_its_article_and_no_samples_are_offered(start: Start, tmp_path: Path) -> None:
    path = write_article(tmp_path / "inbox", "a", "Alpha Opens A Plant")
    terminal = start(path)
    terminal.wait_for(READING)
    terminal.wait_for("The two ministers met in Baku")
    terminal.wait_for("1 new, 0 known, 0 changed, 0 failed.")
    assert "sample" not in terminal.text
    quit_(terminal)

    again = start()
    again.wait_for("1/1")
    assert "Alpha Opens A Plant" in again.text
    assert "sample" not in again.text
    quit_(again)


def test_several_files_are_the_list_until_esc(start: Start, tmp_path: Path, import_files: Import) -> None:
    inbox = tmp_path / "inbox"
    paths = [write_article(inbox, name, f"{name} Opens A Plant") for name in ("Alpha", "Beta", "Gamma")]
    import_files(inbox)
    terminal = start(*paths[:2])
    terminal.wait_for("2 given, Esc: all")
    assert "Alpha Opens" in terminal.text
    assert "Beta Opens" in terminal.text
    assert "Gamma Opens" not in terminal.text
    terminal.press("\x1b", "All articles of the library.")
    terminal.wait_for("Gamma Opens")
    quit_(terminal)


def test_files_of_which_none_can_be_read_open_nothing(start: Start, tmp_path: Path, env: Env) -> None:
    (tmp_path / "empty.txt").touch()
    terminal = start(tmp_path / "empty.txt", tmp_path / "absent")
    assert terminal.wait_end() == 1
    assert b"\x1b[?1049h" not in terminal.output
    assert "empty.txt is empty." in terminal.text
    assert "There is no file or folder" in terminal.text


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("4counterpart", "1 article · newest"),
        ("/counterpart", "counterpart · 1 of 47"),
        ("tcop29\r", "#cop29"),
        (":remove-samples\r", "Removed "),
        ("\rjjs", "★ bookmarked"),
    ],
)
def test_keys_typed_ahead_go_where_they_are_meant(start: Start, keys: str, shown: str) -> None:
    terminal = start()
    terminal.wait_for(GREETING)
    terminal.send(keys)
    terminal.wait_for(shown, 5)
