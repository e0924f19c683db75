"""Archives in an import: a member is a file of its own, whose next version is known by its path."""

from __future__ import annotations

import gzip
from pathlib import Path

from store.library import Library
from tests.store.making import assert_in_step, titles, write_article
from tests.store.readers.packing import BRIDGE, PLANT, tarred, zipped

PLANT_TITLE, BRIDGE_TITLE = "Plant Opens In Harbour Town", "Bridge Closed For A Month"
LATER = PLANT.replace(b"Forty", b"Fifty")


def test_the_articles_of_an_archive_are_new_once(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "in" / "news.tgz"
    file.parent.mkdir()
    file.write_bytes(tarred({"plant.txt": PLANT, "bridge.txt": BRIDGE}, "w:gz"))
    report = library.import_paths([file.parent])
    assert (report.new, report.failed) == (2, ())
    assert titles(library) == {PLANT_TITLE, BRIDGE_TITLE}
    again = library.import_paths([file.parent])
    assert (again.new, again.known, again.changed) == (0, 2, 0)
    assert_in_step(library)


def test_a_changed_member_is_a_new_version_of_that_member(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "news.zip"
    file.write_bytes(zipped({"plant.txt": PLANT, "bridge.txt": BRIDGE}))
    library.import_paths([file])
    file.write_bytes(zipped({"plant.txt": LATER, "bridge.txt": BRIDGE}))
    report = library.import_paths([file])
    assert (report.new, report.known, report.changed) == (0, 1, 1)
    (new,) = library.search("fifty").found.ids
    old = library.older_version(new)
    assert old is not None
    assert "Forty" in library.article(old).article.paragraphs[0]
    assert len(library.search("").found.ids) == 2
    assert_in_step(library)


def test_a_changed_packed_file_is_a_new_version(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "plant.txt.gz"
    file.write_bytes(gzip.compress(PLANT))
    assert library.import_paths([file]).new == 1
    file.write_bytes(gzip.compress(LATER))
    assert library.import_paths([file]).changed == 1


def test_another_member_is_a_new_article(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "news.zip"
    file.write_bytes(zipped({"plant.txt": PLANT}))
    library.import_paths([file])
    file.write_bytes(zipped({"bridge.txt": BRIDGE}))
    report = library.import_paths([file])
    assert (report.new, report.changed) == (1, 0)
    assert titles(library) == {PLANT_TITLE, BRIDGE_TITLE}


def test_members_of_one_name_are_no_versions_of_each_other(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "news.tar"
    file.write_bytes(tarred({"plant.txt": PLANT, "./plant.txt": BRIDGE}))
    assert library.import_paths([file]).new == 2
    file.write_bytes(tarred({"plant.txt": LATER, "./plant.txt": BRIDGE}))
    report = library.import_paths([file])
    assert (report.new, report.known, report.changed) == (1, 1, 0)


def test_a_damaged_archive_is_a_line_of_the_report(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "news.zip"
    file.write_bytes(zipped({"plant.txt": PLANT})[:-9])
    (failure,) = library.import_paths([file]).failed
    assert failure.reason == f"{file} is damaged and cannot be unpacked; get it anew if you can."
    assert [failed.file for failed in library.failures()] == [str(file)]
    file.write_bytes(zipped({"plant.txt": PLANT}))
    assert library.import_paths([file]).new == 1
    assert library.failures() == []


def test_what_stands_in_a_member_can_be_shown(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "news.tgz"
    file.write_bytes(tarred({"in.zip": zipped({"plant.txt": PLANT})}, "w:gz"))
    (id,) = library.import_paths([file]).ids
    assert library.article(id).article.provenance.path == f"{file}/in.zip/plant.txt"
    assert library.source(id).text == PLANT.decode()


def test_the_lines_of_a_member_can_be_turned(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "news.zip"
    file.write_bytes(
        zipped({"alpha.txt": write_article(tmp_path, "alpha", "Alpha Opens A Plant").read_bytes()})
    )
    (id,) = library.import_paths([file]).ids
    assert "\n" not in library.article(id).article.paragraphs[0]
    library.turn_lines(id)
    assert library.article(id).article.paragraphs[0].count("\n") == 3
