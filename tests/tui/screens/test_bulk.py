"""Commands for the articles of a query by keys: counted before Enter, done by it, undone at once."""

from __future__ import annotations

import asyncio
import threading

import pytest

from store.library import Library
from store.search import Results
from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp
from tui.screens import bulk
from tui.widgets.prompt import PromptInput


async def write(press: Press, text: str) -> None:
    """Write on the command line, without Enter."""
    await press.keys("colon")
    await press.type(text)


def found(library: Library, query: str) -> list[int]:
    """Return the articles of a query."""
    return list(library.search(query).found.ids)


async def test_the_count_is_shown_before_enter_tags_them(app: DatelineApp, library: Library) -> None:
    moon = found(library, "moon")
    library.tag(moon[:1], ["space"])
    async with pressing(app) as press:
        await write(press, "tag +space -old moon")
        sentence = f"Enter: tag {len(moon)} articles +space -old (1 is so already)"
        assert press.said == sentence
        assert sentence in lines(app)[-2]
        assert found(library, "tag:space") == moon[:1]
        await press.keys("enter")
        assert found(library, "tag:space") == moon
        assert not press.screen.prompt.is_open
        assert press.screen.list.has_focus
        label = f"Tagged {len(moon) - 1} articles +space -old"
        assert press.said == f"{label} · u undoes"
        assert library.history()[0].label == label
        await press.keys("u")
        assert found(library, "tag:space") == moon[:1]


async def test_without_a_query_it_is_for_the_article_here(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        here = press.screen.list.current
        await write(press, "tag +space -moon")
        assert press.said == "Enter: tag 1 article +space -moon"
        await press.keys("enter")
        await write(press, "bookmark")
        await press.keys("enter")
        await write(press, "read")
        await press.keys("enter")
        assert found(library, "tag:space is:bookmarked is:read") == [here]
        await write(press, "bookmark --off")
        await press.keys("enter")
        await write(press, "read --off")
        await press.keys("enter", "j")
        await write(press, "bookmark --off")
        await press.keys("enter")
        assert press.said == "It was so already."
        assert found(library, "is:bookmarked OR is:read") == []


async def test_bookmarks_and_read_on_and_off(app: DatelineApp, library: Library) -> None:
    moon = found(library, "moon")
    async with pressing(app) as press:
        for line, query in (("bookmark moon", "is:bookmarked"), ("read moon", "is:read")):
            await write(press, line)
            await press.keys("enter")
            assert found(library, query) == moon
        await write(press, "bookmark --off is:bookmarked")
        assert press.said == f"Enter: take the bookmark from {len(moon)} articles"
        await press.keys("enter")
        assert found(library, "is:bookmarked") == []
        await write(press, f"read --off -- -id:{moon[0]} is:read")
        await press.keys("enter")
        assert found(library, "is:read") == moon[:1]
        assert library.history()[0].label == f"Marked {len(moon) - 1} articles as unread"


async def test_a_query_takes_out_only_what_it_finds(app: DatelineApp, library: Library) -> None:
    moon = found(library, "moon")
    async with pressing(app) as press:
        here, count = press.screen.list.current, press.screen.list.count
        await press.keys("A")
        await write(press, "remove moon")
        assert press.said == f"Enter: take {len(moon)} articles out of the library"
        await press.keys("enter")
        assert found(library, "moon") == []
        assert press.screen.list.count == count - len(moon) == len(press.screen.list.selection)
        assert press.screen.list.current == here not in moon
        await press.keys("u")
        assert found(library, "moon") == moon


async def test_one_article_is_named_by_its_title(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        id = found(library, "moon")[0]
        await write(press, f"bookmark id:{id}")
        assert press.said == "Enter: bookmark 1 article"
        await press.keys("enter")
        assert press.said.startswith("Bookmarked “")
        await write(press, f"bookmark id:{id}")
        assert press.said == "Enter: bookmark 1 article (it is so already)"
        await press.keys("enter")
        assert press.said == "It was so already."


async def test_no_article_keeps_the_prompt_open(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await write(press, "remove nowhere1234")
        for _ in range(2):
            assert press.said == "No article is found by that query; nothing to do."
            assert press.screen.query_one(PromptInput).value == "remove nowhere1234"
            await press.keys("enter")
        assert press.screen.prompt.is_open
        await press.keys("escape")
        assert (press.screen.prompt.is_open, press.said) == (False, "")


WRONG = {
    "tag +a moon (": "column 13",
    "remove date:2024-13": "column 13",
    "bookmark surce:x": "did you mean “source:”?",
    "remove search:none": "none",
    "tag moon": "No tag stands before the query",
}


async def test_a_wrong_query_says_so_and_keeps_the_prompt(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        before = library.history()
        for line, sentence in WRONG.items():
            await write(press, line)
            for _ in range(2):
                assert sentence in press.said
                assert press.screen.status.has_class("-error")
                assert press.screen.query_one(PromptInput).value == line
                assert press.screen.query_one(PromptInput).has_focus
                await press.keys("enter")
            assert library.history() == before
            await press.keys("ctrl+u")
            assert press.said == ""
            await press.keys("escape")
        assert not press.screen.status.has_class("-error")


async def test_an_early_enter_counts_and_a_second_one_does_it(
    app: DatelineApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "PAUSE", 3600)
    moon = found(library, "moon")
    async with pressing(app) as press:
        await press.keys("colon")
        await press.pilot.press(*"bookmark", "space", *"moon", "enter")
        await press.settle()
        assert press.said == f"Enter: bookmark {len(moon)} articles"
        assert press.screen.prompt.is_open
        assert found(library, "is:bookmarked") == []
        await press.keys("enter")
        assert found(library, "is:bookmarked") == moon


async def test_what_was_counted_for_another_text_is_not_done(
    app: DatelineApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with pressing(app) as press:
        await write(press, "bookmark moon")
        monkeypatch.setattr(bulk, "PAUSE", 3600)
        await press.pilot.press("space", *"treaty", "enter")
        await press.settle()
        assert press.screen.prompt.is_open
        both = found(library, "moon treaty")
        assert press.said.startswith(f"Enter: bookmark {len(both)} article" if both else "No article")
        assert found(library, "is:bookmarked") == []


async def test_the_counted_articles_are_changed_and_no_others(app: DatelineApp, library: Library) -> None:
    moon = found(library, "moon")
    async with pressing(app) as press:
        await write(press, "tag +space is:unread moon")
        library.mark_read(moon[:1])
        library.remove(moon[1:2])
        await press.keys("enter")
        assert found(library, "tag:space") == [moon[0], *moon[2:]]


async def test_keys_go_on_while_it_is_counted_and_the_next_key_cancels(
    app: DatelineApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    search = library.search

    def waiting(query: str, *arguments: object, **options: object) -> Results:
        if query.strip() == "moon":
            begun.set()
            go_on.wait(30)
        return search(query, *arguments, **options)  # type: ignore[arg-type]

    async with pressing(app) as press:
        monkeypatch.setattr(library, "search", waiting)
        await press.keys("colon")
        await press.pilot.press(*"bookmark", "space", *"moon")
        await asyncio.to_thread(begun.wait, 30)
        await press.pilot.press("space", *"treaty")
        assert press.screen.query_one(PromptInput).value == "bookmark moon treaty"
        go_on.set()
        await press.settle()
        assert press.said != f"Enter: bookmark {len(found(library, 'moon'))} articles"


async def test_escape_gives_the_counting_up(
    app: DatelineApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "PAUSE", 3600)
    async with pressing(app) as press:
        await press.keys("colon")
        await press.pilot.press(*"remove", "space", *"moon", "escape")
        await press.settle()
        assert press.said == ""
        assert not press.app.workers


async def test_many_are_announced(
    app: DatelineApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "MANY", 2)
    said: list[str] = []
    async with pressing(app) as press:
        await write(press, "tag +space moon")
        monkeypatch.setattr(press.screen, "say", lambda text, error=False: said.append(text))
        await press.keys("enter")
        count = len(found(library, "moon"))
        assert said == [f"Tagging {count} articles …", f"Tagged {count} articles +space · u undoes"]


async def test_full_stop_repeats_the_marks_but_removes_nothing(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        here = press.screen.list.current
        await write(press, "tag +space moon")
        await press.keys("enter")
        await write(press, "remove treaty")
        await press.keys("enter", "full_stop")
        assert here in found(library, "tag:space")


async def test_saved_searches_and_orders_are_understood(app: DatelineApp, library: Library) -> None:
    library.save_search("mine", "moon OR treaty")
    async with pressing(app) as press:
        await write(press, "bookmark search:mine (-moon OR title:moon) sort:oldest")
        expected = found(library, "(moon OR treaty) (-moon OR title:moon)")
        assert press.said == f"Enter: bookmark {len(expected)} articles"
        await press.keys("enter")
        assert found(library, "is:bookmarked") == expected


async def test_tab_completes_the_query_but_not_what_stands_before_it(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await write(press, "boo")
        await press.keys("tab")
        assert press.screen.query_one(PromptInput).value == "bookmark"
        await press.type(" moon place:jap")
        await press.keys("tab")
        assert press.screen.query_one(PromptInput).value.strip() == 'bookmark moon place:"Japan"'


async def test_what_was_done_is_remembered(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await write(press, "bookmark moon")
        await press.keys("enter", "colon", "up")
        assert press.screen.query_one(PromptInput).value == "bookmark moon"
        assert press.said.startswith("Enter: bookmark")


async def test_hostile_text_is_only_a_query(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("colon")
        press.screen.query_one(PromptInput).value = "tag +[/x]\x1b[31m \x1b]52;c;x\x07[/x] [bold"
        await press.settle()
        assert press.screen.query_one(PromptInput).value == "tag +[/x] [/x] [bold"
        assert press.said == "No article is found by that query; nothing to do."
        await press.keys("ctrl+u")
        await press.type("tag +[/x] moon")
        assert press.said == f"Enter: tag {len(found(library, 'moon'))} articles +[/x]"
        assert press.said in lines(app)[-2]
        await press.keys("enter")
        assert "[/x]" in library.tags()


async def test_a_command_that_takes_nothing_says_so(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        before = library.history()
        for written, name in {"undo": "undo", "quit": "quit", "q": "quit", "help": "help"}.items():
            await write(press, f"{written} foo")
            await press.keys("enter")
            assert press.said == f"“{name}” takes nothing after it; write :{name} alone."
            assert app.screen is press.screen
            assert library.history() == before
            await press.keys("escape")


async def test_what_takes_something_gets_it(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await write(press, "highlight 0")
        await press.keys("enter")
        assert app.state.mode == "off"
        await write(press, "find moon")
        await press.keys("enter")
        assert press.screen.search_pane.field.value == "moon"
