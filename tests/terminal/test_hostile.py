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


def assert_own_bytes(terminal: PseudoTerminal) -> None:
    """Assert that nothing was written that a terminal obeys, but what Textual itself writes."""
    text = _OWN.sub("", terminal.output.decode())
    found = _OBEYED.search(text)
    assert found is None, ascii(text[max(0, found.start() - 60) : found.start() + 60])


def rest(terminal: PseudoTerminal) -> None:
    """Read until the program has nothing more to paint."""
    while terminal.read(0.08):
        continue


def tamper(library: Path, kind: str, title: str, change: Document) -> None:
    """Change a document of a shelf as anyone can with an editor."""
    for shard in (library / "articles").glob("*.json"):
        articles = json.loads(shard.read_bytes())["_default"]
        for id, article in articles.items():
            if article["title"] == title:
                path = library / kind / shard.name
                empty = {"_default": {}, "meta": {"1": {"kind": kind, "format": 1}}}
                tables = json.loads(path.read_bytes()) if path.exists() else empty
                document = tables["_default"].setdefault(id, {"identity": article["identity"]})
                document |= change
                path.parent.mkdir(exist_ok=True)
                path.write_text(json.dumps(tables))
                return
    raise AssertionError(f"there is no article {title}")


@pytest.fixture
def library(tmp_path: Path, import_files: Import) -> Path:
    """Return a library of a hostile title and text, hostile entities, and a hostile file name."""
    inbox, library = tmp_path / "inbox", tmp_path / "library"
    write_article(inbox, "a", "Alpha Opens A Plant", "2024-11-29")
    write_article(inbox, "b", "Beta Signs A Treaty", "2024-10-02")
    name = "c" + HOSTILE.replace("/", "")
    write_article(inbox, name, "Gamma Wins The Match", "2024-09-01")
    import_files(inbox)
    text = {
        "title": f"Alpha {HOSTILE}",
        "source": f"Source{HOSTILE}",
        "byline": f"By{HOSTILE}",
        "paragraphs": [f"Zanzibar {HOSTILE} end", *BODY],
    }
    marks = {"tags": {f"tag{HOSTILE}": "2025-01-01T00:00:00Z"}, "note": f"Note {HOSTILE}", "noted": "2025"}
    tamper(library, "marks", "Alpha Opens A Plant", marks)
    tamper(library, "articles", "Alpha Opens A Plant", text)
    shard = library / "articles" / "2024-10.json"
    tables = json.loads(shard.read_bytes())
    for article in tables["_default"].values():
        for mention in article["mentions"]:
            mention[4], mention[5] = f"Entity {HOSTILE}", f"rule {HOSTILE}"
        for key in ("date", "date_precision", "language", "url", "engine", "added"):
            article[key] = f"{article[key] or ''}{HOSTILE}"
        for key, value in article["provenance"].items():
            if isinstance(value, str) or value is None:
                article["provenance"][key] = f"{value}{HOSTILE}"
        article["provenance"]["guesses"] = article["provenance"]["warnings"] = [HOSTILE]
    shard.write_text(json.dumps(tables))
    return library


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("", "Alpha [/x] [@click"),
        ("\r", "Zanzibar [/x] [@click=app.exit]q[/] [Reuters] end"),
        ("\rmm", "1/1"),
        ("i", "Where it comes from"),
        ("s", "Bookmarked “Alpha"),
        ("t", "tags +a -b:"),
        ("a", "Note [/x] [@click=app.exit]q[/] [Reuters]"),
        ("D", "Removed “Alpha"),
        ("/zanzibar", "1 article"),
        ("/tag:x", "0 articles"),
        ("/zz:[/x]", "There is no field"),
        ("\x10", "help: help for this pane"),
        ("?", "Help"),
        ("j", "2/3"),
        ("j\r", "meet again next year"),
        ("ji", "Where it comes from"),
        ("j3", "Entity [/x]"),
        ("j\rm\r", "named in"),
        ("jj", "3/3"),
        ("jji", "Where it comes from"),
    ],
    ids=ascii,
)
def test_nothing_hostile_reaches_the_terminal(start: Start, library: Path, keys: str, shown: str) -> None:
    terminal = start(rows=40, columns=160)
    terminal.wait_for("1/3")
    for key in keys:
        terminal.send(key)
        rest(terminal)
    terminal.wait_for(shown)
    rest(terminal)
    assert_own_bytes(terminal)


def test_a_paste_is_cleaned(start: Start, library: Path) -> None:
    terminal = start(columns=80, rows=24)
    terminal.wait_for("1/3")
    terminal.press("4", "4 Search")
    terminal.press(f"\x1b[200~zanz\x07\x9b2J\u202e[/x]{WORDS}\x1b[201~", f"zanz[/x]{WORDS}")
    assert_own_bytes(terminal)


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
    printed = re.sub(r"\r\x1b\[K", "", terminal.output.decode())
    terminal.output[:] = printed.encode()
    assert_own_bytes(terminal)


def test_a_hostile_file_that_cannot_be_read_alone(start: Start, tmp_path: Path) -> None:
    bad = tmp_path / ("b" + HOSTILE.replace("/", "") + ".txt")
    bad.touch()
    terminal = start(bad)
    assert terminal.wait_end() == 1
    assert_own_bytes(terminal)
