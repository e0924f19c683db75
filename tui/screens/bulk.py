"""Commands for every article that a query finds: counted while typed, done once the count was shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from store.errors import DatelineError
from tui.bulk_command import BulkCommand, read_bulk_command, tags_text
from tui.screens.part import Handler, Part

if TYPE_CHECKING:
    from store.journal import Act

PAUSE = 0.08
"""Seconds that the typing must pause before the articles are counted."""
MANY = 1000
"""Articles from which on it is said that they are being changed: it may take a moment."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A command whose articles were counted, and the count was shown."""

    text: str
    """The command line."""
    command: BulkCommand
    ids: Sequence[int]
    add: Sequence[str]
    """Tags in the spelling of the library."""
    remove: Sequence[str]
    same: int
    """How many of the articles are so already."""


class Bulk(Part):
    """Changes the marks of all articles of a query, or removes them."""

    _counted: Counted | None = None
    _counting = ""
    """The command line whose articles are being counted."""
    _has_spoken = False
    """Whether the status line speaks of the command."""

    def handlers(self) -> dict[str, Handler]:
        """Return none: the commands are those for marks, given another object."""
        return {}

    def typed(self, text: str) -> None:
        """Count the articles of a command that is being typed, or say what is wrong with it."""
        if self._has_spoken:
            self._say("")
        self.forget()
        command = None
        try:
            command = read_bulk_command(text)
            if command is not None and not command.query.strip():
                self._say(command.targets(len(self.screen.targets)))
            elif command is not None:
                self._check(command)
                self.screen.beside("bulk", partial(self._count, text, command, PAUSE))
        except DatelineError as problem:
            self._say(str(problem), error=True)
        self.screen.prompt.complete_query(command is not None and bool(command.query.strip()))

    def is_ready(self, text: str | None) -> bool:
        """Return whether a command may be carried out: the prompt stays until its articles are counted.

        Args:
            text: The command line, None if it was given up.
        """
        if text is None:
            self.forget()
            return True
        try:
            command = read_bulk_command(text)
            if command is None or not command.query.strip():
                return True
            self._check(command)
        except DatelineError as problem:
            self._say(str(problem), error=True)
            return False
        if self._counted is not None and self._counted.text == text:
            return len(self._counted.ids) > 0
        if self._counting != text:
            self.forget()
            self._say("Counting …")
            self.screen.beside("bulk", partial(self._count, text, command, 0))
        return False

    @staticmethod
    def _check(command: BulkCommand) -> None:
        """Refuse a query that asks nothing: it would be for the whole library by mistake."""
        from store.query import asks_nothing, parse_query

        if asks_nothing(parse_query(command.query)):
            raise DatelineError(f"“{command.query.strip()}” asks nothing, so it would be for every article.")

    def forget(self) -> None:
        """Count no more."""
        self._counted, self._counting, self._has_spoken = None, "", False
        self.screen.workers.cancel_group(self.screen, "bulk")

    def carry_out(self, text: str) -> bool:
        """Do what was counted, one act; False if the line is no such command."""
        counted = self._counted
        if counted is None or counted.text != text:
            return False
        self.forget()
        count = len(counted.ids)
        self.screen.say(counted.command.progress(count) if count >= MANY else "")
        if counted.command.name == "remove":
            for articles in (self.screen.articles, self.screen.search_pane.results):
                articles.deselect(counted.ids)
        again = counted.command.name != "remove"
        self.screen.marking.mark_many(counted.ids, self._act(counted), again=again)
        return True

    def _act(self, counted: Counted) -> Callable[[Sequence[int]], Act | None]:
        """Return what is to be done to articles."""
        name, on = counted.command.name, counted.command.on
        if name == "tag":
            return partial(self.library.tag, add=counted.add, remove=counted.remove)
        if name == "remove":
            return self.library.remove
        return partial(self.library.bookmark if name == "bookmark" else self.library.mark_read, on=on)

    async def _count(self, text: str, command: BulkCommand, pause: float) -> None:
        await asyncio.sleep(pause)
        self._counting = text
        try:
            counted = await asyncio.to_thread(self._find, text, command)
        except DatelineError as problem:
            self._say(str(problem), error=True)
        else:
            self._counted = counted
            tags = tags_text(counted.add, counted.remove)
            self._say(command.promise(len(counted.ids), counted.same, tags))
        self._counting = ""

    def _find(self, text: str, command: BulkCommand) -> Counted:
        """Return the articles of a command; called in a thread."""
        ids = self.library.search(command.query).found.ids
        add, remove = self.library.read_tags(command.tags)
        terms = {
            "bookmark": "is:bookmarked" if command.on else "-is:bookmarked",
            "read": "is:read" if command.on else "is:unread",
            "tag": " ".join([*(f'tag:"{tag}"' for tag in add), *(f'-tag:"{tag}"' for tag in remove)]),
        }
        same = set(self.library.search(terms[command.name]).found.ids) if command.name in terms else set()
        return Counted(text, command, ids, add, remove, sum(id in same for id in ids))

    def _say(self, text: str, *, error: bool = False) -> None:
        self._has_spoken = bool(text)
        self.screen.say(text, error=error)
