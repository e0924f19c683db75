"""Where things lie."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import platformdirs
import pytest

from store.places import find_places, find_seeds


def test_a_named_library_has_a_cache_and_a_state_of_its_own(tmp_path: Path) -> None:
    one, two = find_places(tmp_path / "one" / "news"), find_places(tmp_path / "two" / "news")
    assert (one.library, two.library) == (f"{tmp_path}/one/news", f"{tmp_path}/two/news")
    assert one.cache != two.cache
    assert one.state != two.state
    assert Path(one.cache).name.startswith("news-")
    assert (one.config, one.log) == (two.config, two.log)
    assert not Path(one.library).exists()
    assert not Path(one.cache).exists()


def test_any_name_of_a_folder_makes_a_name_of_one_file(tmp_path: Path) -> None:
    cache = find_places(tmp_path / "Neue Züge/50%_a-b.~").cache
    assert Path(cache).name == "50%25_a-b.~-" + quote(f"{tmp_path}/Neue Züge", safe="")


def test_the_cache_of_a_library_far_down_has_a_name_that_a_folder_may_have(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["neuigkeiten—" * 10] * 3)
    one, two = find_places(folder / "one"), find_places(folder / "two" / "one")
    assert one.cache != two.cache
    assert all(len(Path(path).name) < 255 for path in (one.cache, one.state, find_places(folder).state))


@pytest.mark.parametrize("named", ["", "relative"])
def test_a_folder_of_the_user_is_named_in_full_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, named)
    assert Path(find_places().cache).is_relative_to(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    assert Path(find_places().cache).parent == tmp_path / "elsewhere" / "dateline"


def test_the_folders_are_those_of_the_platform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    places = find_places()
    assert Path(places.cache).parent == platformdirs.user_cache_path("dateline")
    assert Path(places.config).parent == platformdirs.user_config_path("dateline")
    assert Path(places.state).parent == Path(places.log).parent == platformdirs.user_state_path("dateline")


def test_the_same_folder_written_otherwise_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_places(Path("news")) == find_places(tmp_path / "x" / ".." / "news")


def test_the_environment_names_a_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_LIBRARY", str(tmp_path / "named"))
    assert find_places().library == str(tmp_path / "named")
    assert find_places(tmp_path / "other").library == str(tmp_path / "other")


def test_without_a_name_it_is_the_folder_of_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATELINE_LIBRARY", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    places = find_places()
    assert all(
        Path(path).is_relative_to(tmp_path)
        for path in (places.library, places.cache, places.config, places.log, places.state)
    )
    monkeypatch.setenv("DATELINE_LIBRARY", "~/news")
    assert find_places().library == str(tmp_path / "news")


def test_the_samples_are_there() -> None:
    assert (find_seeds() / "000_95ea13a152bfaba0.txt").is_file()
