"""The reading pane by keys: mentions, find, highlighting, card, next article."""

from __future__ import annotations

from store.library import Library
from tests.tui.pressing import Press, lines, pressing
from tui.app import DatelineApp
from tui.screens.card import CardScreen
from tui.screens.text import TextScreen


def focused(press: Press) -> str:
    """Return the text of the mention in focus."""
    pane = press.screen.pane
    assert pane.focused_mention is not None
    return pane.mentions[pane.focused_mention].text


async def test_m_goes_from_mention_to_mention(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "m")
        assert focused(press) == "Azerbaijan"
        await press.keys("m")
        assert focused(press) == "Japan"
        await press.keys("M")
        assert focused(press) == "Azerbaijan"
        await press.keys("M")
        assert press.said == "From the top on to the end."


async def test_star_follows_the_entity_through_its_aliases(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter")
        while press.screen.pane.focused_mention is None or focused(press) != "Elnur Mammadov":
            await press.keys("m")
        await press.keys("asterisk")
        assert focused(press) == "Mammadov"
        await press.keys("number_sign")
        assert focused(press) == "Elnur Mammadov"
        assert "1/3 Elnur Mammadov" in "\n".join(lines(app))


async def test_the_mention_in_focus_is_on_the_screen(app: DatelineApp) -> None:
    async with pressing(app, (80, 24)) as press:
        await press.keys("enter")
        pane = press.screen.pane
        for _ in range(len(pane.mentions)):
            await press.keys("m")
            assert pane.focused_mention is not None
            mention = pane.mentions[pane.focused_mention]
            assert pane.top <= mention.start
            assert mention.end <= pane.bottom


async def test_highlight_modes_walk_and_stay(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "e", "0")
        assert app.state.mode == "off"
        await press.keys("e", "e")
        assert app.state.mode == "all"
        await press.keys("e", "p")
        assert "PER" in app.state.hidden
        await press.keys("m")
        assert focused(press) == "Azerbaijan"
        await press.keys("e", "p", "e", "escape")
        assert "PER" not in app.state.hidden


async def test_the_card_explains_and_leads_to_other_articles(app: DatelineApp, library: Library) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "m", "m", "enter")
        assert isinstance(app.screen, CardScreen)
        text = "\n".join(lines(app))
        assert "confidence" in text
        assert "place" in text
        before = press.screen.showing.stored
        await press.keys("j", "enter")
        after = press.screen.showing.stored
        assert before is not None
        assert after is not None
        assert after.id != before.id
        assert "Japan" in after.article.text
        await press.keys("backspace")
        assert press.screen.showing.stored is not None
        assert press.screen.showing.stored.id == before.id


async def test_plus_in_the_entities_finds_every_article_that_names_it(
    app: DatelineApp, library: Library
) -> None:
    async with pressing(app) as press:
        await press.keys("3")
        while (entity := press.screen.entity_list.current) is None or entity.entity != "Japan":
            await press.keys("j")
        articles = entity.articles
        await press.keys("plus")
        assert press.screen.active == "search"
        assert press.screen.search_pane.field.value == 'place:"Japan"'
        assert press.screen.search_pane.results.count == articles > 5
        await press.keys("3", "j", "minus")
        assert press.screen.search_pane.field.value.startswith('place:"Japan" -')
        await press.keys("3", "g")
        while (entity := press.screen.entity_list.current) is None or entity.entity != "Japan":
            await press.keys("j")
        await press.keys("minus")
        assert 'place:"Japan" ' not in press.screen.search_pane.field.value
        assert press.screen.search_pane.field.value.endswith('-place:"Japan"')


async def test_enter_in_the_entities_goes_to_its_next_mention(app: DatelineApp) -> None:
    async with pressing(app, (160, 40)) as press:
        await press.keys("3", "enter")
        first = press.screen.pane.focused_mention
        entity = press.screen.entity_list.current
        assert entity is not None
        assert first is not None
        assert press.screen.pane.mentions[first].entity == entity.entity
        await press.keys("n")
        assert press.screen.pane.focused_mention != first
        await press.keys("i")
        assert isinstance(app.screen, CardScreen)


async def test_find_goes_round_and_counts(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "slash")
        await press.type("cooperation")
        pane = press.screen.pane
        count = len(pane.matches)
        assert count > 3
        await press.keys("enter", "N")
        assert press.said == "Search went round."
        assert pane.match == count - 1
        assert f"match {count}/{count}" in "\n".join(lines(app))
        await press.keys("escape")
        assert not pane.matches


async def test_find_without_a_match_says_so(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "slash")
        await press.type("[/zebra]")
        await press.keys("enter")
        assert press.said == "“[/zebra]” is not in this article."


async def test_j_and_space_go_on_in_the_order_of_the_list(app: DatelineApp, library: Library) -> None:
    ids = [row.id for row in library.view().page(0, 3)]
    async with pressing(app, (200, 60)) as press:
        await press.keys("enter", "J")
        assert press.screen.showing.stored is not None
        assert press.screen.showing.stored.id == ids[1]
        await press.keys("space")
        assert press.screen.showing.stored.id == ids[2]
        await press.keys("K")
        assert press.screen.showing.stored.id == ids[1]


async def test_the_place_in_an_article_is_kept(app: DatelineApp) -> None:
    async with pressing(app, (80, 24)) as press:
        await press.keys("enter", "ctrl+d", "ctrl+d")
        top = press.screen.pane.top
        assert top > 0
        await press.keys("J", "K")
        assert press.screen.pane.top == top


async def test_a_resize_keeps_the_first_word(app: DatelineApp) -> None:
    async with pressing(app, (80, 24)) as press:
        await press.keys("enter", "ctrl+f")
        top = press.screen.pane.top
        for size in ((60, 20), (130, 40), (80, 24)):
            await press.pilot.resize_terminal(*size)
            await press.settle()
        assert abs(press.screen.pane.top - top) < 80


async def test_provenance_lists_the_guess(app: DatelineApp) -> None:
    async with pressing(app) as press:
        await press.keys("enter", "i")
        assert isinstance(app.screen, TextScreen)
        text = "\n".join(lines(app))
        assert "000_95ea13a152bfaba0.txt" in text
        assert "guessed" in text
        assert "Azernews" in text


async def test_widths_are_kept_within_their_bounds(app: DatelineApp) -> None:
    async with pressing(app, (200, 50)) as press:
        await press.keys("enter", *["greater_than_sign"] * 6)
        assert app.state.measure == press.screen.pane.measure == 90
        await press.keys(*["less_than_sign"] * 12)
        assert app.state.measure == press.screen.pane.measure == 60


async def test_the_place_is_kept_over_a_restart(app: DatelineApp, library: Library) -> None:
    async with pressing(app, (80, 24)) as press:
        await press.keys("enter", "ctrl+f")
        top = press.screen.pane.top
        await press.keys("Q")
    async with pressing(DatelineApp(library), (80, 24)) as press:
        await press.keys("enter")
        assert press.screen.pane.top == top > 0


async def test_any_other_key_after_e_changes_nothing(app: DatelineApp) -> None:
    async with pressing(app) as press:
        before = app.state.highlighting
        await press.keys("e", "x")
        assert app.screen is press.screen
        assert app.state.highlighting == before


async def test_an_entity_searched_for_is_opened_at_its_mention(app: DatelineApp) -> None:
    async with pressing(app, (80, 24)) as press:
        await press.keys("4")
        await press.type("person:mammadov")
        await press.keys("enter", "enter")
        pane = press.screen.pane
        assert [pane.text[start:end] for start, end in pane.matches] == [
            "Elnur Mammadov",
            "Mammadov",
            "Mammadov",
        ]
        assert pane.match == 0
