"""Hostile words in every field of the library's files: the bytes on the terminal are the program's own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.store.making import BODY, Document, write_article
from tests.terminal.conftest import Import, Start
from tests.terminal.pseudo_terminal import PseudoTerminal

ESCAPE = 0.1
"""Seconds after which an escape is a key by itself to the program."""
SEQUENCES = (
    "\x1b]0;PWNED\x07\x1b]52;c;UFdORUQ=\x07\x1b[2J\x9b31m\x9d0;PWNED\x9c\x1bP+q544e\x1b\\\x08\x7f\u202e\u2066"
)
"""Title, clipboard, clear, C1 colour, C1 title, DCS, backspace, DEL, override, isolate."""
WORDS = "[/x] [@click=app.exit]q[/] [Reuters]"
HOSTILE = f"{SEQUENCES}{WORDS}{SEQUENCES}"

_OWN = re.compile(
    r"\x1b\[[<=>?]?[0-9;:]*[HmhlutpABCDGKq]"  # Textual moves, colours, sets modes; it never erases with J
    r"|\x1b\[\?[0-9;]*\$p|\x1b\]22;[a-z-]*\x07"
)
_OBEYED = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)

_PIECES = re.compile(r"[ -~]+|[^ -~]")
"""What is typed at one go."""


def foreign(terminal: PseudoTerminal) -> str | None:
    """Return the surroundings of what was written that a terminal obeys and Textual does not write."""
    text = _OWN.sub("", terminal.output.decode(errors="replace"))
    found = _OBEYED.search(text)
    return ascii(text[max(0, found.start() - 60) : found.start() + 60]) if found else None


def rest(terminal: PseudoTerminal, seconds: float = 0.08) -> None:
    """Read until the program has had nothing more to paint for some time."""
    while terminal.read(seconds):
        continue


def tamper(library: Path, change: Document) -> None:
    """Change the document of Alpha, or its marks, as anyone can with an editor."""
    shard = library / "articles" / "2024-11.json"
    tables = json.loads(shard.read_bytes())
    ((id, article),) = tables["_default"].items()
    if not change.keys() <= {"tags", "note", "bookmarked", "read"}:
        article |= change
        if "mentions" in change:
            article["mentions"] = [[0, 5, "PER", "Alpha", *change["mentions"], 0.9]]
        shard.write_text(json.dumps(tables))
        return
    (library / "marks").mkdir()
    marks = {"_default": {id: {"identity": article["identity"], **change}}}
    meta = {"meta": {"1": {"kind": "marks", "format": 1}}}
    (library / "marks" / shard.name).write_text(json.dumps(marks | meta))


@pytest.fixture
def library(tmp_path: Path, import_files: Import) -> Path:
    """Return a library of one article."""
    import_files(write_article(tmp_path, "a", "Alpha Opens A Plant"))
    return tmp_path / "library"


PROVENANCE: Document = {"path": "/somewhere", "reader": "text", "encoding": "utf-8", "start": 0, "end": 9}


ENTITY: Document = {"mentions": [f"Entity {HOSTILE}", "rule"]}

Step = tuple[str, str]
"""Keys, and what is on the screen then."""


@pytest.mark.parametrize(
    ("change", "steps"),
    [
        (
            {
                "title": f"Alpha {HOSTILE}",
                "source": f"Source {HOSTILE}",
                "byline": f"Byline {HOSTILE}",
                "date": f"2024-11-29 {HOSTILE}",
                "added": f"now {HOSTILE}",
            },
            [
                ("", f"Alpha {WORDS}"),
                ("", "Source [/x]"),
                ("", "Byline [/x]"),
                ("", f"2024-11-29 {WORDS}"),
                ("s", "Bookmarked “Alpha"),
                ("a", "Esc keeps it"),
                ("\x1bi", f"now {WORDS}"),
                ("\x1b4alpha", "Source [/x]"),
                ("\rc", "1 article"),
                ("}\r", 'source:"Source [/x]'),
                ("\x1b\x1bD", "Removed “Alpha"),
            ],
        ),
        (
            {"paragraphs": [f"Zanzibar {HOSTILE} end", *BODY]},
            [
                ("\r", f"Zanzibar {WORDS} end"),
                ("q4zanzibar", "1 article"),
                ("\x1b\x1b/zanzibar", "zanzibar · 1 of 1"),
            ],
        ),
        (
            {
                "language": f"lang {HOSTILE}",
                "engine": f"engine {HOSTILE}",
                "provenance": {
                    **PROVENANCE,
                    "reader": f"reader {HOSTILE}",
                    "encoding": f"coding {HOSTILE}",
                    "warnings": [f"odd {HOSTILE}"],
                },
            },
            [
                ("i", f"lang {WORDS}"),
                ("", f"engine {WORDS}"),
                ("", f"reader {WORDS}"),
                ("", "coding [/x]"),
                ("", f"odd {WORDS}"),
            ],
        ),
        ({"provenance": PROVENANCE | {"path": f"/path {HOSTILE}"}}, [("i", f"path {WORDS}")]),
        ({"engine": f"engine {HOSTILE}"}, [("\rm\r", "library")]),
        (
            ENTITY,
            [
                ("3", "Entity [/x]"),
                ("i", f"Entity {WORDS}"),
                ("\x1bvv", "Entity [/x]"),
                ("/[/x]\r", "Only “[/x]”, Esc: all"),
                ("\x1b+", "4 Search"),
            ],
        ),
        (
            ENTITY,
            [
                ("3x", f"“Entity {WORDS}” is no entity"),
                ("\x1bR", "name everywhere:"),
                ("\x1b=", "the same as:"),
                ("\x1bX", "the form that leaves:"),
                ("\x1bcl", f"“Entity {WORDS}” as place"),
                ("\x1bxh", "not marked, u undoes"),
            ],
        ),
        (
            ENTITY,
            [("\rm", "1/1 Entity"), ("3C", "Confirmed “Entity [/x]"), ("i", "corrected Confirmed “Entity")],
        ),
        (ENTITY, [("3xe", "Hid “Entity [/x]"), (":corrections\r", "Hid “Entity [/x]")]),
        (
            {"mentions": ["Entity", f"rule {HOSTILE}"]},
            [("3i", f"rule {WORDS}")],
        ),
        ({"mentions": ["Entity", f"date: {HOSTILE}"]}, [("\rm\r", "rule")]),
        (
            {
                "tags": {f"tag{HOSTILE}": "2025"},
                "note": f"Note {HOSTILE}",
                "bookmarked": HOSTILE,
                "read": HOSTILE,
            },
            [
                ("", "#tag[/x]"),
                ("", "Note [/x]"),
                ("t", "tags +a -b:"),
                ("\x1ba", "Esc keeps it"),
                ("\x1bi", "Where it comes from"),
                ("\x1b4tag:", "tag[/x]"),
                ("\t", "1 article"),
                ("\x1b:tag +b tag:\t", "Enter: tag 1 article +b"),
            ],
        ),
        (
            {"title": "Alpha"},
            [
                ("?", "Help"),
                ("\x1b\x10", "help: help for this pane"),
                ("\x1b4zz:[/x]", "There is no field"),
                ("\x15tag:[/x]", "0 articles"),
                ("\x1b\x1b/zz:[/x]", "There is no field"),
                ("\x15tag:[/x]", "tag:[/x] · 0 of 1"),
                ("\r:save-search [/x]\r", "Saved the search “[/x]”"),
                ("f", "tag:[/x]"),
            ],
        ),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else None,
)
def test_nothing_hostile_reaches_the_terminal(
    start: Start, library: Path, change: Document, steps: list[Step]
) -> None:
    tamper(library, change)
    terminal = start(rows=40, columns=160)
    terminal.wait_for("1/1")
    for keys, shown in steps:
        for piece in _PIECES.findall(keys):
            rest(terminal)
            terminal.send(piece)
            if piece == "\x1b":
                rest(terminal, ESCAPE)
        terminal.wait_for(shown)
    rest(terminal)
    assert foreign(terminal) is None


def test_a_hostile_file_name_is_shown_cleaned(start: Start, tmp_path: Path) -> None:
    path = write_article(tmp_path, "a" + HOSTILE.replace("/", ""), "Alpha Opens A Plant")
    terminal = start(path, columns=160)
    terminal.wait_for("Enter card")
    rest(terminal)
    terminal.send("i")
    terminal.wait_for("Where it comes from")
    rest(terminal)
    assert foreign(terminal) is None
    assert "[@click=app.exit]q[] [Reuters]" in terminal.text


def test_a_paste_is_cleaned(start: Start, library: Path) -> None:
    terminal = start(columns=80, rows=24)
    terminal.wait_for("1/1")
    terminal.press("4", "4 Search")
    terminal.press(f"\x1b[200~zanz\x07\x9b2J\u202e{WORDS}\x1b[201~", f"zanz{WORDS}")
    rest(terminal)
    assert foreign(terminal) is None


def test_a_file_that_cannot_be_read_is_named_harmlessly(start: Start, tmp_path: Path) -> None:
    bad = tmp_path / "bad" / ("b" + HOSTILE.replace("/", "") + ".txt")
    bad.parent.mkdir()
    bad.touch()
    good = write_article(tmp_path / "good", "a", "Alpha Opens A Plant")
    terminal = start(good, bad)
    terminal.wait_for("1 failed")
    terminal.press(":", "\n :")
    terminal.press(f"import {bad.parent}\r", "0 new, 0 known")
    terminal.send("Q")
    assert terminal.wait_end() == 0
    assert foreign(terminal) is None


def test_a_hostile_file_that_cannot_be_read_alone(start: Start, tmp_path: Path) -> None:
    bad = tmp_path / ("b" + HOSTILE.replace("/", "") + ".txt")
    bad.touch()
    terminal = start(bad)
    assert terminal.wait_end() == 1
    assert foreign(terminal) is None
