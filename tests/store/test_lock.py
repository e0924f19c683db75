"""The write lock: one writer at a time, and a sentence that names him."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from store.errors import LibraryError, LockError
from store.lock import WriteLock
from tests.store.processes import start


def test_a_lock_held_by_another_process_is_an_error_that_names_it(tmp_path: Path) -> None:
    with start("hold", tmp_path) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(LockError) as error, WriteLock(tmp_path / ".lock", patience=0.2):
            pass
        sentence = str(error.value)
        holder.communicate()
    assert f"process {holder.pid} (writing.py)" in sentence
    assert str(tmp_path) in sentence
    assert sentence.endswith("try again when it has finished.")
    with WriteLock(tmp_path / ".lock", patience=0.2):
        assert f"process {holder.pid}" not in (tmp_path / ".lock").read_text()


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    with start("hold", tmp_path) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        holder.kill()
        holder.communicate()
    with WriteLock(tmp_path / ".lock", patience=0.2):
        assert (tmp_path / ".lock").read_text().startswith("process ")


def test_the_thread_that_holds_it_enters_again(tmp_path: Path) -> None:
    lock, other = WriteLock(tmp_path / ".lock"), WriteLock(tmp_path / ".lock", patience=0.05)
    with lock:
        with lock:
            pass
        with pytest.raises(LockError), other:
            pass
    with other:
        pass


def test_another_thread_waits(tmp_path: Path) -> None:
    lock = WriteLock(tmp_path / ".lock", patience=0.05)
    errors: list[LockError] = []

    def enter() -> None:
        try:
            with lock:
                pass
        except LockError as error:
            errors.append(error)

    with lock:
        thread = threading.Thread(target=enter)
        thread.start()
        thread.join()
    assert len(errors) == 1
    assert "still being written by this program" in str(errors[0])
    thread = threading.Thread(target=enter)
    thread.start()
    thread.join()
    assert len(errors) == 1


def test_an_error_inside_lets_it_go(tmp_path: Path) -> None:
    lock = WriteLock(tmp_path / ".lock", patience=0.05)
    with pytest.raises(RuntimeError, match="inside"), lock:
        raise RuntimeError("inside")
    with WriteLock(tmp_path / ".lock", patience=0.05):
        pass


def test_a_lock_not_had_can_be_had_later(tmp_path: Path) -> None:
    first, second = (WriteLock(tmp_path / ".lock", patience=0.05) for _ in range(2))
    with first, pytest.raises(LockError), second:
        pass
    with second, pytest.raises(LockError), first:
        pass
    with first:
        pass


def test_a_folder_that_cannot_be_written_is_a_library_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(LibraryError, match="cannot be written") as error,
        WriteLock(tmp_path / "file" / ".lock"),
    ):
        pass
    assert "--library" in str(error.value)
    assert not isinstance(error.value, LockError)
