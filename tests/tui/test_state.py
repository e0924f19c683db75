"""How the app was left: kept, and read again whatever became of the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.state import PLACES_KEPT, TYPED_KEPT, State, load_state, save_state


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    state = State(mode="first", hidden=["PER"], measure=70, theme="nord", article=5, start_page=True)
    state.keep_place(5, 100)
    save_state(state, tmp_path / "folder" / "state.json")
    assert load_state(tmp_path / "folder" / "state.json") == state


def test_the_beginning_of_an_article_needs_no_keeping() -> None:
    state = State()
    state.keep_place(5, 100)
    state.keep_place(5, 0)
    assert state.places == {}


def test_the_oldest_places_are_let_go() -> None:
    state = State()
    for id in range(PLACES_KEPT + 5):
        state.keep_place(id, 1)
    assert len(state.places) == PLACES_KEPT
    assert "4" not in state.places
    assert "5" in state.places


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"mode": 3, "hidden": "x", "measure": "y", "article": [], "places": {"a": "b"}, "start_page": "no"}',
    ],
)
def test_a_damaged_file_is_a_first_start(tmp_path: Path, text: str) -> None:
    (tmp_path / "state.json").write_text(text)
    assert load_state(tmp_path / "state.json") == State()


def test_a_measure_out_of_bounds_is_brought_back(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text('{"measure": 500}')
    assert load_state(tmp_path / "state.json").measure == 90


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    save_state(State(), tmp_path / "file" / "state.json")
    assert load_state(tmp_path / "file" / "state.json") == State()


def test_what_was_typed_is_kept_once_and_not_for_ever(tmp_path: Path) -> None:
    state = State()
    for number in range(TYPED_KEPT + 5):
        state.remember("query", str(number))
    state.remember("query", "50")
    state.remember("query", "  ")
    assert len(state.typed("query")) == TYPED_KEPT
    assert state.typed("query")[-2:] == [str(TYPED_KEPT + 4), "50"]
    save_state(state, tmp_path / "state.json")
    assert load_state(tmp_path / "state.json").typed("query") == state.typed("query")


def test_what_was_typed_is_read_from_a_damaged_file_as_far_as_it_can_be(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text('{"history": {"query": ["moon", 3, ""], "command": 5}}')
    state = load_state(tmp_path / "state.json")
    assert state.typed("query") == ["moon"]
    assert state.typed("command") == []
