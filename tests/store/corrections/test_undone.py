"""Whatever was corrected: the index is as if made anew, and taking all back gives what was found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import store.entities.pipeline
from store.errors import LibraryError
from store.library import Library
from store.vocabulary import EntityType
from tests.store.corrections.conftest import BODIES, find_names
from tests.store.making import IN_MEMORY, make_places, picture, write_article

types: st.SearchStrategy[EntityType] = st.sampled_from(("PER", "ORG", "LOC"))
entities = st.sampled_from(
    ["Elnur Mammadov", "Mammadov", "MFA", "Ministry of Foreign Affairs", "Baku", "World Bank", "Bank", "X"]
)
places = st.none() | st.integers(0, 2)
step = st.one_of(
    st.tuples(st.just("hide"), types, entities, places),
    st.tuples(st.just("hide mention"), st.integers(0, 2), st.integers(0, 5)),
    st.tuples(st.just("type"), types, entities, types, places),
    st.tuples(
        st.just("extent"), st.integers(0, 2), st.integers(0, 5), st.integers(-9, 9), st.integers(-9, 9)
    ),
    st.tuples(st.just("add"), st.sampled_from(["Sumgait", "Bank", "Baku", "The MFA", "The"]), types, places),
    st.tuples(st.just("merge"), types, entities, types, entities, places),
    st.tuples(st.just("split"), types, entities, st.none() | entities, entities, places),
    st.tuples(st.just("rename"), types, entities, entities),
    st.tuples(st.just("confirm"), types, entities),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
    st.tuples(st.just("take back"), st.integers(0, 5)),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a library of three articles with its index in memory."""
    folder = tmp_path_factory.mktemp("undone")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store.entities.pipeline, "annotate", lambda text, *_, **__: find_names(text))
        for day, (title, body) in enumerate(BODIES.items(), 10):
            write_article(folder / "talks", title, title, f"2024-11-{day}", body)
        library = Library(make_places(folder, IN_MEMORY))
        library.import_paths([folder / "talks"])
        yield library
        library.close()


def take(library: Library, what: str, *values: object) -> None:
    """Do one step; nonsense is passed over."""
    ids = list(library.search("").found.ids)
    at = {place: None if place is None else ids[place] for place in (None, 0, 1, 2)}
    with suppress(LibraryError):
        match what, *values:
            case "hide", type_, entity, place:
                library.hide_entity(type_, entity, article=at[place])  # type: ignore[arg-type, index]
            case "hide mention", int(place), int(number):
                mentions = library.article(ids[place]).mentions
                if number < len(mentions):
                    library.hide_mention(ids[place], mentions[number])
            case "type", type_, entity, to_type, place:
                library.change_type(type_, entity, to_type, article=at[place])  # type: ignore[arg-type, index]
            case "extent", int(place), int(number), int(left), int(right):
                mentions = library.article(ids[place]).mentions
                if number < len(mentions):
                    mention = mentions[number]
                    library.change_extent(ids[place], mention, mention.start + left, mention.end + right)
            case "add", text, type_, place:
                library.add_entity(text, type_, article=at[place])  # type: ignore[arg-type, index]
            case "merge", type_, entity, to_type, to_entity, place:
                library.merge(type_, entity, to_type, to_entity, article=at[place])  # type: ignore[arg-type, index]
            case "split", type_, entity, form, name, place:
                library.split(type_, entity, form, name, article=at[place])  # type: ignore[arg-type, index]
            case "rename", type_, entity, name:
                library.rename(type_, entity, name)  # type: ignore[arg-type]
            case "confirm", type_, entity:
                library.confirm(type_, entity)  # type: ignore[arg-type]
            case ("undo",):
                if library.history() and library.history()[0].batch is None:
                    library.undo()
            case ("redo",):
                library.redo()
            case "take back", int(number):
                library.remove_corrections([found.number for found in library.corrections()[number:][:1]])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(step, min_size=1, max_size=8))
def test_the_index_follows_and_all_can_be_taken_back(
    library: Library, steps: list[tuple[object, ...]]
) -> None:
    found = picture(library)
    for what, *values in steps:
        take(library, str(what), *values)
    for stored in picture(library)[1]:
        mentions = stored.mentions
        assert all(one.end <= other.start for one, other in pairwise(mentions))
        assert all(stored.article.text[one.start : one.end] == one.text for one in mentions)
    folder = Path(library.places.library).parent
    anew = Library(make_places(folder, IN_MEMORY))
    try:
        assert picture(library) == picture(anew)
        assert library.corrections() == anew.corrections()
        counts = [[correction.articles for correction in one.corrections()] for one in (library, anew)]
        assert counts[0] == counts[1]
    finally:
        anew.close()
    library.remove_corrections([correction.number for correction in library.corrections()])
    assert picture(library) == found
