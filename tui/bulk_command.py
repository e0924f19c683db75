"""Commands for every article that a query finds, as they are written on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from store.errors import DatelineError
from store.tags import read_tag_changes
from tui.command_line import read_command_line
from tui.display import plural

OFF = "--off"
_END = "--"
"""Ends tags and options, so that a query may begin with a minus."""
_OPTIONS = {"bookmark": (OFF,), "read": (OFF,), "remove": (), "tag": ()}
"""The options of each command that takes a query."""
_WORDS = {
    ("bookmark", True): ("bookmark {}", "Bookmarking {}"),
    ("bookmark", False): ("take the bookmark from {}", "Taking the bookmark from {}"),
    ("read", True): ("mark {} as read", "Marking {} as read"),
    ("read", False): ("mark {} as unread", "Marking {} as unread"),
    ("remove", True): ("take {} out of the library", "Taking {} out of the library"),
    ("tag", True): ("tag {}", "Tagging {}"),
}
"""What will be done and what is being done to so many articles, by command and whether a mark is put on."""


@dataclass(frozen=True, slots=True)
class BulkCommand:
    """What is to be done to every article of a query."""

    name: str
    """Id of the command."""
    query: str
    """With blanks in the place of what stands before it, so that its columns are those of the line; nothing
    but blanks is no query: the command is for the article here, or for those selected."""
    on: bool = True
    """Whether a mark is put on."""
    tags: str = ""
    """Those to put on and to take off, as written."""

    def promise(self, count: int, same: int, tags: str) -> str:
        """Return what Enter does.

        Args:
            count: How many articles there are.
            same: How many of them are so already.
            tags: Those to put on and to take off, in the spelling of the library.
        """
        if not count:
            return "No article is found by that query; nothing to do."
        sentence = "Enter: " + " ".join(filter(None, [self._say(0, count), tags]))
        if not same:
            return sentence
        some = "all" if same == count else f"{same:,}"
        return sentence + (" (it is so already)" if count == 1 else f" ({some} {_are(same)} so already)")

    def progress(self, count: int) -> str:
        """Return what is being done to so many articles."""
        return f"{self._say(1, count)} …"

    def targets(self, count: int) -> str:
        """Return what Enter does to so many articles that no query names."""
        tags = self.tags if self.name == "tag" else ""
        return "Enter: " + " ".join(filter(None, [self._say(0, count), tags]))

    def _say(self, form: int, count: int) -> str:
        return _WORDS[self.name, self.on][form].format(plural(count, "article"))


def read_bulk_command(text: str) -> BulkCommand | None:
    """Return what a command line wants done to the articles of a query; None if it wants nothing of the kind.

    Tags alone are a command without a query.

    `tag +this -that QUERY`, `bookmark [--off] QUERY`, `read [--off] QUERY`, `remove QUERY`; before the query
    there may be `--`.

    Raises:
        DatelineError: What stands before the query, or in its place, says nothing.
    """
    line = read_command_line(text)
    if line.command is None or line.command.id not in _OPTIONS:
        return None
    name, at = line.command.id, line.start
    before: list[str] = []
    for match in re.finditer(r"\S+", text[line.start :]):
        word = match[0]
        if word != _END and not word.startswith(_END if name != "tag" else ("+", "-")):
            break
        at = line.start + match.end()
        if word == _END:
            break
        before.append(word)
    _check(name, before)
    query = text[at:]
    if not query.strip() and not (before and name == "tag"):
        return None
    tags = " ".join(before) if name == "tag" else ""
    if name == "tag" and not any(read_tag_changes(tags)):
        raise DatelineError("No tag stands before the query; write :tag +this -that QUERY.")
    return BulkCommand(name, " " * at + query, OFF not in before, tags)


def tags_text(add: Sequence[str], remove: Sequence[str]) -> str:
    """Return tags to put on and to take off as people write them."""
    return " ".join([*(f"+{tag}" for tag in add), *(f"-{tag}" for tag in remove)])


def _check(name: str, words: Sequence[str]) -> None:
    """See that words before a query that look like options are some."""
    for word in words:
        if word.startswith(_END) and word not in _OPTIONS[name]:
            raise DatelineError(f"“{word}” says nothing here; put -- before a query that begins so.")


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
