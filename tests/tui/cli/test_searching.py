"""search in its formats, facets, and ids that go from one command to the next."""

from __future__ import annotations

import csv
import io
import sys

import pytest

from tests.tui.cli.running import Dateline, assert_harmless, assert_refused
from tests.tui.cli.test_finding import RESULT


class Input:
    """Standard input with given bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_ids_are_printed_one_a_line(dateline: Dateline, ids: dict[str, str]) -> None:
    run = dateline("search", "ministers", "--ids")
    assert run.out.split("\n") == [ids["Alpha"], ids["Beta"], ""]
    assert dateline("search", "ministers", "--ids", "--limit", "1").out.split() == [ids["Alpha"]]
    assert dateline("search", "sort:oldest ministers", "--ids").out.split() == [ids["Beta"], ids["Alpha"]]


def test_jsonl_has_the_keys_of_json(dateline: Dateline, ids: dict[str, str]) -> None:
    lines = dateline("search", "", "--jsonl").lines
    assert [list(line) for line in lines] == [RESULT] * 3
    assert lines == dateline("search", "", "--json").json["results"]


def test_csv_has_a_head_and_a_line_for_each(dateline: Dateline, ids: dict[str, str]) -> None:
    dateline("tag", "+one", "+two", ids["Alpha"])
    run = dateline("search", "alpha", "--csv")
    (row,) = csv.DictReader(io.StringIO(run.out))
    assert list(row) == RESULT
    assert (row["id"], row["tags"], row["bookmarked"]) == (ids["Alpha"], "one two", "false")
    assert_harmless(run)


def test_two_formats_at_once_are_too_much(dateline: Dateline) -> None:
    assert_refused(dateline("search", "", "--csv", "--ids"), 2, "not allowed with")


def test_facets_are_terms_with_counts(dateline: Dateline, ids: dict[str, str]) -> None:
    dateline("tag", "+one", ids["Alpha"])
    found = dateline("search", "ministers", "--facets", "--json").json
    assert list(found) == ["query", "count", "named", "facets"]
    assert list(found["facets"]) == ["entities", "sources", "tags", "months"]
    assert found["facets"]["tags"] == [{"label": "one", "term": "tag:one", "count": 1}]
    assert [month["term"] for month in found["facets"]["months"]] == ["date:2024-11", "date:2024-10"]
    baku = next(entity for entity in found["facets"]["entities"] if entity["label"] == "Baku")
    assert baku == {"label": "Baku", "type": "LOC", "term": 'place:"Baku"', "count": 2}
    assert '2  place:"Baku"' in dateline("search", "ministers", "--facets").out


def test_what_was_found_is_tagged_bookmarked_and_removed(
    dateline: Dateline, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = dateline("search", "ministers", "--ids").out.encode()
    for words in (("tag", "+x", "--stdin"), ("bookmark", "--stdin")):
        monkeypatch.setattr(sys, "stdin", Input(found))
        assert dateline(*words).code == 0
    assert dateline("search", "#x is:bookmarked", "--count").out == "2\n"
    monkeypatch.setattr(sys, "stdin", Input(found))
    assert dateline("remove", "--stdin").code == 0
    assert dateline("search", "", "--count").out == "1\n"
    assert dateline("undo").code == 0
    assert dateline("search", "", "--count").out == "3\n"


@pytest.mark.parametrize("words", [("tag", "+x", "--stdin"), ("bookmark", "--stdin"), ("remove", "--stdin")])
def test_standard_input_without_ids_is_told(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdin", Input(b"\n"))
    assert_refused(dateline(*words), 1, "No ids came")
    monkeypatch.setattr(sys, "stdin", Input(b"12 x\x1b[2Jy"))
    assert_refused(dateline(*words), 2, "is not an id")


@pytest.mark.parametrize("command", ["bookmark", "remove"])
def test_no_ids_at_all_are_a_wrong_command_line(dateline: Dateline, command: str) -> None:
    assert_refused(dateline(command), 2, "which articles?")
