"""dateline corrections."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.library import Library
from store.places import find_places
from tests.tui.cli.running import Dateline


@pytest.fixture
def corrected(dateline: Dateline, ids: dict[str, str]) -> None:
    """Correct two names of the library."""
    library = Library(find_places(None))
    library.rename("LOC", "Baku", "Baku City")
    library.add_entity("two ministers", "MISC", article=int(ids["Alpha"]))
    library.close()


@pytest.mark.usefixtures("corrected")
def test_they_are_listed_with_the_articles_where_they_fired(dateline: Dateline) -> None:
    run = dateline("corrections")
    assert run.code == 0
    assert run.out.splitlines() == [
        "     1      2  Renamed “Baku” to “Baku City” everywhere",
        "     2      1  Added “two ministers” as MISC in “Alpha Opens A Plant”",
    ]
    first, second = dateline("corrections", "--json").json
    assert first.pop("time").endswith("Z")
    assert first == {
        "number": 1,
        "kind": "rename",
        "type": "LOC",
        "entity": "Baku",
        "form": None,
        "article": None,
        "to_type": None,
        "to_entity": "Baku City",
        "articles": 2,
    }
    assert (second["form"], len(second["article"]), second["to_entity"]) == ("two ministers", 32, None)


@pytest.mark.usefixtures("corrected")
def test_they_are_taken_back_by_number(dateline: Dateline) -> None:
    run = dateline("corrections", "--remove", "1", "2")
    assert (run.code, run.err.strip()) == (0, "Took back 2 corrections. Undo: dateline undo")
    assert dateline("corrections").code == 1
    assert dateline("corrections", "--json").json == []
    assert dateline("search", "place:baku", "--count").out == "2\n"
    assert dateline("undo").code == 0
    assert len(dateline("corrections", "--json").json) == 2


@pytest.mark.usefixtures("corrected")
def test_a_number_that_is_not_there_is_a_sentence(dateline: Dateline) -> None:
    run = dateline("corrections", "--remove", "3")
    assert run.code == 1
    assert run.err.strip() == "dateline: There is no correction 3; “dateline corrections” lists them."


@pytest.mark.usefixtures("corrected")
def test_a_dump_says_how_many_it_holds(dateline: Dateline, tmp_path: Path) -> None:
    run = dateline("dump", tmp_path / "dump.json")
    assert run.err.strip().startswith("0 marked and 0 removed articles, 2 corrections are in ")
