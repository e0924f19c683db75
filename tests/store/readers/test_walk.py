"""What of a folder is read."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from store.importing.finding import find_files
from store.readers.walk import walk


def fill(folder: Path, *names: str, data: bytes = b"x") -> None:
    """Write files."""
    for name in names:
        file = folder / name
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_bytes(data)


def found(folder: Path) -> list[str]:
    """Return what a walk finds, relative to the folder."""
    return [str(path.relative_to(folder)) for path in walk(folder)]


def test_a_walk_is_sorted_and_leaves_out_what_is_hidden(tmp_path: Path) -> None:
    fill(
        tmp_path,
        "b.txt",
        "a.TXT",
        "c/d.text",
        "c/noname",
        "e.png",
        ".hidden.txt",
        ".git/config",
        "z/.x/y.txt",
    )
    (tmp_path / "c" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "f.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "g.txt").symlink_to(tmp_path / "nowhere")
    assert found(tmp_path) == ["a.TXT", "b.txt", "c/d.text", "c/noname", "f.txt"]


def test_a_walk_finds_the_messages_of_maildirs_and_mh_folders(tmp_path: Path) -> None:
    messages = (
        "box/cur/1700000000.M1P2.host.example:2,S",
        "box/new/1700000001.M1P3.host.example",
        "mh/1",
    )
    fill(tmp_path, *messages, data=b"From: A Writer <a@b.example>\nSubject: News\nDate: x\n\nText.\n")
    fill(tmp_path, "box/cur/picture.png", "mh/.mh_sequences")
    assert found(tmp_path) == list(messages)


def test_a_file_that_is_named_is_always_tried(tmp_path: Path) -> None:
    fill(tmp_path, ".notes.png")
    assert list(walk(tmp_path / ".notes.png")) == [tmp_path / ".notes.png"]


def test_what_programs_keep_for_themselves_is_left_out(tmp_path: Path) -> None:
    fill(
        tmp_path, "node_modules/a/README", "__pycache__/a.txt", "__MACOSX/a.txt", "Mail.app/a.txt",
        "CVS/Root", ".svn/a.txt", "Thumbs.db", ".DS_Store", "Desktop.ini", "kept/a.txt",
    )  # fmt: skip
    assert found(tmp_path) == ["kept/a.txt"]


def test_pictures_sound_and_programs_are_left_out_unopened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(
        tmp_path,
        "a.jpg",
        "b.css",
        "c.js",
        "d.mp3",
        "e.mp4",
        "f.exe",
        "g.woff2",
        "h.py",
        "i.txt",
        "j.zip",
        "k.pdf",
    )
    monkeypatch.delattr("builtins.open")
    assert found(tmp_path) == ["i.txt", "j.zip", "k.pdf"]


def test_an_unknown_suffix_is_looked_at(tmp_path: Path) -> None:
    fill(tmp_path, "a.backup", data=gzip.compress(b"Words."))
    fill(tmp_path, "b.backup", data=b"%PDF-1.7")
    fill(tmp_path, "c.backup", data=b"Words that may be anything.")
    fill(tmp_path, "d.backup", data=b"")
    assert found(tmp_path) == ["a.backup", "b.backup"]


def test_what_is_refused_is_found_so_that_it_is_told(tmp_path: Path) -> None:
    names = ["a.pdf", "b.epub", "c.docx", "d.odt", "e.rtf", "f.doc", "g.xlsx", "h.7z", "i.rar"]
    fill(tmp_path, *names)
    assert found(tmp_path) == names


def test_standard_input_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fill(tmp_path, "-", "a.txt")
    assert list(find_files([Path("-"), Path("a.txt")])) == [("-", True), (str(tmp_path / "a.txt"), True)]


def test_the_parts_of_a_saved_page_are_left_out(tmp_path: Path) -> None:
    fill(
        tmp_path, "A page.html", "A page_files/frame.html", "A page_files/notes.txt", "b.htm", "b.files/c.txt"
    )
    fill(tmp_path, "my_files/d.txt", "e-Dateien/f.txt")
    assert found(tmp_path) == ["A page.html", "b.htm", "e-Dateien/f.txt", "my_files/d.txt"]
