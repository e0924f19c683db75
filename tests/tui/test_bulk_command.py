"""Commands for the articles of a query: what is read from a line, and what it says it will do."""

from __future__ import annotations

import pytest

from store.errors import DatelineError, QueryError
from store.query import parse_query
from tui.bulk_command import BulkCommand, read_bulk_command, tags_text


def read(text: str) -> tuple[str, str, bool, str]:
    """Return the parts of a command that is one."""
    command = read_bulk_command(text)
    assert command is not None
    return command.name, command.query.strip(), command.on, command.tags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tag +cop29 -draft moon tag:x", ("tag", "moon tag:x", True, "+cop29 -draft")),
        (":tag  +cop29   moon", ("tag", "moon", True, "+cop29")),
        ("tag +cop29 -- -moon +sun", ("tag", "-moon +sun", True, "+cop29")),
        ("bookmark moon", ("bookmark", "moon", True, "")),
        ("bookm moon", ("bookmark", "moon", True, "")),
        ("bookmark --off moon", ("bookmark", "moon", False, "")),
        ("bookmark -moon", ("bookmark", "-moon", True, "")),
        ("bookmark -- --off", ("bookmark", "--off", True, "")),
        ("read --off -- -moon", ("read", "-moon", False, "")),
        ("remove (a OR b) sort:oldest", ("remove", "(a OR b) sort:oldest", True, "")),
    ],
)
def test_what_stands_before_the_query_is_told_from_it(
    text: str, expected: tuple[str, str, bool, str]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", ":", "tag", "bookmark", "bookmark --off", "read -- ", "remove", "re moon"],
)
def test_without_a_query_it_is_none(text: str) -> None:
    assert read_bulk_command(text) is None


@pytest.mark.parametrize("text", ["tag +a -b", "tag +a -b --", "tag +a -b "])
def test_tags_alone_say_what_they_do(text: str) -> None:
    command = read_bulk_command(text)
    assert command is not None
    assert not command.query.strip()
    assert command.targets(3) == "Enter: tag 3 articles +a -b"


@pytest.mark.parametrize("text", ["undo moon", "dump x", "search moon", "tagg moon", "list-down moon"])
def test_other_commands_are_none(text: str) -> None:
    assert read_bulk_command(text) is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("tag moon", "No tag stands before the query; write :tag +this -that QUERY."),
        ("tag -- moon", "No tag stands before the query; write :tag +this -that QUERY."),
        ("tag + moon", "No tag stands before the query; write :tag +this -that QUERY."),
        ("tag +a --off moon", "“--off” says nothing here; put -- before a query that begins so."),
        ("bookmark --of moon", "“--of” says nothing here; put -- before a query that begins so."),
        ("remove --off", "“--off” says nothing here; put -- before a query that begins so."),
    ],
)
def test_what_says_nothing_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(DatelineError) as caught:
        read_bulk_command(text)
    assert str(caught.value) == sentence


def test_columns_are_those_of_the_line() -> None:
    line = "tag +cop29 moon surce:x"
    command = read_bulk_command(line)
    assert command is not None
    with pytest.raises(QueryError) as caught:
        parse_query(command.query)
    assert caught.value.column == line.index("surce") + 1


@pytest.mark.parametrize(
    ("command", "count", "same", "expected"),
    [
        (BulkCommand("tag", "x"), 1234, 17, "Enter: tag 1,234 articles +a -b (17 are so already)"),
        (BulkCommand("tag", "x"), 2, 1, "Enter: tag 2 articles +a -b (1 is so already)"),
        (BulkCommand("tag", "x"), 2, 2, "Enter: tag 2 articles +a -b (all are so already)"),
        (BulkCommand("tag", "x"), 1, 1, "Enter: tag 1 article +a -b (it is so already)"),
        (BulkCommand("tag", "x"), 0, 0, "No article is found by that query; nothing to do."),
    ],
)
def test_it_says_what_enter_does(command: BulkCommand, count: int, same: int, expected: str) -> None:
    assert command.promise(count, same, tags_text(["a"], ["b"])) == expected


@pytest.mark.parametrize(
    ("command", "promise", "progress"),
    [
        (BulkCommand("bookmark", "x"), "Enter: bookmark 5 articles", "Bookmarking 5 articles …"),
        (
            BulkCommand("bookmark", "x", on=False),
            "Enter: take the bookmark from 5 articles",
            "Taking the bookmark from 5 articles …",
        ),
        (BulkCommand("read", "x"), "Enter: mark 5 articles as read", "Marking 5 articles as read …"),
        (
            BulkCommand("read", "x", on=False),
            "Enter: mark 5 articles as unread",
            "Marking 5 articles as unread …",
        ),
        (
            BulkCommand("remove", "x"),
            "Enter: take 5 articles out of the library",
            "Taking 5 articles out of the library …",
        ),
        (BulkCommand("tag", "x"), "Enter: tag 5 articles", "Tagging 5 articles …"),
    ],
)
def test_every_command_has_its_words(command: BulkCommand, promise: str, progress: str) -> None:
    assert (command.promise(5, 0, ""), command.progress(5)) == (promise, progress)
