"""A library of three articles whose names are written by hand, and the app on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from store.library import Library
from store.vocabulary import EntityType
from tests.store.subjects.making import library_of, written
from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp

TEXTS = (
    "[Mamma Mia|MISC] opened in [Baku|LOC]. [Baku|LOC] sang for [Omar Sy|PER].",
    "[Elnur Mammadov|PER] saw [Baku|LOC] and [Łódź|LOC] with the [MFA|ORG].",
    "[Baku|LOC] talks: [Elnur Mammadov|PER] of the [MFA|ORG|Ministry of Foreign Affairs] met [Masaki Ishikawa"
    "|PER].\n\nThen [Mammadov|PER|Elnur Mammadov|verb of speech; alias 3: surname of a full name] spoke. "
    "[Mammadov|PER|Elnur Mammadov|title] will be back "
    "[next year|DATE|2025|date: relative to the article's date]."
    "\n\nThe [MFA|ORG|Ministry of Foreign Affairs] and the Bank of Sumgait paid.",
)
"""The last one is the newest."""


def make_talks(folder: Path) -> Library:
    """Return the library in a folder."""
    articles = [written(f"2024-03-{day:02}", text) for day, text in enumerate(TEXTS, 1)]
    return library_of(folder, articles)[0]


@asynccontextmanager
async def talking(library: Library, *keys: str, size: tuple[int, int] = (160, 40)) -> AsyncIterator[Press]:
    """Run the app on a library, with keys pressed."""
    async with pressing(DatelineApp(library), size) as press:
        await press.keys(*keys)
        yield press


async def stand(press: Press, type: EntityType, entity: str) -> None:
    """Go to the entity pane and put its cursor on an entity."""
    await press.keys("3")
    press.screen.entity_list.stand_on(type, entity)
    await press.settle()
    current = press.screen.entity_list.current
    assert current is not None
    assert current.entity == entity


def pane(press: Press) -> list[str]:
    """Return the lines of the entity pane, its title first, each run of blanks as one."""
    left = press.screen.entity_list.region.x
    rows = [" ".join(line[left:].strip("│┌─ ").split()) for line in lines(press.app)[:-2]]
    return [row for row in rows if row]


def here(press: Press) -> list[tuple[str, str]]:
    """Return text and entity of the mentions of the open article, as they are marked."""
    return [(mention.text, mention.entity) for mention in press.screen.pane.mentions]
