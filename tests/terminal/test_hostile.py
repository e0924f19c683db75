"""Hostile words in every field of the library's files: the bytes on the terminal are the program's own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.store.making import BODY, Document, write_article
from tests.terminal.conftest import Import, Start
from tests.terminal.pseudo_terminal import PseudoTerminal

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


def foreign(terminal: PseudoTerminal) -> str | None:
    """Return the surroundings of what was written that a terminal obeys and Textual does not write."""
    text = _OWN.sub("", terminal.output.decode(errors="replace"))
    found = _OBEYED.search(text)
    return ascii(text[max(0, found.start() - 60) : found.start() + 60]) if found else None


def rest(terminal: PseudoTerminal) -> None:
    """Read until the program has nothing more to paint."""
    while terminal.read(0.08):
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


@pytest.mark.parametrize(
    ("change", "keys", "shown"),
    [
        ({"title": f"Alpha {HOSTILE}"}, "", f"Alpha {WORDS}"),
        ({"title": f"Alpha {HOSTILE}"}, "s", "Bookmarked “Alpha"),
        ({"title": f"Alpha {HOSTILE}"}, "D", "Removed “Alpha"),
        ({"title": f"Alpha {HOSTILE}"}, "a", "Esc keeps it"),
        ({"paragraphs": [f"Zanzibar {HOSTILE} end", *BODY]}, "\r", f"Zanzibar {WORDS} end"),
        ({"paragraphs": [f"Zanzibar {HOSTILE} end", *BODY]}, "/zanzibar", "1 article"),
        ({"source": f"Source {HOSTILE}"}, "", f"Source {WORDS}"),
        ({"byline": f"Byline {HOSTILE}"}, "", f"Byline {WORDS}"),
        ({"language": f"lang {HOSTILE}"}, "i", f"lang {WORDS}"),
        ({"date": f"2024-11-29 {HOSTILE}"}, "", f"2024-11-29 {WORDS}"),
        ({"added": f"now {HOSTILE}"}, "i", f"now {WORDS}"),
        ({"engine": f"engine {HOSTILE}"}, "i", f"engine {WORDS}"),
        ({"provenance": PROVENANCE | {"reader": f"reader {HOSTILE}"}}, "i", f"reader {WORDS}"),
        ({"provenance": PROVENANCE | {"encoding": f"coding {HOSTILE}"}}, "i", f"coding {WORDS}"),
        ({"provenance": PROVENANCE | {"warnings": [f"odd {HOSTILE}"]}}, "i", f"odd {WORDS}"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3", "Entity [/x]"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3i", f"Entity {WORDS}"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "\rm", "1/1 Entity"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3+", "4 Search"),
        ({"mentions": ["Entity", f"rule {HOSTILE}"]}, "3i", f"rule {WORDS}"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3vv", "Entity [/x]"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3/[/x]", "Only “[/x]”, Esc: all"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3x", f"“Entity {WORDS}” is no entity"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3xe", "Hid “Entity [/x]"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3xh", "not marked, u undoes"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3R", "name everywhere:"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3=", "the same as:"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3X", "the form that leaves:"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3C:corrections\r", "Confirmed “Entity [/x]"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3Ci", "corrected Confirmed “Entity [/x]"),
        ({"mentions": [f"Entity {HOSTILE}", "rule"]}, "3cl", f"“Entity {WORDS}” as place"),
        ({"mentions": ["Entity", f"date: {HOSTILE}"]}, "\rm\r", "rule"),
        ({"engine": f"engine {HOSTILE}"}, "\rm\r", "library"),
        ({"tags": {f"tag{HOSTILE}": "2025"}}, "", "#tag[/x]"),
        ({"tags": {f"tag{HOSTILE}": "2025"}}, "t", "tags +a -b:"),
        ({"note": f"Note {HOSTILE}"}, "", f"Note {WORDS}"),
        ({"note": f"Note {HOSTILE}"}, "a", "Esc keeps it"),
        ({"note": f"Note {HOSTILE}"}, "i", "Where it comes from"),
        ({"bookmarked": HOSTILE, "read": HOSTILE}, "i", "Where it comes from"),
        ({"provenance": PROVENANCE | {"path": f"/path {HOSTILE}"}}, "i", f"path {WORDS}"),
        ({"title": "Alpha"}, "/zz:[/x]", "There is no field"),
        ({"title": "Alpha"}, "/tag:[/x]", "0 articles"),
        ({"title": "Alpha"}, "\x10", "help: help for this pane"),
        ({"title": "Alpha"}, "?", "Help"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else ascii(value),
)
def test_nothing_hostile_reaches_the_terminal(
    start: Start, library: Path, change: Document, keys: str, shown: str
) -> None:
    tamper(library, change)
    terminal = start(rows=40, columns=160)
    terminal.wait_for("1/1")
    for key in keys:
        rest(terminal)
        terminal.send(key)
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
