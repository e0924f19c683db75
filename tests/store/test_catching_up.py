"""Two programs at one index: nobody waits for long, and nothing is passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

import store.catching_up
from store.errors import LockError
from store.fulltext import FullText
from store.library import Library
from store.places import Places
from tests.store.conftest import OpenLibrary
from tests.store.making import (
    assert_in_step,
    ids_by_title,
    shard,
    titles,
    write_article,
)


def change_by_hand(places: Places) -> None:
    """Change a title as an editor would."""
    path = shard(places)
    path.write_bytes(path.read_bytes().replace(b"Alpha Opens", b"Alpha Shuts"))


def test_a_reader_does_not_wait_for_one_who_writes_the_text(
    library: Library, inbox: Path, places: Places, open_library: OpenLibrary
) -> None:
    library.import_paths([inbox])
    change_by_hand(places)
    writer = FullText(Path(places.cache) / "text")
    writer.hold(0)
    other = open_library()
    assert "Alpha Opens A Plant" in titles(other)
    assert other.stale_bytes() > 0
    writer.settle()
    other.refresh()
    assert "Alpha Shuts A Plant" in titles(other)
    assert_in_step(other)


def test_one_who_writes_waits_for_another(library: Library, inbox: Path, places: Places) -> None:
    library.import_paths([inbox])
    writer, second = FullText(Path(places.cache) / "text"), FullText(Path(places.cache) / "text")
    writer.hold(0)
    with pytest.raises(LockError, match="full text"):
        second.hold(0.05)
    writer.settle()
    second.hold(0)
    second.settle()


def test_marks_need_no_full_text(library: Library, inbox: Path, places: Places) -> None:
    library.import_paths([inbox])
    writer = FullText(Path(places.cache) / "text")
    writer.hold(0)
    assert library.bookmark(list(ids_by_title(library).values())) is not None
    writer.settle()


def test_shards_are_indexed_some_at_a_time(
    library: Library, inbox: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.import_paths([inbox])
    library.tag(list(ids_by_title(library).values()), add=["x"])
    library.close()
    monkeypatch.setattr(store.catching_up, "GROUP", 1)
    fresh = Library(
        Places(
            places.library, Path(places.cache).with_name("fresh"), places.config, places.log, places.state
        ),
        sync=False,
    )
    told: list[tuple[int, int, int]] = []
    fresh.catch_up(lambda done, total: told.append((done, total, fresh.view().count)))
    assert [(done, total) for done, total, _ in told] == [(number, 8) for number in range(1, 9)]
    assert [count for _, _, count in told][:4] == [2, 3, 4, 5]
    assert_in_step(fresh)
    fresh.close()


def test_a_damaged_shard_is_not_read_again_and_again(
    library: Library, inbox: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.import_paths([inbox])
    path = shard(places)
    path.write_bytes(path.read_bytes()[:-40])
    library.refresh()
    assert len(library.warnings) == 1
    assert library.stale_bytes() == 0
    write_article(inbox, "f", "Zeta Comes Later", "2024-09-01")
    assert library.import_paths([inbox / "f.txt"]).new == 1
    assert len(library.warnings) == 1


def test_one_who_could_not_index_lets_others_write(
    library: Library, inbox: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.import_paths([inbox])
    change_by_hand(places)

    def fail(*arguments: object) -> None:
        raise LockError("busy")

    monkeypatch.setattr(store.catching_up.CatchUp, "_index_group", fail)
    library.refresh()
    monkeypatch.undo()
    other = FullText(Path(places.cache) / "text")
    other.hold(0)
    other.settle()
    library.refresh()
    assert "Alpha Shuts A Plant" in titles(library)
