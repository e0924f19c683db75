"""`-`: articles that come through standard input."""

from __future__ import annotations

import gzip
from pathlib import Path

from tests.store.readers.packing import BRIDGE, PLANT, zipped
from tests.tui.cli.running import Dateline, assert_refused, run_installed


def test_parse_reads_standard_input() -> None:
    run = run_installed("parse", "-", "--jsonl", data=PLANT)
    (article,) = run.lines
    assert (run.code, run.err) == (0, "")
    assert (article["path"], article["title"], article["date"]) == (
        "-",
        "Plant Opens In Harbour Town",
        "2024-11-29",
    )


def test_parse_reads_what_is_packed_on_standard_input() -> None:
    run = run_installed("parse", "-", "--jsonl", data=gzip.compress(PLANT))
    assert [article["path"] for article in run.lines] == ["-/content"]
    run = run_installed("parse", "-", "--jsonl", data=zipped({"plant.txt": PLANT, "b/bridge.txt": BRIDGE}))
    assert [article["path"] for article in run.lines] == ["-/plant.txt", "-/b/bridge.txt"]


def test_import_reads_standard_input_beside_files(tmp_path: Path, dateline: Dateline) -> None:
    (tmp_path / "bridge.txt").write_bytes(BRIDGE)
    run = run_installed("import", "-", str(tmp_path / "bridge.txt"), "--json", data=PLANT)
    assert (run.code, run.json) == (0, {"new": 2, "known": 0, "changed": 0, "failed": []})
    assert dateline("search", "plant", "--count").out == "1\n"


def test_standard_input_is_read_among_many_files(tmp_path: Path) -> None:
    for number in range(130):
        (tmp_path / f"{number}.txt").write_bytes(PLANT.replace(b"Forty", b"%d" % number))
    run = run_installed("import", str(tmp_path), "-", "--no-entities", "--json", data=BRIDGE)
    assert (run.code, run.json["new"]) == (0, 131)


def test_what_comes_next_through_standard_input_is_no_new_version() -> None:
    for data in (PLANT, BRIDGE, gzip.compress(PLANT.replace(b"Forty", b"Fifty"))):
        run = run_installed("import", "-", "--json", data=data)
        assert run.json == {"new": 1, "known": 0, "changed": 0, "failed": []}


def test_standard_input_is_read_once(dateline: Dateline) -> None:
    run = run_installed("import", "-", "-", "--json", data=PLANT)
    assert (run.code, run.json) == (0, {"new": 1, "known": 1, "changed": 0, "failed": []})


def test_a_file_named_like_standard_input_is_not_it(tmp_path: Path) -> None:
    (tmp_path / "-").write_bytes(BRIDGE)
    run = run_installed("parse", str(tmp_path / "-"), "--jsonl", data=PLANT)
    assert [article["title"] for article in run.lines] == ["Bridge Closed For A Month"]


def test_empty_or_binary_standard_input_is_one_sentence() -> None:
    assert_refused(run_installed("parse", "-"), 1, "dateline: Standard input is empty.")
    assert_refused(run_installed("parse", "-", data=b" \n\n"), 1, "dateline: Standard input is empty.")
    run = run_installed("parse", "-", data=b"%PDF-1.7")
    assert_refused(run, 1, "dateline: Standard input is a PDF; convert it")
    run = run_installed("import", "-", "--json")
    assert run.code == 1
    assert run.json["failed"] == [{"path": "-", "reason": "Standard input is empty."}]


def test_what_failed_on_standard_input_is_not_listed_to_be_tried_again(tmp_path: Path) -> None:
    (tmp_path / "book.pdf").write_bytes(b"%PDF-1.7")
    run = run_installed("import", "-", str(tmp_path / "book.pdf"), "--json")
    assert len(run.json["failed"]) == 2
    listed = (tmp_path / "library" / "failures.json").read_text()
    assert "book.pdf" in listed
    assert "Standard input" not in listed


def test_the_reader_without_a_terminal_is_one_sentence() -> None:
    assert_refused(run_installed("-", data=PLANT), 1, "needs a terminal")
