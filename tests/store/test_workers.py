"""Worker processes: results in order, errors of their own, and none left behind."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from store.workers import Workers

_PARENT = """
import sys
from store.workers import Workers
from tests.store.test_workers import process_of
if __name__ == "__main__":
    workers = Workers(0)
    print(*set(workers.map(process_of, range(64))), flush=True)
    sys.stdin.read()
"""


def double(number: int) -> int:
    """Return twice a number."""
    return 2 * number


def process_of(number: int) -> int:
    """Return the process that does it."""
    return os.getpid()


def refuse(number: int) -> int:
    """Fail for one of the numbers."""
    if number == 77:
        raise ValueError("not this one")
    return number


@pytest.mark.parametrize("few", [0, 500])
def test_results_come_in_order(few: int) -> None:
    with Workers(few) as workers:
        assert list(workers.map(double, range(200))) == list(range(0, 400, 2))
        assert list(workers.map(double, [])) == []


def test_little_is_done_here_and_much_elsewhere() -> None:
    with Workers(10) as workers:
        assert set(workers.map(process_of, range(10))) == {os.getpid()}
        assert os.getpid() not in set(workers.map(process_of, range(40)))


def test_an_error_is_raised_where_its_result_is_due() -> None:
    with Workers(0) as workers:
        results = workers.map(refuse, range(200))
        assert [next(results) for _ in range(64)] == list(range(64))
        with pytest.raises(ValueError, match="not this one"):
            list(results)


def test_workers_end_with_a_parent_that_is_killed() -> None:
    script = [sys.executable, "-c", _PARENT]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        script, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        workers = [int(word) for word in parent.stdout.readline().split()]
        assert workers
        parent.kill()
    deadline = time.monotonic() + 20
    while any(is_running(process) for process in workers):
        assert time.monotonic() < deadline, "a worker outlived its parent"
        os.sched_yield()


def is_running(process: int) -> bool:
    """Return whether a process is there and no zombie."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in ("Z", "X")


def test_where_no_process_can_be_started_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse_to_start(*arguments: object, **options: object) -> None:
        raise ValueError("bad value(s) in fds_to_keep")

    monkeypatch.setattr("store.workers.ProcessPoolExecutor", refuse_to_start)
    with Workers(0) as workers:
        assert list(workers.map(process_of, range(3))) == [os.getpid()] * 3
