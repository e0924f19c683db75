"""search, show and entities: the commands that look into the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.cli.running import Dateline, assert_refused
from tests.tui.cli.test_reading_files import PARSED

RESULT = ["id", "title", "date", "date_precision", "source", "tags", "bookmarked", "read", "snippet"]
ENTITY = ["entity", "type", "count", "articles", "aliases", "id", "linked"]


def test_search_prints_every_key(dateline: Dateline, ids: dict[str, str]) -> None:
    dateline("tag", "+one", ids["Alpha"])
    dateline("bookmark", ids["Alpha"])
    run = dateline("search", "alpha", "--json")
    assert run.code == 0
    assert list(run.json) == ["query", "count", "results"]
    assert (run.json["query"], run.json["count"]) == ("alpha", 1)
    (result,) = run.json["results"]
    assert list(result) == RESULT
    assert (result["id"], result["title"]) == (int(ids["Alpha"]), "Alpha Opens A Plant")
    assert (result["date"], result["date_precision"], result["source"]) == ("2024-11-29", "day", None)
    assert (result["tags"], result["bookmarked"], result["read"]) == (["one"], True, False)
    assert result["snippet"].startswith("The two ministers met in Baku")


def test_the_empty_query_is_everything_with_null_for_the_unknown(
    dateline: Dateline, ids: dict[str, str]
) -> None:
    found = dateline("search", "", "--json").json
    assert (found["query"], found["count"]) == ("", 3)
    undated = next(result for result in found["results"] if result["title"] == "Gamma Has No Date")
    assert list(undated) == RESULT
    assert (undated["date"], undated["date_precision"], undated["source"]) == (None, None, None)


def test_limit_limits_the_results_and_not_the_count(dateline: Dateline, ids: dict[str, str]) -> None:
    found = dateline("search", "", "--json", "--limit", "2").json
    assert (found["count"], len(found["results"])) == (3, 2)


def test_sort_turns_the_order(dateline: Dateline, ids: dict[str, str]) -> None:
    def titles(order: str) -> list[str]:
        found = dateline("search", "ministers", "--json", "--sort", order).json["results"]
        return [result["title"].split()[0] for result in found]

    assert titles("newest") == ["Alpha", "Beta"]
    assert titles("oldest") == ["Beta", "Alpha"]
    assert sorted(titles("relevance")) == ["Alpha", "Beta"]


def test_count_prints_a_number(dateline: Dateline, ids: dict[str, str]) -> None:
    found, none = dateline("search", "ministers", "--count"), dateline("search", "nowhere", "--count")
    assert (found.code, found.out) == (0, "2\n")
    assert (none.code, none.out) == (1, "0\n")


def test_search_prints_a_line_and_a_snippet_for_each(dateline: Dateline, ids: dict[str, str]) -> None:
    run = dateline("search", "alpha")
    row, snippet = run.out.splitlines()
    assert row.split()[0] == ids["Alpha"]
    assert "2024-11-29" in row
    assert row.endswith("Alpha Opens A Plant")
    assert "Baku" in snippet
    assert run.err == ""


def test_nothing_found_is_one(dateline: Dateline, ids: dict[str, str]) -> None:
    plain, json = dateline("search", "nowhere"), dateline("search", "nowhere", "--json")
    assert (plain.code, plain.out) == (1, "")
    assert (json.code, json.json) == (1, {"query": "nowhere", "count": 0, "results": []})


@pytest.mark.parametrize(
    ("query", "column"),
    [("baku tilte:x", "column 6"), ("is:nothing", "column 4"), ("a (b", "column 3"), ("a OR", "column 3")],
)
def test_a_query_that_is_wrong_is_told_with_the_column(dateline: Dateline, query: str, column: str) -> None:
    assert_refused(dateline("search", query), 1, column)


def test_a_query_that_begins_with_minus_follows_two(dateline: Dateline, ids: dict[str, str]) -> None:
    assert dateline("search", "--count", "--", "-alpha").out == "2\n"


@pytest.mark.parametrize("limit", ["0", "-1", "many", ""])
def test_a_limit_is_a_number_from_one(dateline: Dateline, limit: str) -> None:
    run = dateline("search", "", f"--limit={limit}")
    assert_refused(run, 2, "--limit")
    assert "_limit value" not in run.err, "the name of a function is no help to anyone"


def test_show_prints_every_key(dateline: Dateline, ids: dict[str, str]) -> None:
    dateline("tag", "+two", "+one", ids["Alpha"])
    dateline("note", ids["Alpha"], "To be read")
    shown = dateline("show", ids["Alpha"], "--json").json
    assert list(shown) == ["id", *PARSED, "text", "tags", "bookmarked", "read", "note", "mentions"]
    assert (shown["id"], shown["note"]) == (int(ids["Alpha"]), "To be read")
    assert (sorted(shown["tags"]), shown["bookmarked"], shown["read"]) == (["one", "two"], False, False)
    assert shown["text"] == "\n\n".join([shown["title"], *shown["paragraphs"]])
    assert shown["mentions"]
    for mention in shown["mentions"]:
        assert list(mention) == ["start", "end", "type", "text", "entity", "rule", "score"]
        assert shown["text"][mention["start"] : mention["end"]] == mention["text"]
    undated = dateline("show", ids["Gamma"], "--json").json
    assert [undated[key] for key in ("date", "date_precision", "source", "byline", "url", "note")] == [
        None
    ] * 6


def test_show_prints_the_article_to_be_read(dateline: Dateline, ids: dict[str, str]) -> None:
    dateline("bookmark", ids["Alpha"])
    lines = dateline("show", ids["Alpha"]).out.splitlines()
    assert lines[:4] == ["Alpha Opens A Plant", "2024-11-29", "bookmarked", ""]
    assert lines[-1] == "They agreed to meet again next year."


def test_entities_of_an_article_a_query_and_the_library(dateline: Dateline, ids: dict[str, str]) -> None:
    of_one = dateline("entities", ids["Alpha"], "--json")
    of_query = dateline("entities", "--query", "ministers", "--json")
    of_all = dateline("entities", "--json")
    for run in (of_one, of_query, of_all):
        assert run.code == 0
        assert all(list(found) == ENTITY for found in run.json)
    baku = [next(found for found in run.json if found["entity"] == "Baku") for run in (of_one, of_query)]
    assert [(found["type"], found["count"], found["articles"]) for found in baku] == [
        ("LOC", 1, 2),
        ("LOC", 2, 2),
    ]
    assert all((found["id"], found["linked"]) == ("LOC:baku", True) for found in baku)
    assert all(found["linked"] != ("@" in found["id"]) for found in of_one.json)
    assert any(line.split() == ["2", "2", "LOC", "Baku"] for line in dateline("entities").out.splitlines())


def test_no_entities_is_one(dateline: Dateline) -> None:
    run = dateline("entities", "--json")
    assert (run.code, run.json) == (1, [])


def test_an_id_and_a_query_at_once_are_too_much(dateline: Dateline, ids: dict[str, str]) -> None:
    assert_refused(dateline("entities", ids["Alpha"], "--query", "x"), 2, "not allowed with")


@pytest.mark.parametrize("command", ["show", "entities", "bookmark", "note", "remove"])
@pytest.mark.parametrize("word", ["abc", "12x", "1" * 40, "٣"])
def test_what_is_no_id_is_a_wrong_command_line(dateline: Dateline, command: str, word: str) -> None:
    assert_refused(dateline(command, word), 2, "is not an id")


@pytest.mark.parametrize(
    "words",
    [
        ("show", "5"),
        ("show", "5", "--json"),
        ("entities", "5"),
        ("bookmark", "5"),
        ("note", "5"),
        ("note", "5", "x"),
        ("remove", "5"),
        ("tag", "+a", "5"),
    ],
    ids=" ".join,
)
def test_an_id_that_is_not_there_is_named(dateline: Dateline, home: Path, words: tuple[str, ...]) -> None:
    assert_refused(dateline(*words), 1, f"There is no article 5 in the library {home / 'library'}.")
