"""The journal: stacks that outlive the process, torn lines, two readers, compaction."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import store.journal
from store.errors import LibraryError
from store.journal import Act, Journal, MarkChange
from tests.store.test_atomic import full_disk


def add(journal: Journal, label: str) -> Act:
    """Add an act."""
    change = MarkChange(7, "a" * 32, {"read": None}, {"read": "2025-01-01T00:00:00Z"})
    act = Act(journal.next_number(), "2025-01-01T00:00:00Z", label, (change,))
    journal.add(act)
    return act


def undo(journal: Journal) -> str | None:
    """Walk one act back, as Acts does."""
    act = journal.last_done()
    if act is not None:
        journal.undone(act)
    return act.label if act else None


def redo(journal: Journal) -> str | None:
    """Walk one act forth."""
    act = journal.last_undone()
    if act is not None:
        journal.redone(act)
    return act.label if act else None


def labels(journal: Journal) -> list[str]:
    """Return the acts that can be undone, the first one first."""
    return [act.label for act in reversed(journal.done())]


def redoable(journal: Journal) -> list[str]:
    """Return what redo would do, one after the other, leaving the journal as it was."""
    found = []
    while label := redo(journal):
        found.append(label)
    for _ in found:
        undo(journal)
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the journal lies."""
    return tmp_path / "library" / "journal.jsonl"


def test_an_empty_journal(path: Path) -> None:
    journal = Journal(path)
    assert (journal.last_done(), journal.last_undone(), journal.done()) == (None, None, [])
    assert journal.next_number() == 1
    assert not path.exists()


def test_an_act_comes_back_with_all_its_parts(path: Path) -> None:
    changes = (MarkChange(7, "a" * 32, {"note": None}, {"note": "Ərz: “x”\n\u2028"}),)
    act = Act(1, "2025-01-01T00:00:00Z", "Did all", changes, (1, 2), "batch", (3,))
    Journal(path).add(act)
    assert Journal(path).last_done() == act
    assert path.read_bytes().count(b"\n") == 1


def test_undo_and_redo_outlive_the_process(path: Path) -> None:
    for label in "abc":
        add(Journal(path), label)
    assert undo(Journal(path)) == "c"
    assert undo(Journal(path)) == "b"
    assert redo(Journal(path)) == "b"
    assert labels(Journal(path)) == ["a", "b"]
    assert redoable(Journal(path)) == ["c"]
    add(Journal(path), "d")
    assert redo(Journal(path)) is None
    assert labels(Journal(path)) == ["a", "b", "d"]


def test_a_part_belongs_to_its_act(path: Path) -> None:
    journal = Journal(path)
    act = Act(journal.next_number(), "t", "Importing", batch="batch")
    journal.add(act)
    change = MarkChange(7, "a" * 32, {}, {"read": "t"})
    journal.extend(act, Act(act.number, "t", "Imported 1", (change,), lifted=(5,)))
    journal.extend(act, Act(act.number, "t", "Imported 2", (change,), lifted=(6,)))
    expected = Act(1, "t", "Imported 2", (change, change), (), "batch", (5, 6))
    assert journal.last_done() == Journal(path).last_done() == expected


def test_two_journals_on_one_file_see_each_other(path: Path) -> None:
    first, second = Journal(path), Journal(path)
    add(first, "a")
    add(second, "b")
    add(first, "c")
    assert labels(first) == labels(second) == ["a", "b", "c"]
    assert undo(second) == "c"
    assert undo(first) == "b"
    assert redo(second) == "b"
    assert redoable(first) == redoable(second) == ["c"]


def test_a_line_that_is_no_act_is_passed_over(path: Path) -> None:
    add(Journal(path), "a")
    with open(path, "ab") as file:
        file.write(b'not json\n[1]\n\xff\xfe\n{}\n{"undo":99}\n{"redo":1}\n{"more":5}\n')
    add(Journal(path), "b")
    assert labels(Journal(path)) == ["a", "b"]


def test_a_line_torn_anywhere_costs_only_the_act_that_was_never_acknowledged(path: Path) -> None:
    add(Journal(path), "a")
    whole = path.read_bytes()
    add(Journal(path), "torn")
    both = path.read_bytes()
    for end in range(len(whole), len(both) - 1):
        path.write_bytes(both[:end])
        assert labels(Journal(path)) == ["a"]
        add(Journal(path), "next")
        assert labels(Journal(path)) == ["a", "next"]
        assert undo(Journal(path)) == "next"
        assert undo(Journal(path)) == "a"
        assert undo(Journal(path)) is None


def test_a_line_torn_just_before_its_end_leaves_each_act_its_own_number(path: Path) -> None:
    add(Journal(path), "a")
    add(Journal(path), "torn")
    path.write_bytes(path.read_bytes()[:-1])
    add(Journal(path), "next")
    numbers = [act.number for act in Journal(path).done()]
    assert len(set(numbers)) == len(numbers)
    assert labels(Journal(path))[-1] == "next"
    assert undo(Journal(path)) == "next"
    assert undo(Journal(path)) != "next"


def test_an_open_journal_outlives_a_torn_line_as_well(path: Path) -> None:
    journal = Journal(path)
    add(journal, "a")
    assert labels(journal) == ["a"]
    with open(path, "ab") as file:
        file.write(b'{"act":2,"time":"t","la')
    assert labels(journal) == ["a"]
    add(journal, "b")
    assert labels(journal) == labels(Journal(path)) == ["a", "b"]


def test_compaction_keeps_order_and_both_stacks(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.journal, "COMPACT_AT", 3000)
    monkeypatch.setattr(store.journal, "KEEP", 5)
    journal, watching = Journal(path), Journal(path)
    for number in range(100):
        add(journal, str(number))
        assert journal.done()[0].label == watching.done()[0].label == str(number)
    assert path.stat().st_size < 5000
    kept = labels(journal)
    assert kept == labels(watching) == labels(Journal(path))
    assert kept == [str(number) for number in range(100 - len(kept), 100)]
    assert len(kept) >= 5
    numbers = [act.number for act in journal.done()]
    assert numbers == sorted(numbers, reverse=True)


def test_compaction_keeps_what_was_undone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(path)
    for label in "abcdef":
        add(journal, label)
    for _ in range(3):
        undo(journal)
    before = labels(journal), redoable(journal)
    journal._compact()
    for again in (journal, Journal(path)):
        assert (labels(again), redoable(again)) == before == (["a", "b", "c"], ["d", "e", "f"])
    assert Journal(path).next_number() == 7
    monkeypatch.setattr(store.journal, "KEEP", 2)
    journal._compact()
    assert (labels(Journal(path)), redoable(Journal(path))) == (["b", "c"], ["d", "e"])


def test_a_journal_that_was_written_over_is_read_anew(path: Path) -> None:
    watching = Journal(path)
    add(Journal(path), "a")
    add(Journal(path), "b")
    assert labels(watching) == ["a", "b"]
    line = json.dumps({"act": 9, "time": "t", "label": "restored"})
    path.write_bytes(f"{line}\n".encode())
    assert labels(Journal(path)) == ["restored"]
    assert labels(watching) == ["restored"]


def test_a_journal_that_is_gone_is_empty(path: Path) -> None:
    journal = Journal(path)
    add(journal, "a")
    assert labels(journal) == ["a"]
    path.unlink()
    assert labels(journal) == []
    add(journal, "b")
    assert labels(journal) == ["b"]


def test_a_journal_that_cannot_be_written_is_a_library_error(path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    act = Act(1, "t", "a")
    with pytest.raises(LibraryError, match="cannot be written"):
        Journal(tmp_path / "file" / "journal.jsonl").add(act)
    journal = Journal(path)
    add(journal, "a")
    with full_disk(path.stat().st_size + 20), pytest.raises(LibraryError, match="nothing was changed"):
        add(journal, "b")
    assert labels(journal) == labels(Journal(path)) == ["a"]
    add(journal, "c")
    assert labels(journal) == labels(Journal(path)) == ["a", "c"]


@given(st.lists(st.sampled_from(["add", "undo", "redo", "reopen", "compact"]), max_size=30))
def test_the_stacks_are_two_stacks(tmp_path_factory: pytest.TempPathFactory, steps: list[str]) -> None:
    path = tmp_path_factory.mktemp("journal") / "journal.jsonl"
    journals = [Journal(path), Journal(path)]
    done: list[str] = []
    undone: list[str] = []
    for number, step in enumerate(steps):
        journal = journals[number % 2]
        if step == "add":
            add(journal, str(number))
            done.append(str(number))
            undone.clear()
        elif step == "undo":
            assert undo(journal) == (done[-1] if done else None)
            undone += [done.pop()] if done else []
        elif step == "redo":
            assert redo(journal) == (undone[-1] if undone else None)
            done += [undone.pop()] if undone else []
        elif step == "reopen":
            journals[number % 2] = Journal(path)
        elif path.exists():
            journal._compact()
        for journal in journals:
            assert labels(journal) == done
