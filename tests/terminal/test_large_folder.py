"""A folder too large to be read before the first frame is read beside the reading."""

from __future__ import annotations

import os
import re
import shutil
import signal
from pathlib import Path

import pytest

from tests.store.making import write_article
from tests.terminal.conftest import DATELINE, Env, Import, Start

COUNT = 130


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return a folder of articles."""
    for number in range(COUNT):
        date = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
        write_article(tmp_path / "in", f"{number:03}", f"Report {number} Of Many", date)
    return tmp_path / "in"


def test_the_app_opens_at_once_and_articles_appear(start: Start, inbox: Path) -> None:
    terminal = start(inbox)
    terminal.wait_for("1 Articles")
    terminal.wait_for(f"{COUNT} new, 0 known")
    for work in ("importing", "finding names"):
        terminal.wait_gone(work)
    terminal.send("g")
    terminal.wait_for(f" 1/{COUNT} ")
    terminal.press("j", f" 2/{COUNT} ")
    terminal.send("s")
    terminal.wait_for("Bookmarked")
    terminal.send("Q")
    assert terminal.wait_end() == 0
    again = start(inbox)
    again.wait_for(f"0 new, {COUNT} known")
    again.send("Q")
    assert again.wait_end() == 0


def test_an_index_that_is_gone_costs_no_more_than_a_moment(
    start: Start, inbox: Path, import_files: Import, env: Env
) -> None:
    import_files(inbox)
    shutil.rmtree(env["XDG_CACHE_HOME"])
    terminal = start()
    terminal.wait_for(f"1/{COUNT}")
    assert "The library is empty" not in terminal.text
    terminal.send("Q")
    assert terminal.wait_end() == 0


def test_an_import_shows_a_bar_and_ctrl_c_keeps_what_was_read(start: Start, inbox: Path) -> None:
    for number in range(COUNT, 12 * COUNT):
        write_article(inbox, f"{number:04}", f"Report {number} Of Many", "2024-11-29")
    terminal = start(command=(DATELINE, "import", str(inbox)))
    terminal.wait(lambda: re.search(r"reading [█░]{20} [1-9]\d\d/1,560", terminal.text) is not None)
    os.kill(terminal.process, signal.SIGINT)
    assert terminal.wait_end() == 130
    assert "Interrupted; what was read is in the library." in terminal.text
    assert "Traceback" not in terminal.text
    again = start(command=(DATELINE, "import", "--no-entities", str(inbox)))
    assert again.wait_end() == 0
    new, known = map(int, re.findall(r"(\d+) (?:new|known)", again.text))
    assert new + known == 12 * COUNT
    assert known > 0
