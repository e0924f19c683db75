"""A process beside the reading: what it does, what it tells, how it is stopped."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.background import BackgroundRun, Told
from store.background.__main__ import BUSY
from store.background.asked import Asked, asked_by, words_of
from store.background.told import decode, encode
from store.engine_choice import EngineChoice
from store.importing.report import ImportReport
from store.library import Library
from store.lock import WriteLock
from store.places import Places
from store.readers.failure import Failure
from store.readers.options import ReadOptions
from tests.store.making import assert_in_step, picture, titles, write_article

told = st.builds(
    Told,
    stage=st.sampled_from(["index", "import", "imported", "entities", "annotated", "error"]),
    done=st.integers(0, 1 << 40),
    total=st.integers(0, 1 << 40),
    ids=st.lists(st.integers(1, 1 << 53), max_size=3).map(tuple),
    report=st.none()
    | st.builds(
        ImportReport,
        new=st.integers(0, 9),
        failed=st.lists(st.builds(Failure, st.text(), st.text()), max_size=2).map(tuple),
        ids=st.lists(st.integers(1, 1 << 53), max_size=3).map(tuple),
    ),
    sentence=st.text(),
)


@given(told)
def test_what_is_told_is_understood(told: Told) -> None:
    line = encode(told)
    assert line.count("\n") == 1
    assert decode(line) == told


@pytest.mark.parametrize("line", ["", "{}", "[]", "nonsense", '{"stage":"index"}', '{"report":null,"ids":3}'])
def test_other_lines_are_passed_over(line: str) -> None:
    assert decode(line) is None


@given(
    st.builds(
        Asked,
        library=st.text(),
        cache=st.text(),
        paths=st.lists(st.text().map(lambda name: Path("/", name)), max_size=3).map(tuple),
        options=st.builds(
            ReadOptions,
            columns=st.dictionaries(st.text(), st.text(), max_size=3),
            dayfirst=st.none() | st.booleans(),
            unwrap=st.booleans(),
        ),
        engine=st.none() | st.builds(EngineChoice, st.text(), st.none() | st.text()),
    )
)
def test_what_is_asked_is_understood(asked: Asked) -> None:
    assert asked_by(words_of(asked)) == asked


def test_it_reads_as_it_is_told(library: Library, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("headline,kicker,text\nFirst,Second,The text of it.\nThird,Fourth,More text of it.\n")
    options = ReadOptions(columns={"title": "kicker"})
    events = list(BackgroundRun(library.places, [table], options).listen())
    assert [event.sentence for event in events if event.stage == "error"] == []
    library.reload()
    assert titles(library) == {"Second", "Fourth"}


def test_it_imports_and_finds_names(library: Library, inbox: Path) -> None:
    events = list(BackgroundRun(library.places, [inbox, inbox / "missing"]).listen())
    (report,) = (event.report for event in events if event.report)
    assert (report.new, len(report.failed)) == (5, 1)
    assert [event.stage for event in events if event.stage == "error"] == []
    assert (events[-1].stage, events[-1].done, events[-1].total) == ("entities", 5, 5)
    library.reload()
    assert len(titles(library)) == 5
    assert library.pending() == 0
    assert_in_step(library)
    library.undo()
    assert titles(library) == set()


def test_it_indexes_what_was_changed_by_hand(library: Library, inbox: Path, places: Places) -> None:
    library.import_paths([inbox])
    before = picture(library)
    library.close()
    shutil.rmtree(places.cache)
    fresh = Library(places, sync=False)
    assert fresh.view().count == 0
    assert fresh.stale_bytes() > 0
    events = list(BackgroundRun(places).listen())
    assert {event.stage for event in events} == {"index"}
    assert events[-1].done == events[-1].total > 0
    fresh.reload()
    assert fresh.stale_bytes() == 0
    assert picture(fresh) == before
    fresh.close()


def test_it_can_be_stopped(library: Library, tmp_path: Path) -> None:
    for number in range(300):
        write_article(tmp_path / "many", f"{number:03}", f"Report {number} Of Many", "2024-11-29")
    run = BackgroundRun(library.places, [tmp_path / "many"])
    for event in run.listen():
        if event.stage == "import":
            run.stop()
    library.refresh()
    assert_in_step(library)
    report = library.import_paths([tmp_path / "many"], annotate=False)
    assert report.new + report.known == 300


def test_it_says_so_if_another_process_is_finding_names(library: Library, inbox: Path) -> None:
    library.import_paths([inbox], annotate=False)
    with WriteLock(Path(library.places.cache) / ".background"):
        asked = list(BackgroundRun(library.places, engine=EngineChoice()).listen())
        unasked = list(BackgroundRun(library.places).listen())
    assert [(event.stage, event.sentence) for event in asked] == [("error", BUSY)]
    assert unasked == []
    assert library.pending() == 5


def test_one_that_was_stopped_before_its_start_does_nothing(library: Library, inbox: Path) -> None:
    run = BackgroundRun(library.places, [inbox])
    run.stop()
    assert list(run.listen()) == []
    assert titles(library) == set()


def test_a_failure_is_one_sentence(places: Places, inbox: Path) -> None:
    Path(places.library).write_text("no folder")
    (event,) = BackgroundRun(places, [inbox]).listen()
    assert event.stage == "error"
    assert str(places.library) in event.sentence
    assert "\n" not in event.sentence
