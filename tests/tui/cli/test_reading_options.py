"""What is told of files that are to be read: --map, --day-first, --month-first, --no-unwrap."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from store.readers.options import ReadOptions
from tests.tui.cli.running import Dateline, assert_refused
from tui.cli.arguments import run

TABLE = (
    "when,headline,kicker,text\n"
    "03/04/2024,First,Second,The text of it.\n05/06/2024,Third,Fourth,More of it.\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return a table with dates that can be read in two ways."""
    file = tmp_path / "table.csv"
    file.write_text(TABLE)
    return file


def opened(*words: str) -> tuple[list[str], Path | None, ReadOptions | None]:
    """Return what the reader is opened on."""
    found: list[tuple[list[str], Path | None, ReadOptions | None]] = []

    def read(paths: Sequence[Path], library: Path | None, options: ReadOptions | None) -> int:
        found.append(([str(path) for path in paths], library, options))
        return 0

    assert run(list(words), read) == 0
    return found[0]


def test_parse_says_once_which_columns_it_took(dateline: Dateline, table: Path) -> None:
    done = dateline("parse", table)
    assert done.code == 0
    assert done.err == f"{table}: Columns: title = headline.\n"


def test_parse_takes_the_columns_that_it_is_told(dateline: Dateline, table: Path) -> None:
    done = dateline("parse", "--jsonl", "--map", "title=kicker,date=when", "--day-first", table)
    assert [(line["title"], line["date"]) for line in done.lines] == [
        ("Second", "2024-04-03"),
        ("Fourth", "2024-06-05"),
    ]
    done = dateline("parse", "--jsonl", "--map", "title=kicker", "--map", "date=when", "--month-first", table)
    assert [line["date"] for line in done.lines] == ["2024-03-04", "2024-05-06"]


def test_import_takes_the_columns_that_it_is_told(dateline: Dateline, table: Path) -> None:
    assert dateline("import", table).code == 0
    assert dateline("import", "--map", "title=kicker", table).err == "2 new, 0 known, 0 changed, 0 failed.\n"
    found = dateline("search", "", "--json").json["results"]
    assert {result["title"] for result in found} == {"First", "Second", "Third", "Fourth"}


def test_options_may_stand_before_the_command(dateline: Dateline, table: Path) -> None:
    done = dateline("--map", "title=kicker", "--day-first", "parse", "--jsonl", table)
    assert [line["title"] for line in done.lines] == ["Second", "Fourth"]


def test_lines_are_kept(dateline: Dateline, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "A Title\n\nThe first line of a text that is long enough to be wrapped\nby some tool or other.\n"
    )
    assert len(dateline("parse", "--jsonl", "--no-unwrap", file).lines[0]["paragraphs"][0].split("\n")) == 2
    assert len(dateline("parse", "--jsonl", file).lines[0]["paragraphs"][0].split("\n")) == 1


def test_the_order_of_a_date_in_a_text_file(dateline: Dateline, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("A Title\n\n03/04/2024\n\nThe text of it, which says no more of the day.\n")
    assert dateline("parse", "--jsonl", "--day-first", file).lines[0]["date"] == "2024-04-03"
    assert dateline("parse", "--jsonl", "--month-first", file).lines[0]["date"] == "2024-03-04"


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--map", "headline=x"], "there is no field “headline”; the fields are title, date, text, source"),
        (["--map", "title"], "“title” is not FIELD=COLUMN"),
        (["--map", "title="], "“title=” is not FIELD=COLUMN"),
        (["--map"], "--map"),
        (["--day-first", "--month-first"], "not allowed with"),
    ],
)
@pytest.mark.parametrize("command", [["parse"], ["import"], []], ids=["parse", "import", "open"])
def test_a_mistake_is_one_sentence(
    dateline: Dateline, table: Path, command: list[str], words: list[str], part: str
) -> None:
    assert_refused(dateline(*command, table, *words), 2, part)


def test_a_column_that_is_not_there_names_those_that_are(dateline: Dateline, table: Path) -> None:
    done = dateline("parse", "--map", "title=headlines", table)
    assert_refused(done, 1, "There are when, headline, kicker, text; did you mean “headline”?")


@pytest.mark.parametrize(
    "words", [("--map", "title=a", "x.csv"), ("x.csv", "--map", "title=a"), ("x.csv", "--map=title=a")]
)
def test_the_reader_is_opened_with_what_is_told(words: tuple[str, ...]) -> None:
    assert opened(*words) == (["x.csv"], None, ReadOptions(columns={"title": "a"}))
    told = opened("--library", "/l", *words, "y.csv", "--no-unwrap", "--day-first")
    assert told == (["x.csv", "y.csv"], Path("/l"), ReadOptions({"title": "a"}, True, False))


def test_the_reader_is_opened_without_options() -> None:
    assert opened("x.csv", "-") == (["x.csv", "-"], None, None)
    assert opened("--", "search", "--map") == (["search", "--map"], None, None)
    assert opened("--day-first", "--", "search") == (["search"], None, ReadOptions(dayfirst=True))
    assert opened("--day-first") == ([], None, ReadOptions(dayfirst=True))


def test_another_option_is_none(dateline: Dateline, table: Path) -> None:
    assert_refused(dateline(table, "--maps", "a=b"), 2, "“--maps” is not an option")
